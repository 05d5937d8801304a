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

package io.otspring.client.bulk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A writer of many rows, from the call to the emulator.
 */
class BulkWriterEmulatorTests {

	@Test
	void everyRowIsWrittenInTheOrderOfItsChanges() throws Exception {
		try (OtsEmulator emulator = OtsEmulator.builder().start();
				OTSClient client = OTSClient.create(OtsClientOptions.builder()
					.endpoint(emulator.endpoint())
					.instanceName(emulator.instance())
					.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
					.build())) {
			for (String table : List.of("t", "u")) {
				client.createTable(t -> t.table(table).primaryKey("id", PrimaryKeyType.INTEGER));
			}
			CompletableFuture<RowWriteResult> wrongKey;
			CompletableFuture<RowWriteResult> badRow;
			BulkWriteReport report;
			try (BulkWriter writer = new BulkWriter(client)) {
				wrongKey = writer.put(p -> p.table("t").primaryKey(PrimaryKey.of("pk", "a")));
				badRow = writer.put(p -> p.table("t").primaryKey(PrimaryKey.of("id", -1)).column("#", 1));
				for (int i = 0; i < 3000; i++) {
					long id = i % 1000;
					writer.put(p -> p.table("t").primaryKey(PrimaryKey.of("id", id)).column("a", 1));
					writer.update(
							u -> u.table((id < 500) ? "t" : "u").primaryKey(PrimaryKey.of("id", id)).increment("a", 1));
				}
				report = writer.flush();
			}
			assertThat(report.written()).isEqualTo(6000);
			assertThat(report.notWritten()).isEqualTo(2);
			assertThat(wrongKey).isCompletedExceptionally();
			assertThat(badRow).isCompletedExceptionally();
			assertThat(StreamSupport.stream(client.range(r -> r.table("t").rest("id")).spliterator(), false))
				.hasSize(1000)
				.allSatisfy(
						row -> assertThat(row.getLong("a")).isEqualTo((row.primaryKey().getLong("id") < 500) ? 2 : 1));
			assertThat(client.range(r -> r.table("u").rest("id"))).hasSize(500)
				.allSatisfy(row -> assertThat(row.getLong("a")).isEqualTo(3));
		}
	}

}
