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

package io.otspring.benchmarks.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.model.Row;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;

/**
 * An emulator and a client of it in one JVM, and a table of 1,000,000 rows of 1 KB. The
 * rows come in random order, 200 a request, from four threads.
 */
final class MillionRows implements AutoCloseable {

	static final int COUNT = 1_000_000;

	static final int SIZE = 1024;

	private static final String TABLE = "rows";

	private static final int BATCH = 200;

	private static final int THREADS = 4;

	/** Without common divisor with the count, so that each row comes once. */
	private static final long STRIDE = 618_033;

	private final DataLocation location = new DataLocation();

	private final OtsEmulator emulator;

	private final OTSClient client;

	MillionRows(boolean inDirectory) {
		OtsEmulator.Builder builder = OtsEmulator.builder();
		if (inDirectory) {
			builder.dataDirectory(this.location.path());
		}
		this.emulator = builder.start();
		this.client = OTSClient.create(OtsClientOptions.builder()
			.endpoint(this.emulator.endpoint())
			.instanceName(this.emulator.instance())
			.credentials(this.emulator.accessKeyId(), this.emulator.accessKeySecret())
			.build());
		this.client.createTable(table -> table.table(TABLE).primaryKey("id", PrimaryKeyType.INTEGER));
	}

	void write() {
		ExecutorService executor = Executors.newFixedThreadPool(THREADS);
		try {
			List<CompletableFuture<?>> writers = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				int writer = i;
				writers.add(CompletableFuture.runAsync(() -> write(writer), executor));
			}
			writers.forEach(CompletableFuture::join);
		}
		finally {
			executor.shutdown();
		}
	}

	private void write(int writer) {
		Random random = new Random(writer);
		for (int first = writer * BATCH; first < COUNT; first += THREADS * BATCH) {
			int start = first;
			this.client.batchWriteRow(batch -> {
				for (long number = start; number < start + BATCH; number++) {
					long id = number * STRIDE % COUNT;
					byte[] value = new byte[SIZE];
					random.nextBytes(value);
					batch.put(row -> row.table(TABLE).primaryKey(key -> key.add("id", id)).column("value", value));
				}
			});
		}
	}

	long readAll() {
		long size = 0;
		for (Row row : this.client.range(range -> range.table(TABLE).rest("id"))) {
			size += row.getBinary("value").length;
		}
		return size;
	}

	byte[] read(long id) {
		return this.client.getRow(row -> row.table(TABLE).primaryKey(key -> key.add("id", id)))
			.row()
			.orElseThrow()
			.getBinary("value");
	}

	@Override
	public void close() {
		this.client.close();
		this.emulator.close();
		this.location.delete();
	}

}
