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

import io.otspring.emulator.junit.OtsData;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Annotation for a test of the part of an application that uses Tablestore: there are the
 * clients and an emulator that they call, templates and mapped types, and none of the
 * application's components, unless {@linkplain #includeFilters() filters} or
 * {@code @Import} name them. Each test method has fresh data; with the property
 * {@code ots.mapping.schema=create}, the tables of mapped types are part of it.
 *
 * <pre class="code">
 * &#64;OtsTest(seed = "orders.jsonl")
 * &#64;Import(Orders.class)
 * class OrdersTests {
 *
 *     &#64;Test
 *     void findsOrders(&#64;Autowired Orders orders) {
 *         // ...
 *     }
 *
 * }
 * </pre>
 *
 * @since 0.1.0
 * @see AutoConfigureOts
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(OtsTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(OtsTypeExcludeFilter.class)
@AutoConfigureOts
@ImportAutoConfiguration
@OtsData
public @interface OtsTest {

	/**
	 * Files of tables and rows that each test method starts with, unless it has
	 * {@link OtsData}, which says what names there are.
	 */
	@AliasFor(annotation = OtsData.class, attribute = "value")
	String[] seed() default {};

	/**
	 * Properties as {@code key=value}, for this test.
	 */
	String[] properties() default {};

	/**
	 * Whether those components are there that the clients and templates are made with.
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Components of the application that are there.
	 */
	Filter[] includeFilters() default {};

	/**
	 * Components of the application that are not there.
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Auto-configurations that are not applied.
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
