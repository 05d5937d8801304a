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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credentials that change while many threads call.
 */
class CredentialsRotationTests {

	private static final int ROTATIONS = 100;

	private static final int THREADS = 8;

	@Test
	void noCallFailsAndNoneMixesGenerations() throws Exception {
		OtsEmulator.Builder builder = OtsEmulator.builder();
		for (int i = 0; i < ROTATIONS; i++) {
			OtsCredentials key = ScriptedFetcher.numbered(i);
			builder.addAccessKey(key.accessKeyId(), key.accessKeySecret());
		}
		AtomicInteger fetches = new AtomicInteger();
		CredentialsFetcher fetcher = () -> FetchedCredentials
			.of(ScriptedFetcher.numbered(fetches.getAndIncrement() % ROTATIONS));
		ExecutorService callers = Executors.newFixedThreadPool(THREADS);
		try (OtsEmulator emulator = builder.start();
				RefreshingCredentialsProvider provider = RefreshingCredentialsProvider.builder(fetcher)
					.refreshInterval(Duration.ofMillis(2))
					.maxWait(Duration.ofSeconds(30))
					.build();
				OTSClient client = OTSClient.create(OtsClientOptions.builder()
					.endpoint(emulator.endpoint())
					.instanceName(emulator.instance())
					.credentialsProvider(provider)
					.retryPolicy(RetryPolicy.none())
					.build())) {
			List<Future<Integer>> results = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				results.add(callers.submit(() -> callUntilRotated(client, provider)));
			}
			for (Future<Integer> result : results) {
				assertThat(result.get(60, TimeUnit.SECONDS)).isPositive();
			}
			assertThat(provider.state().orElseThrow().lastFailure()).isEmpty();
		}
		finally {
			callers.shutdownNow();
		}
	}

	/**
	 * Calls until the credentials have changed often enough. A wrong secret fails the
	 * call, since the emulator knows which one goes with an id.
	 */
	private static int callUntilRotated(OTSClient client, RefreshingCredentialsProvider provider) {
		int calls = 0;
		do {
			client.listTable();
			OtsCredentials credentials = provider.credentials();
			assertThat(credentials)
				.isEqualTo(ScriptedFetcher.numbered(Integer.parseInt(credentials.accessKeyId().substring(7))));
			calls++;
		}
		while (provider.state().orElseThrow().generation() < ROTATIONS);
		return calls;
	}

}
