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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsException;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The emulator with its data in a directory, killed again and again while clients write.
 */
class CrashIT {

	private static final int KILLS = Integer.getInteger("ots.crash.kills", 10);

	private static final int WRITERS = 8;

	/**
	 * Short rounds: what matters is where a kill hits, not how much was written before.
	 */
	private static final int MOST_ANSWERS = 100;

	private static final String TABLE = "journal";

	private static final String NEWEST = "newest";

	private final List<Writer> writers = new ArrayList<>();

	@TempDir
	private Path directory;

	@Test
	void noAnsweredWriteIsLostAndNoAtomicBatchIsTorn() throws Exception {
		Random random = new Random(1);
		for (int i = 0; i < WRITERS; i++) {
			this.writers.add(new Writer("writer-" + i));
		}
		for (int kill = 0; kill < KILLS; kill++) {
			EmulatorProcess emulator = EmulatorProcess.start("--data-directory", this.directory.toString());
			try (OTSClient client = OTSClient.create(emulator.ourOptions().retryPolicy(RetryPolicy.none()).build())) {
				if (kill == 0) {
					client.createTable(table -> table.table(TABLE)
						.primaryKey("writer", PrimaryKeyType.STRING)
						.primaryKey("entry", PrimaryKeyType.STRING));
				}
				this.writers.forEach(writer -> writer.check(client));
				killWhileWriting(emulator, client, 1 + random.nextInt(MOST_ANSWERS));
			}
			finally {
				emulator.kill();
			}
		}
		assertThat(this.writers).allSatisfy(writer -> assertThat(writer.answered).isPositive());
	}

	private void killWhileWriting(EmulatorProcess emulator, OTSClient client, int answers) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
		try {
			CountDownLatch answered = new CountDownLatch(answers);
			List<Future<?>> running = new ArrayList<>();
			this.writers
				.forEach(writer -> running.add(executor.submit(() -> writer.writeUntilItFails(client, answered))));
			assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
			emulator.kill();
			for (Future<?> each : running) {
				each.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	/**
	 * One partition key. Each batch adds an entry, and says which is the newest.
	 */
	private static final class Writer {

		private final String name;

		private long sent;

		private long answered;

		Writer(String name) {
			this.name = name;
		}

		void writeUntilItFails(OTSClient client, CountDownLatch answers) {
			try {
				while (!Thread.currentThread().isInterrupted()) {
					long number = ++this.sent;
					BatchWriteRowResponse response = client.batchWriteRow(batch -> batch.atomic()
						.put(row -> row.table(TABLE).primaryKey(key(entry(number))).column("number", number))
						.put(row -> row.table(TABLE).primaryKey(key(NEWEST)).column("number", number)));
					if (!response.allSucceeded()) {
						return;
					}
					this.answered = number;
					answers.countDown();
				}
			}
			catch (OtsException ex) {
				// The emulator was killed
			}
		}

		void check(OTSClient client) {
			long newest = 0;
			List<Long> entries = new ArrayList<>();
			for (Row row : client
				.range(range -> range.table(TABLE).keyPrefix(key -> key.add("writer", this.name)).rest("entry"))) {
				if (row.primaryKey().getString("entry").equals(NEWEST)) {
					newest = row.getLong("number");
				}
				else {
					entries.add(row.getLong("number"));
				}
			}
			assertThat(newest).isBetween(this.answered, this.sent);
			assertThat(entries).hasSize((int) newest);
			for (int i = 0; i < newest; i++) {
				assertThat(entries.get(i)).isEqualTo(i + 1);
			}
			this.sent = newest;
			this.answered = newest;
		}

		private PrimaryKey key(String entry) {
			return PrimaryKey.of("writer", this.name).and("entry", entry);
		}

		private static String entry(long number) {
			return String.format("entry-%09d", number);
		}

	}

}
