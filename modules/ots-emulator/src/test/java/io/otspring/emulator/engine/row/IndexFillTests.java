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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.IndexDefinition;
import io.otspring.emulator.engine.table.IndexDescription;
import io.otspring.emulator.engine.table.IndexFill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.otspring.emulator.engine.row.IndexedTable.global;
import static io.otspring.emulator.engine.row.IndexedTable.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(60)
class IndexFillTests {

	private static final IndexDefinition INDEX = global(List.of("s"));

	private final IndexedTable table = new IndexedTable();

	@Test
	void anIndexCannotBeReadUntilItHasTheBaseData() {
		this.table.put(key("a", 1), put("s", "v"));
		List<String> messages = new ArrayList<>();
		create(() -> {
			assertThat(indexes()).extracting(IndexDescription::complete).containsExactly(false);
			assertThatExceptionOfType(OtsError.class).isThrownBy(() -> this.table.all("global"))
				.satisfies(error -> messages.add(error.message()));
			assertThatExceptionOfType(OtsError.class)
				.isThrownBy(() -> this.table.read("global", Rows.key("s", "v", "p", "a", "id", 1)))
				.satisfies(error -> messages.add(error.message()));
		});
		assertThat(messages).hasSize(2).containsOnly("Disallow read index table in building base state");
		assertThat(indexes()).extracting(IndexDescription::complete).containsExactly(true);
		assertThat(this.table.all("global")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 99, 100, 101, 250 })
	void anIndexIsFilledWithAnyNumberOfRows(int rows) {
		for (int i = 0; i < rows; i++) {
			this.table.put(key("a", i), put("s", "v"));
		}
		this.table.instance.createIndex("t", INDEX, IndexEntries::fill);
		assertThat(this.table.all("global")).hasSize(rows);
	}

	@Test
	void rowsThatAreWrittenBeforeTheirTurnAreInTheIndexAsTheyAre() {
		this.table.put(key("a", 1), put("s", "old"));
		this.table.put(key("a", 2), put("s", "old"));
		create(() -> {
			this.table.put(key("a", 1), put("s", "new"));
			this.table.delete(key("a", 2));
			this.table.put(key("a", 3), put("s", "new"));
		});
		assertThat(this.table.all("global")).extracting(Row::key)
			.containsExactly(Rows.key("s", "new", "p", "a", "id", 1), Rows.key("s", "new", "p", "a", "id", 3));
	}

	@Test
	void anIndexThatWasBeingFilledWhenTheStorageWasClosedIsGone() {
		this.table.put(key("a", 1), put("s", "v"));
		create(this.table::open);
		assertThat(indexes()).isEmpty();
		this.table.with(INDEX);
		assertThat(this.table.all("global")).isEmpty();
	}

	@Test
	void anIndexThatCannotBeFilledIsNotThere() {
		assertThatIllegalStateException().isThrownBy(() -> create(() -> {
			throw new IllegalStateException();
		}));
		assertThat(indexes()).isEmpty();
		this.table.with(INDEX);
	}

	@Test
	void rowsCanBeWrittenWhileIndexesComeAndGo() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			AtomicBoolean done = new AtomicBoolean();
			List<Future<?>> writers = new ArrayList<>();
			for (String partition : List.of("a", "b")) {
				writers.add(threads.submit(() -> {
					for (int i = 0; !done.get(); i++) {
						this.table.put(key(partition, i % 20), put("s", "v" + i % 7));
						this.table.delete(key(partition, (i + 10) % 20));
					}
				}));
			}
			for (int i = 0; i < 50; i++) {
				this.table.instance.createIndex("t", INDEX, IndexEntries::fill);
				this.table.instance.dropIndex("t", "global");
			}
			this.table.instance.createIndex("t", INDEX, IndexEntries::fill);
			done.set(true);
			for (Future<?> writer : writers) {
				writer.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.table.all("global")).hasSameSizeAs(this.table.all("t"))
			.allSatisfy(entry -> assertThat(this.table.all("t")).anySatisfy(row -> {
				assertThat(entry.key().columns()).containsAll(row.key().columns());
				assertThat(row.cells()).extracting(cell -> (Object) cell.value())
					.containsExactly(entry.key().columns().get(0).value());
			}));
	}

	/** Creates an index and does something before it is filled. */
	private void create(Runnable before) {
		IndexFill fill = (base, index) -> {
			before.run();
			IndexEntries.fill(base, index);
		};
		this.table.instance.createIndex("t", INDEX, fill);
	}

	private List<IndexDescription> indexes() {
		return this.table.instance.describeTable("t").indexes();
	}

}
