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

import java.util.List;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.PutRowResponse;
import com.alicloud.openservices.tablestore.model.RowChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.condition.ColumnCondition;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.CompositeColumnValueCondition.LogicOperator;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition.CompareOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.EXPECT_EXIST;
import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.EXPECT_NOT_EXIST;
import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.IGNORE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Conditions of PutRow, UpdateRow and DeleteRow.
 */
@ExtendWith(EmulatorExtension.class)
class ConditionIT {

	private static final String EXISTS = "403 OTSConditionCheckFail Row exists which is expected nonexistent";

	private static final String DOES_NOT_EXIST = "403 OTSConditionCheckFail "
			+ "Row does not exist which is expected existent";

	private static final String FAILED = "403 OTSConditionCheckFail Condition check failed.";

	private final OfficialTable table;

	ConditionIT(SyncClient client) {
		this.table = OfficialTable.create(client);
	}

	@ParameterizedTest
	@EnumSource
	void rowMayBeExpected(Write write) {
		assertThat(ServiceFailure.of(() -> write(write, EXPECT_EXIST, null))).isEqualTo(DOES_NOT_EXIST);
		assertThat(this.table.row(1)).isNull();
		putRow();
		write(write, EXPECT_EXIST, null);
		assertWritten(write);
	}

	@ParameterizedTest
	@EnumSource
	void rowMayBeUnexpected(Write write) {
		putRow();
		assertThat(ServiceFailure.of(() -> write(write, EXPECT_NOT_EXIST, null))).isEqualTo(EXISTS);
		assertUnchanged();
		this.table.delete(1);
		write(write, EXPECT_NOT_EXIST, null);
		assertWritten(write);
	}

	@ParameterizedTest
	@EnumSource
	void columnConditionGuardsTheRow(Write write) {
		putRow();
		assertThat(ServiceFailure.of(() -> write(write, IGNORE, equal("n", 6L)))).isEqualTo(FAILED);
		assertUnchanged();
		write(write, IGNORE, equal("n", 5L));
		assertWritten(write);
	}

	@ParameterizedTest
	@EnumSource
	void bothConditionsMustHold(Write write) {
		assertThat(ServiceFailure.of(() -> write(write, EXPECT_EXIST, equal("n", 5L)))).isEqualTo(DOES_NOT_EXIST);
		putRow();
		assertThat(ServiceFailure.of(() -> write(write, EXPECT_EXIST, equal("n", 6L)))).isEqualTo(FAILED);
		assertUnchanged();
		write(write, EXPECT_EXIST, equal("n", 5L));
		assertWritten(write);
	}

	@Test
	void everyComparatorDecides() {
		putRow();
		for (CompareOperator operator : List.of(CompareOperator.LESS_THAN, CompareOperator.GREATER_THAN,
				CompareOperator.NOT_EQUAL)) {
			assertThat(ServiceFailure.of(() -> write(Write.UPDATE, IGNORE,
					new SingleColumnValueCondition("n", operator, Official.value(5L)))))
				.isEqualTo(FAILED);
		}
		for (CompareOperator operator : List.of(CompareOperator.LESS_EQUAL, CompareOperator.GREATER_EQUAL,
				CompareOperator.EQUAL)) {
			write(Write.UPDATE, IGNORE, new SingleColumnValueCondition("n", operator, Official.value(5L)));
		}
		assertWritten(Write.UPDATE);
	}

	@Test
	void missingColumnPassesUnlessItMustNot() {
		SingleColumnValueCondition strict = equal("nope", 1L);
		strict.setPassIfMissing(false);
		assertThat(ServiceFailure.of(() -> write(Write.PUT, IGNORE, strict))).isEqualTo(FAILED);
		write(Write.PUT, IGNORE, equal("nope", 1L));
		assertWritten(Write.PUT);
	}

	@Test
	void olderVersionCountsIfAnyMay() {
		this.table.put(1, new Column("n", Official.value(5L), 1000), new Column("n", Official.value(6L), 2000));
		assertThat(ServiceFailure.of(() -> write(Write.UPDATE, IGNORE, equal("n", 5L)))).isEqualTo(FAILED);
		SingleColumnValueCondition any = equal("n", 5L);
		any.setLatestVersionsOnly(false);
		write(Write.UPDATE, IGNORE, any);
		assertThat(RowText.columns(this.table.row(1))).contains("w=1");
	}

	@Test
	void conditionsAreCombined() {
		putRow();
		ColumnCondition and = new CompositeColumnValueCondition(LogicOperator.AND).addCondition(equal("n", 5L))
			.addCondition(equal("s", "y"));
		assertThat(ServiceFailure.of(() -> write(Write.UPDATE, IGNORE, and))).isEqualTo(FAILED);
		write(Write.UPDATE, IGNORE, new CompositeColumnValueCondition(LogicOperator.NOT).addCondition(and));
		write(Write.UPDATE, IGNORE, new CompositeColumnValueCondition(LogicOperator.OR).addCondition(equal("n", 5L))
			.addCondition(equal("s", "y")));
		assertWritten(Write.UPDATE);
	}

	@Test
	void conditionCostsARead() {
		putRow();
		PutRowResponse response = this.table.put(OfficialTable.id(1), change -> {
			change.addColumn(Official.column("w", 1L));
			change.setCondition(Official.condition(EXPECT_EXIST));
		});
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(1, 1);
	}

	private void putRow() {
		this.table.put(1, new Column("n", Official.value(5L), 1000), new Column("s", Official.value("x"), 1000));
	}

	private void assertUnchanged() {
		assertThat(RowText.cells(this.table.row(1))).containsExactly("n=5@1000", "s='x'@1000");
	}

	private void assertWritten(Write write) {
		if (write == Write.DELETE) {
			assertThat(this.table.row(1)).isNull();
		}
		else {
			assertThat(RowText.columns(this.table.row(1))).contains("w=1");
		}
	}

	private void write(Write write, RowExistenceExpectation existence, ColumnCondition column) {
		switch (write) {
			case PUT -> this.table.put(OfficialTable.id(1), change -> {
				change.addColumn(Official.column("w", 1L));
				guard(change, existence, column);
			});
			case UPDATE -> this.table.update(1, change -> {
				change.put(Official.column("w", 1L));
				guard(change, existence, column);
			});
			case DELETE -> this.table.delete(OfficialTable.id(1), change -> guard(change, existence, column));
		}
	}

	private static void guard(RowChange change, RowExistenceExpectation existence, ColumnCondition column) {
		change.setCondition((column != null) ? Official.condition(existence, column) : Official.condition(existence));
	}

	private static SingleColumnValueCondition equal(String column, Object value) {
		return new SingleColumnValueCondition(column, CompareOperator.EQUAL, Official.value(value));
	}

	enum Write {

		PUT, UPDATE, DELETE

	}

}
