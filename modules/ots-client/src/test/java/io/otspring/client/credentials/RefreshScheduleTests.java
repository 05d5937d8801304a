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

package io.otspring.client.credentials;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When credentials are asked for again.
 */
class RefreshScheduleTests {

	private static final Instant NOW = SettableClock.START;

	private static final OtsCredentials CREDENTIALS = OtsCredentials.of("id", "secret");

	@ParameterizedTest
	@CsvSource({ "PT6H, PT5H45M", "PT1H, PT45M", "PT45M, PT30M", "PT15M, PT10M", "PT3S, PT2S", "PT1S, PT1S",
			"PT0.1S, PT1S" })
	void credentialsAreReplacedAheadOfTheirEnd(Duration life, Duration expected) {
		Instant due = schedule(0).afterSuccess(FetchedCredentials.of(CREDENTIALS, NOW.plus(life)), NOW);
		assertThat(Duration.between(NOW, due)).isEqualTo(expected);
	}

	@Test
	void credentialsWithoutEndAreAskedForNowAndThen() {
		assertThat(schedule(0).afterSuccess(FetchedCredentials.of(CREDENTIALS), NOW))
			.isEqualTo(NOW.plus(Duration.ofHours(1)));
	}

	@ParameterizedTest
	@CsvSource({ "1, 250, 500", "2, 500, 1000", "3, 1000, 2000", "7, 15000, 30000", "8, 15000, 30000",
			"2000000000, 15000, 30000" })
	void pausesGrowToABoundAndAreSpread(int failures, int shortest, int longest) {
		assertThat(schedule(0).afterFailure(failures, NOW)).isEqualTo(NOW.plusMillis(shortest));
		assertThat(schedule(1).afterFailure(failures, NOW)).isEqualTo(NOW.plusMillis(longest));
	}

	private static RefreshSchedule schedule(double random) {
		return new RefreshSchedule(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofMillis(500),
				Duration.ofSeconds(30), () -> random);
	}

}
