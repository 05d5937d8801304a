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

package io.otspring.boot.autoconfigure;

import java.util.Set;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryPolicy;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines the beans of the clients below {@code ots.clients}. They are injected where
 * their name is given as a qualifier, and never elsewhere, so that the primary client
 * stays the only candidate.
 */
final class FurtherOtsClientsRegistrar implements ImportBeanDefinitionRegistrar {

	private static final String FACTORY = "otsFurtherClients";

	private final Environment environment;

	FurtherOtsClientsRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		Set<String> clients = new ClientPropertiesBinder(this.environment).names();
		if (!clients.isEmpty()) {
			RootBeanDefinition factory = new RootBeanDefinition(FurtherOtsClients.class);
			factory.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
			registry.registerBeanDefinition(FACTORY, factory);
		}
		for (String name : clients) {
			OtsClientNames names = OtsClientNames.of(name);
			define(registry, names.connectionDetails(), OtsConnectionDetails.class, "connectionDetails", name, true);
			define(registry, names.credentialsProvider(), OtsCredentialsProvider.class, "credentialsProvider", name,
					true);
			define(registry, names.retryPolicy(), RetryPolicy.class, "retryPolicy", name, true);
			define(registry, names.settings(), OtsClientSettings.class, "settings", name, true);
			define(registry, names.client(), OTSClient.class, "client", name, false);
			define(registry, names.asyncClient(), OTSAsyncClient.class, "asyncClient", name, true);
		}
	}

	private static void define(BeanDefinitionRegistry registry, String bean, Class<?> type, String factoryMethod,
			String name, boolean lazy) {
		if (registry.containsBeanDefinition(bean)) {
			return;
		}
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(type);
		definition.setFactoryBeanName(FACTORY);
		definition.setUniqueFactoryMethodName(factoryMethod);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
		definition.setDefaultCandidate(false);
		definition.setLazyInit(lazy);
		definition.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
		registry.registerBeanDefinition(bean, definition);
	}

}
