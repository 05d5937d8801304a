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

package io.otspring.boot.autoconfigure.testcontainers;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.docker.EmulatorEnvironment;
import io.otspring.client.credentials.OtsCredentials;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;

/**
 * Makes connection details of a container with
 * {@link ServiceConnection @ServiceConnection} whose image is that of the emulator, or
 * whose connection has its name.
 */
class OtsContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<GenericContainer<?>, OtsConnectionDetails> {

	OtsContainerConnectionDetailsFactory() {
		super(EmulatorEnvironment.IMAGE, "io.otspring.client.OTSClient");
	}

	@Override
	protected OtsConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<GenericContainer<?>> source) {
		return new OtsContainerConnectionDetails(source);
	}

	/**
	 * Connection details of a container, which is asked when it runs.
	 */
	private static final class OtsContainerConnectionDetails extends ContainerConnectionDetails<GenericContainer<?>>
			implements OtsConnectionDetails {

		OtsContainerConnectionDetails(ContainerConnectionSource<GenericContainer<?>> source) {
			super(source);
		}

		@Override
		public String getEndpoint() {
			GenericContainer<?> container = getContainer();
			return ((getSslBundle() != null) ? "https://" : "http://") + container.getHost() + ":"
					+ container.getMappedPort(environment().port());
		}

		@Override
		public String getInstance() {
			return environment().instance();
		}

		@Override
		public @Nullable OtsCredentials getCredentials() {
			return environment().credentials();
		}

		@Override
		public @Nullable SslBundle getSslBundle() {
			return super.getSslBundle();
		}

		/**
		 * All clients call the container, so that none reaches the service by accident.
		 */
		@Override
		public OtsConnectionDetails forClient(String name) {
			return this;
		}

		private EmulatorEnvironment environment() {
			return EmulatorEnvironment.of(getContainer().getEnvMap());
		}

	}

}
