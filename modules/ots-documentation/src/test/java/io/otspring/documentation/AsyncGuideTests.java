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

package io.otspring.documentation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.filter.Condition;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.GetRowResponse;
import io.otspring.client.row.RowPage;
import io.otspring.client.row.RowRangePublisher;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The asynchronous client.
 */
@ExtendWith(EmulatorExtension.class)
class AsyncGuideTests {

	private final OtsEmulator emulator;

	private final OtsClientOptions options;

	private final OTSAsyncClient client;

	AsyncGuideTests(OtsEmulator emulator) {
		this.emulator = emulator;
		this.options = OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.build();
		// snippet async.create
		OTSAsyncClient client = OTSAsyncClient.create(this.options);
		// end
		this.client = client;
	}

	@BeforeEach
	void createTable(OTSClient blocking) {
		blocking.createTable(r -> r.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
		blocking.batchWriteRow(b -> IntStream.range(0, 50)
			.mapToObj(id -> PrimaryKey.of("id", id))
			.forEach(key -> b.put(r -> r.table("orders").primaryKey(key).column("state", "NEW"))));
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void callsReturnFutures() {
		OTSAsyncClient client = this.client;
		PrimaryKey key = PrimaryKey.of("id", 1);
		// snippet async.call
		CompletableFuture<Optional<String>> state = client
			.updateRow(r -> r.table("orders").primaryKey(key).put("state", "PAID"))
			.thenCompose(updated -> client.getRow(r -> r.table("orders").primaryKey(key)))
			.thenApply(response -> response.row().flatMap(row -> row.findString("state")));
		// end
		assertThat(state.join()).contains("PAID");
	}

	@Test
	void futuresFailWithTheException() {
		OTSAsyncClient client = this.client;
		PrimaryKey key = PrimaryKey.of("id", 1);
		// snippet async.handle
		CompletableFuture<Boolean> created = client
			.putRow(r -> r.table("orders").primaryKey(key).condition(Condition.rowDoesNotExist()))
			.handle((response, failure) -> {
				if (failure == null) {
					return true;
				}
				if (failure instanceof OtsConditionFailedException) {
					return false;
				}
				throw new CompletionException(failure);
			});
		// end
		assertThat(created.join()).isFalse();
		String problem = "";
		// snippet async.join
		try {
			client.describeTable("missing").join();
		}
		catch (CompletionException ex) {
			OtsException failure = (OtsException) ex.getCause();
			problem = failure.operation() + " failed for table " + failure.tables();
		}
		// end
		assertThat(problem).isEqualTo("DescribeTable failed for table [missing]");
	}

	@Test
	void futureThatIsCompletedByOthersEndsTheCall() {
		this.emulator.faults().add(FaultRule.on("GetRow").delay(Duration.ofSeconds(5)));
		OTSAsyncClient client = this.client;
		PrimaryKey key = PrimaryKey.of("id", 1);
		// snippet async.cancel
		CompletableFuture<GetRowResponse> read = client.getRow(r -> r.table("orders").primaryKey(key));
		read.orTimeout(200, TimeUnit.MILLISECONDS);
		CompletableFuture<Optional<Row>> row = read.thenApply(GetRowResponse::row);
		// end
		assertThatExceptionOfType(CompletionException.class).isThrownBy(row::join)
			.withCauseInstanceOf(TimeoutException.class);
		// snippet async.deadline
		CompletableFuture<GetRowResponse> hurried = client.withOptions(o -> o.callTimeout(Duration.ofMillis(200)))
			.getRow(r -> r.table("orders").primaryKey(key));
		// end
		assertThatExceptionOfType(CompletionException.class).isThrownBy(hurried::join)
			.withCauseInstanceOf(OtsTimeoutException.class);
	}

	@Test
	void futuresAreCompletedInAnExecutor() {
		OtsClientOptions options = this.options;
		// snippet async.executor
		ExecutorService workers = Executors.newFixedThreadPool(4, task -> new Thread(task, "orders-worker"));
		OTSAsyncClient client = OTSAsyncClient.create(options.toBuilder().completionExecutor(workers).build());
		// end
		try (client) {
			assertThat(client.listTable().thenApply(tables -> tables.tables().size()).join()).isEqualTo(1);
		}
		workers.shutdown();
	}

	@Test
	void rangesArePublished() {
		OTSAsyncClient client = this.client;
		CompletableFuture<Void> done = new CompletableFuture<>();
		List<Long> ids = new CopyOnWriteArrayList<>();
		// snippet async.range
		RowRangePublisher range = client.range(r -> r.table("orders").rest("id")).limit(30).pageSize(10);
		range.subscribe(new Flow.Subscriber<>() {

			private Flow.Subscription subscription;

			@Override
			public void onSubscribe(Flow.Subscription subscription) {
				this.subscription = subscription;
				subscription.request(1);
			}

			@Override
			public void onNext(Row row) {
				ids.add(row.primaryKey().getLong("id"));
				this.subscription.request(1);
			}

			@Override
			public void onError(Throwable failure) {
				done.completeExceptionally(failure);
			}

			@Override
			public void onComplete() {
				done.complete(null);
			}

		});
		// end
		done.join();
		assertThat(ids).hasSize(30).endsWith(29L);
	}

	@Test
	void rangesHavePages() {
		OTSAsyncClient client = this.client;
		// snippet async.page
		RowRangePublisher range = client.range(r -> r.table("orders").rest("id")).pageSize(20);
		CompletableFuture<RowPage> second = range.page()
			.thenCompose(first -> range.page(first.nextPage().orElseThrow()));
		// end
		assertThat(second.join().rows()).hasSize(20)
			.first()
			.satisfies(row -> assertThat(row.primaryKey().getLong("id")).isEqualTo(20));
	}

	@Test
	void beanTakesTheClientInItsConstructor() {
		assertThat(new Orders(this.client).find(1).join()).isPresent();
		assertThat(new Orders(this.client).find(99).join()).isEmpty();
	}

	// snippet async.bean
	static class Orders {

		private final OTSAsyncClient client;

		Orders(OTSAsyncClient client) {
			this.client = client;
		}

		CompletableFuture<Optional<Row>> find(long id) {
			return this.client.getRow(r -> r.table("orders").primaryKey(k -> k.add("id", id)))
				.thenApply(GetRowResponse::row);
		}

	}
	// end

}
