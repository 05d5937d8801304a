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

package io.otspring.boot.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SlowestCalls}.
 */
class SlowestCallsTests {

	private final Instant start = Instant.parse("2026-01-01T00:00:00Z");

	private final SlowestCalls calls = new SlowestCalls();

	@Test
	void slowestComesFirst() {
		end(this.start, 5);
		end(this.start, 9);
		end(this.start, 7);
		assertThat(slowest(this.start)).containsExactly(9L, 7L, 5L);
	}

	@Test
	void onlyTheSlowestAreKept() {
		for (int millis = 1; millis <= 2 * SlowestCalls.SIZE; millis++) {
			end(this.start, millis);
		}
		assertThat(slowest(this.start)).hasSize(SlowestCalls.SIZE)
			.startsWith(2L * SlowestCalls.SIZE)
			.endsWith(SlowestCalls.SIZE + 1L);
	}

	@Test
	void callThatIsFasterThanTheKeptOnesIsNotSlow() {
		for (int i = 0; i < SlowestCalls.SIZE; i++) {
			end(this.start, 100);
		}
		assertThat(this.calls.isSlow(Duration.ofMillis(100), this.start)).isFalse();
		assertThat(this.calls.isSlow(Duration.ofMillis(101), this.start)).isTrue();
	}

	@Test
	void oldCallsGiveWayToFasterOnes() {
		for (int i = 0; i < SlowestCalls.SIZE; i++) {
			end(this.start, 100);
		}
		Instant later = this.start.plus(SlowestCalls.AGE);
		assertThat(slowest(later)).isEmpty();
		end(later, 1);
		assertThat(slowest(later)).containsExactly(1L);
	}

	private void end(Instant time, long millis) {
		if (this.calls.isSlow(Duration.ofMillis(millis), time)) {
			this.calls.add(new CallDescriptor(time, "GetRow", List.of("orders"), Duration.ofMillis(millis), 1, null,
					null, null));
		}
	}

	private List<Long> slowest(Instant now) {
		return this.calls.slowestFirst(now).stream().map(call -> call.elapsed().toMillis()).toList();
	}

}
