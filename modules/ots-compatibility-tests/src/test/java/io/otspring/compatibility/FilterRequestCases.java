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

package io.otspring.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.condition.ColumnCondition;
import com.alicloud.openservices.tablestore.model.filter.ColumnPaginationFilter;
import com.alicloud.openservices.tablestore.model.filter.CompositeColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.CompositeColumnValueFilter.LogicOperator;
import com.alicloud.openservices.tablestore.model.filter.Filter;
import com.alicloud.openservices.tablestore.model.filter.RegexRule;
import com.alicloud.openservices.tablestore.model.filter.RegexRule.CastType;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueRegexFilter;
import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.filter.ExtractedPart;
import io.otspring.client.filter.FilterColumn;
import io.otspring.client.model.ColumnValue;

import static io.otspring.client.filter.Filter.allOf;
import static io.otspring.client.filter.Filter.anyOf;
import static io.otspring.client.filter.Filter.column;
import static io.otspring.client.filter.Filter.columns;
import static io.otspring.client.filter.Filter.not;

/**
 * Filters of reads, and the same as conditions of writes.
 */
final class FilterRequestCases {

	private static final String REGEX = "\"v\":([0-9]+)";

	private FilterRequestCases() {
	}

	static List<RequestCase> all() {
		List<RequestCase> cases = new ArrayList<>();
		for (Comparator comparator : comparators()) {
			for (Value value : values()) {
				String name = comparator.official() + " " + value.name();
				SingleColumnValueFilter official = single("a", comparator.official(), value.official());
				ColumnFilter ours = comparator.ours().apply(column("a"), value.ours());
				cases.add(filter(name, official, ours));
				cases.add(condition(name, official.toCondition(), ours));
			}
		}
		cases.addAll(settings());
		cases.addAll(combinations());
		cases.addAll(parts());
		return cases;
	}

	private static List<Comparator> comparators() {
		return List.of(new Comparator(CompareOperator.EQUAL, FilterColumn::equalTo),
				new Comparator(CompareOperator.NOT_EQUAL, FilterColumn::notEqualTo),
				new Comparator(CompareOperator.GREATER_THAN, FilterColumn::greaterThan),
				new Comparator(CompareOperator.GREATER_EQUAL, FilterColumn::greaterThanOrEqualTo),
				new Comparator(CompareOperator.LESS_THAN, FilterColumn::lessThan),
				new Comparator(CompareOperator.LESS_EQUAL, FilterColumn::lessThanOrEqualTo));
	}

	private static List<Value> values() {
		byte[] bytes = { 1, 2, 3 };
		return List.of(new Value("integer", 258L, ColumnValue.of(258)),
				new Value("double", -0.25, ColumnValue.of(-0.25)), new Value("true", true, ColumnValue.of(true)),
				new Value("false", false, ColumnValue.of(false)),
				new Value("text", "h\u00e9", ColumnValue.of("h\u00e9")), new Value("no text", "", ColumnValue.of("")),
				new Value("bytes", bytes, ColumnValue.of(bytes)));
	}

	private static List<RequestCase> settings() {
		SingleColumnValueFilter strict = equal("a", 5L).setPassIfMissing(false);
		SingleColumnValueFilter anyVersion = equal("a", 5L).setLatestVersionsOnly(false);
		SingleColumnValueFilter both = equal("a", 5L).setPassIfMissing(false).setLatestVersionsOnly(false);
		ColumnFilter ourStrict = column("a").equalTo(5).passIfMissing(false);
		ColumnFilter ourAnyVersion = column("a").equalTo(5).latestVersionOnly(false);
		ColumnFilter ourBoth = column("a").equalTo(5).passIfMissing(false).latestVersionOnly(false);
		return List.of(filter("not if missing", strict, ourStrict),
				condition("not if missing", strict.toCondition(), ourStrict),
				filter("any version", anyVersion, ourAnyVersion),
				condition("any version", anyVersion.toCondition(), ourAnyVersion),
				filter("not if missing, any version", both, ourBoth),
				condition("not if missing, any version", both.toCondition(), ourBoth),
				filter("page of columns", new ColumnPaginationFilter(2, 1), columns(1, 2)),
				filter("first page of columns", new ColumnPaginationFilter(5), columns(0, 5)));
	}

	private static List<RequestCase> combinations() {
		CompositeColumnValueFilter and = composite(LogicOperator.AND).addFilter(equal("a", 5L))
			.addFilter(equal("b", "z"));
		ColumnFilter ourAnd = column("a").equalTo(5).and(column("b").equalTo("z"));
		CompositeColumnValueFilter or = composite(LogicOperator.OR).addFilter(equal("a", 5L))
			.addFilter(equal("b", "z"))
			.addFilter(equal("c", true));
		ColumnFilter ourOr = anyOf(column("a").equalTo(5), column("b").equalTo("z"), column("c").equalTo(true));
		CompositeColumnValueFilter not = composite(LogicOperator.NOT).addFilter(equal("a", 5L));
		ColumnFilter ourNot = not(column("a").equalTo(5));
		CompositeColumnValueFilter nested = composite(LogicOperator.AND).addFilter(or).addFilter(not).addFilter(and);
		ColumnFilter ourNested = allOf(ourOr, ourNot, ourAnd);
		CompositeColumnValueFilter deep = composite(LogicOperator.NOT)
			.addFilter(composite(LogicOperator.OR).addFilter(composite(LogicOperator.NOT).addFilter(nested))
				.addFilter(equal("d", 1.5)));
		ColumnFilter ourDeep = not(not(ourNested).or(column("d").equalTo(1.5)));
		return List.of(filter("and", and, ourAnd), condition("and", and.toCondition(), ourAnd), filter("or", or, ourOr),
				condition("or", or.toCondition(), ourOr), filter("not", not, ourNot),
				condition("not", not.toCondition(), ourNot), filter("nested", nested, ourNested),
				condition("nested", nested.toCondition(), ourNested), filter("deeply nested", deep, ourDeep),
				condition("deeply nested", deep.toCondition(), ourDeep));
	}

	private static List<RequestCase> parts() {
		return List.of(
				filter("part as integer",
						part(CastType.VT_INTEGER, SingleColumnValueRegexFilter.CompareOperator.EQUAL, 5L),
						column("j").part(REGEX, ExtractedPart.Type.INTEGER).equalTo(5)),
				filter("part as double",
						part(CastType.VT_DOUBLE, SingleColumnValueRegexFilter.CompareOperator.GREATER_THAN, 1.5),
						column("j").part(REGEX, ExtractedPart.Type.DOUBLE).greaterThan(1.5)),
				filter("part as text",
						part(CastType.VT_STRING, SingleColumnValueRegexFilter.CompareOperator.LESS_EQUAL, "5"),
						column("j").part(REGEX, ExtractedPart.Type.STRING).lessThanOrEqualTo("5")),
				filter("part is there",
						new SingleColumnValueRegexFilter("j", new RegexRule(REGEX, CastType.VT_STRING),
								SingleColumnValueRegexFilter.CompareOperator.EXIST),
						column("j").part(REGEX, ExtractedPart.Type.STRING).exists()),
				filter("part is not there",
						new SingleColumnValueRegexFilter("j", new RegexRule(REGEX, CastType.VT_STRING),
								SingleColumnValueRegexFilter.CompareOperator.NOT_EXIST),
						column("j").part(REGEX, ExtractedPart.Type.STRING).doesNotExist()),
				filter("part of any version",
						part(CastType.VT_INTEGER, SingleColumnValueRegexFilter.CompareOperator.NOT_EQUAL, 5L)
							.setLatestVersionsOnly(false),
						column("j").part(REGEX, ExtractedPart.Type.INTEGER).notEqualTo(5).latestVersionOnly(false)),
				filter("part and column",
						composite(LogicOperator.AND)
							.addFilter(
									part(CastType.VT_INTEGER, SingleColumnValueRegexFilter.CompareOperator.EQUAL, 5L))
							.addFilter(equal("a", "x")),
						column("j").part(REGEX, ExtractedPart.Type.INTEGER).equalTo(5).and(column("a").equalTo("x"))));
	}

	private static SingleColumnValueRegexFilter part(CastType type,
			SingleColumnValueRegexFilter.CompareOperator operator, Object value) {
		return new SingleColumnValueRegexFilter("j", new RegexRule(REGEX, type), operator, Official.value(value));
	}

	private static CompositeColumnValueFilter composite(LogicOperator operator) {
		return new CompositeColumnValueFilter(operator);
	}

	private static SingleColumnValueFilter equal(String column, Object value) {
		return single(column, CompareOperator.EQUAL, value);
	}

	private static SingleColumnValueFilter single(String column, CompareOperator operator, Object value) {
		return new SingleColumnValueFilter(column, operator, Official.value(value));
	}

	private static RequestCase filter(String name, Filter official, io.otspring.client.filter.Filter ours) {
		return new RequestCase("Filter: " + name, client -> {
			SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("t", Official.key("id", 1L));
			criteria.setMaxVersions(1);
			criteria.setFilter(official);
			client.getRow(new GetRowRequest(criteria));
		}, client -> client.getRow(r -> r.table("t").primaryKey(k -> k.add("id", 1)).filter(ours)));
	}

	private static RequestCase condition(String name, ColumnCondition official, ColumnFilter ours) {
		return new RequestCase("Condition: " + name, client -> {
			RowPutChange change = new RowPutChange("t", Official.key("id", 1L));
			change.setCondition(Official.condition(RowExistenceExpectation.IGNORE, official));
			client.putRow(new PutRowRequest(change));
		}, client -> client.putRow(r -> r.table("t").primaryKey(k -> k.add("id", 1)).condition(ours)));
	}

	private record Comparator(CompareOperator official, BiFunction<FilterColumn, ColumnValue, ColumnFilter> ours) {

	}

	private record Value(String name, Object official, ColumnValue ours) {

	}

}
