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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.Reply;
import io.otspring.client.retry.Idempotency;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where and how the futures of an asynchronous client are completed.
 */
class CompletionTests {

	@Test
	void codeThatDependsOnAFutureRunsInAThreadOfTheClientThatIsNotOneOfIo() throws Exception {
		try (FaultServer server = FaultServer.start(Slow.by(50));
				TestClient client = new TestClient(ClientStyle.ASYNCHRONOUS, server.endpoint())) {
			Thread thread = client.start(Idempotency.READ).thenApply(response -> Thread.currentThread()).get();
			assertThat(thread.getName()).startsWith(client.log().loggerName() + "-completion-");
			assertThat(thread.isDaemon()).isTrue();
		}
	}

	@Test
	void codeThatBlocksHoldsUpNoOtherCall() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		try (FaultServer server = FaultServer.start(Slow.by(20));
				TestClient client = new TestClient(ClientStyle.ASYNCHRONOUS, server.endpoint())) {
			for (int i = 0; i < 10; i++) {
				client.start(Idempotency.READ).thenAccept(response -> await(release));
			}
			assertThat(client.start(Idempotency.READ).get(30, TimeUnit.SECONDS)).isEqualTo("success");
			// A call inside of a completion, which is waited for, does not wait for
			// itself
			assertThat(client.start(Idempotency.READ)
				.thenApply(response -> client.call(Idempotency.READ))
				.get(30, TimeUnit.SECONDS)).isEqualTo("success");
			release.countDown();
		}
	}

	@Test
	void chosenExecutorCompletesFuturesAndOutlivesTheClient() throws Exception {
		ExecutorService chosen = Executors.newSingleThreadExecutor(task -> new Thread(task, "chosen"));
		try (FaultServer server = FaultServer.start(Slow.by(50))) {
			try (TestClient client = new TestClient(ClientStyle.ASYNCHRONOUS, server.endpoint(),
					builder -> builder.completionExecutor(chosen))) {
				String thread = client.start(Idempotency.READ)
					.thenApply(response -> Thread.currentThread().getName())
					.get();
				assertThat(thread).isEqualTo("chosen");
			}
			assertThat(chosen.isShutdown()).isFalse();
		}
		finally {
			chosen.shutdownNow();
		}
	}

	@Test
	void executorThatRejectsLosesNoCall() throws Exception {
		try (FaultServer server = FaultServer.start(Slow.by(20));
				TestClient client = new TestClient(ClientStyle.ASYNCHRONOUS, server.endpoint(),
						builder -> builder.completionExecutor(task -> {
							throw new RejectedExecutionException("full");
						}))) {
			assertThat(client.start(Idempotency.READ).get(30, TimeUnit.SECONDS)).isEqualTo("success");
		}
	}

	@Test
	void failureOfAFutureIsTheExceptionItself() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.error(request, 403, "OTSConditionCheckFail", "")));
				TestClient client = new TestClient(ClientStyle.ASYNCHRONOUS, server.endpoint())) {
			CompletableFuture<String> call = client.start(Idempotency.ONCE);
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(call::get)
				.withCauseExactlyInstanceOf(OtsConditionFailedException.class);
			assertThat(call.handle((response, failure) -> failure).get())
				.isExactlyInstanceOf(OtsConditionFailedException.class);
			assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> call.thenApply(r -> r).join())
				.withCauseExactlyInstanceOf(OtsConditionFailedException.class);
		}
	}

	@Test
	void thousandCallsShareFiftyConnections() throws Exception {
		Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
		Set<String> most = ConcurrentHashMap.newKeySet();
		try (FaultServer server = FaultServer.start(Slow.by(5));
				TestClient client = new TestClient(ClientStyle.ASYNCHRONOUS, server.endpoint(),
						builder -> builder.maxConnections(50)
							.connectTimeout(Duration.ofSeconds(5))
							.poolAcquireTimeout(Duration.ofSeconds(20))
							.socketTimeout(Duration.ofSeconds(10))
							.callTimeout(Duration.ofSeconds(20)))) {
			List<CompletableFuture<String>> calls = new ArrayList<>();
			for (int i = 0; i < 1000; i++) {
				calls.add(client.start(Idempotency.ONCE));
			}
			Thread.getAllStackTraces()
				.keySet()
				.stream()
				.filter(thread -> !before.contains(thread))
				.map(Thread::getName)
				.filter(name -> name.startsWith(client.log().loggerName() + "-io-"))
				.forEach(most::add);
			for (CompletableFuture<String> call : calls) {
				assertThat(call.get()).isEqualTo("success");
			}
			assertThat(server.requests()).isEqualTo(1000);
			assertThat(server.connections()).isLessThanOrEqualTo(50);
			assertThat(most).hasSizeLessThanOrEqualTo(4);
			assertThat(client.pool().leased()).isZero();
			assertThat(client.pool().pending()).isZero();
		}
	}

	@Test
	void missingCredentialsFailTheFuture() throws Exception {
		try (FaultServer server = FaultServer.start(Slow.by(0));
				TestClient client = new TestClient(ClientStyle.ASYNCHRONOUS, server.endpoint())) {
			OTSAsyncClient typed = OTSAsyncClient.create(OtsClientOptions.builder()
				.endpoint(server.endpoint())
				.instanceName("inst01")
				.loggerName(client.log().loggerName())
				.credentialsProvider(() -> {
					throw new IllegalStateException("no key");
				})
				.build());
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> typed.listTable().get())
				.withCauseInstanceOf(OtsException.class);
			typed.close();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Scripts of servers that take their time, so that calls are waited for.
	 */
	private static final class Slow {

		private Slow() {
		}

		static FaultServer.Script by(int millis) {
			return (server, request, socket) -> {
				server.pause(millis);
				return Faults.success(request).send(socket);
			};
		}

	}

}
