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

package io.otspring.samples.bulkload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.otspring.client.OTSClient;
import io.otspring.client.bulk.BulkWriteReport;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.table.PrimaryKeyType;

import org.springframework.stereotype.Service;

/**
 * Writes a file into a table. The writer holds back whoever adds faster than Tablestore
 * takes, so that a file of any size needs little memory.
 */
@Service
class Loader {

	static final String TABLE = "readings";

	private static final long SHOW_EVERY = 1_000;

	private final OTSClient client;

	Loader(OTSClient client) {
		this.client = client;
	}

	BulkWriteReport load(Path file, ProgressBar progress) throws IOException, InterruptedException {
		createTable();
		try (BulkWriter writer = new BulkWriter(this.client); Stream<String> lines = Files.lines(file)) {
			long read = 0;
			for (Iterator<String> line = lines.iterator(); line.hasNext();) {
				Reading reading = Reading.parse(line.next());
				// What is not written is in the report
				CompletableFuture<RowWriteResult> unused = writer.put(r -> r.table(TABLE)
					.primaryKey(PrimaryKey.of("sensor", reading.sensor()).and("time", reading.time()))
					.column("value", reading.value()));
				if (++read % SHOW_EVERY == 0) {
					progress.show(writer.statistics().written());
				}
			}
			BulkWriteReport report = writer.flush();
			progress.show(report.written());
			return report;
		}
	}

	private void createTable() {
		if (!this.client.listTable().tables().contains(TABLE)) {
			this.client.createTable(t -> t.table(TABLE)
				.primaryKey("sensor", PrimaryKeyType.STRING)
				.primaryKey("time", PrimaryKeyType.INTEGER));
		}
	}

}
