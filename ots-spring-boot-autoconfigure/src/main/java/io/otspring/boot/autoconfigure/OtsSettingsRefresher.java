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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

import io.otspring.client.call.CallOptions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Binds time-outs, retry figures and static access keys of all clients anew when the
 * environment changed. They take effect with the next call. A client whose new settings
 * are invalid keeps all that it had.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class OtsSettingsRefresher implements ApplicationListener<EnvironmentChangeEvent>, Ordered {

	private static final String PRIMARY = "";

	private static final Log logger = LogFactory.getLog(OtsSettingsRefresher.class);

	private final ReentrantLock lock = new ReentrantLock();

	private final ConfigurableListableBeanFactory beans;

	private final Environment environment;

	private final RefreshedCallOptions refreshed;

	/** What the clients were made of, by their names. */
	private final Map<String, ChangeableSettings> first = new LinkedHashMap<>();

	OtsSettingsRefresher(ConfigurableListableBeanFactory beans, Environment environment,
			RefreshedCallOptions refreshed) {
		this.beans = beans;
		this.environment = environment;
		this.refreshed = refreshed;
		ClientPropertiesBinder binder = new ClientPropertiesBinder(environment);
		this.first.put(PRIMARY, ChangeableSettings.of(binder.bindPrimary()));
		binder.names().forEach(name -> this.first.put(name, ChangeableSettings.of(binder.bind(name))));
	}

	/**
	 * Comes before Spring Cloud binds the beans of properties anew, which fails for an
	 * invalid value and tells nobody else then.
	 */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(EnvironmentChangeEvent event) {
		this.lock.lock();
		try {
			Map<String, List<String>> refusals = new LinkedHashMap<>();
			this.first.keySet().forEach(client -> {
				try {
					refresh(client);
				}
				catch (RuntimeException ex) {
					refusals.computeIfAbsent(RefusedValue.describe(ex), reason -> new ArrayList<>())
						.add(names(client).client());
				}
			});
			refusals.forEach((reason, clients) -> logger
				.error("Settings of " + String.join(", ", clients) + " stay as they were: " + reason));
		}
		finally {
			this.lock.unlock();
		}
	}

	private void refresh(String client) {
		ClientPropertiesBinder binder = new ClientPropertiesBinder(this.environment);
		OtsClientProperties properties = client.equals(PRIMARY) ? binder.bindPrimary() : binder.bind(client);
		CallOptions options = Objects.requireNonNull(this.first.get(client))
			.changesTo(ChangeableSettings.of(properties), hasRetryPolicyOfProperties(client, binder));
		Object provider = this.beans.getSingleton(names(client).credentialsProvider());
		if (provider instanceof ChangingCredentials credentials) {
			credentials.change(PropertiesCredentials.accessKey(properties.getCredentials()));
		}
		this.refreshed.change(names(client).client(), options);
	}

	/**
	 * Returns whether the policy of a client is not one of the application.
	 */
	private boolean hasRetryPolicyOfProperties(String client, ClientPropertiesBinder binder) {
		boolean inherits = client.equals(PRIMARY) || !binder.isSet(client, "retry");
		String bean = (inherits ? OtsClientNames.PRIMARY : names(client)).retryPolicy();
		if (!this.beans.containsBeanDefinition(bean)) {
			return false;
		}
		String factory = this.beans.getBeanDefinition(bean).getFactoryBeanName();
		return factory != null && (this.beans.isTypeMatch(factory, OtsAutoConfiguration.class)
				|| this.beans.isTypeMatch(factory, FurtherOtsClients.class));
	}

	private static OtsClientNames names(String client) {
		return client.equals(PRIMARY) ? OtsClientNames.PRIMARY : OtsClientNames.of(client);
	}

}
