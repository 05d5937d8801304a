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

package io.otspring.client.internal.pipeline;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The thread that looks after blocking calls.
 */
class WatchdogTests {

	private static final String NAME = "watchdog-under-test";

	private final RunningCalls calls = new RunningCalls();

	private final Watchdog watchdog = new Watchdog(this.calls, Duration.ofSeconds(1), NAME);

	@Test
	void threadStartsWhenItIsNeededAndEndsWhenItIsIdle() {
		assertThat(threads()).isEmpty();
		this.watchdog.wake();
		this.watchdog.wake();
		assertThat(threads()).singleElement().matches(Thread::isDaemon);
		Awaitility.await().until(() -> threads().isEmpty());
		this.watchdog.wake();
		assertThat(threads()).hasSize(1);
		this.watchdog.stop();
		Awaitility.await().until(() -> threads().isEmpty());
	}

	@Test
	void stoppingWithoutAThreadDoesNothing() {
		this.watchdog.stop();
		assertThat(threads()).isEmpty();
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(NAME)).toList();
	}

}
