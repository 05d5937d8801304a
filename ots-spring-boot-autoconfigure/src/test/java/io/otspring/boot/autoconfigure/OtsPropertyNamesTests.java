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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsPropertyNames}.
 */
class OtsPropertyNamesTests {

	private final OtsPropertyNames names = OtsPropertyNames.known();

	@Test
	void knowsPropertiesOnAllLevels() {
		assertThat(this.names.names()).contains("ots.endpoint", "ots.credentials.access-key-id", "ots.health.tables",
				"ots.retry.policy", "ots.emulator.port");
	}

	@Test
	void knowsNoGroups() {
		assertThat(this.names.names()).doesNotContain("ots.credentials", "ots.class");
	}

	@ParameterizedTest
	@CsvSource({ "ots.access-key-id, ots.credentials.access-key-id",
			"ots.access-key-secret, ots.credentials.access-key-secret", "ots.endpint, ots.endpoint",
			"ots.instance, ots.instance-name", "ots.max-connection, ots.max-connections",
			"ots.retry.max-retry, ots.retry.max-retries", "ots.max-retries, ots.retry.max-retries",
			"ots.credential.sts-token, ots.credentials.sts-token", "ots.emulator.enable, ots.emulator.enabled",
			"ots.pool.idle-time, ots.pool.max-idle-time", "ots.timeout, ots.health.timeout",
			"ots.sockettimeout, ots.socket-timeout", "ots.clients.archive.endpint, ots.clients.archive.endpoint",
			"ots.clients.archive.access-key-id, ots.clients.archive.credentials.access-key-id" })
	void nearestToMistake(String mistake, String nearest) {
		assertThat(this.names.nearestTo(mistake)).isEqualTo(nearest);
	}

	@ParameterizedTest
	@CsvSource({ "endpoint, ots.endpoint", "poolMaxIdleTime, ots.pool.max-idle-time", "retryBudget, ots.retry.budget",
			"maxResponseSize, ots.max-response-size" })
	void nameOfOption(String option, String name) {
		assertThat(this.names.ofOption(option)).contains(name);
	}

	@Test
	void optionWithoutPropertyHasNoName() {
		assertThat(this.names.ofOption("sslProtocols")).isEmpty();
	}

}
