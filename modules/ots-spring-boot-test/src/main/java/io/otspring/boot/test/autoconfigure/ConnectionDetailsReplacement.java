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

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.emulator.EmulatorOtsConnectionDetails;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;

/**
 * Puts the emulator in the place of connection details that the application has, so that a
 * test never reaches what they name. Those of a container that the test started stay.
 */
final class ConnectionDetailsReplacement implements BeanDefinitionRegistryPostProcessor, Ordered {

	/** Not a class, because it is in an optional library. */
	private static final String SERVICE_CONNECTION = "org.springframework.boot.testcontainers.service.connection."
			+ "ServiceConnection";

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * Replaces definitions, unless that was done when they were processed ahead of time.
	 */
	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (AotDetector.useGeneratedArtifacts() || !(registry instanceof ListableBeanFactory factory)) {
			return;
		}
		for (String name : factory.getBeanNamesForType(OtsConnectionDetails.class, true, false)) {
			if (registry.containsBeanDefinition(name)
					&& !EmulatorOtsConnectionDetails.class.equals(factory.getType(name, false))) {
				BeanDefinition definition = registry.getBeanDefinition(name);
				if (definition.getAttribute(SERVICE_CONNECTION) == null) {
					registry.removeBeanDefinition(name);
					registry.registerBeanDefinition(name, replacement(definition));
				}
			}
		}
	}

	private static BeanDefinition replacement(BeanDefinition replaced) {
		RootBeanDefinition definition = new RootBeanDefinition(EmulatorOtsConnectionDetails.class);
		definition.setFactoryMethodName("of");
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		definition.setPrimary(replaced.isPrimary());
		definition.setAutowireCandidate(replaced.isAutowireCandidate());
		return definition;
	}

}
