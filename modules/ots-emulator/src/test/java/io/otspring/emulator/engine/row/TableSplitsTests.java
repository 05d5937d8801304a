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

import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.PartitionRange;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TableSplits} with rows of a little more than 1000 bytes.
 */
class TableSplitsTests {

	private final Rows rows = Rows.table();

	@Test
	void aSmallTableIsOneRange() {
		putRows(this.rows, 0, 9);
		assertThat(split(this.rows, 100, null, null).points()).isEmpty();
		assertThat(ranges(split(this.rows, 100, null, null))).containsExactly(1);
	}

	@Test
	void anEmptyTableIsOneRange() {
		assertThat(ranges(split(this.rows, 1, 1L, null))).containsExactly(1);
	}

	@Test
	void aRangeEndsWhenItHasTheSizeThatIsAskedFor() {
		putRows(this.rows, 0, 9);
		assertThat(split(this.rows, 3, 1000L, null).points()).containsExactly(id(3), id(6));
		assertThat(split(this.rows, 3000, 1L, null).points()).containsExactly(id(3), id(6));
		assertThat(split(this.rows, 1, 1L, null).points()).hasSize(8).startsWith(id(1)).endsWith(id(8));
	}

	@Test
	void aUnitIs100MebibytesUnlessTheRequestSaysOtherwise() {
		assertThat(TableSplits.Size.of(2, null, null).bytes()).isEqualTo(2 * 104_857_600L);
		assertThat(TableSplits.Size.of(Long.MAX_VALUE, Long.MAX_VALUE, null).bytes()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void thereIsOneRangeMoreThanThereArePoints() {
		putRows(this.rows, 0, 9);
		for (int size = 1; size < 10; size++) {
			TableSplits splits = split(this.rows, size, 1000L, null);
			assertThat(ranges(splits).stream().mapToInt(Integer::intValue).sum()).isEqualTo(splits.points().size() + 1);
		}
	}

	@Test
	void thereAreNotMorePointsThanTheLimit() {
		putRows(this.rows, 0, 9);
		TableSplits splits = split(this.rows, 1, 1L, 2);
		assertThat(splits.points()).containsExactly(id(1), id(2));
		assertThat(ranges(splits)).containsExactly(3);
		assertThat(ranges(split(this.rows, 1, 1L, 0))).containsExactly(1);
	}

	@Test
	void theRowsOfOnePartitionKeyCanBeSplit() {
		Rows pairs = Rows.table(
				TableFixture.schema(TableFixture.key("p", ValueType.STRING), TableFixture.key("s", ValueType.INTEGER)));
		IntStream.range(0, 4).forEach(each -> pairs.put(key("p", "x", "s", each), put("a", new byte[1000])));
		assertThat(split(pairs, 2, 1000L, null).points()).containsExactly(key("p", "x", "s", 2));
	}

	@Test
	void everyPartitionIsSplitForItself() {
		TableSplits splits = split(partitioned(), 2, 1000L, null);
		assertThat(splits.points()).containsExactly(id(2), id(4), id(5), id(7), id(10));
		assertThat(ranges(splits)).containsExactly(3, 2, 1);
	}

	@Test
	void partitionsMeetAtPointsHoweverSmallTheyAre() {
		TableSplits splits = split(partitioned(), 1, null, null);
		assertThat(splits.points()).containsExactly(id(5), id(10));
		assertThat(ranges(splits)).containsExactly(1, 1, 1);
	}

	@Test
	void theRangesOfAPartitionAreAtOnePlace() {
		assertThat(split(partitioned(), 2, 1000L, null).locations()).extracting(TableSplits.Location::name)
			.doesNotHaveDuplicates()
			.allMatch(name -> name.matches("[0-9a-f]{32}"));
	}

	@Test
	void theLimitMayEndInAnyPartition() {
		Rows table = partitioned();
		for (int limit = 0; limit <= 5; limit++) {
			TableSplits splits = split(table, 2, 1000L, limit);
			assertThat(splits.points()).hasSize(limit);
			assertThat(ranges(splits).stream().mapToInt(Integer::intValue).sum()).isEqualTo(limit + 1);
		}
	}

	@Test
	void theSizeMustBePositive() {
		assertInvalid(() -> TableSplits.Size.of(0, null, null), "The split_size should be greater than 0.");
		assertInvalid(() -> TableSplits.Size.of(-1, 1L, null), "The split_size should be greater than 0.");
		assertInvalid(() -> TableSplits.Size.of(1, 0L, null), "The split_size should be greater than 0.");
		assertInvalid(() -> TableSplits.Size.of(1, 1L, -1), "The split_point_limit should not be less than 0.");
	}

	/** Rows 0 to 8 in a table whose partitions meet at 5 and 10. */
	private static Rows partitioned() {
		Rows rows = Rows.partitioned(List.of(range(KeyPlaceholder.INF_MIN, new IntegerValue(5)),
				range(new IntegerValue(5), new IntegerValue(10)), range(new IntegerValue(10), KeyPlaceholder.INF_MAX)));
		putRows(rows, 0, 9);
		return rows;
	}

	private static PartitionRange range(KeyValue begin, KeyValue end) {
		return new PartitionRange(begin, end);
	}

	private static void putRows(Rows rows, int from, int to) {
		IntStream.range(from, to).forEach(each -> rows.put(id(each), put("a", new byte[1000])));
	}

	private static TableSplits split(Rows rows, long count, Long unit, Integer limit) {
		return rows.instance.withTable("t", MissingTable.TO_CHANGE,
				table -> TableSplits.of(table, TableSplits.Size.of(count, unit, limit)));
	}

	private static List<Integer> ranges(TableSplits splits) {
		return splits.locations().stream().map(TableSplits.Location::ranges).toList();
	}

}
