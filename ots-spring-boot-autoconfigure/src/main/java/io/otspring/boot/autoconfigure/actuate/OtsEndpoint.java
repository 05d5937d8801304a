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

package io.otspring.boot.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.CallOptions;
import io.otspring.client.transport.PoolStatistics;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * {@link Endpoint @Endpoint} that shows the Tablestore clients: where they call and how,
 * their connections, the state of their credentials, and their last failures and slowest
 * calls. It calls nothing, makes no client, and shows no secret, token, signature or row.
 *
 * @since 0.1.0
 */
@Endpoint(id = "ots")
public class OtsEndpoint {

	private final ConfigurableListableBeanFactory beanFactory;

	private final RecentCalls recentCalls;

	OtsEndpoint(ConfigurableListableBeanFactory beanFactory, RecentCalls recentCalls) {
		this.beanFactory = beanFactory;
		this.recentCalls = recentCalls;
	}

	@ReadOperation
	public OtsDescriptor ots() {
		Map<String, OtsClientDescriptor> clients = new TreeMap<>();
		existing(OTSClient.class).forEach((name, client) -> clients.put(name,
				describe(name, client.options(), client.callOptions(), client.poolStatistics())));
		existing(OTSAsyncClient.class).forEach((name, client) -> clients.put(name,
				describe(name, client.options(), client.callOptions(), client.poolStatistics())));
		return new OtsDescriptor(clients);
	}

	private OtsClientDescriptor describe(String name, Optional<OtsClientOptions> options, CallOptions callOptions,
			Optional<PoolStatistics> pool) {
		CallsOfClient calls = this.recentCalls.ofClient(name);
		return new OtsClientDescriptor(options.map(of -> of.endpoint().toString()).orElse(null),
				options.map(OtsClientOptions::instanceName).orElse(null),
				options.map(of -> ClientSettingsDescriptor.of(of, callOptions)).orElse(null), pool.orElse(null),
				options.flatMap(of -> of.credentialsProvider().state()).map(CredentialsDescriptor::of).orElse(null),
				calls.lastFailures(), calls.slowest());
	}

	/**
	 * Returns the clients that have been made. Lazy ones are not made to be shown.
	 */
	private <C> Map<String, C> existing(Class<C> type) {
		Map<String, C> clients = new LinkedHashMap<>();
		for (String name : this.beanFactory.getBeanNamesForType(type, true, false)) {
			if (this.beanFactory.getSingleton(name) != null) {
				clients.put(name, this.beanFactory.getBean(name, type));
			}
		}
		return clients;
	}

}
