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

package io.otspring.client.internal.codec;

import io.otspring.client.filter.ColumnPagination;
import io.otspring.client.filter.Combination;
import io.otspring.client.filter.Comparison;
import io.otspring.client.filter.ComparisonOperator;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.ExtractedPart;
import io.otspring.client.filter.Filter;
import io.otspring.client.filter.LogicalOperator;
import io.otspring.client.filter.RowExistence;
import io.otspring.protocol.message.FilterMessages;
import io.otspring.protocol.message.RowMessages;

/**
 * Writes filters and conditions. A filter travels serialized inside a field of its kind's
 * envelope, on every level.
 */
final class FilterWriter {

	private FilterWriter() {
	}

	static void condition(BodyWriter body, int field, Condition condition) {
		int start = body.start(field);
		body.number(RowMessages.Condition.ROW_EXISTENCE_FIELD_NUMBER, number(condition.rowExistence()));
		condition.filter()
			.ifPresent(filter -> filter(body, RowMessages.Condition.COLUMN_CONDITION_FIELD_NUMBER, filter));
		body.end(start);
	}

	static void filter(BodyWriter body, int field, Filter filter) {
		int start = body.start(field);
		body.number(FilterMessages.Filter.TYPE_FIELD_NUMBER, type(filter));
		int inner = body.start(FilterMessages.Filter.FILTER_FIELD_NUMBER);
		if (filter instanceof Comparison comparison) {
			comparison(body, comparison);
		}
		else if (filter instanceof Combination combination) {
			combination(body, combination);
		}
		else if (filter instanceof ColumnPagination pagination) {
			body.number(FilterMessages.ColumnPaginationFilter.OFFSET_FIELD_NUMBER, pagination.offset());
			body.number(FilterMessages.ColumnPaginationFilter.LIMIT_FIELD_NUMBER, pagination.limit());
		}
		body.end(inner);
		body.end(start);
	}

	private static int type(Filter filter) {
		if (filter instanceof Comparison) {
			return FilterMessages.FilterType.FT_SINGLE_COLUMN_VALUE_VALUE;
		}
		return (filter instanceof Combination) ? FilterMessages.FilterType.FT_COMPOSITE_COLUMN_VALUE_VALUE
				: FilterMessages.FilterType.FT_COLUMN_PAGINATION_VALUE;
	}

	private static void comparison(BodyWriter body, Comparison comparison) {
		body.number(FilterMessages.SingleColumnValueFilter.COMPARATOR_FIELD_NUMBER, number(comparison.operator()));
		body.string(FilterMessages.SingleColumnValueFilter.COLUMN_NAME_FIELD_NUMBER, comparison.column());
		int value = body.start(FilterMessages.SingleColumnValueFilter.COLUMN_VALUE_FIELD_NUMBER);
		ValueCodec.write(comparison.value(), body.encoding(), body.shortForm());
		body.end(value);
		body.bool(FilterMessages.SingleColumnValueFilter.FILTER_IF_MISSING_FIELD_NUMBER, !comparison.passIfMissing());
		body.bool(FilterMessages.SingleColumnValueFilter.LATEST_VERSION_ONLY_FIELD_NUMBER,
				comparison.latestVersionOnly());
		comparison.part().ifPresent(part -> part(body, part));
	}

	private static void part(BodyWriter body, ExtractedPart part) {
		int start = body.start(FilterMessages.SingleColumnValueFilter.VALUE_TRANS_RULE_FIELD_NUMBER);
		body.string(FilterMessages.ValueTransferRule.REGEX_FIELD_NUMBER, part.regex());
		body.number(FilterMessages.ValueTransferRule.CAST_TYPE_FIELD_NUMBER, number(part.type()));
		body.end(start);
	}

	private static void combination(BodyWriter body, Combination combination) {
		body.number(FilterMessages.CompositeColumnValueFilter.COMBINATOR_FIELD_NUMBER, number(combination.operator()));
		for (Filter filter : combination.filters()) {
			filter(body, FilterMessages.CompositeColumnValueFilter.SUB_FILTERS_FIELD_NUMBER, filter);
		}
	}

	private static int number(RowExistence existence) {
		return switch (existence) {
			case IGNORE -> RowMessages.RowExistenceExpectation.IGNORE_VALUE;
			case EXPECT_EXIST -> RowMessages.RowExistenceExpectation.EXPECT_EXIST_VALUE;
			case EXPECT_NOT_EXIST -> RowMessages.RowExistenceExpectation.EXPECT_NOT_EXIST_VALUE;
		};
	}

	private static int number(ComparisonOperator operator) {
		return switch (operator) {
			case EQUAL -> FilterMessages.ComparatorType.CT_EQUAL_VALUE;
			case NOT_EQUAL -> FilterMessages.ComparatorType.CT_NOT_EQUAL_VALUE;
			case GREATER_THAN -> FilterMessages.ComparatorType.CT_GREATER_THAN_VALUE;
			case GREATER_EQUAL -> FilterMessages.ComparatorType.CT_GREATER_EQUAL_VALUE;
			case LESS_THAN -> FilterMessages.ComparatorType.CT_LESS_THAN_VALUE;
			case LESS_EQUAL -> FilterMessages.ComparatorType.CT_LESS_EQUAL_VALUE;
			case EXIST -> FilterMessages.ComparatorType.CT_EXIST_VALUE;
			case NOT_EXIST -> FilterMessages.ComparatorType.CT_NOT_EXIST_VALUE;
		};
	}

	private static int number(LogicalOperator operator) {
		return switch (operator) {
			case NOT -> FilterMessages.LogicalOperator.LO_NOT_VALUE;
			case AND -> FilterMessages.LogicalOperator.LO_AND_VALUE;
			case OR -> FilterMessages.LogicalOperator.LO_OR_VALUE;
		};
	}

	private static int number(ExtractedPart.Type type) {
		return switch (type) {
			case INTEGER -> FilterMessages.VariantType.VT_INTEGER_VALUE;
			case DOUBLE -> FilterMessages.VariantType.VT_DOUBLE_VALUE;
			case STRING -> FilterMessages.VariantType.VT_STRING_VALUE;
		};
	}

}
