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
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Has temporary credentials replaced before they end. They are fetched in the background,
 * so that no call waits as long as the ones at hand are valid; a call that finds none
 * waits until they have come, but no longer than a bound, and all such calls wait for the
 * same fetch.
 * <p>
 * After a failure the fetch is repeated after a pause that grows; the credentials at hand
 * are used until they end. If the service refuses them they are replaced early, once.
 * <p>
 * A daemon thread, {@code tablestore-client-credentials}, is started by the first call.
 * It ends with {@link #close()}, and by itself when the credentials are due and nobody
 * has asked for any since the last fetch; a later call starts it again. A client does not
 * close its provider. After closing, credentials that are still valid can be used.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class RefreshingCredentialsProvider implements OtsCredentialsProvider, AutoCloseable {

	/** How long before their end credentials are replaced by default. */
	public static final Duration DEFAULT_REFRESH_AHEAD = Duration.ofMinutes(15);

	/** How long a call waits by default. */
	public static final Duration DEFAULT_MAX_WAIT = Duration.ofSeconds(5);

	private final CredentialsRefresher refresher;

	private final CredentialsFetcher fetcher;

	private final InstantSource clock;

	private RefreshingCredentialsProvider(Builder builder) {
		RefreshSchedule schedule = new RefreshSchedule(builder.refreshAhead, builder.refreshInterval,
				builder.retryDelay, builder.maxRetryDelay, () -> ThreadLocalRandom.current().nextDouble());
		this.fetcher = builder.fetcher;
		this.clock = builder.clock;
		this.refresher = new CredentialsRefresher(builder.fetcher, schedule, builder.maxWait, builder.clock);
	}

	/**
	 * Returns a provider with the default figures.
	 * @param fetcher how to get credentials
	 * @return the provider
	 */
	public static RefreshingCredentialsProvider of(CredentialsFetcher fetcher) {
		return builder(fetcher).build();
	}

	/**
	 * Returns a builder.
	 * @param fetcher how to get credentials
	 * @return the builder
	 */
	public static Builder builder(CredentialsFetcher fetcher) {
		return new Builder(fetcher);
	}

	/**
	 * Returns the credentials at hand, or waits for the first ones.
	 * @return id, secret and token that belong together
	 * @throws CredentialsUnavailableException if there are none in time, or the last
	 * attempts to get some failed
	 */
	@Override
	public OtsCredentials credentials() {
		CredentialsGeneration generation = this.refresher.current();
		Instant now = this.clock.instant();
		OtsCredentials valid = generation.validAt(now);
		this.refresher.used(generation.dueAt(now));
		return (valid != null) ? valid : this.refresher.await();
	}

	@Override
	public void refused(OtsCredentials credentials) {
		this.refresher.refused(credentials);
	}

	@Override
	public Optional<CredentialsState> state() {
		return Optional.of(this.refresher.current().state(this.fetcher.name()));
	}

	/**
	 * Ends the thread, and the waiting of calls. Closing again does nothing.
	 */
	@Override
	public void close() {
		this.refresher.close();
	}

	@Override
	public String toString() {
		return "RefreshingCredentialsProvider[" + this.fetcher.name() + "]";
	}

	/**
	 * Builds providers. Builders are not safe for use by multiple threads.
	 */
	public static final class Builder {

		private final CredentialsFetcher fetcher;

		private Duration refreshAhead = DEFAULT_REFRESH_AHEAD;

		private Duration refreshInterval = Duration.ofHours(1);

		private Duration maxWait = DEFAULT_MAX_WAIT;

		private Duration retryDelay = Duration.ofMillis(500);

		private Duration maxRetryDelay = Duration.ofSeconds(30);

		private InstantSource clock = InstantSource.system();

		private Builder(CredentialsFetcher fetcher) {
			this.fetcher = fetcher;
		}

		/**
		 * Sets how long before their end credentials are replaced. Those that live less
		 * than three times as long are replaced when two thirds of their life have
		 * passed.
		 * @param refreshAhead a positive time; 15 minutes by default
		 * @return this builder
		 * @throws IllegalArgumentException if the time is not positive
		 */
		public Builder refreshAhead(Duration refreshAhead) {
			this.refreshAhead = requirePositive("refreshAhead", refreshAhead);
			return this;
		}

		/**
		 * Sets how often credentials are fetched that do not say when they end.
		 * @param refreshInterval a positive time; an hour by default
		 * @return this builder
		 * @throws IllegalArgumentException if the time is not positive
		 */
		public Builder refreshInterval(Duration refreshInterval) {
			this.refreshInterval = requirePositive("refreshInterval", refreshInterval);
			return this;
		}

		/**
		 * Sets how long a call waits if there are no valid credentials.
		 * @param maxWait a positive time; 5 seconds by default
		 * @return this builder
		 * @throws IllegalArgumentException if the time is not positive
		 */
		public Builder maxWait(Duration maxWait) {
			this.maxWait = requirePositive("maxWait", maxWait);
			return this;
		}

		/**
		 * Sets the bounds of the pause after a failed fetch. The pause is half of a
		 * bound, which starts with the first one and doubles up to the second, and a
		 * random part of the other half.
		 * @param first the first bound, a positive time; 500 milliseconds by default
		 * @param largest the largest bound, not less than the first; 30 seconds by
		 * default
		 * @return this builder
		 * @throws IllegalArgumentException if a time is out of its range
		 */
		public Builder retryDelay(Duration first, Duration largest) {
			this.retryDelay = requirePositive("first", first);
			this.maxRetryDelay = requirePositive("largest", largest);
			if (largest.compareTo(first) < 0) {
				throw new IllegalArgumentException("'largest' must not be less than " + first + " but is " + largest);
			}
			return this;
		}

		/**
		 * Sets the clock that tells whether credentials have ended.
		 * @param clock the clock; that of the system by default
		 * @return this builder
		 */
		public Builder clock(InstantSource clock) {
			this.clock = clock;
			return this;
		}

		/**
		 * Returns a provider, which fetches nothing before the first call.
		 * @return the provider
		 */
		public RefreshingCredentialsProvider build() {
			return new RefreshingCredentialsProvider(this);
		}

		private static Duration requirePositive(String name, Duration time) {
			if (time.isZero() || time.isNegative()) {
				throw new IllegalArgumentException("'" + name + "' must be positive but is " + time);
			}
			return time;
		}

	}

}
