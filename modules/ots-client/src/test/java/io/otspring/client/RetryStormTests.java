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

package io.otspring.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.retry.NoDelayRetryPolicy;
import io.otspring.client.retry.RetrySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Many calls of a service that is down.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class RetryStormTests {

	private static final int THREADS = 20;

	private static final int CALLS = 20;

	@Parameter
	private ClientStyle style;

	@Test
	void retriesEndWithTheBudgetAndComeBackWithSuccess() throws Exception {
		AtomicBoolean down = new AtomicBoolean(true);
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			if (down.get()) {
				return Reply.to(request).foreign().status(503).send(socket);
			}
			return Faults.success(request).send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.retryBudget(500)
							.callTimeout(Duration.ofSeconds(30))
							.poolAcquireTimeout(Duration.ofSeconds(30))
							.socketTimeout(Duration.ofSeconds(10))
							.retryPolicy(new NoDelayRetryPolicy(RetrySettings.defaults())))) {
			callFromManyThreads(client);
			// 500 tokens pay for 50 retries of 10 tokens each, and no success gives any
			// back
			assertThat(server.requests()).isEqualTo(THREADS * CALLS + 50);

			int before = server.requests();
			assertThat(catchThrowable(() -> client.call(Idempotency.READ))).isInstanceOf(OtsException.class);
			assertThat(server.requests() - before).isEqualTo(1);

			down.set(false);
			for (int i = 0; i < 30; i++) {
				client.call(Idempotency.READ);
			}
			down.set(true);
			before = server.requests();
			catchThrowable(() -> client.call(Idempotency.READ));
			assertThat(server.requests() - before).isEqualTo(4);
		}
	}

	private static void callFromManyThreads(TestClient client) throws InterruptedException {
		CountDownLatch done = new CountDownLatch(THREADS);
		AtomicInteger failed = new AtomicInteger();
		for (int i = 0; i < THREADS; i++) {
			new Thread(() -> {
				for (int j = 0; j < CALLS; j++) {
					failed.addAndGet((catchThrowable(() -> client.call(Idempotency.READ)) != null) ? 1 : 0);
				}
				done.countDown();
			}).start();
		}
		done.await();
		assertThat(failed).hasValue(THREADS * CALLS);
	}

}
