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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.otspring.emulator.operation.Emulator.assertRefused;
import static io.otspring.emulator.operation.TransactionalTable.row;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class LocalTransactionConcurrencyTests {

	private static final int THREADS = 4;

	private static final int TRANSACTIONS = 50;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final Emulator emulator = new Emulator();

	private final TransactionalTable table = new TransactionalTable(this.emulator);

	@AfterEach
	void stop() throws InterruptedException {
		this.threads.shutdownNow();
		assertThat(this.threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void noUpdateIsLostAmongTransactionsThatReadAndWrite() throws Exception {
		this.table.put(null, row("x", 1).put("n", 0));
		List<Future<?>> workers = new ArrayList<>();
		for (int thread = 0; thread < THREADS; thread++) {
			workers.add(this.threads.submit(() -> {
				for (int i = 0; i < TRANSACTIONS; i++) {
					addOne();
				}
			}));
		}
		for (Future<?> worker : workers) {
			worker.get();
		}
		assertThat(counter(null)).isEqualTo(THREADS * TRANSACTIONS);
	}

	@Test
	void onlyOneRequestOfATransactionRunsAtATime() throws Exception {
		Instances instances = new Instances(new MemoryStorage(), this.emulator.clock, EngineSettings.DEFAULTS);
		Emulator busy = new Emulator(instances);
		TransactionalTable table = new TransactionalTable(busy);
		String transaction = table.start("x");
		CountDownLatch running = new CountDownLatch(1);
		CountDownLatch refused = new CountDownLatch(1);
		Future<String> slow = this.threads.submit(() -> Transactions.inTransaction(instances.instance("local"),
				MissingTable.TO_CHANGE, TransactionId.decode(transaction), (any, scope) -> {
					running.countDown();
					await(refused);
					return "done";
				}));
		await(running);
		String message = "Session is busy with another request.";
		assertRefused(() -> table.put(transaction, row("x", 1)), ErrorCode.SESSION_BUSY, message);
		assertRefused(() -> table.commit(transaction), ErrorCode.SESSION_BUSY, message);
		refused.countDown();
		assertThat(slow.get()).isEqualTo("done");
		table.commit(transaction);
	}

	private void addOne() {
		String transaction = start();
		long next = counter(transaction) + 1;
		this.table.put(transaction, row("x", 1).put("n", next));
		this.table.commit(transaction);
	}

	private String start() {
		while (true) {
			try {
				return this.table.start("x");
			}
			catch (OtsError ex) {
				assertThat(ex.code()).isEqualTo(ErrorCode.ROW_OPERATION_CONFLICT);
				Thread.onSpinWait();
			}
		}
	}

	private long counter(String transaction) {
		String row = this.table.get(transaction, row("x", 1));
		return Long.parseLong(row.substring(row.indexOf("n=") + 2, row.indexOf('@')));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
