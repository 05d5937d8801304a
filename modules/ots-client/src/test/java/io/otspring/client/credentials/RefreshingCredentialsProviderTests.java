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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * When temporary credentials are fetched, and who waits for it.
 */
class RefreshingCredentialsProviderTests {

	private static final Duration PATIENT = Duration.ofSeconds(30);

	private final SettableClock clock = new SettableClock();

	private final ScriptedFetcher fetcher = new ScriptedFetcher(this.clock);

	private final RefreshingCredentialsProvider provider = RefreshingCredentialsProvider.builder(this.fetcher)
		.clock(this.clock)
		.maxWait(PATIENT)
		.build();

	@AfterEach
	void close() {
		this.provider.close();
	}

	@Test
	void nothingIsFetchedBeforeTheFirstCall() {
		assertThat(this.provider.state()).hasValueSatisfying(state -> {
			assertThat(state.generation()).isZero();
			assertThat(state.accessKeyId()).isEmpty();
		});
		assertThat(this.fetcher.fetches).hasValue(0);
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		assertThat(this.fetcher.thread.getName()).isEqualTo("tablestore-client-credentials");
		assertThat(this.fetcher.thread.isDaemon()).isTrue();
	}

	@Test
	void callsThatFindNothingWaitForTheSameFetch() throws Exception {
		this.fetcher.stall();
		ExecutorService callers = Executors.newFixedThreadPool(8);
		try {
			List<Future<OtsCredentials>> calls = Stream.generate(() -> callers.submit(this.provider::credentials))
				.limit(8)
				.toList();
			Awaitility.await().atMost(PATIENT).until(() -> this.fetcher.fetches.get() == 1);
			this.fetcher.permits.release(8);
			for (Future<OtsCredentials> call : calls) {
				assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo(ScriptedFetcher.numbered(1));
			}
			assertThat(this.fetcher.fetches).hasValue(1);
		}
		finally {
			callers.shutdownNow();
		}
	}

	@Test
	void noCallWaitsWhileCredentialsAreValid() {
		this.provider.credentials();
		this.clock.advance(Duration.ofMinutes(44));
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		assertThat(this.fetcher.fetches).hasValue(1);
		this.fetcher.stall();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		awaitFetches(2);
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		this.fetcher.permits.release(1);
		Awaitility.await()
			.atMost(PATIENT)
			.untilAsserted(() -> assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(2)));
		assertThat(this.fetcher.fetches).hasValue(2);
	}

	@Test
	void credentialsAreUsedUntilTheyEndIfNoOthersCome() {
		this.provider.credentials();
		this.fetcher.failure = new CredentialsUnavailableException("out of order");
		this.clock.advance(Duration.ofMinutes(59));
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		Awaitility.await()
			.atMost(PATIENT)
			.until(() -> state().lastFailure().filter("out of order"::equals).isPresent());
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		this.fetcher.failure = null;
		this.clock.advance(Duration.ofMinutes(1));
		OtsCredentials next = this.provider.credentials();
		assertThat(next).isEqualTo(ScriptedFetcher.numbered(this.fetcher.fetches.get()));
		assertThat(state().lastFailure()).isEmpty();
		assertThat(state().generation()).isEqualTo(2);
	}

	@Test
	void callFailsWhenTheFetchTakesTooLong() {
		this.fetcher.stall();
		try (RefreshingCredentialsProvider impatient = RefreshingCredentialsProvider.builder(this.fetcher)
			.maxWait(Duration.ofMillis(20))
			.build()) {
			assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(impatient::credentials)
				.withMessage("scripted: no answer within 20 ms");
		}
	}

	@Test
	void callsFailAtOnceAfterSomeFailuresUntilTheNextAttemptIsDue() {
		this.fetcher.failure = new CredentialsUnavailableException("out of order");
		try (RefreshingCredentialsProvider failing = RefreshingCredentialsProvider.builder(this.fetcher)
			.retryDelay(Duration.ofNanos(1), Duration.ofNanos(1))
			.maxWait(PATIENT)
			.build()) {
			assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(failing::credentials)
				.withMessage("scripted: out of order");
		}
		assertThat(this.fetcher.fetches).hasValueGreaterThanOrEqualTo(3);
		this.fetcher.fetches.set(0);
		try (RefreshingCredentialsProvider failing = RefreshingCredentialsProvider.builder(this.fetcher)
			.retryDelay(Duration.ofMillis(1), Duration.ofMillis(1))
			.clock(new ClockUntil(this.fetcher.fetches, 3, new AtomicInteger()))
			.maxWait(PATIENT)
			.build()) {
			for (int i = 0; i < 5; i++) {
				assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(failing::credentials);
			}
			assertThat(this.fetcher.fetches).hasValue(3);
		}
	}

	@Test
	void oneLostAnswerIsNotNoticedByTheCallThatWaits() {
		AtomicInteger fetches = new AtomicInteger();
		CredentialsFetcher shaky = () -> {
			if (fetches.incrementAndGet() < 3) {
				throw new IllegalStateException();
			}
			return FetchedCredentials.of(ScriptedFetcher.numbered(1));
		};
		try (RefreshingCredentialsProvider waiting = RefreshingCredentialsProvider.builder(shaky)
			.retryDelay(Duration.ofMillis(1), Duration.ofMillis(1))
			.maxWait(PATIENT)
			.build()) {
			assertThat(waiting.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		}
	}

	@Test
	void refusedCredentialsAreReplacedOnce() {
		this.fetcher.numbers = number -> (number < 3) ? 1 : 2;
		OtsCredentials first = this.provider.credentials();
		this.clock.advance(Duration.ofSeconds(1));
		this.provider.refused(first);
		Awaitility.await().atMost(PATIENT).until(() -> state().lastRefresh().equals(Optional.of(this.clock.instant())));
		this.provider.refused(first);
		this.provider.refused(first);
		this.clock.advance(Duration.ofMinutes(45));
		Awaitility.await().atMost(PATIENT).until(() -> this.provider.credentials().accessKeyId().endsWith("-2"));
		this.provider.refused(first);
		assertThat(this.fetcher.fetches).hasValue(3);
		assertThat(state().generation()).isEqualTo(2);
		this.provider.refused(ScriptedFetcher.numbered(2));
		awaitFetches(4);
	}

	@Test
	void sameCredentialsAreNoOtherGeneration() {
		this.fetcher.numbers = number -> 7;
		this.provider.credentials();
		this.clock.advance(ScriptedFetcher.LIFE);
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(7));
		assertThat(state().generation()).isEqualTo(1);
		assertThat(state().lastRefresh()).contains(this.clock.instant());
	}

	@Test
	void credentialsThatHaveEndedAlreadyAreNotTaken() {
		CredentialsFetcher late = () -> FetchedCredentials.of(ScriptedFetcher.numbered(1), SettableClock.START);
		try (RefreshingCredentialsProvider skewed = RefreshingCredentialsProvider.builder(late)
			.retryDelay(Duration.ofNanos(1), Duration.ofNanos(1))
			.maxWait(PATIENT)
			.clock(this.clock)
			.build()) {
			assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(skewed::credentials)
				.withMessageContaining("clock")
				.withMessageContaining("2026-01-01T00:00:00Z");
		}
	}

	@Test
	void ofAForeignFailureOnlyTheTypeIsShown() {
		for (Throwable failure : List.of(new IllegalStateException("canary"), new NoClassDefFoundError("canary"))) {
			this.fetcher.failure = failure;
			try (RefreshingCredentialsProvider failing = RefreshingCredentialsProvider.builder(this.fetcher)
				.retryDelay(Duration.ofMillis(1), Duration.ofMillis(1))
				.maxWait(PATIENT)
				.build()) {
				assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(failing::credentials)
					.withMessage("scripted: " + failure.getClass().getSimpleName())
					.withNoCause();
			}
		}
	}

	@Test
	void stateShowsNoSecret() {
		this.provider.credentials();
		assertThat(state()).isEqualTo(new CredentialsState("scripted", Optional.of("****id-1"),
				Optional.of(SettableClock.START.plus(ScriptedFetcher.LIFE)), Optional.of(SettableClock.START),
				Optional.empty(), 1));
		assertThat(state()).asString().doesNotContain("secret-", "token-");
		assertThat(this.provider).asString().isEqualTo("RefreshingCredentialsProvider[scripted]");
	}

	@Test
	void closingEndsWaitingAndTheThread() throws Exception {
		this.fetcher.stall();
		CompletableFuture<OtsCredentials> call = CompletableFuture.supplyAsync(this.provider::credentials);
		awaitFetches(1);
		this.provider.close();
		Callable<OtsCredentials> result = () -> call.get(30, TimeUnit.SECONDS);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(result::call).withMessageContaining("closed");
		Awaitility.await().atMost(PATIENT).until(() -> !this.fetcher.thread.isAlive());
	}

	@Test
	void validCredentialsOutliveClosing() {
		this.provider.credentials();
		this.provider.close();
		this.clock.advance(Duration.ofMinutes(59));
		assertThat(this.provider.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
		this.clock.advance(Duration.ofMinutes(1));
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(this.provider::credentials)
			.withMessageContaining("closed");
		assertThat(this.fetcher.fetches).hasValue(1);
	}

	@Test
	void fetchNeedsNoCallAndEndsWhenNobodyAsks() {
		AtomicInteger fetches = new AtomicInteger();
		Thread[] thread = new Thread[1];
		CredentialsFetcher counting = () -> {
			thread[0] = Thread.currentThread();
			fetches.incrementAndGet();
			return FetchedCredentials.of(ScriptedFetcher.numbered(1));
		};
		try (RefreshingCredentialsProvider quick = RefreshingCredentialsProvider.builder(counting)
			.refreshInterval(Duration.ofMillis(20))
			.maxWait(PATIENT)
			.build()) {
			quick.credentials();
			quick.credentials();
			Awaitility.await().atMost(PATIENT).until(() -> fetches.get() >= 2 && !thread[0].isAlive());
			assertThat(fetches).hasValue(2);
			assertThat(quick.credentials()).isEqualTo(ScriptedFetcher.numbered(1));
			Awaitility.await().atMost(PATIENT).until(() -> fetches.get() == 3);
		}
	}

	@Test
	void figuresOutOfRangeAreRefused() {
		RefreshingCredentialsProvider.Builder builder = RefreshingCredentialsProvider.builder(this.fetcher);
		assertThatIllegalArgumentException().isThrownBy(() -> builder.refreshAhead(Duration.ZERO))
			.withMessage("'refreshAhead' must be positive but is PT0S");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.refreshInterval(Duration.ofSeconds(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> builder.maxWait(Duration.ZERO));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> builder.retryDelay(Duration.ofSeconds(2), Duration.ofSeconds(1)))
			.withMessageContaining("'largest'");
	}

	private CredentialsState state() {
		return this.provider.state().orElseThrow();
	}

	private void awaitFetches(int number) {
		Awaitility.await().atMost(PATIENT).until(() -> this.fetcher.fetches.get() == number);
	}

	/**
	 * A clock that goes until something was counted.
	 */
	private record ClockUntil(AtomicInteger counter, int last, AtomicInteger seconds) implements InstantSource {

		@Override
		public Instant instant() {
			if (this.counter.get() < this.last) {
				this.seconds.incrementAndGet();
			}
			return SettableClock.START.plusSeconds(this.seconds.get());
		}

	}

}
