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

package io.otspring.documentation.testing;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

class TablestoreContainerTests {

	@Test
	void hasAnAccessKey() {
		assertThat(new TablestoreContainer().tablestore().getEnvMap()).containsKeys("OTS_EMULATOR_ACCESS_KEY_ID",
				"OTS_EMULATOR_ACCESS_KEY_SECRET");
	}

	// snippet testing.container
	@TestConfiguration(proxyBeanMethods = false)
	static class TablestoreContainer {

		@Bean
		@ServiceConnection("otspring/ots-emulator")
		GenericContainer<?> tablestore() {
			return new GenericContainer<>("otspring/ots-emulator").withExposedPorts(8087)
				.withEnv("OTS_EMULATOR_ACCESS_KEY_ID", "emulator")
				.withEnv("OTS_EMULATOR_ACCESS_KEY_SECRET", "not-a-secret");
		}

	}
	// end

}
