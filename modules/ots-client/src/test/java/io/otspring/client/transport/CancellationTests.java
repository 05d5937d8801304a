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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.client.transport.Cancellation.Cause;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The end of calls from outside.
 */
class CancellationTests {

	private final Cancellation cancellation = new Cancellation();

	private final AtomicInteger aborts = new AtomicInteger();

	@Test
	void onlyTheFirstCauseCounts() {
		this.cancellation.cancel(Cause.INTERRUPTED);
		this.cancellation.cancel(Cause.CLIENT_CLOSED);
		assertThat(this.cancellation.cause()).contains(Cause.INTERRUPTED);
	}

	@Test
	void cancellingAbortsWhatGoesOn() {
		this.cancellation.onCancel(this.aborts::incrementAndGet);
		assertThat(this.aborts).hasValue(0);
		this.cancellation.cancel(Cause.DEADLINE);
		assertThat(this.aborts).hasValue(1);
	}

	@Test
	void whatStartsAfterCancellingIsAbortedAtOnce() {
		this.cancellation.cancel(Cause.DEADLINE);
		this.cancellation.onCancel(this.aborts::incrementAndGet);
		assertThat(this.aborts).hasValue(1);
	}

	@Test
	void whatHasEndedIsNotAborted() {
		this.cancellation.onCancel(this.aborts::incrementAndGet);
		this.cancellation.detach();
		this.cancellation.cancel(Cause.DEADLINE);
		this.cancellation.abortAgain();
		assertThat(this.aborts).hasValue(0);
	}

	@Test
	void cancelledCallIsAbortedAgainOnDemand() {
		this.cancellation.onCancel(this.aborts::incrementAndGet);
		this.cancellation.abortAgain();
		assertThat(this.aborts).hasValue(0);
		this.cancellation.cancel(Cause.DEADLINE);
		this.cancellation.abortAgain();
		assertThat(this.aborts).hasValue(2);
	}

	@Test
	void stepThatIsOverdueIsAbortedAndTheCallGoesOn() {
		this.cancellation.onCancel(this.aborts::incrementAndGet);
		this.cancellation.startStep(Deadline.after(Duration.ZERO));
		this.cancellation.expireStep();
		assertThat(this.aborts).hasValue(1);
		assertThat(this.cancellation.stepExpired()).isTrue();
		assertThat(this.cancellation.cause()).isEmpty();
		this.cancellation.startStep(Deadline.after(Duration.ofMinutes(1)));
		this.cancellation.expireStep();
		assertThat(this.cancellation.stepExpired()).isFalse();
	}

	@Test
	void stepThatHasEndedIsNotAborted() {
		this.cancellation.onCancel(this.aborts::incrementAndGet);
		this.cancellation.startStep(Deadline.after(Duration.ZERO));
		this.cancellation.endStep();
		this.cancellation.expireStep();
		assertThat(this.aborts).hasValue(0);
	}

	@Test
	void cancellingEndsAPause() throws Exception {
		CompletableFuture<Void> pause = CompletableFuture.runAsync(() -> {
			try {
				this.cancellation.pause(Duration.ofMinutes(1));
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		this.cancellation.cancel(Cause.CLIENT_CLOSED);
		pause.get(30, TimeUnit.SECONDS);
	}

	@Test
	void pauseEndsByItself() throws Exception {
		long start = System.nanoTime();
		this.cancellation.pause(Duration.ofMillis(20));
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
	}

}
