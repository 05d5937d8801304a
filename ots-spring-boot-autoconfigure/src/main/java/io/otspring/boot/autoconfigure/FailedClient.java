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

import io.otspring.client.error.OtsException;
import io.otspring.client.transport.InvalidEndpointException;
import io.otspring.client.transport.OtsEndpoint;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.core.env.Environment;

/**
 * The client that a failure is about, and where its properties were set.
 */
final class FailedClient {

	private static final String PRIMARY = "ots";

	private final Environment environment;

	private final PropertyOrigins origins;

	private final @Nullable String client;

	private FailedClient(Environment environment, @Nullable String client) {
		this.environment = environment;
		this.origins = new PropertyOrigins(environment);
		this.client = client;
	}

	/**
	 * Returns the client that could not be made: a further one if one of its beans is
	 * among those that failed.
	 */
	static FailedClient making(Throwable failure, Environment environment) {
		for (String name : new ClientPropertiesBinder(environment).names()) {
			if (hasFailedBean(failure, OtsClientNames.of(name).prefix() + "Ots")) {
				return further(name, environment);
			}
		}
		return primary(environment);
	}

	/**
	 * Returns the client whose call failed: a further one if it has the endpoint.
	 */
	static FailedClient calling(OtsException failure, Environment environment) {
		String called = failure.call().endpoint();
		if (!called.equals(hostAndPort(environment.getProperty(PRIMARY + ".endpoint")))) {
			ClientPropertiesBinder binder = new ClientPropertiesBinder(environment);
			for (String name : binder.names()) {
				if (called.equals(hostAndPort(binder.bind(name).getEndpoint()))) {
					return further(name, environment);
				}
			}
		}
		return primary(environment);
	}

	private static FailedClient primary(Environment environment) {
		return new FailedClient(environment, null);
	}

	private static FailedClient further(String name, Environment environment) {
		return new FailedClient(environment, name);
	}

	/**
	 * Returns the whole name of a property in quotes, with its origin if that is known. A
	 * property that a further client inherits has the name that it was set by.
	 * @param property the name below the client's prefix, for example {@code endpoint}
	 */
	String describe(String property) {
		return this.origins.describe(name(property));
	}

	/**
	 * Returns the value of a property, its own or inherited.
	 */
	@Nullable String value(String property) {
		return this.environment.getProperty(name(property));
	}

	private String name(String property) {
		String inherited = PRIMARY + "." + property;
		if (this.client == null || (this.origins.isSet(inherited)
				&& new ClientPropertiesBinder(this.environment).inherits(this.client, property))) {
			return inherited;
		}
		return PRIMARY + ".clients." + this.client + "." + property;
	}

	private static boolean hasFailedBean(Throwable failure, String start) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof BeanCreationException creation && creation.getBeanName() != null
					&& creation.getBeanName().startsWith(start)) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable String hostAndPort(@Nullable String endpoint) {
		try {
			return (endpoint != null) ? OtsEndpoint.parse(endpoint.strip()).hostAndPort() : null;
		}
		catch (InvalidEndpointException ex) {
			return null;
		}
	}

}
