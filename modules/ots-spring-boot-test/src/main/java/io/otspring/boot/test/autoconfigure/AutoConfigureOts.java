/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.boot.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.junit.OtsData;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Gives the application context of a test an emulator of its own, on a free port, in the
 * place of the service: whatever endpoint and access key the application has set, its
 * clients call the emulator. Goes with {@code @SpringBootTest}; {@link OtsTest} has it.
 * <p>
 * The emulator is a bean of type {@link OtsEmulator}. Fault rules and its time are reset
 * after each test method; {@link OtsData} gives test methods fresh data. Test methods
 * that share an application context run one after the other, also if tests run in
 * parallel. A container with {@code @ServiceConnection} is called instead of the
 * emulator.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureOts {

}
