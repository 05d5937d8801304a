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

package io.otspring.emulator.engine.row;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.increment;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class ConcurrencyTests {

	private static final int THREADS = 4;

	private static final int CALLS = 500;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final Rows rows = Rows.table();

	@AfterEach
	void stop() throws InterruptedException {
		this.threads.shutdownNow();
		assertThat(this.threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void noIncrementIsLost() throws Exception {
		everywhere(() -> this.rows.update(id(1), increment("n", 1)));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("n", Rows.NOW, THREADS * CALLS));
	}

	@Test
	void noKeyIsAssignedTwice() throws Exception {
		Rows table = Rows.autoIncrement();
		RowWrite write = new RowWrite.Put(key("id", 1, "seq", KeyPlaceholder.AUTO_INCREMENT), List.of(), Condition.NONE,
				ReturnContent.PRIMARY_KEY);
		List<Object> keys = everywhere(() -> table.write(write).row().key());
		assertThat(keys).hasSize(THREADS * CALLS).doesNotHaveDuplicates();
	}

	@Test
	void onlyOneOfManyCreatesARowThatMustNotExist() throws Exception {
		RowWrite write = new RowWrite.Put(id(1), List.of(), Rows.expect(Condition.Expectation.EXPECT_NOT_EXIST),
				ReturnContent.NONE);
		List<Object> outcomes = everywhere(() -> Outcome.of(() -> this.rows.write(write)));
		assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
	}

	@Test
	void readersSeeWholeRows() throws Exception {
		this.rows.put(id(1), put("a", 0), put("b", 0));
		AtomicBoolean done = new AtomicBoolean();
		Future<?> writer = this.threads.submit(() -> {
			for (int i = 1; i <= 5000; i++) {
				this.rows.put(id(1), put("a", i), put("b", i));
			}
			done.set(true);
		});
		while (!done.get()) {
			List<Cell> cells = this.rows.cells(id(1));
			assertThat(((IntegerValue) cells.get(0).value()).value())
				.isEqualTo(((IntegerValue) cells.get(1).value()).value());
		}
		writer.get();
	}

	@Test
	void aTableIsDroppedBetweenWritesAndNotDuringOne() throws Exception {
		Future<?> owner = this.threads.submit(() -> {
			for (int i = 0; i < CALLS; i++) {
				this.rows.instance.deleteTable("t");
				this.rows.instance.createTable(TableFixture.table("t"));
			}
		});
		while (!owner.isDone()) {
			try {
				Row row = this.rows.instance.withTable("t", MissingTable.TO_CHANGE, table -> {
					TableWriter.write(table, Rows.putRow(id(1)));
					return TableReader.read(table, id(1), Rows.ALL, null).row();
				});
				assertThat(row).isNotNull();
			}
			catch (OtsError ex) {
				assertThat(ex).hasMessage("Requested table does not exist.");
			}
		}
		owner.get();
	}

	private List<Object> everywhere(Callable<?> call) throws Exception {
		Callable<List<Object>> calls = () -> {
			List<Object> results = new ArrayList<>();
			for (int i = 0; i < CALLS; i++) {
				results.add(call.call());
			}
			return results;
		};
		List<Object> results = new ArrayList<>();
		for (Future<List<Object>> future : this.threads.invokeAll(List.of(calls, calls, calls, calls))) {
			results.addAll(future.get());
		}
		return results;
	}

}
