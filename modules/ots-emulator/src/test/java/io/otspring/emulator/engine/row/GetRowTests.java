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

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.assertRefused;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.equal;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class GetRowTests {

	private final Rows rows = Rows.table(5);

	@Test
	void aMissingRowIsNoError() {
		assertThat(this.rows.read(id(1), Rows.ALL).row()).isNull();
	}

	@Test
	void aRowWithoutColumnsIsItsKey() {
		this.rows.put(id(1));
		assertThat(this.rows.read(id(1), Rows.ALL).row()).isEqualTo(new Row(id(1), List.of()));
	}

	@Test
	void reportsAMissingTableAsReadsDo() {
		assertRefused(
				() -> this.rows.instance.withTable("no", MissingTable.TO_READ,
						table -> TableReader.read(table, id(1), Rows.ALL, null)),
				ErrorCode.PARAMETER_INVALID, "Request table not exist");
	}

	@Test
	void refusesAKeyOfAnotherShape() {
		assertRefused(() -> this.rows.read(key("id", 1, "b", 2), Rows.ALL), ErrorCode.INVALID_PK,
				"Validate PK size fail. Input: 2, Meta: 1.");
		assertInvalid(() -> new BatchRead.Read(key("id", KeyPlaceholder.INF_MAX), null),
				"VT_INF_MAX is an invalid type for the primary key.");
	}

	@Test
	void onlyTheColumnsAskedForAreReturned() {
		this.rows.put(id(1), put("a", 1, 1), put("b", 1, 2), put("c", 1, 3));
		assertThat(read(SelectionFixture.columns("c", "a", "c", "none"))).containsExactly(cell("a", 1, 1),
				cell("c", 1, 3));
	}

	@Test
	void aRowWithNoneOfTheColumnsIsNotReturned() {
		this.rows.put(id(1), put("a", 1, 1));
		assertThat(read(SelectionFixture.columns("b"))).isNull();
	}

	@Test
	void aRowWithNoneOfTheColumnsIsReturnedIfAKeyColumnIsAskedFor() {
		this.rows.put(id(1), put("a", 1, 1));
		assertThat(this.rows.read(id(1), SelectionFixture.columns("b", "id")).row())
			.isEqualTo(new Row(id(1), List.of()));
		assertThat(read(SelectionFixture.columns("id"))).isEmpty();
	}

	@Test
	void columnsWithoutReadableVersionsDoNotCount() {
		this.rows.put(id(1), put("a", 1, 1));
		RowSelection selection = new RowSelection(List.of("a"), null, null,
				VersionSelection.of(null, 2L, 3L, null, "none"), null, null);
		assertThat(read(selection)).isNull();
	}

	@Test
	void startColumnIsInclusiveAndEndColumnExclusive() {
		this.rows.put(id(1), put("a", 1, 1), put("b", 1, 2), put("c", 1, 3), put("d", 1, 4));
		assertThat(read(SelectionFixture.between("b", "d"))).containsExactly(cell("b", 1, 2), cell("c", 1, 3));
		assertThat(read(SelectionFixture.between("c", null))).containsExactly(cell("c", 1, 3), cell("d", 1, 4));
		assertThat(read(SelectionFixture.between(null, "b"))).containsExactly(cell("a", 1, 1));
		assertThat(read(SelectionFixture.between("b", "d", "a", "c"))).containsExactly(cell("c", 1, 3));
	}

	@Test
	void theNewestVersionsAreSelected() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2), put("a", 3, 3));
		assertThat(read(SelectionFixture.versions(2, null, null, null))).containsExactly(cell("a", 3, 3),
				cell("a", 2, 2));
		assertThat(read(SelectionFixture.versions(Integer.MAX_VALUE, null, null, null))).hasSize(3);
	}

	@Test
	void aTimeRangeIncludesItsStartAndExcludesItsEnd() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2), put("a", 3, 3));
		assertThat(read(SelectionFixture.versions(null, 1L, 3L, null))).containsExactly(cell("a", 2, 2),
				cell("a", 1, 1));
		assertThat(read(SelectionFixture.versions(null, 3L, 3L, null))).isEmpty();
		assertThat(read(SelectionFixture.versions(null, 3L, Long.MIN_VALUE, null))).isEmpty();
	}

	@Test
	void theNewestVersionsInTheTimeRangeAreSelectedIfBothAreGiven() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2), put("a", 3, 3));
		assertThat(read(SelectionFixture.versions(1, 1L, 3L, null))).containsExactly(cell("a", 2, 2));
	}

	@Test
	void aSpecificVersionIsSelected() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2), put("b", 1, 3));
		assertThat(read(SelectionFixture.versions(null, null, null, 1L))).containsExactly(cell("a", 1, 1),
				cell("b", 1, 3));
	}

	@Test
	void versionsMustBeAskedForInOneWay() {
		assertInvalid(() -> SelectionFixture.versions(null, null, null, null), "none");
		assertInvalid(() -> SelectionFixture.versions(0, null, null, null),
				"Invalid max versions: 0 . Reason: Max versions must be positive.");
		assertInvalid(() -> SelectionFixture.versions(null, 1L, null, null),
				"Start and end time must be given at the same time.");
		assertInvalid(() -> SelectionFixture.versions(1, null, 1L, null),
				"Start and end time must be given at the same time.");
		assertInvalid(() -> SelectionFixture.versions(null, 1L, 2L, 1L),
				"Specific tiemstamp and time range cannot be given at the same time.");
		assertInvalid(() -> SelectionFixture.versions(1, null, null, 1L),
				"Specific tiemstamp and max versions cannot be given at the same time.");
		assertInvalid(() -> SelectionFixture.versions(1, 1L, 2L, 1L),
				"Specific timestamp, time range and max versions cannot be given at the same time.");
		assertInvalid(() -> SelectionFixture.versions(null, null, null, -1L),
				"Specific timestamp cannot be less than 0.");
	}

	@Test
	void theFilterDropsOrKeepsTheWholeRow() {
		this.rows.put(id(1), put("a", 1, 1), put("b", 1, 2));
		assertThat(read(SelectionFixture.filter(equal("a", 1)))).hasSize(2);
		assertThat(read(SelectionFixture.filter(equal("a", 2)))).isNull();
	}

	@Test
	void theFilterSeesOnlyWhatIsSelected() {
		this.rows.put(id(1), put("a", 1, 1), put("b", 1, 2));
		assertThat(read(SelectionFixture.filter(equal("a", 1), "b"))).isNull();
		assertThat(read(SelectionFixture.filter(equal("a", 1), "a"))).hasSize(1);
	}

	@Test
	void theFilterSeesTheNewestSelectedVersion() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2));
		RowSelection selection = new RowSelection(List.of(), null, null,
				VersionSelection.of(null, 1L, 2L, null, "none"), equal("a", 1), null);
		assertThat(read(selection)).containsExactly(cell("a", 1, 1));
	}

	@Test
	void theFilterMayNameKeyColumns() {
		this.rows.put(id(1), put("a", 1, 1));
		assertThat(read(SelectionFixture.filter(equal("id", 1), "a"))).hasSize(1);
		assertThat(read(SelectionFixture.filter(equal("id", 2), "a"))).isNull();
	}

	@Test
	void thePageIsCutOutOfWhatIsSelected() {
		this.rows.put(id(1), put("a", 1, 1), put("b", 2, 3), put("b", 1, 2), put("c", 1, 4));
		assertThat(read(SelectionFixture.page(1, 1))).containsExactly(cell("b", 2, 3), cell("b", 1, 2));
		assertThat(read(SelectionFixture.page(1, 5, "a", "c"))).containsExactly(cell("c", 1, 4));
		assertThat(read(SelectionFixture.page(3, 1))).isEmpty();
	}

	@Test
	void takes1024ColumnsAndNotMore() {
		SelectionFixture.columns(names(1024));
		assertInvalid(() -> SelectionFixture.columns(names(1025)),
				"The number of columns from the request exceeds the limit, limit count: 1024, column count: 1025.");
	}

	@Test
	void refusesInvalidColumnNames() {
		assertInvalid(() -> SelectionFixture.columns("a", ""), "Invalid column name: ''.");
	}

	private static String[] names(int count) {
		return IntStream.range(0, count).mapToObj(index -> "c" + index).toArray(String[]::new);
	}

	private List<Cell> read(RowSelection selection) {
		Row row = this.rows.read(id(1), selection).row();
		return (row != null) ? row.cells() : null;
	}

}
