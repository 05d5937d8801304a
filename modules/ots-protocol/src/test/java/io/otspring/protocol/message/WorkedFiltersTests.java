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

package io.otspring.protocol.message;

import java.util.function.Consumer;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.otspring.protocol.Hex;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.message.FilterMessages.ColumnPaginationFilter;
import io.otspring.protocol.message.FilterMessages.ComparatorType;
import io.otspring.protocol.message.FilterMessages.CompositeColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.Filter;
import io.otspring.protocol.message.FilterMessages.FilterType;
import io.otspring.protocol.message.FilterMessages.LogicalOperator;
import io.otspring.protocol.message.FilterMessages.SingleColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.ValueTransferRule;
import io.otspring.protocol.message.FilterMessages.VariantType;
import io.otspring.protocol.plainbuffer.ShortFormWriter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters as the official client writes them, byte for byte.
 */
class WorkedFiltersTests {

	private static final Filter A_GREATER_THAN_5 = filter(FilterType.FT_SINGLE_COLUMN_VALUE,
			single("a", ComparatorType.CT_GREATER_THAN, value -> value.integer(5)).setFilterIfMissing(true).build());

	@Test
	void comparison() {
		assertBytes(A_GREATER_THAN_5, "0801 1214 [0803 120161 1a09 [000500000000000000] 2001 2801]");
	}

	@Test
	void conjunction() {
		Filter equal = filter(FilterType.FT_SINGLE_COLUMN_VALUE,
				single("b", ComparatorType.CT_EQUAL, value -> value.string("z")).build());
		CompositeColumnValueFilter both = CompositeColumnValueFilter.newBuilder()
			.setCombinator(LogicalOperator.LO_AND)
			.addSubFilters(A_GREATER_THAN_5)
			.addSubFilters(equal)
			.build();
		assertBytes(filter(FilterType.FT_COMPOSITE_COLUMN_VALUE, both), """
				0802 1233 [0802
				  1218 [0801 1214 [0803 120161 1a09 [000500000000000000] 2001 2801]]
				  1215 [0801 1211 [0801 120162 1a06 [03010000007a] 2000 2801]]]
				""");
	}

	@Test
	void pagination() {
		ColumnPaginationFilter pagination = ColumnPaginationFilter.newBuilder().setLimit(2).setOffset(1).build();
		assertBytes(filter(FilterType.FT_COLUMN_PAGINATION, pagination), "0803 1204 [0801 1002]");
	}

	@Test
	void regularExpression() {
		ValueTransferRule rule = ValueTransferRule.newBuilder()
			.setRegex("\"v\":([0-9]+)")
			.setCastType(VariantType.VT_INTEGER)
			.build();
		SingleColumnValueFilter filter = single("j", ComparatorType.CT_EQUAL, value -> value.integer(5))
			.setFilterIfMissing(true)
			.setValueTransRule(rule)
			.build();
		assertBytes(filter(FilterType.FT_SINGLE_COLUMN_VALUE, filter), """
				0801 1226 [0801 12016a 1a09 [000500000000000000] 2001 2801
				  3210 [0a0c 2276223a285b302d395d2b29 1000]]
				""");
	}

	private static SingleColumnValueFilter.Builder single(String column, ComparatorType comparator,
			Consumer<ShortFormWriter> value) {
		WireBuffer buffer = new WireBuffer(16);
		value.accept(new ShortFormWriter(buffer));
		return SingleColumnValueFilter.newBuilder()
			.setComparator(comparator)
			.setColumnName(column)
			.setColumnValue(ByteString.copyFrom(buffer.toByteArray()))
			.setFilterIfMissing(false)
			.setLatestVersionOnly(true);
	}

	private static Filter filter(FilterType type, MessageLite content) {
		return Filter.newBuilder().setType(type).setFilter(content.toByteString()).build();
	}

	private static void assertBytes(Filter filter, String hex) {
		assertThat(Hex.of(filter.toByteArray())).isEqualTo(Hex.of(Hex.bytes(hex)));
	}

}
