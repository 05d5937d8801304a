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

import java.time.Duration;
import java.util.List;

import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.assertRefused;
import static io.otspring.emulator.engine.row.Rows.equal;
import static io.otspring.emulator.engine.row.Rows.key;
import static org.assertj.core.api.Assertions.assertThat;

class AutoIncrementTests {

	private static final PrimaryKey OPEN = key("id", 1, "seq", KeyPlaceholder.AUTO_INCREMENT);

	private static final PrimaryKey CHOSEN = key("id", 1, "seq", 7);

	private final Rows rows = Rows.autoIncrement();

	@Test
	void valuesGrowInAPartitionKey() {
		long first = assigned(OPEN);
		long second = assigned(OPEN);
		this.rows.clock.advance(Duration.ofSeconds(1));
		long third = assigned(OPEN);
		assertThat(first).isPositive();
		assertThat(second).isGreaterThan(first);
		assertThat(third).isGreaterThan(second);
	}

	@Test
	void valuesGrowEvenIfTheRowsAreDeletedAndTimeGoesBack() {
		long first = assigned(OPEN);
		this.rows.delete(key("id", 1, "seq", first));
		this.rows.clock.advance(Duration.ofDays(-1));
		assertThat(assigned(OPEN)).isGreaterThan(first);
	}

	@Test
	void valuesAreNotTakenFromRowsThatExist() {
		long first = assigned(OPEN);
		this.rows.put(key("id", 1, "seq", first + 1), Rows.put("a", 1));
		assertThat(assigned(OPEN)).isGreaterThan(first + 1);
	}

	@Test
	void updateRowCreatesARowToo() {
		WriteResult result = this.rows
			.write(new RowWrite.Update(OPEN, List.of(Rows.put("a", 1)), Condition.NONE, ReturnContent.PRIMARY_KEY));
		assertThat(this.rows.cells(result.row().key())).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(names = "IGNORE", mode = EnumSource.Mode.EXCLUDE)
	void anOpenKeyHasNoExpectation(Condition.Expectation expectation) {
		assertInvalid(() -> this.rows.write(put(OPEN, Rows.expect(expectation))),
				"Invalid expect:" + expectation + " when modify row with pk auto increment.");
	}

	@Test
	void anOpenKeyHasNoColumnCondition() {
		Condition condition = new Condition(Condition.Expectation.IGNORE, equal("a", 1));
		assertInvalid(() -> this.rows.write(put(OPEN, condition)),
				"Can't set condition when modify row with pk auto increment.");
	}

	@Test
	void aChosenKeyOfAnExistingRowMustBeExpected() {
		this.rows.put(CHOSEN, Rows.put("a", 1));
		assertInvalid(() -> this.rows.put(CHOSEN),
				"Invalid expect: IGNORE when modify a specific row for table with pk auto increment.");
		assertInvalid(() -> this.rows.update(CHOSEN, Rows.put("a", 1)),
				"Invalid expect: IGNORE when modify a specific row for table with pk auto increment.");
		assertInvalid(() -> this.rows.write(put(CHOSEN, Rows.expect(Condition.Expectation.EXPECT_NOT_EXIST))),
				"Invalid expect: EXPECT_NOT_EXIST when modify a specific row for table with pk auto increment.");
		this.rows.write(put(CHOSEN, Rows.expect(Condition.Expectation.EXPECT_EXIST)));
		assertThat(this.rows.cells(CHOSEN)).isEmpty();
	}

	@Test
	void aChosenKeyCreatesARowIfNothingIsExpected() {
		assertInvalid(() -> this.rows.write(put(CHOSEN, Rows.expect(Condition.Expectation.EXPECT_NOT_EXIST))),
				"Invalid expect: EXPECT_NOT_EXIST when modify a specific row for table with pk auto increment.");
		assertRefused(() -> this.rows.write(put(CHOSEN, Rows.expect(Condition.Expectation.EXPECT_EXIST))),
				ErrorCode.CONDITION_CHECK_FAIL, "Row does not exist which is expected existent");
		this.rows.put(CHOSEN, Rows.put("a", 1));
		assertThat(this.rows.exists(CHOSEN)).isTrue();
	}

	@Test
	void aChosenRowIsDeletedUnlessItIsExpectedNotToExist() {
		this.rows.put(CHOSEN);
		assertInvalid(
				() -> this.rows.write(new RowWrite.Delete(CHOSEN, Rows.expect(Condition.Expectation.EXPECT_NOT_EXIST),
						ReturnContent.NONE)),
				"Invalid expect: EXPECT_NOT_EXIST when modify a specific row for table with pk auto increment.");
		this.rows
			.write(new RowWrite.Delete(CHOSEN, Rows.expect(Condition.Expectation.EXPECT_EXIST), ReturnContent.NONE));
		this.rows.delete(CHOSEN);
		assertThat(this.rows.exists(CHOSEN)).isFalse();
	}

	@Test
	void anOpenKeyIsNotDeleted() {
		assertInvalid(() -> this.rows.delete(OPEN), "Invalid row to delete which with pk auto increment.");
	}

	@Test
	void anOpenKeyIsNotRead() {
		assertInvalid(() -> new BatchRead.Read(OPEN, null), "PKAutoIncr can't be used for read operations.");
		assertInvalid(() -> new RangeQuery(RangeQuery.Direction.FORWARD, OPEN, CHOSEN, null, Rows.ALL, null),
				"PKAutoIncr can't be used for read operations.");
	}

	@Test
	void onlyTheAutoIncrementColumnIsOpen() {
		Rows rows = Rows.table(TableFixture.schema(TableFixture.key("id", ValueType.INTEGER),
				TableFixture.key("seq", ValueType.INTEGER)));
		assertRefused(() -> rows.put(OPEN), ErrorCode.INVALID_PK,
				"Validate PK type fail. Input: VT_AUTO_INCREMENT, Meta: VT_INTEGER.");
		assertInvalid(
				() -> this.rows.put(key("id", KeyPlaceholder.AUTO_INCREMENT, "seq", KeyPlaceholder.AUTO_INCREMENT)),
				"2 pk auto increment exist in row.");
	}

	private static RowWrite put(PrimaryKey key, Condition condition) {
		return new RowWrite.Put(key, List.of(), condition, ReturnContent.NONE);
	}

	private long assigned(PrimaryKey key) {
		PrimaryKey assigned = this.rows
			.write(new RowWrite.Put(key, List.of(), Condition.NONE, ReturnContent.PRIMARY_KEY))
			.row()
			.key();
		assertThat(this.rows.exists(assigned)).isTrue();
		return ((IntegerValue) assigned.columns().get(1).value()).value();
	}

}
