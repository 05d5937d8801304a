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

package io.otspring.emulator.model;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.otspring.protocol.message.FilterMessages.ColumnPaginationFilter;
import io.otspring.protocol.message.FilterMessages.ComparatorType;
import io.otspring.protocol.message.FilterMessages.CompositeColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.Filter;
import io.otspring.protocol.message.FilterMessages.FilterType;
import io.otspring.protocol.message.FilterMessages.LogicalOperator;
import io.otspring.protocol.message.FilterMessages.SingleColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.ValueTransferRule;
import io.otspring.protocol.message.FilterMessages.VariantType;

/**
 * Filters as messages.
 */
final class FilterMessage {

	private FilterMessage() {
	}

	static ByteString of(Step.Page page) {
		return filter(FilterType.FT_COLUMN_PAGINATION,
				ColumnPaginationFilter.newBuilder().setOffset(page.offset()).setLimit(page.limit()).build())
			.toByteString();
	}

	static ByteString of(RowFilter filter) {
		return message(filter).toByteString();
	}

	private static Filter message(RowFilter filter) {
		if (filter instanceof RowFilter.Combine combine) {
			CompositeColumnValueFilter.Builder composite = CompositeColumnValueFilter.newBuilder()
				.setCombinator(LogicalOperator.valueOf("LO_" + combine.combinator()));
			combine.filters().forEach(part -> composite.addSubFilters(message(part)));
			return filter(FilterType.FT_COMPOSITE_COLUMN_VALUE, composite.build());
		}
		RowFilter.Compare compare = (RowFilter.Compare) filter;
		SingleColumnValueFilter.Builder single = SingleColumnValueFilter.newBuilder()
			.setColumnName(compare.column())
			.setComparator(ComparatorType.valueOf("CT_" + compare.comparator()))
			.setColumnValue(Wire.value(compare.value()))
			.setFilterIfMissing(compare.dropMissing())
			.setLatestVersionOnly(compare.latestOnly());
		if (compare.digits()) {
			single.setValueTransRule(ValueTransferRule.newBuilder()
				.setRegex(RowFilter.Compare.DIGITS)
				.setCastType(VariantType.VT_INTEGER));
		}
		return filter(FilterType.FT_SINGLE_COLUMN_VALUE, single.build());
	}

	private static Filter filter(FilterType type, MessageLite message) {
		return Filter.newBuilder().setType(type).setFilter(message.toByteString()).build();
	}

}
