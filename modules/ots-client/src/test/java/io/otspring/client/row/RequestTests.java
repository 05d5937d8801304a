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

package io.otspring.client.row;

import java.util.OptionalInt;

import io.otspring.client.model.BoundKey;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.TimeRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What builders of requests make, and what they refuse.
 */
class RequestTests {

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	@Test
	void readsTheNewestVersionUnlessAskedOtherwise() {
		assertThat(selection(GetRowRequest.builder()).maxVersions()).hasValue(1);
		assertThat(selection(GetRowRequest.builder().maxVersions(3)).maxVersions()).hasValue(3);
		assertThat(selection(GetRowRequest.builder().allVersions()).maxVersions()).hasValue(Integer.MAX_VALUE);
	}

	@Test
	void readsAllVersionsOfATimeRange() {
		assertThat(selection(GetRowRequest.builder().timeRange(new TimeRange(1, 9))).maxVersions()).isEmpty();
		assertThat(selection(GetRowRequest.builder().timeRange(new TimeRange(1, 9)).maxVersions(2)).maxVersions())
			.hasValue(2);
	}

	@Test
	void limitsNoVersionsWhereThereIsOnlyOne() {
		assertThat(selection(GetRowRequest.builder().version(5).maxVersions(2)).maxVersions())
			.isEqualTo(OptionalInt.empty());
	}

	@Test
	void namesAColumnOnce() {
		assertThat(selection(GetRowRequest.builder().columns("a", "b").columns("a")).columns()).containsExactly("a",
				"b");
	}

	@Test
	void prefixReachesFromTheSmallestToTheLargestRest() {
		GetRangeRequest range = GetRangeRequest
			.of(r -> r.table("t").keyPrefix(k -> k.add("customer", "c")).rest("id", "line"));
		assertThat(range.from())
			.isEqualTo(BoundKey.of(k -> k.add("customer", "c").addMinimum("id").addMinimum("line")));
		assertThat(range.to()).isEqualTo(BoundKey.of(k -> k.add("customer", "c").addMaximum("id").addMaximum("line")));
	}

	@Test
	void backwardPrefixReachesFromTheLargestToTheSmallestRest() {
		GetRangeRequest range = GetRangeRequest
			.of(r -> r.table("t").keyPrefix(k -> k.add("customer", "c")).rest("id").backward());
		assertThat(range.from()).isEqualTo(BoundKey.of(k -> k.add("customer", "c").addMaximum("id")));
		assertThat(range.to()).isEqualTo(BoundKey.of(k -> k.add("customer", "c").addMinimum("id")));
	}

	@Test
	void rangeHasOneKindOfBounds() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> GetRangeRequest.of(r -> r.table("t").from(KEY).to(KEY).rest("id")))
			.withMessage("A range has either from and to, or keyPrefix and rest");
		assertThatIllegalArgumentException().isThrownBy(() -> GetRangeRequest.of(r -> r.table("t").from(KEY)))
			.withMessage("The request needs a to");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> GetRangeRequest.of(r -> r.table("t").keyPrefix(k -> k.add("a", 1))))
			.withMessage("keyPrefix needs rest: the names of the other key columns");
	}

	@Test
	void requestsNeedTableAndKey() {
		assertThatIllegalArgumentException().isThrownBy(() -> GetRowRequest.of(r -> r.primaryKey(KEY)))
			.withMessage("The request needs a table");
		assertThatIllegalArgumentException().isThrownBy(() -> PutRowRequest.of(r -> r.table("t")))
			.withMessage("The request needs a primaryKey");
		assertThatIllegalArgumentException().isThrownBy(() -> DeleteRowRequest.of(r -> r.table("")))
			.withMessage("The name of a table must not be empty");
	}

	@Test
	void updateNeedsAChange() {
		assertThatIllegalArgumentException().isThrownBy(() -> UpdateRowRequest.of(r -> r.table("t").primaryKey(KEY)))
			.withMessage("An update needs at least one change of a column");
	}

	@Test
	void limitsAreNamedWithTheirValue() {
		assertThatIllegalArgumentException().isThrownBy(() -> GetRangeRequest.builder().limit(0))
			.withMessage("limit must be at least 1, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> GetRowRequest.builder().maxVersions(-1))
			.withMessage("maxVersions must be at least 1, not -1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PutRowRequest.builder().column("a", ColumnValue.of(1), -5))
			.withMessage("The timestamp of column 'a' must be at least 0, not -5");
	}

	@Test
	void atomicBatchesThatAreTooLargeForOneRequestAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> BatchWriteRowRequest.of(b -> {
			for (int i = 0; i < 201; i++) {
				b.put(p -> p.table("t").primaryKey(KEY));
			}
			b.atomic();
		}))
			.withMessage(
					"An atomic batch, or one in a transaction, changes at most 200 rows, not 201, and cannot be sent in parts");
		assertThatIllegalArgumentException().isThrownBy(() -> BatchWriteRowRequest.of(b -> {
			for (int i = 0; i < 5; i++) {
				b.put(p -> p.table("t").primaryKey(KEY).column("a", new byte[1024 * 1024]));
			}
			b.atomic();
		}))
			.withMessageStartingWith(
					"An atomic batch, or one in a transaction, has at most 4194304 bytes of data, not 5242");
	}

	@Test
	void dataIsCountedAsTheServiceDoes() {
		assertThat(PutRowRequest
			.of(p -> p.table("table")
				.primaryKey(k -> k.add("key", "\u4E2D\uD83D\uDE00\u00E9x"))
				.column("i", 1)
				.column("bool", true)
				.column("b", new byte[5]))
			.dataSize()).isEqualTo(3 + 10 + 1 + 8 + 4 + 1 + 1 + 5);
		assertThat(UpdateRowRequest
			.of(u -> u.table("t").primaryKey(PrimaryKey.of("id", 1)).delete("abc").increment("d", 1))
			.dataSize()).isEqualTo(2 + 8 + 3 + 1 + 8);
		assertThat(DeleteRowRequest.of(d -> d.table("t").primaryKey(PrimaryKey.of("id", 1))).dataSize()).isEqualTo(10);
	}

	@Test
	void emptyBatchesAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> BatchGetRowRequest.of(b -> {
		})).withMessage("The request needs at least one table");
		assertThatIllegalArgumentException().isThrownBy(() -> BatchGetRowRequest.of(b -> b.table("t", t -> {
		}))).withMessage("Table 't' needs at least one primary key");
		assertThatIllegalArgumentException().isThrownBy(() -> BatchWriteRowRequest.of(b -> {
		})).withMessage("The request needs at least one change");
	}

	private static Selection selection(GetRowRequest.Builder builder) {
		return builder.table("t").primaryKey(KEY).build().selection();
	}

}
