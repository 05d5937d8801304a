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

package io.otspring.compatibility;

import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.bulk.BulkWriteReport;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.bulk.BulkWriterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our client that does not block and our bulk writer, as the official client sees them.
 */
@ExtendWith(EmulatorExtension.class)
@Timeout(60)
class OurWaysOfCallingIT {

	private static final String TABLE = OfficialTable.NAME;

	private final EmulatorProcess emulator;

	private final SyncClient official;

	OurWaysOfCallingIT(EmulatorProcess emulator, SyncClient official) {
		this.emulator = emulator;
		this.official = official;
	}

	@Test
	void rowsOfOurAsyncClientAreRead() {
		OfficialTable table = OfficialTable.create(this.official);
		try (OTSAsyncClient ours = OTSAsyncClient.create(this.emulator.ourOptions().build())) {
			CompletableFuture<?>[] puts = LongStream.range(0, 100)
				.mapToObj(id -> ours.putRow(r -> r.table(TABLE).primaryKey(k -> k.add("id", id)).column("a", id)))
				.toArray(CompletableFuture[]::new);
			CompletableFuture.allOf(puts).join();
			assertThat(table.texts("id"))
				.containsExactlyElementsOf(LongStream.range(0, 100).mapToObj(id -> "id=" + id + ": a=" + id).toList());
			assertThat(ours.getRow(r -> r.table(TABLE).primaryKey(k -> k.add("id", 7))).join().row())
				.hasValueSatisfying(row -> assertThat(RowText.row(row)).isEqualTo("id=7: a=7"));
		}
	}

	@Test
	void ourAsyncClientUsesIndexesTransactionsAndStreams() {
		OfficialTable table = OfficialTable.create(this.official, Indexes::describe, request -> {
			request.setLocalTxnEnabled(true);
			request.setStreamSpecification(new StreamSpecification(true, 24));
		});
		try (OTSAsyncClient ours = OTSAsyncClient.create(this.emulator.ourOptions().build())) {
			ours.createIndex(r -> r.table(TABLE).index(i -> i.name(Indexes.BY_CITY).primaryKey("city"))).join();
			String transaction = ours.startLocalTransaction(r -> r.table(TABLE).partitionKey(k -> k.add("pk", "a")))
				.join()
				.transactionId();
			ours.putRow(r -> r.table(TABLE)
				.primaryKey(k -> k.add("pk", "a").add("id", 1))
				.column("city", "Rome")
				.transactionId(transaction)).join();
			assertThat(Indexes.byCity(table)).isEmpty();
			ours.commitTransaction(transaction).join();
			assertThat(Indexes.byCity(table)).containsExactly("city='Rome' pk='a' id=1: ");
			assertThat(ours.stream().listStream(TABLE).join().streams()).singleElement()
				.satisfies(stream -> assertThat(stream.streamId())
					.isEqualTo(OfficialStream.of(this.official, TABLE).id()));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void rowsOfOurBulkWriterAreRead(boolean bulkImport) throws Exception {
		OfficialTable table = OfficialTable.create(this.official);
		BulkWriterOptions options = BulkWriterOptions.of(o -> {
			o.batchRows(50);
			if (bulkImport) {
				o.bulkImport();
			}
		});
		try (OTSClient ours = OTSClient.create(this.emulator.ourOptions().build());
				BulkWriter writer = new BulkWriter(ours, options)) {
			for (long id = 0; id < 500; id++) {
				long value = id;
				writer.put(r -> r.table(TABLE).primaryKey(k -> k.add("id", value)).column("a", value));
			}
			writer.update(r -> r.table(TABLE).primaryKey(k -> k.add("id", 0)).put("a", "new"));
			writer.delete(r -> r.table(TABLE).primaryKey(k -> k.add("id", 1)));
			assertThat(writer.flush().allWritten()).isTrue();
			assertThat(table.texts("id")).hasSize(499).startsWith("id=0: a='new'", "id=2: a=2");
		}
	}

	@Test
	void ourBulkWriterTellsOfRefusedRows() throws Exception {
		OfficialTable table = OfficialTable.create(this.official);
		try (OTSClient ours = OTSClient.create(this.emulator.ourOptions().build());
				BulkWriter writer = new BulkWriter(ours)) {
			writer.put(r -> r.table(TABLE).primaryKey(k -> k.add("id", 1)).column("a", 1));
			writer.put(r -> r.table(TABLE).primaryKey(k -> k.add("wrong", 2)).column("a", 2));
			BulkWriteReport report = writer.flush();
			assertThat(report.written()).isEqualTo(1);
			assertThat(report.failures()).hasSize(1);
			assertThat(table.texts("id")).containsExactly("id=1: a=1");
		}
	}

	@Test
	void ourBulkWriterKeepsIndexesRight() throws Exception {
		OfficialTable table = Indexes.table(this.official, Indexes.byCity());
		try (OTSClient ours = OTSClient.create(this.emulator.ourOptions().build());
				BulkWriter writer = new BulkWriter(ours)) {
			for (int i = 0; i < 30; i++) {
				String city = "c" + i;
				long id = i % 3;
				writer.put(r -> r.table(TABLE).primaryKey(k -> k.add("pk", "a").add("id", id)).column("city", city));
			}
			assertThat(writer.flush().allWritten()).isTrue();
		}
		assertThat(Indexes.byCity(table)).containsExactly("city='c27' pk='a' id=0: ", "city='c28' pk='a' id=1: ",
				"city='c29' pk='a' id=2: ");
	}

}
