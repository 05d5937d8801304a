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
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/**
 * Gives out numbered credentials that live an hour, and fails or stalls when told to.
 */
final class ScriptedFetcher implements CredentialsFetcher {

	static final Duration LIFE = Duration.ofHours(1);

	final AtomicInteger fetches = new AtomicInteger();

	final Semaphore permits = new Semaphore(Integer.MAX_VALUE);

	volatile Throwable failure;

	volatile Thread thread;

	volatile IntUnaryOperator numbers = IntUnaryOperator.identity();

	private final InstantSource clock;

	ScriptedFetcher(InstantSource clock) {
		this.clock = clock;
	}

	static OtsCredentials numbered(int number) {
		return OtsCredentials.of("STS.id-" + number, "secret-" + number, "token-" + number);
	}

	void stall() {
		this.permits.drainPermits();
	}

	@Override
	public FetchedCredentials fetch() throws Exception {
		this.thread = Thread.currentThread();
		int number = this.fetches.incrementAndGet();
		this.permits.acquire();
		if (this.failure instanceof Error error) {
			throw error;
		}
		if (this.failure instanceof Exception exception) {
			throw exception;
		}
		return FetchedCredentials.of(numbered(this.numbers.applyAsInt(number)), this.clock.instant().plus(LIFE));
	}

	@Override
	public String name() {
		return "scripted";
	}

}
