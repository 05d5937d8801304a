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

import java.util.List;

import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableDefinition;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.emulator.engine.table.Throughput;
import io.otspring.emulator.engine.transaction.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.otspring.emulator.engine.row.IndexedTable.global;
import static io.otspring.emulator.engine.row.IndexedTable.key;
import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.put;
import static io.otspring.emulator.engine.row.Rows.putRow;
import static org.assertj.core.api.Assertions.assertThat;

class IndexInTransactionTests {

	private final IndexedTable table = new IndexedTable();

	IndexInTransactionTests() {
		this.table.instance.deleteTable("t");
		this.table.instance.createTable(new TableDefinition("t", IndexedTable.SCHEMA, TableFixture.OPTIONS,
				new Throughput(0, 0), List.of(), null, null, true, List.of()));
	}

	@Test
	void anIndexFollowsItsTableWhenATransactionIsCommitted() {
		this.table.with(global(List.of("s")));
		this.table.put(key("a", 1), put("s", "before"));
		this.table.put(key("a", 2), put("s", "before"));
		Session session = start();
		write(session, putRow(key("a", 1), put("s", "between")));
		write(session, putRow(key("a", 1), put("s", "after")));
		write(session, Rows.deleteRow(key("a", 2)));
		assertThat(values()).containsExactly("before", "before");
		commit(session);
		assertThat(values()).containsExactly("after");
	}

	@Test
	void anIndexIsAsItWasWhenATransactionIsAborted() {
		this.table.with(global(List.of("s")));
		this.table.put(key("a", 1), put("s", "before"));
		Session session = start();
		write(session, putRow(key("a", 1), put("s", "after")));
		this.table.instance.withTable("t", MissingTable.TO_CHANGE, each -> {
			each.transactions().abort(session);
			return each;
		});
		assertThat(values()).containsExactly("before");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void anIndexThatComesDuringATransactionHasWhatIsCommittedThen(boolean baseData) {
		this.table.put(key("a", 1), put("s", "before"));
		Session session = start();
		write(session, putRow(key("a", 1), put("s", "after")));
		this.table.instance.createIndex("t", global(List.of("s")), baseData ? IndexEntries::fill : null);
		commit(session);
		assertThat(values()).containsExactly("after");
	}

	@Test
	void anIndexThatGoesDuringATransactionStaysAway() {
		this.table.with(global(List.of("s")));
		Session session = start();
		write(session, putRow(key("a", 1), put("s", "after")));
		this.table.instance.dropIndex("t", "global");
		commit(session);
		assertThat(this.table.all("t")).hasSize(1);
		this.table.with(global(List.of("s")));
		assertThat(values()).isEmpty();
	}

	@Test
	void theSameRowComesOnlyOnceInABatchOfATransaction() {
		this.table.with(global(List.of("s")));
		BatchWrite batch = new BatchWrite(
				List.of(new BatchWrite.Rows("t", List.of(putRow(key("a", 1)), putRow(key("a", 1))))), false);
		Session session = start();
		assertInvalid(
				() -> this.table.instance.withTable("t", MissingTable.TO_CHANGE,
						each -> each.transactions().use(session, scope -> batch.execute(each, scope))),
				"Repeated rows are not supported in BatchModify of table with secondary index.");
	}

	private Session start() {
		return this.table.instance.withTable("t", MissingTable.TO_CHANGE,
				each -> new TableScope(each).startTransaction(Rows.key("p", "a")));
	}

	private void write(Session session, RowWrite write) {
		this.table.instance.withTable("t", MissingTable.TO_CHANGE,
				each -> each.transactions().use(session, scope -> TableWriter.write(each, scope, write)));
	}

	private void commit(Session session) {
		this.table.instance.withTable("t", MissingTable.TO_CHANGE, each -> {
			each.transactions().commit(session, new TableScope(each));
			return each;
		});
	}

	/** Returns the values of the indexed column. */
	private List<Object> values() {
		return this.table.all("global").stream().map(Row::key).<Object>map(key -> key.partitionKey().text()).toList();
	}

}
