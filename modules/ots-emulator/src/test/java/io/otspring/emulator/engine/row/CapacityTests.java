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

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.filter.Filter;
import io.otspring.emulator.engine.row.RangeQuery.Direction;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.delete;
import static io.otspring.emulator.engine.row.Rows.equal;
import static io.otspring.emulator.engine.row.Rows.expect;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.increment;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class CapacityTests {

	/** The size of the key {@code id} with its value. */
	private static final int KEY = 10;

	private final Rows rows = Rows.table();

	@Test
	void aReadCostsAUnitForEach4096BytesBegun() {
		this.rows.put(id(1), put("a", new byte[5000]));
		this.rows.put(id(2), put("a", new byte[2048]), put("b", new byte[2048]));
		this.rows.put(id(3), put("a", new byte[4096 - KEY - 1]));
		assertThat(read(1, Rows.ALL)).isEqualTo(2);
		assertThat(read(2, Rows.ALL)).isEqualTo(2);
		assertThat(read(2, SelectionFixture.columns("a"))).isEqualTo(1);
		assertThat(read(3, Rows.ALL)).isEqualTo(1);
	}

	@Test
	void aReadThatFindsNothingCostsOneUnit() {
		this.rows.put(id(1), put("a", new byte[5000]));
		assertThat(read(2, Rows.ALL)).isEqualTo(1);
		assertThat(read(1, SelectionFixture.columns("b"))).isEqualTo(1);
	}

	@Test
	void whatAFilterDropsIsCharged() {
		this.rows.put(id(1), put("a", new byte[5000]));
		Filter none = equal("id", 2);
		assertThat(this.rows.read(id(1), SelectionFixture.filter(none)).row()).isNull();
		assertThat(read(1, SelectionFixture.filter(none))).isEqualTo(2);
		assertThat(range(SelectionFixture.filter(none))).isEqualTo(2);
	}

	@Test
	void aRangeIsChargedAsAWhole() {
		this.rows.put(id(1), put("a", new byte[4096]), put("b", new byte[4096]), put("c", new byte[4096]));
		assertThat(range(Rows.ALL)).isEqualTo(4);
		this.rows.put(id(2), put("a", new byte[4096]), put("b", new byte[4096]), put("c", new byte[4096]));
		assertThat(range(Rows.ALL)).isEqualTo(7);
		assertThat(range(SelectionFixture.columns("none"))).isEqualTo(1);
	}

	@Test
	void versionsCountIfTheTableKeepsSeveralOrLetsThemExpire() {
		for (Rows table : List.of(Rows.table(2), Rows.table(86_400, 1, 86_400))) {
			table.put(id(1), put("a", new byte[4096 - KEY - 1 - 8]));
			assertThat(table.read(id(1), Rows.ALL).consumed().read()).isEqualTo(1);
			assertThat(table.put(id(1), put("a", new byte[4096 - KEY - 1 - 7])).consumed().write()).isEqualTo(2);
			assertThat(table.read(id(1), Rows.ALL).consumed().read()).isEqualTo(2);
		}
	}

	@Test
	void aWriteCostsAUnitForEach4096BytesBegun() {
		assertThat(this.rows.put(id(1), put("a", 1)).consumed()).isEqualTo(new CapacityUnits(0, 1));
		assertThat(this.rows.put(id(1), put("a", new byte[4096]), put("b", new byte[4096])).consumed())
			.isEqualTo(new CapacityUnits(0, 3));
	}

	@Test
	void deletedColumnsCountWithTheirNames() {
		String name = "n".repeat(255);
		CellChange[] changes = new CellChange[17];
		for (int i = 0; i < changes.length; i++) {
			changes[i] = delete(name.substring(2) + (char) ('a' + i));
		}
		assertThat(this.rows.update(id(1), changes).consumed()).isEqualTo(new CapacityUnits(0, 2));
	}

	@Test
	void anIncrementCostsAsAnyWrite() {
		assertThat(this.rows.update(id(1), increment("n", 1)).consumed()).isEqualTo(new CapacityUnits(0, 1));
	}

	@Test
	void aConditionCostsAReadOfTheKey() {
		this.rows.put(id(1), put("a", new byte[8192]));
		assertThat(conditional(expect(Condition.Expectation.EXPECT_EXIST))).isEqualTo(new CapacityUnits(1, 1));
		this.rows.put(id(1), put("a", 1));
		assertThat(conditional(new Condition(Condition.Expectation.IGNORE, equal("a", 1))))
			.isEqualTo(new CapacityUnits(1, 1));
	}

	@Test
	void aDeletionCostsTheKey() {
		this.rows.put(id(1), put("a", new byte[8192]));
		assertThat(this.rows.delete(id(1)).consumed()).isEqualTo(new CapacityUnits(0, 1));
		this.rows.put(id(1));
		assertThat(this.rows
			.write(new RowWrite.Delete(id(1), expect(Condition.Expectation.EXPECT_EXIST), ReturnContent.NONE))
			.consumed()).isEqualTo(new CapacityUnits(1, 1));
	}

	private CapacityUnits conditional(Condition condition) {
		return this.rows.write(new RowWrite.Update(id(1), List.of(put("b", 1)), condition, ReturnContent.NONE))
			.consumed();
	}

	private int read(long id, RowSelection selection) {
		CapacityUnits consumed = this.rows.read(id(id), selection).consumed();
		assertThat(consumed.write()).isZero();
		return consumed.read();
	}

	private int range(RowSelection selection) {
		return this.rows
			.read(new RangeQuery(Direction.FORWARD, key("id", KeyPlaceholder.INF_MIN),
					key("id", KeyPlaceholder.INF_MAX), null, selection, null))
			.consumed()
			.read();
	}

}
