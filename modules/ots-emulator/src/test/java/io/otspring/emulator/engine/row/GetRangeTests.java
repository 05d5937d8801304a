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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.filter.Filter;
import io.otspring.emulator.engine.row.RangeQuery.Direction;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.assertRefused;
import static io.otspring.emulator.engine.row.Rows.equal;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class GetRangeTests {

	private static final PrimaryKey MIN = key("id", KeyPlaceholder.INF_MIN);

	private static final PrimaryKey MAX = key("id", KeyPlaceholder.INF_MAX);

	private final Rows rows = Rows.table();

	@Test
	void readsForwardFromTheInclusiveToTheExclusiveKey() {
		putRows(-1, 5);
		assertThat(ids(forward(id(-1), id(3)))).containsExactly(-1L, 0L, 1L, 2L);
		assertThat(ids(forward(MIN, MAX))).containsExactly(-1L, 0L, 1L, 2L, 3L, 4L);
	}

	@Test
	void readsBackwardFromTheInclusiveToTheExclusiveKey() {
		putRows(-1, 5);
		assertThat(ids(backward(id(3), id(-1)))).containsExactly(3L, 2L, 1L, 0L);
		assertThat(ids(backward(MAX, MIN))).containsExactly(4L, 3L, 2L, 1L, 0L, -1L);
	}

	@Test
	void boundsNeedNotBeRows() {
		putRows(2, 4);
		assertThat(ids(forward(id(1), id(9)))).containsExactly(2L, 3L);
	}

	@Test
	void infinitiesMayStandInAnyColumn() {
		Rows table = Rows.table(
				TableFixture.schema(TableFixture.key("a", ValueType.STRING), TableFixture.key("b", ValueType.INTEGER)));
		table.put(key("a", "x", "b", 1));
		table.put(key("a", "y", "b", Long.MIN_VALUE));
		table.put(key("a", "y", "b", Long.MAX_VALUE));
		table.put(key("a", "y\0", "b", 1));
		RangeResult result = table.read(new RangeQuery(Direction.FORWARD, key("a", "y", "b", KeyPlaceholder.INF_MIN),
				key("a", "y", "b", KeyPlaceholder.INF_MAX), null, Rows.ALL, null));
		assertThat(result.rows()).extracting(Row::key)
			.containsExactly(key("a", "y", "b", Long.MIN_VALUE), key("a", "y", "b", Long.MAX_VALUE));
	}

	@Test
	void theKeysMustBeInTheOrderOfTheDirection() {
		assertInvalid(() -> forward(id(2), id(1)), "Begin key must less than end key in FORWARD");
		assertInvalid(() -> forward(id(1), id(1)), "Begin key must less than end key in FORWARD");
		assertInvalid(() -> backward(id(1), id(2)), "Begin key must more than end key in BACKWARD");
		assertInvalid(() -> backward(MAX, MAX), "Begin key must more than end key in BACKWARD");
	}

	@Test
	void theKeysMustHaveAllColumns() {
		assertRefused(() -> forward(key("a", 1), id(2)), ErrorCode.INVALID_PK,
				"Validate PK name fail. Input: a, Meta: id.");
		assertRefused(() -> forward(id(1), key("id", "2")), ErrorCode.INVALID_PK,
				"Validate PK type fail. Input: VT_STRING, Meta: VT_INTEGER.");
	}

	@Test
	void theLimitMustBePositive() {
		assertInvalid(() -> new RangeQuery(Direction.FORWARD, MIN, MAX, 0, Rows.ALL, null),
				"The limit must be greater than 0.");
	}

	@Test
	void stopsAtTheLimitAndTellsTheNextRow() {
		putRows(0, 3);
		this.rows.put(id(10));
		RangeResult result = read(Direction.FORWARD, MIN, MAX, 3, Rows.ALL);
		assertThat(ids(result)).containsExactly(0L, 1L, 2L);
		assertThat(result.next()).isEqualTo(id(10));
		assertThat(result.nextCell()).isNull();
	}

	@Test
	void tellsTheNextRowBackward() {
		putRows(0, 3);
		assertThat(read(Direction.BACKWARD, MAX, MIN, 1, Rows.ALL).next()).isEqualTo(id(1));
	}

	@Test
	void tellsNoNextRowIfTheLimitIsReachedWithTheLastRow() {
		putRows(0, 4);
		assertThat(read(Direction.FORWARD, MIN, id(3), 3, Rows.ALL).next()).isNull();
		assertThat(read(Direction.BACKWARD, MAX, id(0), 3, Rows.ALL).next()).isNull();
	}

	@Test
	void anEmptyRangeHasNoRows() {
		RangeResult result = forward(MIN, MAX);
		assertThat(result.rows()).isEmpty();
		assertThat(result.next()).isNull();
	}

	@Test
	void stopsAfter5000Rows() {
		putRows(0, 5000);
		assertThat(forward(MIN, MAX).rows()).hasSize(5000);
		assertThat(forward(MIN, MAX).next()).isNull();
		this.rows.put(id(5000));
		assertThat(forward(MIN, MAX).rows()).hasSize(5000);
		assertThat(forward(MIN, MAX).next()).isEqualTo(id(5000));
	}

	@Test
	void rowsThatAreDroppedCountAgainstThe5000() {
		putRows(0, 10_000);
		RowSelection none = SelectionFixture.filter(equal("a", -1));
		RangeResult first = read(Direction.FORWARD, MIN, MAX, null, none);
		assertThat(first.rows()).isEmpty();
		assertThat(first.next()).isEqualTo(id(5000));
		RangeResult second = read(Direction.FORWARD, first.next(), MAX, null, none);
		assertThat(second.rows()).isEmpty();
		assertThat(second.next()).isNull();
	}

	@Test
	void theLimitCountsReturnedRows() {
		putRows(0, 10);
		Filter seven = equal("a", 7);
		RangeResult result = read(Direction.FORWARD, MIN, MAX, 1, SelectionFixture.filter(seven));
		assertThat(ids(result)).containsExactly(7L);
		assertThat(result.next()).isEqualTo(id(8));
	}

	@Test
	void stopsBefore4MebibytesAreExceeded() {
		for (int i = 0; i < 5; i++) {
			this.rows.put(id(i), put("a", new byte[1_048_576 - 11]));
		}
		RangeResult result = forward(MIN, MAX);
		assertThat(ids(result)).containsExactly(0L, 1L, 2L, 3L);
		assertThat(result.next()).isEqualTo(id(4));
		assertThat(result.consumed().read()).isEqualTo(1024);
	}

	@Test
	void dataThatIsDroppedCountsAgainstThe4Mebibytes() {
		for (int i = 0; i < 5; i++) {
			this.rows.put(id(i), put("a", new byte[1_048_576 - 11]));
		}
		RangeResult result = read(Direction.FORWARD, MIN, MAX, null, SelectionFixture.filter(equal("id", 9)));
		assertThat(result.rows()).isEmpty();
		assertThat(result.next()).isEqualTo(id(4));
	}

	@Test
	void rowsWithNoneOfTheColumnsAreSkippedUnlessAKeyColumnIsAskedFor() {
		this.rows.put(id(1), put("a", 1));
		this.rows.put(id(2), put("b", 1));
		assertThat(ids(read(Direction.FORWARD, MIN, MAX, null, SelectionFixture.columns("a")))).containsExactly(1L);
		assertThat(ids(read(Direction.FORWARD, MIN, MAX, null, SelectionFixture.columns("a", "id"))))
			.containsExactly(1L, 2L);
	}

	@Test
	void expiredRowsAreNeitherReturnedNorNext() {
		Rows table = Rows.table(100, 1, 86_400);
		table.put(id(2), put("a", 1));
		table.clock.advance(Duration.ofSeconds(101));
		table.put(id(1), put("a", 1));
		RangeResult result = table.read(new RangeQuery(Direction.FORWARD, MIN, MAX, 1, Rows.ALL, null));
		assertThat(ids(result)).containsExactly(1L);
		assertThat(result.next()).isNull();
	}

	@Test
	void pagingReturnsEveryRowOnce() {
		putRows(0, 100);
		List<Long> seen = new ArrayList<>();
		PrimaryKey begin = MIN;
		while (begin != null) {
			RangeResult page = read(Direction.FORWARD, begin, MAX, 7, Rows.ALL);
			seen.addAll(ids(page));
			begin = page.next();
		}
		assertThat(seen).isEqualTo(LongStream.range(0, 100).boxed().toList());
	}

	private void putRows(long from, long to) {
		LongStream.range(from, to).forEach(each -> this.rows.put(id(each), put("a", each)));
	}

	private RangeResult forward(PrimaryKey begin, PrimaryKey end) {
		return read(Direction.FORWARD, begin, end, null, Rows.ALL);
	}

	private RangeResult backward(PrimaryKey begin, PrimaryKey end) {
		return read(Direction.BACKWARD, begin, end, null, Rows.ALL);
	}

	private RangeResult read(Direction direction, PrimaryKey begin, PrimaryKey end, Integer limit,
			RowSelection selection) {
		return this.rows.read(new RangeQuery(direction, begin, end, limit, selection, null));
	}

	private static List<Long> ids(RangeResult result) {
		return result.rows().stream().map(row -> ((IntegerValue) row.key().columns().get(0).value()).value()).toList();
	}

}
