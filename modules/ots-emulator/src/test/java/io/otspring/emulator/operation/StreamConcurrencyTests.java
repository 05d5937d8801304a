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

package io.otspring.emulator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.otspring.emulator.operation.TransactionalTable.row;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class StreamConcurrencyTests {

	private static final int WRITERS = 3;

	private static final int ROWS = 300;

	private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

	private final Emulator emulator = new Emulator();

	private final TransactionalTable table = new TransactionalTable(this.emulator);

	private final ChangeStream stream = new ChangeStream(this.emulator);

	@AfterEach
	void stop() throws InterruptedException {
		this.threads.shutdownNow();
		assertThat(this.threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void aReaderMissesNothingAndReadsNothingTwiceWhileOthersWrite() throws Exception {
		this.stream.update(ChangeStream.on());
		String iterator = this.stream.iterator();
		List<Future<?>> writers = new ArrayList<>();
		for (int writer = 0; writer < WRITERS; writer++) {
			String partition = "w" + writer;
			writers.add(this.threads.submit(() -> {
				for (int id = 0; id < ROWS; id++) {
					this.table.put(null, row(partition, id));
				}
			}));
		}
		List<String> records = new ArrayList<>();
		boolean written;
		do {
			written = writers.stream().allMatch(Future::isDone);
			GetStreamRecordResponse batch = this.stream.read(iterator);
			records.addAll(ChangeStream.texts(batch));
			iterator = batch.getNextShardIterator();
		}
		while (!written);
		for (Future<?> writer : writers) {
			writer.get();
		}
		assertThat(records).hasSize(WRITERS * ROWS);
		for (int writer = 0; writer < WRITERS; writer++) {
			String prefix = "PUT_ROW p=w" + writer + " id=";
			assertThat(records).filteredOn(record -> record.startsWith(prefix))
				.containsExactlyElementsOf(LongStream.range(0, ROWS).mapToObj(id -> prefix + id).toList());
		}
	}

	@Test
	void aStreamIsSwitchedOffAndOnBetweenWritesAndNotDuringOne() throws Exception {
		Future<?> writer = this.threads.submit(() -> {
			for (int id = 0; id < ROWS; id++) {
				this.table.put(null, row("x", id));
			}
		});
		while (!writer.isDone()) {
			this.stream.update(ChangeStream.on());
			this.stream.update(ChangeStream.off());
		}
		writer.get();
		assertThat(this.table.range(null, "x")).hasSize(ROWS);
	}

}
