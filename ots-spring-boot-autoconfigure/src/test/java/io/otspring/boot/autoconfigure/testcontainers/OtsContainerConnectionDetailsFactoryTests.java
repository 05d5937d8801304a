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

import java.util.Map;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.docker.EmulatorEnvironment;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsContainerConnectionDetailsFactory}, with containers that are
 * emulators of this process.
 */
class OtsContainerConnectionDetailsFactoryTests {

	private static final OtsEmulator EMULATOR = OtsEmulator.builder().instance("shop").accessKey("id", "key").start();

	@AfterAll
	static void stop() {
		EMULATOR.close();
	}

	@Test
	void accessKeyInAFileIsLeftToTheProperties() {
		EmulatorEnvironment environment = EmulatorEnvironment
			.of(Map.of("OTS_EMULATOR_ACCESS_KEY_ID", "id", "OTS_EMULATOR_ACCESS_KEY_SECRET_FILE", "/run/secrets/key"));
		assertThat(environment.credentials()).isNull();
	}

	@Nested
	@SpringJUnitConfig(Application.class)
	@TestPropertySource(
			properties = { "ots.endpoint=http://127.0.0.1:1", "ots.clients.archive.endpoint=http://127.0.0.1:1" })
	class ByImage {

		@ServiceConnection
		static final EmulatorContainer TABLESTORE = new EmulatorContainer("otspring/ots-emulator:0.1.0");

		@Test
		void clientCallsTheContainer(@Autowired OTSClient client) {
			assertThat(client.listTable().tables()).isEmpty();
		}

		@Test
		void furtherClientCallsTheContainerToo(@Autowired @Qualifier("archive") OTSClient client) {
			assertThat(client.listTable().tables()).isEmpty();
		}

		@Test
		void tellsTheInstanceAndNoBundle(@Autowired OtsConnectionDetails details) {
			assertThat(details.getInstance()).isEqualTo("shop");
			assertThat(details.getSslBundle()).isNull();
			assertThat(details.toString()).doesNotContain("key");
		}

	}

	@Nested
	@SpringJUnitConfig(Application.class)
	class ByName {

		@ServiceConnection("otspring/ots-emulator")
		static final EmulatorContainer TABLESTORE = new EmulatorContainer("registry.example.com/tablestore:1");

		@Test
		void clientCallsTheContainer(@Autowired OTSClient client) {
			assertThat(client.listTable().tables()).isEmpty();
		}

	}

	@ImportAutoConfiguration({ OtsAutoConfiguration.class, OtsEmulatorAutoConfiguration.class })
	static class Application {

	}

	/**
	 * A container for which no engine is needed.
	 */
	static class EmulatorContainer extends GenericContainer<EmulatorContainer> {

		private final String image;

		EmulatorContainer(String image) {
			super(image);
			this.image = image;
			withEnv("OTS_EMULATOR_INSTANCE", EMULATOR.instance());
			withEnv("OTS_EMULATOR_ACCESS_KEY_ID", EMULATOR.accessKeyId());
			withEnv("OTS_EMULATOR_ACCESS_KEY_SECRET", EMULATOR.accessKeySecret());
		}

		@Override
		public String getDockerImageName() {
			return this.image;
		}

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public String getHost() {
			return "127.0.0.1";
		}

		@Override
		public Integer getMappedPort(int originalPort) {
			assertThat(originalPort).isEqualTo(8087);
			return EMULATOR.port();
		}

	}

}
