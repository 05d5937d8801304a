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
import java.util.stream.IntStream;

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.NOW;
import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.assertRefused;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static io.otspring.emulator.engine.row.Rows.putRow;
import static org.assertj.core.api.Assertions.assertThat;

class PutRowTests {

	private final Rows rows = Rows.table();

	@Test
	void replacesTheWholeRow() {
		this.rows.put(id(1), put("a", 1), put("b", 2));
		this.rows.put(id(1), put("b", 3));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("b", NOW, 3));
	}

	@Test
	void storesARowWithoutColumns() {
		this.rows.put(id(1));
		assertThat(this.rows.cells(id(1))).isEmpty();
	}

	@Test
	void acceptsEmptyValues() {
		Rows rows = Rows
			.table(TableFixture.schema(TableFixture.key("s", ValueType.STRING), TableFixture.key("x", ValueType.BLOB)));
		rows.put(key("s", "", "x", new byte[0]), put("a", ""), put("b", new byte[0]));
		assertThat(rows.cells(key("s", "", "x", new byte[0]))).containsExactly(cell("a", NOW, ""),
				cell("b", NOW, new byte[0]));
	}

	@Test
	void returnsTheKeyIfItIsAskedFor() {
		WriteResult result = this.rows
			.write(new RowWrite.Put(id(1), List.of(put("a", 1)), Condition.NONE, ReturnContent.PRIMARY_KEY));
		assertThat(result.row()).isEqualTo(new Row(id(1), List.of()));
		assertThat(this.rows.put(id(1)).row()).isNull();
	}

	@Test
	void returnColumnsNeedTheReturnTypeForThem() {
		String message = "Return columns can only be given when return type is RT_AFTER_MODIFY.";
		assertInvalid(() -> new ReturnContent(ReturnContent.Type.PRIMARY_KEY, List.of("a")), message);
		assertInvalid(() -> new ReturnContent(ReturnContent.Type.NONE, List.of("a")), message);
	}

	@Test
	void refusesToReturnAColumnThatIsPut() {
		assertInvalid(
				() -> this.rows
					.write(new RowWrite.Put(id(1), List.of(put("a", 1)), Condition.NONE, Rows.afterModify("a"))),
				"Return column 'a' is not incremented by the request.");
		assertThat(this.rows.exists(id(1))).isFalse();
	}

	@Test
	void refusesAnAttributeWithTheNameOfAKeyColumn() {
		assertInvalid(() -> this.rows.put(id(1), put("id", 1)),
				"Duplicated attribute column name with primary key column: 'id'.");
	}

	@Test
	void refusesInvalidColumnNames() {
		assertInvalid(() -> this.rows.put(id(1), put("#", 1)), "Invalid column name: '#'.");
	}

	@Test
	void takes1024ColumnsAndNotMore() {
		this.rows.put(id(1), columns(1024));
		assertThat(this.rows.cells(id(1))).hasSize(1024);
		assertInvalid(() -> this.rows.put(id(1), columns(1025)),
				"The number of attribute columns exceeds the limit, limit count: 1024, column count: 1025.");
	}

	@Test
	void takesAKeyValueOf1024BytesAndNotMore() {
		Rows rows = Rows.table(TableFixture.schema(TableFixture.key("s", ValueType.STRING)));
		rows.put(key("s", "x".repeat(1024)));
		assertInvalid(() -> rows.put(key("s", "é".repeat(513))),
				"The length of primary key column: 's' exceeds the MaxLength:1024 with CurrentLength:1026.");
	}

	@Test
	void takesAValueOf2MebibytesAndNotMore() {
		this.rows.put(id(1), put("a", "x".repeat(2_097_152)));
		assertInvalid(() -> this.rows.put(id(1), put("a", new byte[2_097_153])),
				"The length of attribute column: 'a' exceeds the MaxLength:2097152 with CurrentLength:2097153.");
	}

	@Test
	void takes4MebibytesOfDataAndNotMore() {
		byte[] half = new byte[2_097_152];
		byte[] rest = new byte[2_097_152 - 2 - 8 - 1 - 1];
		putRow(id(1), put("a", half), put("b", rest)).requireSize("PutRow");
		assertInvalid(() -> putRow(id(1), put("a", half), put("b", rest), put("c", true)).requireSize("PutRow"),
				"The total data size of PutRow request exceeds the limit, limit size: 4194304, data size: 4194306.");
	}

	@Test
	void refusesAKeyThatNamesAColumnTwice() {
		assertInvalid(() -> this.rows.put(key("id", 1, "id", 1)), "Duplicated primary key name: 'id'.");
	}

	@Test
	void refusesAKeyOfAnotherShape() {
		assertRefused(() -> this.rows.put(key("id", 1, "b", 2)), ErrorCode.INVALID_PK,
				"Validate PK size fail. Input: 2, Meta: 1.");
		assertRefused(() -> this.rows.put(key("no", 1)), ErrorCode.INVALID_PK,
				"Validate PK name fail. Input: no, Meta: id.");
		assertRefused(() -> this.rows.put(key("id", "1")), ErrorCode.INVALID_PK,
				"Validate PK type fail. Input: VT_STRING, Meta: VT_INTEGER.");
		assertRefused(() -> this.rows.put(key("id", new byte[1])), ErrorCode.INVALID_PK,
				"Validate PK type fail. Input: VT_BLOB, Meta: VT_INTEGER.");
	}

	@Test
	void refusesABoundAsKey() {
		assertInvalid(() -> this.rows.put(key("id", KeyPlaceholder.INF_MIN)),
				"VT_INF_MIN is an invalid type for the primary key.");
		assertInvalid(() -> this.rows.put(key("id", KeyPlaceholder.INF_MAX)),
				"VT_INF_MAX is an invalid type for the primary key.");
	}

	@Test
	void reportsATableThatDoesNotExist() {
		assertRefused(
				() -> this.rows.instance.withTable("no", MissingTable.TO_CHANGE,
						table -> TableWriter.write(table, putRow(id(1)))),
				ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");
	}

	private static CellChange.Put[] columns(int count) {
		return IntStream.range(0, count).mapToObj(index -> put("c" + index, index)).toArray(CellChange.Put[]::new);
	}

}
