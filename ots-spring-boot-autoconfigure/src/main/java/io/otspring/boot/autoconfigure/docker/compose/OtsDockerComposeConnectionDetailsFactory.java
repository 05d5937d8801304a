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

package io.otspring.boot.autoconfigure.docker.compose;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.docker.EmulatorEnvironment;
import io.otspring.client.credentials.OtsCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.boot.ssl.SslBundle;

/**
 * Makes connection details of a service whose image is that of the emulator, or whose
 * label {@code org.springframework.boot.service-connection} says so.
 */
class OtsDockerComposeConnectionDetailsFactory extends DockerComposeConnectionDetailsFactory<OtsConnectionDetails> {

	OtsDockerComposeConnectionDetailsFactory() {
		super(EmulatorEnvironment.IMAGE, "io.otspring.client.OTSClient");
	}

	@Override
	protected OtsConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		return new OtsDockerComposeConnectionDetails(source.getRunningService());
	}

	/**
	 * Connection details of a service that runs.
	 */
	private static final class OtsDockerComposeConnectionDetails extends DockerComposeConnectionDetails
			implements OtsConnectionDetails {

		private final EmulatorEnvironment environment;

		private final @Nullable SslBundle sslBundle;

		private final String endpoint;

		OtsDockerComposeConnectionDetails(RunningService service) {
			super(service);
			this.environment = EmulatorEnvironment.of(service.env());
			this.sslBundle = getSslBundle(service);
			this.endpoint = ((this.sslBundle != null) ? "https://" : "http://") + service.host() + ":"
					+ service.ports().get(this.environment.port());
		}

		@Override
		public String getEndpoint() {
			return this.endpoint;
		}

		@Override
		public String getInstance() {
			return this.environment.instance();
		}

		@Override
		public @Nullable OtsCredentials getCredentials() {
			return this.environment.credentials();
		}

		@Override
		public @Nullable SslBundle getSslBundle() {
			return this.sslBundle;
		}

		/**
		 * All clients call the container, so that none reaches the service by accident.
		 */
		@Override
		public OtsConnectionDetails forClient(String name) {
			return this;
		}

	}

}
