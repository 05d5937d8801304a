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
import java.util.stream.LongStream;

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.deleteRow;
import static io.otspring.emulator.engine.row.Rows.equal;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.increment;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static io.otspring.emulator.engine.row.Rows.putRow;
import static io.otspring.emulator.engine.row.Rows.updateRow;
import static org.assertj.core.api.Assertions.assertThat;

class BatchWriteTests {

	private final Rows rows = Rows.table();

	private final Rows pairs = Rows
		.table(TableFixture.schema(TableFixture.key("p", ValueType.STRING), TableFixture.key("s", ValueType.INTEGER)));

	@Test
	void rowsAreWrittenIndependently() {
		this.rows.put(id(1));
		List<Outcome<WriteResult>> outcomes = execute(this.rows, false, putRow(id(2)),
				conditional(id(1), Condition.Expectation.EXPECT_NOT_EXIST), putRow(id(3)));
		assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
		assertRefused(outcomes.get(1), ErrorCode.CONDITION_CHECK_FAIL, "Row exists which is expected nonexistent");
		assertThat(outcomes.get(2)).isInstanceOf(Outcome.Done.class);
		assertThat(this.rows.exists(id(3))).isTrue();
	}

	@Test
	void aWrongKeyIsTheErrorOfItsRow() {
		List<Outcome<WriteResult>> outcomes = execute(this.rows, false, putRow(key("no", 1)), putRow(id(1)));
		assertRefused(outcomes.get(0), ErrorCode.INVALID_PK, "Validate PK name fail. Input: no, Meta: id.");
		assertThat(this.rows.exists(id(1))).isTrue();
	}

	@Test
	void aMissingTableIsTheErrorOfItsRows() {
		List<List<Outcome<WriteResult>>> outcomes = new BatchWrite(
				List.of(new BatchWrite.Rows("no", List.of(putRow(id(1)), putRow(id(2)))),
						new BatchWrite.Rows("t", List.of(putRow(id(1))))),
				false)
			.execute(this.rows.instance);
		assertThat(outcomes.get(0)).hasSize(2)
			.allSatisfy(
					outcome -> assertRefused(outcome, ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist."));
		assertThat(outcomes.get(1).get(0)).isInstanceOf(Outcome.Done.class);
	}

	@Test
	void theSameRowMayComeTwiceAndIsWrittenInOrder() {
		execute(this.rows, false, putRow(id(1), put("a", 1)), putRow(id(1), put("a", 2)), updateRow(id(1), put("b", 1)),
				updateRow(id(1), put("c", 1)), putRow(id(2)), deleteRow(id(2)));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", Rows.NOW, 2), cell("b", Rows.NOW, 1),
				cell("c", Rows.NOW, 1));
		assertThat(this.rows.exists(id(2))).isFalse();
	}

	@Test
	void aRowThatComesTwiceHasNoCondition() {
		assertInvalid(
				() -> execute(this.rows, false, putRow(id(1)), conditional(id(1), Condition.Expectation.EXPECT_EXIST)),
				"Repeated rows do not support row exist expectation check in BatchModify.");
		RowWrite filtered = new RowWrite.Put(id(1), List.of(),
				new Condition(Condition.Expectation.IGNORE, equal("a", 1)), ReturnContent.NONE);
		assertInvalid(() -> execute(this.rows, false, filtered, putRow(id(1))),
				"Repeated rows do not support row condition check in BatchModify.");
		assertThat(this.rows.exists(id(1))).isFalse();
	}

	@Test
	void aRowThatComesTwiceIsNotIncremented() {
		assertInvalid(() -> execute(this.rows, false, updateRow(id(1), increment("n", 1)), putRow(id(1))),
				"Repeated rows do not support increment in BatchModify.");
	}

	@Test
	void rowsWithAnOpenKeyAreNeverTheSame() {
		Rows table = Rows.autoIncrement();
		PrimaryKey open = key("id", 1, "seq", KeyPlaceholder.AUTO_INCREMENT);
		RowWrite write = new RowWrite.Put(open, List.of(), Condition.NONE, ReturnContent.PRIMARY_KEY);
		List<Outcome<WriteResult>> outcomes = execute(table, false, write, write);
		assertThat(outcomes).extracting(outcome -> ((Outcome.Done<WriteResult>) outcome).result().row().key())
			.doesNotHaveDuplicates();
	}

	@Test
	void aBatchHasTablesWithRows() {
		assertInvalid(() -> new BatchWrite(List.of(), false), "No row is specified in BatchWriteRow.");
		assertInvalid(() -> execute(this.rows, false), "No operation is specified for table: 't'.");
	}

	@Test
	void aBatchHasAtMost200Rows() {
		RowWrite[] writes = LongStream.range(0, 200).mapToObj(each -> putRow(id(each))).toArray(RowWrite[]::new);
		assertThat(execute(this.rows, false, writes)).hasSize(200);
		RowWrite[] more = LongStream.range(0, 201).mapToObj(each -> putRow(id(each))).toArray(RowWrite[]::new);
		assertInvalid(() -> execute(this.rows, false, more), "Rows count exceeds the upper limit: 200.");
	}

	@Test
	void aBatchHasAtMost4MebibytesOfData() {
		RowWrite.Put half = putRow(id(1), put("a", new byte[2_097_152 - 11]));
		execute(this.rows, false, half, putRow(id(2), put("a", new byte[2_097_152 - 11])));
		assertInvalid(() -> execute(this.rows, false, half, putRow(id(2), put("a", new byte[2_097_152 - 10]))),
				"The total data size of BatchWriteRow request exceeds the limit, limit size: 4194304, "
						+ "data size: 4194305.");
	}

	@Test
	void whatNoTableCanTakeIsTheErrorOfTheRequest() {
		assertInvalid(() -> execute(this.rows, false, putRow(id(1)), putRow(id(2), put("", 1))),
				"Invalid column name: ''.");
		assertInvalid(() -> execute(this.rows, false, putRow(id(1)), putRow(key("id", KeyPlaceholder.INF_MIN))),
				"VT_INF_MIN is an invalid type for the primary key.");
		assertInvalid(() -> new BatchWrite(List.of(new BatchWrite.Rows("3t", List.of(putRow(id(1))))), false),
				"Invalid table name: '3t'.");
		assertThat(this.rows.exists(id(1))).isFalse();
	}

	@Test
	void anAtomicBatchWritesAllRows() {
		List<Outcome<WriteResult>> outcomes = execute(this.pairs, true, putRow(pair("x", 1), put("a", 1)),
				updateRow(pair("x", 2), put("a", 2)), deleteRow(pair("x", 3)), putRow(pair("x", 1), put("a", 3)));
		assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
		assertThat(this.pairs.cells(pair("x", 1))).containsExactly(cell("a", Rows.NOW, 3));
		assertThat(this.pairs.cells(pair("x", 2))).containsExactly(cell("a", Rows.NOW, 2));
	}

	@Test
	void anAtomicBatchWritesNothingIfOneRowIsRefused() {
		this.pairs.put(pair("x", 3), put("a", 3));
		List<Outcome<WriteResult>> outcomes = execute(this.pairs, true, putRow(pair("x", 1)),
				conditional(pair("x", 2), Condition.Expectation.EXPECT_EXIST), deleteRow(pair("x", 3)));
		assertThat(outcomes).hasSize(3)
			.allSatisfy(outcome -> assertRefused(outcome, ErrorCode.CONDITION_CHECK_FAIL,
					"Row does not exist which is expected existent"));
		assertThat(this.pairs.exists(pair("x", 1))).isFalse();
		assertThat(this.pairs.exists(pair("x", 3))).isTrue();
	}

	@Test
	void theRowsOfAnAtomicBatchShareThePartitionKey() {
		List<Outcome<WriteResult>> outcomes = execute(this.pairs, true, putRow(pair("x", 1)), putRow(pair("x", 2)),
				putRow(pair("y", 1)), putRow(pair("z", 1)));
		assertThat(outcomes).hasSize(4)
			.allSatisfy(outcome -> assertRefused(outcome, ErrorCode.DATA_OUT_OF_RANGE,
					"Data out of scope of atomic. Atomic PartKey:x. Data PartKey:y"));
		assertThat(this.pairs.exists(pair("x", 1))).isFalse();
	}

	@Test
	void theTablesOfAnAtomicBatchAreIndependent() {
		this.rows.instance.createTable(TableFixture.table("u"));
		List<List<Outcome<WriteResult>>> outcomes = new BatchWrite(
				List.of(new BatchWrite.Rows("t", List.of(putRow(id(1)), putRow(id(2)))),
						new BatchWrite.Rows("u", List.of(putRow(id(3))))),
				true)
			.execute(this.rows.instance);
		assertThat(outcomes.get(0)).hasOnlyElementsOfType(Outcome.Refused.class);
		assertThat(outcomes.get(1)).hasOnlyElementsOfType(Outcome.Done.class);
	}

	private static List<Outcome<WriteResult>> execute(Rows rows, boolean atomic, RowWrite... writes) {
		return new BatchWrite(List.of(new BatchWrite.Rows("t", List.of(writes))), atomic).execute(rows.instance).get(0);
	}

	private static RowWrite conditional(PrimaryKey key, Condition.Expectation expectation) {
		return new RowWrite.Put(key, List.of(), Rows.expect(expectation), ReturnContent.NONE);
	}

	private static PrimaryKey pair(String partition, long sort) {
		return key("p", partition, "s", sort);
	}

	private static void assertRefused(Outcome<?> outcome, ErrorCode code, String message) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		OtsError error = ((Outcome.Refused<?>) outcome).error();
		assertThat(error.code()).isEqualTo(code);
		assertThat(error.message()).isEqualTo(message);
	}

}
