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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;

import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.filter.Condition;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.RowRangePublisher;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Operations from the call without waiting to the emulator and back.
 */
class OTSAsyncClientTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSAsyncClient client = OTSAsyncClient.create(OtsClientOptions.builder()
		.endpoint(emulator.endpoint())
		.instanceName(emulator.instance())
		.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
		.build());

	@BeforeEach
	void createTable() throws Exception {
		client.createTable(t -> t.table("orders").primaryKey("id", PrimaryKeyType.INTEGER)).get();
	}

	@AfterEach
	void deleteTable() throws Exception {
		client.deleteTable("orders").get();
	}

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@Test
	void rowIsWrittenReadChangedAndDeleted() throws Exception {
		PrimaryKey key = PrimaryKey.of("id", 1);
		Row row = client.putRow(r -> r.table("orders").primaryKey(key).column("state", "NEW"))
			.thenCompose(written -> client.updateRow(r -> r.table("orders").primaryKey(key).put("state", "PAID")))
			.thenCompose(changed -> client.getRow(r -> r.table("orders").primaryKey(key)))
			.get()
			.row()
			.orElseThrow();
		assertThat(row.getString("state")).isEqualTo("PAID");
		client.deleteRow(r -> r.table("orders").primaryKey(key)).get();
		assertThat(client.getRow(r -> r.table("orders").primaryKey(key)).get().row()).isEmpty();
	}

	@Test
	void rangeIsPublishedRowByRow() throws Exception {
		put(25);
		RowRangePublisher range = client.range(r -> r.table("orders").rest("id").limit(10));
		CompletableFuture<List<Long>> ids = new CompletableFuture<>();
		range.subscribe(new Flow.Subscriber<>() {

			private final List<Long> read = new ArrayList<>();

			private Flow.Subscription subscription;

			@Override
			public void onSubscribe(Flow.Subscription given) {
				this.subscription = given;
				given.request(1);
			}

			@Override
			public void onNext(Row row) {
				this.read.add(row.primaryKey().getLong("id"));
				this.subscription.request(1);
			}

			@Override
			public void onError(Throwable failure) {
				ids.completeExceptionally(failure);
			}

			@Override
			public void onComplete() {
				ids.complete(this.read);
			}

		});
		assertThat(ids.get()).containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(Long::valueOf).toList());
	}

	@Test
	void batchReportsRowByRow() throws Exception {
		put(3);
		assertThat(client.batchGetRow(
				b -> b.table("orders", t -> t.primaryKey(PrimaryKey.of("id", 0)).primaryKey(PrimaryKey.of("id", 9))))
			.get()
			.rows()).hasSize(1);
	}

	@Test
	void batchOfAnySizeIsSentInSeveralRequests() throws Exception {
		BatchWriteRowResponse written = client.batchWriteRow(b -> {
			for (int i = 0; i < 450; i++) {
				PrimaryKey key = PrimaryKey.of("id", i);
				b.put(p -> p.table("orders").primaryKey(key).column("n", 1));
			}
		}).get();
		assertThat(written.results()).hasSize(450).allMatch(result -> result.error().isEmpty());
		assertThat(written.metadata().attempts()).isEqualTo(3);
		assertThat(client.batchGetRow(
				b -> b.table("orders", t -> IntStream.range(0, 250).forEach(i -> t.primaryKey(PrimaryKey.of("id", i)))))
			.get()
			.rows()).hasSize(250);
	}

	@Test
	void tablesAreListedAndDescribed() throws Exception {
		assertThat(client.listTable().get().tables()).containsExactly("orders");
		assertThat(client.describeTable("orders").get().schema().table()).isEqualTo("orders");
	}

	@Test
	void refusalOfTheServiceIsTheFailureOfTheFuture() {
		assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> client
				.putRow(r -> r.table("orders").primaryKey(PrimaryKey.of("id", 1)).condition(Condition.rowExists()))
				.get())
			.withCauseInstanceOf(OtsConditionFailedException.class);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> client.describeTable("missing").get())
			.withCauseInstanceOf(OtsServiceException.class);
	}

	@Test
	void viewCallsWithOtherOptionsOverTheSameConnections() throws Exception {
		OTSAsyncClient view = client.withOptions(o -> o.traceId("trace-of-the-view"));
		assertThat(view.listTable().get().metadata().traceId()).isEqualTo("trace-of-the-view");
		assertThat(view.poolStatistics()).isEqualTo(client.poolStatistics());
		view.close();
		assertThat(client.listTable().get().tables()).hasSize(1);
	}

	private static void put(int rows) throws Exception {
		for (int i = 0; i < rows; i++) {
			PrimaryKey key = PrimaryKey.of("id", i);
			client.putRow(r -> r.table("orders").primaryKey(key).column("n", 1)).get();
		}
	}

}
