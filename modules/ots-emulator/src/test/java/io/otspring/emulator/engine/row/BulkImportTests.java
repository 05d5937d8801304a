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

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.deleteRow;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static io.otspring.emulator.engine.row.Rows.putRow;
import static io.otspring.emulator.engine.row.Rows.updateRow;
import static org.assertj.core.api.Assertions.assertThat;

class BulkImportTests {

	/** A table that declares the integer {@code n}. */
	private final Rows rows = Rows.table(new TableSchema(List.of(TableFixture.key("id", ValueType.INTEGER)),
			List.of(new DefinedColumn("n", ValueType.INTEGER))));

	@Test
	void putsUpdatesAndDeletesInTheOrderOfTheRequest() {
		this.rows.put(id(3));
		List<Outcome<WriteResult>> outcomes = execute(putRow(id(1), put("a", 1)), updateRow(id(2), put("a", 2)),
				updateRow(id(1), put("b", 3)), deleteRow(id(3)));
		assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", Rows.NOW, 1), cell("b", Rows.NOW, 3));
		assertThat(this.rows.cells(id(2))).containsExactly(cell("a", Rows.NOW, 2));
		assertThat(this.rows.exists(id(3))).isFalse();
	}

	@Test
	void aValueOfAnotherTypeThanDeclaredIsTheErrorOfItsRow() {
		List<Outcome<WriteResult>> outcomes = execute(putRow(id(1), put("n", new byte[1])), putRow(id(2), put("n", 1)),
				updateRow(id(3), put("n", "1")), putRow(id(4), put("N", "any")));
		assertRefused(outcomes.get(0), ErrorCode.PARAMETER_INVALID,
				"Invalid column type for column n expect VT_INTEGER actual VT_BLOB");
		assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
		assertRefused(outcomes.get(2), ErrorCode.PARAMETER_INVALID,
				"Invalid column type for column n expect VT_INTEGER actual VT_STRING");
		assertThat(outcomes.get(3)).isInstanceOf(Outcome.Done.class);
		assertThat(this.rows.exists(id(1))).isFalse();
	}

	@Test
	void aWrongKeyIsTheErrorOfItsRow() {
		List<Outcome<WriteResult>> outcomes = execute(putRow(key("no", 1)), putRow(id(1)));
		assertRefused(outcomes.get(0), ErrorCode.INVALID_PK, "Validate PK name fail. Input: no, Meta: id.");
		assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
	}

	@Test
	void aMissingTableIsTheErrorOfItsRows() {
		assertThat(new BulkImport("no", List.of(putRow(id(1)), putRow(id(2)))).execute(this.rows.instance)).hasSize(2)
			.allSatisfy(
					outcome -> assertRefused(outcome, ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist."));
	}

	@Test
	void eachRowIsChargedAlone() {
		assertThat(execute(putRow(id(1), put("a", new byte[5000])), deleteRow(id(2))))
			.extracting(outcome -> ((Outcome.Done<WriteResult>) outcome).result().consumed())
			.containsExactly(new CapacityUnits(0, 2), new CapacityUnits(0, 1));
	}

	@Test
	void anImportHasRows() {
		assertInvalid(this::execute, "No operation is specified for table: 't'.");
	}

	@Test
	void anImportHasAtMost200Rows() {
		RowWrite[] writes = LongStream.range(0, 200).mapToObj(each -> putRow(id(each))).toArray(RowWrite[]::new);
		assertThat(execute(writes)).hasSize(200);
		RowWrite[] more = LongStream.range(0, 201).mapToObj(each -> putRow(id(each))).toArray(RowWrite[]::new);
		assertInvalid(() -> execute(more), "Rows count exceeds the upper limit: 200.");
	}

	@Test
	void whatNoTableCanTakeIsTheErrorOfTheRequest() {
		assertInvalid(() -> execute(putRow(id(1)), putRow(id(2), put("", 1))), "Invalid column name: ''.");
		assertInvalid(() -> new BulkImport("3t", List.of(putRow(id(1)))), "Invalid table name: '3t'.");
		assertThat(this.rows.exists(id(1))).isFalse();
	}

	private List<Outcome<WriteResult>> execute(RowWrite... writes) {
		return new BulkImport("t", List.of(writes)).execute(this.rows.instance);
	}

	private static void assertRefused(Outcome<?> outcome, ErrorCode code, String message) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		OtsError error = ((Outcome.Refused<?>) outcome).error();
		assertThat(error.code()).isEqualTo(code);
		assertThat(error.message()).isEqualTo(message);
	}

}
