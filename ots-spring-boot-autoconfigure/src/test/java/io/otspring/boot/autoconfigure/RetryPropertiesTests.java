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

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Reply;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Request;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsServiceException;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the properties of retries, each seen at work in the requests that come.
 */
class RetryPropertiesTests {

	private static final Consumer<OTSClient> READ = OTSClient::listTable;

	private static final Consumer<OTSClient> WRITE = client -> client
		.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)).column("state", "NEW"));

	private final OtsTestServer server = OtsTestServer.start();

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void maxRetriesBoundsRequests() {
		assertThat(requests(READ, ErrorCode.SERVER_BUSY, "ots.retry.policy=no-delay", "ots.retry.max-retries=3"))
			.hasSize(4);
	}

	@Test
	void policyNoneNeverTriesAgain() {
		assertThat(requests(READ, ErrorCode.SERVER_BUSY, "ots.retry.policy=none")).hasSize(1);
	}

	@Test
	void policyDefaultDoesNotRepeatWritesWithUnknownOutcome() {
		assertThat(requests(WRITE, ErrorCode.INTERNAL_SERVER_ERROR, "ots.retry.policy=default", "ots.retry.delay=1ms",
				"ots.retry.max-retries=2"))
			.hasSize(1);
	}

	@Test
	void policyWriteRepeatsWritesWithUnknownOutcome() {
		assertThat(requests(WRITE, ErrorCode.INTERNAL_SERVER_ERROR, "ots.retry.policy=write", "ots.retry.delay=1ms",
				"ots.retry.max-retries=2"))
			.hasSize(3);
	}

	@Test
	void policyNoDelayDoesNotPause() {
		assertThat(requests(READ, ErrorCode.SERVER_BUSY, "ots.retry.policy=no-delay", "ots.retry.max-retries=1",
				"ots.retry.throttling-delay=1h", "ots.retry.max-delay=1h"))
			.hasSize(2);
	}

	@Test
	void delayIsThePauseAfterFailures() {
		List<Request> requests = requests(READ, ErrorCode.ROW_OPERATION_CONFLICT, "ots.retry.delay=400ms",
				"ots.retry.throttling-delay=1ms", "ots.retry.max-retries=1");
		assertThat(pause(requests, 0)).isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
	}

	@Test
	void throttlingDelayIsThePauseAfterThrottling() {
		List<Request> requests = requests(READ, ErrorCode.SERVER_BUSY, "ots.retry.delay=1ms",
				"ots.retry.throttling-delay=1200ms", "ots.retry.max-retries=1");
		// Half of the bound at least, which is more than the default can be
		assertThat(pause(requests, 0)).isBetween(Duration.ofMillis(600), Duration.ofSeconds(10));
	}

	@Test
	void multiplierMakesPausesGrow() {
		List<Request> requests = requests(READ, ErrorCode.ROW_OPERATION_CONFLICT, "ots.retry.delay=10ms",
				"ots.retry.multiplier=40", "ots.retry.max-retries=2");
		assertThat(pause(requests, 1)).isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
	}

	@Test
	void maxDelayBoundsPauses() {
		// By default, a pause is bounded by 3 seconds, and half of them would be too long
		assertThat(requests(READ, ErrorCode.ROW_OPERATION_CONFLICT, "ots.retry.delay=1h", "ots.retry.max-delay=1ms",
				"ots.retry.max-duration=1400ms", "ots.retry.max-retries=2"))
			.hasSize(3);
	}

	@Test
	void maxDurationEndsRetries() {
		assertThat(requests(READ, ErrorCode.ROW_OPERATION_CONFLICT, "ots.retry.delay=100ms",
				"ots.retry.max-duration=20ms"))
			.hasSize(1);
	}

	@Test
	void budgetPaysForRetries() {
		// A retry after throttling costs 5
		assertThat(requests(READ, ErrorCode.SERVER_BUSY, "ots.retry.policy=no-delay", "ots.retry.budget=10",
				"ots.retry.max-retries=9"))
			.hasSize(3);
	}

	private List<Request> requests(Consumer<OTSClient> call, ErrorCode answer, String... properties) {
		this.server.answerWith(Reply.error(answer));
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withPropertyValues(this.server.properties(properties))
			.run(context -> assertThatExceptionOfType(OtsServiceException.class)
				.isThrownBy(() -> call.accept(context.getBean(OTSClient.class))));
		return this.server.requests();
	}

	private static Duration pause(List<Request> requests, int index) {
		return Duration.between(requests.get(index).time(), requests.get(index + 1).time());
	}

}
