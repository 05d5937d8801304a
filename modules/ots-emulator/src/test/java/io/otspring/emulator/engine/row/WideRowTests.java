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

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.row.RangeQuery.Direction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.equal;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows of more than 4 MiB, which no answer holds: five columns of 1.5 MiB.
 */
class WideRowTests {

	private static final PrimaryKey MIN = key("id", KeyPlaceholder.INF_MIN);

	private static final PrimaryKey MAX = key("id", KeyPlaceholder.INF_MAX);

	private final Rows rows = Rows.table();

	@BeforeEach
	void putWideRow() {
		this.rows.put(id(1), put("a", 1));
		this.rows.put(id(2));
		for (String column : List.of("a", "b", "c", "d", "e")) {
			this.rows.update(id(2), put(column, new byte[3 * 512 * 1024]));
		}
		this.rows.put(id(3), put("a", 3));
	}

	@Test
	void getRowReturnsItInPieces() {
		List<String> columns = new ArrayList<>();
		List<Integer> sizes = new ArrayList<>();
		CellPosition from = null;
		do {
			RowResult result = this.rows.read(id(2), Rows.ALL, from);
			columns.addAll(columns(result.row()));
			sizes.add(result.row().cells().size());
			from = result.next();
		}
		while (from != null);
		assertThat(columns).containsExactly("a", "b", "c", "d", "e");
		assertThat(sizes).containsExactly(2, 2, 1);
	}

	@Test
	void eachPieceIsChargedAlone() {
		RowResult first = this.rows.read(id(2), Rows.ALL);
		assertThat(first.consumed().read()).isEqualTo(2 * 384 + 1);
		RowResult last = this.rows.read(id(2), Rows.ALL, new CellPosition("e", Rows.NOW));
		assertThat(last.consumed().read()).isEqualTo(384 + 1);
	}

	@Test
	void getRangeReturnsItInPiecesBetweenTheOtherRows() {
		List<List<String>> answers = new ArrayList<>();
		PrimaryKey begin = MIN;
		CellPosition from = null;
		while (begin != null) {
			RangeResult result = read(Direction.FORWARD, begin, MAX, Rows.ALL, from);
			List<String> answer = new ArrayList<>();
			result.rows().forEach(row -> answer.add(row.key().partitionKey().text() + columns(row)));
			answers.add(answer);
			begin = result.next();
			from = result.nextCell();
		}
		assertThat(answers).containsExactly(List.of("1[a]"), List.of("2[a, b]"), List.of("2[c, d]"),
				List.of("2[e]", "3[a]"));
	}

	@Test
	void getRangeReturnsItInPiecesBackward() {
		RangeResult first = read(Direction.BACKWARD, id(2), MIN, Rows.ALL, null);
		assertThat(first.next()).isEqualTo(id(2));
		RangeResult last = read(Direction.BACKWARD, id(2), MIN, Rows.ALL, new CellPosition("e", Rows.NOW));
		assertThat(last.rows()).extracting(WideRowTests::columns).containsExactly(List.of("e"), List.of("a"));
		assertThat(last.next()).isNull();
	}

	@Test
	void theFilterSeesTheWholeRowForEveryPiece() {
		this.rows.update(id(2), put("z", 7));
		RowSelection selection = SelectionFixture.filter(equal("z", 7));
		RangeResult result = read(Direction.FORWARD, id(2), MAX, selection, new CellPosition("c", Rows.NOW));
		assertThat(result.rows()).extracting(WideRowTests::columns).containsExactly(List.of("c", "d"));
	}

	@Test
	void aDroppedRowEndsTheAnswerButIsNotCut() {
		RangeResult result = read(Direction.FORWARD, id(2), MAX, SelectionFixture.filter(equal("z", 7)), null);
		assertThat(result.rows()).isEmpty();
		assertThat(result.next()).isEqualTo(id(3));
		assertThat(result.nextCell()).isNull();
	}

	@Test
	void thePositionBelongsToTheFirstRowAlone() {
		this.rows.delete(id(2));
		RangeResult result = read(Direction.FORWARD, id(2), MAX, Rows.ALL, new CellPosition("b", Rows.NOW));
		assertThat(result.rows()).extracting(WideRowTests::columns).containsExactly(List.of("a"));
	}

	@Test
	void versionsOfOneColumnAreCutToo() {
		Rows table = Rows.table(5);
		for (long version = 1; version <= 5; version++) {
			table.update(id(1), put("a", version, new byte[3 * 512 * 1024]));
		}
		RowResult first = table.read(id(1), Rows.ALL);
		assertThat(first.row().cells()).extracting(Cell::timestamp).containsExactly(5L, 4L);
		assertThat(first.next()).isEqualTo(new CellPosition("a", 3));
		assertThat(table.read(id(1), Rows.ALL, first.next()).row().cells()).extracting(Cell::timestamp)
			.containsExactly(3L, 2L);
	}

	private RangeResult read(Direction direction, PrimaryKey begin, PrimaryKey end, RowSelection selection,
			CellPosition from) {
		return this.rows.read(new RangeQuery(direction, begin, end, null, selection, from));
	}

	private static List<String> columns(Row row) {
		return row.cells().stream().map(Cell::column).toList();
	}

}
