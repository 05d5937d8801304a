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

package io.otspring.client.transport;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deadlines.
 */
class DeadlineTests {

	@Test
	void deadlinePasses() {
		assertThat(Deadline.after(Duration.ZERO).passed()).isTrue();
		assertThat(Deadline.after(Duration.ZERO).remainingNanos()).isZero();
		assertThat(Deadline.after(Duration.ofDays(1)).passed()).isFalse();
	}

	@Test
	void remainingTimeIsRoundedUpToMilliseconds() {
		assertThat(Deadline.after(Duration.ofHours(1)).remainingMillis()).isBetween(3_599_000, 3_600_000);
		assertThat(Deadline.after(Duration.ofDays(365)).remainingMillis()).isEqualTo(Integer.MAX_VALUE);
		Deadline soon = Deadline.after(Duration.ofNanos(500_000_100));
		assertThat(soon.remainingMillis()).isPositive();
	}

	@Test
	void earlierDeadlineCounts() {
		Deadline soon = Deadline.after(Duration.ofSeconds(1));
		Deadline late = Deadline.after(Duration.ofSeconds(2));
		assertThat(soon.orEarlier(late)).isSameAs(soon);
		assertThat(late.orEarlier(soon)).isSameAs(soon);
	}

}
