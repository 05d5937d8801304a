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

import java.util.HashMap;
import java.util.Map;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.emulator.OtsEmulator;

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

	private EmulatorOtsConnectionDetails(String endpoint, String instance, OtsCredentials credentials,
			Map<String, String> instancesOfClients) {
		this.endpoint = endpoint;
		this.instance = instance;
		this.credentials = credentials;
		this.instancesOfClients = Map.copyOf(instancesOfClients);
	}

	/**
	 * Returns the connection details of an emulator.
	 * @param emulator the emulator
	 * @param instances the instances that further clients use, if the emulator has them
	 */
	public static EmulatorOtsConnectionDetails of(OtsEmulator emulator, ClientInstances instances) {
		Map<String, String> instancesOfClients = new HashMap<>(instances.byClient());
		instancesOfClients.values().retainAll(emulator.instances());
		return new EmulatorOtsConnectionDetails(emulator.endpoint(), emulator.instance(),
				OtsCredentials.of(emulator.accessKeyId(), emulator.accessKeySecret()), instancesOfClients);
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
