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

package io.otspring.boot.autoconfigure.mapping;

import java.util.List;

import io.otspring.boot.autoconfigure.MappingProperties;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines the {@link MappedTypes} that are found in the packages of the application. What
 * was found is part of the definition, so that an application that is processed ahead of
 * time does not look for it again.
 *
 * @see MappingProperties#getPackages()
 */
final class MappedTypesRegistrar implements ImportBeanDefinitionRegistrar {

	private static final String PACKAGES = "ots.mapping.packages";

	private final Environment environment;

	private final BeanFactory beans;

	private final MappedTypeScanner scanner;

	MappedTypesRegistrar(Environment environment, BeanFactory beans, ResourceLoader resourceLoader,
			ClassLoader classLoader) {
		this.environment = environment;
		this.beans = beans;
		this.scanner = new MappedTypeScanner(resourceLoader, classLoader);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		RootBeanDefinition definition = new RootBeanDefinition(MappedTypes.class);
		definition.setUniqueFactoryMethodName("named");
		definition.getConstructorArgumentValues()
			.addIndexedArgumentValue(0, this.scanner.scan(packages()).toArray(String[]::new));
		registry.registerBeanDefinition("otsMappedTypes", definition);
	}

	private List<String> packages() {
		return Binder.get(this.environment)
			.bind(PACKAGES, Bindable.listOf(String.class))
			.orElseGet(() -> AutoConfigurationPackages.has(this.beans) ? AutoConfigurationPackages.get(this.beans)
					: List.of());
	}

}
