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

import java.util.function.Supplier;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.emulator.EmulatorOtsConnectionDetails;
import io.otspring.client.OtsClientOptions;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Puts the emulator in the place of connection details that the application has, so that
 * a test never reaches what they name. Those of a container that the test started stay.
 */
final class TestedConnectionPostProcessor implements BeanPostProcessor {

	/** Not a class, because it is in an optional library. */
	private static final String SERVICE_CONNECTION = "org.springframework.boot.testcontainers.service.connection."
			+ "ServiceConnection";

	private final ConfigurableListableBeanFactory beans;

	private final Supplier<EmulatorOtsConnectionDetails> emulator;

	private final TestedConnection connection;

	TestedConnectionPostProcessor(ConfigurableListableBeanFactory beans,
			Supplier<EmulatorOtsConnectionDetails> emulator) {
		this.beans = beans;
		this.emulator = emulator;
		this.connection = new TestedConnection(beans.getBeanProvider(OtsConnectionDetails.class));
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof OtsClientOptions.Builder builder) {
			// That of the application need not ask the customizers
			this.connection.customize(builder);
		}
		if (bean instanceof OtsConnectionDetails && !(bean instanceof EmulatorOtsConnectionDetails)
				&& !isOfContainer(beanName)) {
			return this.emulator.get();
		}
		return bean;
	}

	private boolean isOfContainer(String beanName) {
		return this.beans.containsBeanDefinition(beanName)
				&& this.beans.getBeanDefinition(beanName).getAttribute(SERVICE_CONNECTION) != null;
	}

}
