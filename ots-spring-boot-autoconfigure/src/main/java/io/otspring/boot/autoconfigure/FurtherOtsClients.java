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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.retry.RetryPolicy;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/**
 * Makes the beans of the clients below {@code ots.clients}. Each bean is made of the
 * others of the same client, found by name, so that an application can define any of them
 * itself.
 */
final class FurtherOtsClients {

	private final BeanFactory beans;

	private final ClientPropertiesBinder binder;

	/** Bound once: each part of a client asks for them. */
	private final Map<String, OtsClientProperties> properties = new ConcurrentHashMap<>();

	FurtherOtsClients(BeanFactory beans, Environment environment) {
		this.beans = beans;
		this.binder = new ClientPropertiesBinder(environment);
	}

	OtsConnectionDetails connectionDetails(String name) {
		OtsConnectionDetails details = primary(OtsConnectionDetails.class).forClient(name);
		return (details != null) ? details : new PropertiesOtsConnectionDetails(properties(name),
				this.beans.getBeanProvider(SslBundles.class).getIfAvailable());
	}

	OtsCredentialsProvider credentialsProvider(String name) {
		OtsCredentials credentials = connectionDetailsOf(name).getCredentials();
		if (credentials != null) {
			return OtsCredentialsProvider.of(credentials);
		}
		return this.binder.isSet(name, "credentials") ? PropertiesCredentials.of(properties(name).getCredentials())
				: primary(OtsCredentialsProvider.class);
	}

	RetryPolicy retryPolicy(String name) {
		return this.binder.isSet(name, "retry") ? PropertiesRetryPolicy.of(properties(name).getRetry())
				: primary(RetryPolicy.class);
	}

	OtsClientSettings settings(String name) {
		OtsClientNames names = OtsClientNames.of(name);
		Supplier<OtsCredentialsProvider> credentials = () -> this.beans.getBean(names.credentialsProvider(),
				OtsCredentialsProvider.class);
		return new OtsClientSettings(names, properties(name), connectionDetailsOf(name), credentials,
				this.beans.getBean(names.retryPolicy(), RetryPolicy.class));
	}

	OTSClient client(String name) {
		return OTSClient.create(options(name, OtsClientNames.of(name).client()));
	}

	OTSAsyncClient asyncClient(String name) {
		return OTSAsyncClient.create(options(name, OtsClientNames.of(name).asyncClient()));
	}

	private OtsClientOptions options(String name, String bean) {
		OtsClientSettings settings = this.beans.getBean(OtsClientNames.of(name).settings(), OtsClientSettings.class);
		OtsClientOptions.Builder builder = OtsClientOptions.builder();
		this.beans.getBeanProvider(OtsClientOptionsCustomizer.class).orderedStream().forEach(customizer -> {
			if (customizer instanceof PropertiesOtsClientOptionsCustomizer) {
				new PropertiesOtsClientOptionsCustomizer(settings).customize(builder);
			}
			else {
				customizer.customize(name, builder);
			}
		});
		return new ClientObservers(this.beans.getBeanProvider(OtsCallObserver.class)).applyTo(bean, builder);
	}

	private OtsConnectionDetails connectionDetailsOf(String name) {
		return this.beans.getBean(OtsClientNames.of(name).connectionDetails(), OtsConnectionDetails.class);
	}

	private OtsClientProperties properties(String name) {
		return this.properties.computeIfAbsent(name, this.binder::bind);
	}

	private <T> T primary(Class<T> type) {
		return this.beans.getBean(type);
	}

}
