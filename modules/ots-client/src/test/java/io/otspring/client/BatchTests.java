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

import java.util.stream.IntStream;

import io.otspring.client.error.Effect;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.RowReadResult;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Batches of any size, from the call to the emulator and back.
 */
class BatchTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient client = OTSClient.create(OtsClientOptions.builder()
		.endpoint(emulator.endpoint())
		.instanceName(emulator.instance())
		.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
		.build());

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@BeforeEach
	void createTables() {
		client.createTable(t -> t.table("t").primaryKey("id", PrimaryKeyType.INTEGER));
		client.createTable(t -> t.table("u").primaryKey("id", PrimaryKeyType.INTEGER));
	}

	@AfterEach
	void deleteTables() {
		client.listTable().tables().forEach(client::deleteTable);
	}

	@Test
	void moreRowsThanOneRequestCarriesAreWrittenAndRead() {
		BatchWriteRowResponse written = client.batchWriteRow(b -> IntStream.range(0, 450)
			.forEach(id -> b.put(p -> p.table((id % 3 == 0) ? "t" : "u").primaryKey(key(id)).column("a", id))));
		assertThat(written.results()).hasSize(450)
			.allMatch(result -> result.succeeded() && result.effect() == Effect.APPLIED);
		BatchGetRowResponse read = client
			.batchGetRow(b -> b.table("t", t -> IntStream.range(0, 150).forEach(i -> t.primaryKey(key(3 * i))))
				.table("u", t -> IntStream.range(0, 150).forEach(i -> t.primaryKey(key(3 * i + 1)))));
		assertThat(read.results()).extracting(RowReadResult::table).startsWith("t").endsWith("u").hasSize(300);
		assertThat(read.rows()).hasSize(300)
			.allSatisfy(row -> assertThat(row.getLong("a")).isEqualTo(row.primaryKey().getLong("id")));
		assertThat(read.metadata().attempts()).isEqualTo(3);
	}

	@Test
	void moreDataThanOneRequestCarriesIsWritten() {
		byte[] large = new byte[1_500_000];
		BatchWriteRowResponse written = client.batchWriteRow(b -> IntStream.range(0, 7)
			.forEach(id -> b.put(p -> p.table("t").primaryKey(key(id)).column("a", large))));
		assertThat(written.allSucceeded()).isTrue();
		assertThat(written.metadata().attempts()).isEqualTo(4);
	}

	@Test
	void changesOfOneRowTakePlaceInTheirOrder() {
		BatchWriteRowResponse written = client.batchWriteRow(b -> {
			b.put(p -> p.table("t").primaryKey(key(1)).column("a", 0));
			for (int i = 0; i < 5; i++) {
				b.update(u -> u.table("t").primaryKey(key(1)).increment("a", 1));
				b.put(p -> p.table("u").primaryKey(key(1)).column("a", 1));
			}
		});
		assertThat(written.allSucceeded()).isTrue();
		assertThat(client.getRow(r -> r.table("t").primaryKey(key(1))).row().orElseThrow().getLong("a")).isEqualTo(5);
	}

	@Test
	void aRowThatFailsDoesNotStopTheOthers() {
		BatchWriteRowResponse written = client.batchWriteRow(b -> IntStream.range(0, 250)
			.forEach(id -> b
				.put(p -> p.table("t").primaryKey((id == 30) ? PrimaryKey.of("wrong", id) : key(id)).column("a", id))));
		assertThat(written.failed()).singleElement().satisfies(failed -> {
			assertThat(failed).isSameAs(written.results().get(30));
			assertThat(failed.error().orElseThrow().code()).isEqualTo("OTSInvalidPK");
			assertThat(failed.effect()).isEqualTo(Effect.NONE);
			assertThat(failed.failure()).isEmpty();
		});
	}

	private static PrimaryKey key(long id) {
		return PrimaryKey.of("id", id);
	}

}
