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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the credentials from a file and looks from time to time whether it has changed. A
 * file holds a JSON object or properties; a directory holds a file for each value, as
 * secrets are mounted into containers.
 * <p>
 * The values are named {@code AccessKeyId}, {@code AccessKeySecret} and, for temporary
 * credentials, {@code SecurityToken} and {@code Expiration} (a time such as
 * {@code 2026-01-01T00:00:00Z}). Case, hyphens and underscores do not count, and the
 * names of the environment variables will do as well.
 * <p>
 * Something else in the file counts when it was found the same twice, a second or more
 * apart, so that a file that is being written is not taken for a change. What cannot be
 * read or understood leaves the credentials as they were, until they end, and shows in
 * the {@linkplain #state() state}.
 * <p>
 * The file is read by one of the calls, at most once per interval and without holding up
 * the others. Instances have no threads and are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class FileCredentialsProvider implements OtsCredentialsProvider {

	/** How often the file is looked at by default. */
	public static final Duration DEFAULT_CHECK_INTERVAL = Duration.ofSeconds(10);

	private static final Logger logger = LoggerFactory.getLogger(FileCredentialsProvider.class);

	private static final Duration SETTLE_TIME = Duration.ofSeconds(1);

	private static final String NAME = "file";

	private final ReentrantLock reading = new ReentrantLock();

	private final CredentialsFile file;

	private final Duration checkInterval;

	private final InstantSource clock;

	private volatile CredentialsGeneration current = CredentialsGeneration.NONE;

	private Map<String, String> read = Map.of();

	private @Nullable Map<String, String> changed;

	private volatile long refusedGeneration;

	/**
	 * Creates a provider that looks at the file every ten seconds.
	 * @param path a file or a directory, which need not exist before the first call
	 */
	public FileCredentialsProvider(Path path) {
		this(path, DEFAULT_CHECK_INTERVAL);
	}

	/**
	 * Creates a provider.
	 * @param path a file or a directory, which need not exist before the first call
	 * @param checkInterval how often to look at it, a positive time
	 * @throws IllegalArgumentException if the interval is not positive
	 */
	public FileCredentialsProvider(Path path, Duration checkInterval) {
		this(path, checkInterval, InstantSource.system());
	}

	FileCredentialsProvider(Path path, Duration checkInterval, InstantSource clock) {
		if (checkInterval.isZero() || checkInterval.isNegative()) {
			throw new IllegalArgumentException("'checkInterval' must be positive but is " + checkInterval);
		}
		this.file = new CredentialsFile(path);
		this.checkInterval = checkInterval;
		this.clock = clock;
	}

	@Override
	public OtsCredentials credentials() {
		Instant now = this.clock.instant();
		OtsCredentials valid = this.current.validAt(now);
		if (this.current.dueAt(now)) {
			if (valid == null) {
				this.reading.lock();
				check(now);
			}
			else if (this.reading.tryLock()) {
				check(now);
			}
			valid = this.current.validAt(now);
		}
		if (valid == null) {
			throw unavailable();
		}
		return valid;
	}

	/**
	 * Has the file looked at by the next call, once for the same credentials.
	 */
	@Override
	public void refused(OtsCredentials credentials) {
		CredentialsGeneration generation = this.current;
		if (generation.fetched() != null && generation.fetched().credentials().equals(credentials)
				&& generation.number() != this.refusedGeneration && this.reading.tryLock()) {
			try {
				this.refusedGeneration = generation.number();
				this.current = generation.dueFrom(Instant.MIN);
			}
			finally {
				this.reading.unlock();
			}
		}
	}

	@Override
	public Optional<CredentialsState> state() {
		return Optional.of(this.current.state(NAME));
	}

	@Override
	public String toString() {
		return "FileCredentialsProvider[" + this.file + "]";
	}

	/**
	 * Looks at the file unless another call just did, and lets the others go on.
	 */
	private void check(Instant now) {
		try {
			if (this.current.dueAt(now)) {
				this.current = look(this.current, now);
			}
		}
		finally {
			this.reading.unlock();
		}
	}

	private CredentialsGeneration look(CredentialsGeneration generation, Instant now) {
		try {
			Map<String, String> texts = this.file.read();
			if (generation.validAt(now) == null) {
				requireSteady(texts);
			}
			else if (!settled(texts)) {
				return generation.dueFrom(now.plus(soon()));
			}
			this.read = texts;
			FetchedCredentials fetched = this.file.parse(texts);
			if (fetched.expiredAt(now)) {
				throw new CredentialsUnavailableException(
						this.file + ": the credentials have ended at " + fetched.expiration().orElseThrow());
			}
			return generation.refreshed(fetched, now, now.plus(this.checkInterval));
		}
		catch (CredentialsUnavailableException ex) {
			return failed(generation, String.valueOf(ex.getMessage()), now);
		}
	}

	/**
	 * Makes sure that nobody replaces the file right now. Without credentials there is no
	 * time to wait longer.
	 */
	private void requireSteady(Map<String, String> texts) {
		if (!texts.equals(this.file.read())) {
			throw new CredentialsUnavailableException(this.file + " is being written");
		}
	}

	/**
	 * Returns whether texts are those of the last reading or were found at the last look,
	 * too.
	 */
	private boolean settled(Map<String, String> texts) {
		boolean settled = texts.equals(this.read) || texts.equals(this.changed);
		this.changed = settled ? null : texts;
		return settled;
	}

	private CredentialsGeneration failed(CredentialsGeneration generation, String failure, Instant now) {
		this.changed = null;
		if (!failure.equals(generation.lastFailure())) {
			logger.warn("Credentials cannot be read: {}", failure);
		}
		Duration pause = (generation.validAt(now) != null) ? this.checkInterval : soon();
		return generation.failed(failure, now.plus(pause));
	}

	private Duration soon() {
		return (this.checkInterval.compareTo(SETTLE_TIME) < 0) ? this.checkInterval : SETTLE_TIME;
	}

	private CredentialsUnavailableException unavailable() {
		String failure = this.current.lastFailure();
		return new CredentialsUnavailableException((failure != null) ? failure : this.file + ": no credentials");
	}

}
