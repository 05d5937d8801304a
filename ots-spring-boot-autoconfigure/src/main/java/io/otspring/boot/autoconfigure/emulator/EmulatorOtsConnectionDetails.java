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

package io.otspring.boot.autoconfigure.emulator;

import java.util.Map;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.client.credentials.OtsCredentials;

/**
 * Connection details of the emulator that runs inside the application.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EmulatorOtsConnectionDetails implements OtsConnectionDetails {

	private final String endpoint;

	private final String instance;

	private final OtsCredentials credentials;

	private final Map<String, String> instancesOfClients;

	/**
	 * Creates details.
	 * @param endpoint the endpoint of the emulator
	 * @param instance the instance of the primary client
	 * @param credentials an access key of the emulator
	 * @param instancesOfClients the instances of the further clients by their names
	 */
	EmulatorOtsConnectionDetails(String endpoint, String instance, OtsCredentials credentials,
			Map<String, String> instancesOfClients) {
		this.endpoint = endpoint;
		this.instance = instance;
		this.credentials = credentials;
		this.instancesOfClients = Map.copyOf(instancesOfClients);
	}

	@Override
	public String getEndpoint() {
		return this.endpoint;
	}

	@Override
	public String getInstance() {
		return this.instance;
	}

	@Override
	public OtsCredentials getCredentials() {
		return this.credentials;
	}

	@Override
	public OtsConnectionDetails forClient(String name) {
		String instance = this.instancesOfClients.getOrDefault(name, this.instance);
		return new EmulatorOtsConnectionDetails(this.endpoint, instance, this.credentials, Map.of());
	}

}
