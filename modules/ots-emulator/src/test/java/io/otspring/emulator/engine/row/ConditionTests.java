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

import io.otspring.emulator.engine.filter.ComparisonOperator;
import io.otspring.emulator.engine.filter.Filter;
import io.otspring.emulator.engine.filter.SingleColumnFilter;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.otspring.emulator.engine.row.Rows.assertRefused;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.equal;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class ConditionTests {

	private static final String MISSING = "Row does not exist which is expected existent";

	private static final String PRESENT = "Row exists which is expected nonexistent";

	private static final String COLUMNS = "Condition check failed.";

	private final Rows rows = Rows.table(3);

	@ParameterizedTest
	@MethodSource("writes")
	void anExpectedRowMustExist(Write write) {
		assertFails(write, new Condition(Condition.Expectation.EXPECT_EXIST, null), MISSING);
		this.rows.put(id(1));
		this.rows.write(write.with(new Condition(Condition.Expectation.EXPECT_EXIST, null)));
	}

	@ParameterizedTest
	@MethodSource("writes")
	void anUnexpectedRowMustNotExist(Write write) {
		this.rows.put(id(1));
		assertFails(write, new Condition(Condition.Expectation.EXPECT_NOT_EXIST, null), PRESENT);
		this.rows.delete(id(1));
		this.rows.write(write.with(new Condition(Condition.Expectation.EXPECT_NOT_EXIST, null)));
	}

	@ParameterizedTest
	@MethodSource("writes")
	void columnsMustFulfilTheirCondition(Write write) {
		Condition condition = new Condition(Condition.Expectation.IGNORE, equal("a", 1));
		this.rows.put(id(1), put("a", 2));
		assertFails(write, condition, COLUMNS);
		this.rows.put(id(1), put("a", 1));
		this.rows.write(write.with(condition));
	}

	@Test
	void existenceIsCheckedBeforeColumns() {
		assertFails(Rows::putRowWith, new Condition(Condition.Expectation.EXPECT_EXIST, equal("a", 1)), MISSING);
	}

	@Test
	void existenceAndColumnsMustBothBeAsExpected() {
		this.rows.put(id(1), put("a", 2));
		assertFails(Rows::putRowWith, new Condition(Condition.Expectation.EXPECT_EXIST, equal("a", 1)), COLUMNS);
	}

	@Test
	void aRowThatDoesNotExistHasNoColumns() {
		Filter strict = new SingleColumnFilter("a", ComparisonOperator.EQUAL, Rows.value(1), true, true, null);
		Filter lenient = new SingleColumnFilter("a", ComparisonOperator.EQUAL, Rows.value(1), false, true, null);
		assertFails(Rows::putRowWith, new Condition(Condition.Expectation.IGNORE, strict), COLUMNS);
		this.rows.write(Rows.putRowWith(new Condition(Condition.Expectation.IGNORE, lenient)));
		assertThat(this.rows.exists(id(1))).isTrue();
	}

	@Test
	void aRowThatDoesNotExistHasNoKeyColumnsEither() {
		assertFails(Rows::putRowWith, new Condition(Condition.Expectation.IGNORE, equal("id", 1)), COLUMNS);
	}

	@Test
	void aConditionMayNameAKeyColumn() {
		this.rows.put(id(1));
		this.rows.write(Rows.putRowWith(new Condition(Condition.Expectation.IGNORE, equal("id", 1))));
		assertFails(Rows::putRowWith, new Condition(Condition.Expectation.IGNORE, equal("id", 2)), COLUMNS);
	}

	@Test
	void anyVersionMayFulfilAConditionOnAllVersions() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2));
		Filter latest = new SingleColumnFilter("a", ComparisonOperator.EQUAL, Rows.value(1), true, true, null);
		Filter any = new SingleColumnFilter("a", ComparisonOperator.EQUAL, Rows.value(1), true, false, null);
		assertFails(Rows::putRowWith, new Condition(Condition.Expectation.IGNORE, latest), COLUMNS);
		this.rows.write(Rows.putRowWith(new Condition(Condition.Expectation.IGNORE, any)));
	}

	@Test
	void nothingIsWrittenIfTheConditionFails() {
		this.rows.put(id(1), put("a", 1, 1));
		assertFails(Rows::putRowWith, new Condition(Condition.Expectation.EXPECT_NOT_EXIST, null), PRESENT);
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", 1, 1));
	}

	private void assertFails(Write write, Condition condition, String message) {
		assertRefused(() -> this.rows.write(write.with(condition)), ErrorCode.CONDITION_CHECK_FAIL, message);
	}

	static List<Write> writes() {
		return List.of(Rows::putRowWith,
				condition -> new RowWrite.Update(id(1), List.of(put("b", 1)), condition, ReturnContent.NONE),
				condition -> new RowWrite.Delete(id(1), condition, ReturnContent.NONE));
	}

	/**
	 * A write to which the condition is added.
	 */
	interface Write {

		RowWrite with(Condition condition);

	}

}
