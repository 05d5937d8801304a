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

package io.otspring.contract.rule;

import com.google.protobuf.ByteString;
import io.otspring.contract.service.ShortForm;
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
 * Filters as they are sent.
 */
final class Filters {

	private Filters() {
	}

	/** Passes rows without the column. */
	static Filter compare(String column, ComparatorType comparator, Object value) {
		return of(single(column, comparator, value));
	}

	/** Drops rows without the column. */
	static Filter compareStrictly(String column, ComparatorType comparator, Object value) {
		return of(single(column, comparator, value).setFilterIfMissing(true));
	}

	static Filter compareAllVersions(String column, ComparatorType comparator, Object value) {
		return of(single(column, comparator, value).setLatestVersionOnly(false));
	}

	/** Compares what a regular expression finds in the column. */
	static Filter compareExtracted(String column, String regex, VariantType type, Object value) {
		return of(single(column, ComparatorType.CT_EQUAL, value).setFilterIfMissing(true)
			.setValueTransRule(ValueTransferRule.newBuilder().setRegex(regex).setCastType(type)));
	}

	static Filter combine(LogicalOperator operator, Filter... filters) {
		CompositeColumnValueFilter.Builder composite = CompositeColumnValueFilter.newBuilder().setCombinator(operator);
		for (Filter filter : filters) {
			composite.addSubFilters(filter);
		}
		return filter(FilterType.FT_COMPOSITE_COLUMN_VALUE, composite.build().toByteString());
	}

	static Filter page(int offset, int limit) {
		return filter(FilterType.FT_COLUMN_PAGINATION,
				ColumnPaginationFilter.newBuilder().setOffset(offset).setLimit(limit).build().toByteString());
	}

	private static SingleColumnValueFilter.Builder single(String column, ComparatorType comparator, Object value) {
		return SingleColumnValueFilter.newBuilder()
			.setColumnName(column)
			.setComparator(comparator)
			.setColumnValue(ShortForm.of(value))
			.setFilterIfMissing(false)
			.setLatestVersionOnly(true);
	}

	private static Filter of(SingleColumnValueFilter.Builder single) {
		return filter(FilterType.FT_SINGLE_COLUMN_VALUE, single.build().toByteString());
	}

	private static Filter filter(FilterType type, ByteString bytes) {
		return Filter.newBuilder().setType(type).setFilter(bytes).build();
	}

}
