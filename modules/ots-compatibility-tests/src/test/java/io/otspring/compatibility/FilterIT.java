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
import java.util.Map;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.filter.ColumnPaginationFilter;
import com.alicloud.openservices.tablestore.model.filter.ColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.CompositeColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.CompositeColumnValueFilter.LogicOperator;
import com.alicloud.openservices.tablestore.model.filter.Filter;
import com.alicloud.openservices.tablestore.model.filter.RegexRule;
import com.alicloud.openservices.tablestore.model.filter.RegexRule.CastType;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueRegexFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters of reads.
 */
@ExtendWith(EmulatorExtension.class)
class FilterIT {

	private static final RegexRule NUMBER = new RegexRule("v:([0-9]+)", CastType.VT_INTEGER);

	private final OfficialTable table;

	FilterIT(SyncClient client) {
		this.table = OfficialTable.create(client);
	}

	/**
	 * Rows 1 to 3 hold a value less than, equal to and greater than that of the filter,
	 * row 4 none and row 5 one of another type.
	 */
	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("comparisons")
	void rowsAreComparedWithAValue(CompareOperator operator, Triple values, List<String> expected) {
		this.table.put(1, Official.column("c", values.less()));
		this.table.put(2, Official.column("c", values.equal()));
		this.table.put(3, Official.column("c", values.greater()));
		this.table.put(4, Official.column("d", values.equal()));
		this.table.put(5, Official.column("c", (values.equal() instanceof Long) ? "5" : 5L));
		assertThat(ids(single("c", operator, values.equal()).setPassIfMissing(false)))
			.containsExactlyElementsOf(expected);
	}

	static List<Object[]> comparisons() {
		Map<CompareOperator, List<String>> operators = Map.of(CompareOperator.EQUAL, List.of("id=2"),
				CompareOperator.NOT_EQUAL, List.of("id=1", "id=3"), CompareOperator.GREATER_THAN, List.of("id=3"),
				CompareOperator.GREATER_EQUAL, List.of("id=2", "id=3"), CompareOperator.LESS_THAN, List.of("id=1"),
				CompareOperator.LESS_EQUAL, List.of("id=1", "id=2"));
		List<Triple> values = List.of(new Triple(-300L, 5L, 300L), new Triple(-2.5, -0.25, 1e300),
				new Triple("Z", "a", "\u00e9"), new Triple("ab", "abc", "abcd"),
				new Triple(new byte[] { 1 }, new byte[] { 1, 0 }, new byte[] { (byte) 0x80 }));
		List<Object[]> comparisons = new ArrayList<>();
		for (Triple triple : values) {
			operators.forEach((operator, expected) -> comparisons.add(new Object[] { operator, triple, expected }));
		}
		return comparisons;
	}

	@Test
	void falseIsLessThanTrue() {
		this.table.put(1, Official.column("c", false));
		this.table.put(2, Official.column("c", true));
		assertThat(ids(single("c", CompareOperator.EQUAL, true))).containsExactly("id=2");
		assertThat(ids(single("c", CompareOperator.NOT_EQUAL, true))).containsExactly("id=1");
		assertThat(ids(single("c", CompareOperator.LESS_THAN, true))).containsExactly("id=1");
		assertThat(ids(single("c", CompareOperator.GREATER_EQUAL, false))).containsExactly("id=1", "id=2");
		assertThat(ids(single("c", CompareOperator.GREATER_THAN, false))).containsExactly("id=2");
		assertThat(ids(single("c", CompareOperator.LESS_EQUAL, false))).containsExactly("id=1");
	}

	@Test
	void missingColumnPassesUnlessItMustNot() {
		this.table.put(1, Official.column("c", 5L));
		this.table.put(2, Official.column("d", 5L));
		assertThat(ids(single("c", CompareOperator.EQUAL, 5L))).containsExactly("id=1", "id=2");
		assertThat(ids(single("c", CompareOperator.EQUAL, 5L).setPassIfMissing(false))).containsExactly("id=1");
	}

	@Test
	void newestVersionCountsUnlessAnyMay() {
		this.table.put(1, new Column("c", Official.value(5L), 1000), new Column("c", Official.value(6L), 2000));
		Filter newest = single("c", CompareOperator.EQUAL, 5L);
		Filter any = single("c", CompareOperator.EQUAL, 5L).setLatestVersionsOnly(false);
		assertThat(this.table.rows(criteria -> {
			criteria.setMaxVersions(5);
			criteria.setFilter(newest);
		})).isEmpty();
		assertThat(this.table.rows(criteria -> {
			criteria.setMaxVersions(5);
			criteria.setFilter(any);
		})).hasSize(1);
	}

	@Test
	void columnThatIsNotReadIsMissing() {
		this.table.put(1, Official.column("c", 5L), Official.column("d", 1L));
		assertThat(this.table.rows(criteria -> {
			criteria.addColumnsToGet("d");
			criteria.setFilter(single("c", CompareOperator.EQUAL, 5L).setPassIfMissing(false));
		})).isEmpty();
	}

	@Test
	void keyColumnIsCompared() {
		for (long id = 1; id <= 4; id++) {
			this.table.put(id, Official.column("c", 1L));
		}
		assertThat(ids(single("id", CompareOperator.GREATER_THAN, 2L))).containsExactly("id=3", "id=4");
	}

	@Test
	void filterOfOneRowKeepsOrDropsIt() {
		this.table.put(1, Official.column("c", 5L));
		assertThat(one(single("c", CompareOperator.EQUAL, 5L))).isNotNull();
		assertThat(one(single("c", CompareOperator.EQUAL, 6L))).isNull();
	}

	@Test
	void filtersAreCombined() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 1L));
		this.table.put(2, Official.column("a", 1L), Official.column("b", 2L));
		this.table.put(3, Official.column("a", 2L), Official.column("b", 2L));
		ColumnValueFilter a1 = single("a", CompareOperator.EQUAL, 1L);
		ColumnValueFilter b1 = single("b", CompareOperator.EQUAL, 1L);
		assertThat(ids(composite(LogicOperator.AND, a1, b1))).containsExactly("id=1");
		assertThat(ids(composite(LogicOperator.OR, a1, b1))).containsExactly("id=1", "id=2");
		assertThat(ids(composite(LogicOperator.NOT, a1))).containsExactly("id=3");
		assertThat(ids(composite(LogicOperator.AND, composite(LogicOperator.NOT, b1), a1))).containsExactly("id=2");
		assertThat(ids(composite(LogicOperator.NOT,
				composite(LogicOperator.OR, composite(LogicOperator.AND, a1, b1), composite(LogicOperator.NOT, a1)))))
			.containsExactly("id=2");
	}

	@Test
	void partOfATextIsComparedAsANumber() {
		this.table.put(1, Official.column("j", "v:9"));
		this.table.put(2, Official.column("j", "x v:10 v:1"));
		this.table.put(3, Official.column("j", "nothing"));
		this.table.put(4, Official.column("j", 10L));
		assertThat(ids(part(NUMBER, SingleColumnValueRegexFilter.CompareOperator.GREATER_EQUAL, 10L)))
			.containsExactly("id=2");
		assertThat(ids(part(NUMBER, SingleColumnValueRegexFilter.CompareOperator.LESS_THAN, 10L)))
			.containsExactly("id=1");
	}

	@Test
	void partOfATextIsComparedAsADouble() {
		this.table.put(1, Official.column("j", "p=1.25;"));
		this.table.put(2, Official.column("j", "p=12.5;"));
		RegexRule price = new RegexRule("p=([0-9.]+);", CastType.VT_DOUBLE);
		assertThat(ids(part(price, SingleColumnValueRegexFilter.CompareOperator.LESS_EQUAL, 1.25)))
			.containsExactly("id=1");
		assertThat(ids(part(price, SingleColumnValueRegexFilter.CompareOperator.NOT_EQUAL, 1.25)))
			.containsExactly("id=2");
	}

	@Test
	void wholeMatchIsComparedWithoutAGroup() {
		this.table.put(1, Official.column("j", "1aaa51bbb5"));
		RegexRule whole = new RegexRule("1[a-z]+5", CastType.VT_STRING);
		RegexRule group = new RegexRule("1([a-z]+)5", CastType.VT_STRING);
		assertThat(ids(part(whole, SingleColumnValueRegexFilter.CompareOperator.EQUAL, "1aaa5"))).hasSize(1);
		assertThat(ids(part(group, SingleColumnValueRegexFilter.CompareOperator.EQUAL, "aaa"))).hasSize(1);
		assertThat(ids(part(group, SingleColumnValueRegexFilter.CompareOperator.EQUAL, "1aaa5"))).isEmpty();
	}

	@Test
	void partOfATextIsThereOrNot() {
		this.table.put(1, Official.column("j", "v:9"));
		this.table.put(2, Official.column("j", "nothing"));
		assertThat(
				ids(new SingleColumnValueRegexFilter("j", NUMBER, SingleColumnValueRegexFilter.CompareOperator.EXIST)))
			.containsExactly("id=1");
		assertThat(ids(
				new SingleColumnValueRegexFilter("j", NUMBER, SingleColumnValueRegexFilter.CompareOperator.NOT_EXIST)))
			.containsExactly("id=2");
	}

	@Test
	void pageOfColumnsIsRead() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L), Official.column("c", 3L),
				Official.column("d", 4L));
		assertThat(RowText.columns(one(new ColumnPaginationFilter(2, 1)))).containsExactly("b=2", "c=3");
		assertThat(RowText.columns(one(new ColumnPaginationFilter(3)))).containsExactly("a=1", "b=2", "c=3");
		assertThat(RowText.columns(one(new ColumnPaginationFilter(2, 3)))).containsExactly("d=4");
	}

	@Test
	void pageOfColumnsHasAllTheirVersions() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("b", Official.value(1L), 1000),
				new Column("b", Official.value(2L), 2000), new Column("c", Official.value(1L), 1000));
		assertThat(RowText.cells(this.table.row(1, criteria -> {
			criteria.setMaxVersions(5);
			criteria.setFilter(new ColumnPaginationFilter(1, 1));
		}))).containsExactly("b=2@2000", "b=1@1000");
	}

	@Test
	void thirtyTwoFiltersAreTheMost() {
		this.table.put(1, Official.column("c", 5L));
		assertThat(ids(manyFilters(31))).containsExactly("id=1");
		assertThat(ServiceFailure.of(() -> ids(manyFilters(32))))
			.isEqualTo("400 OTSParameterInvalid The count of filter exceeds the max: 32.");
	}

	@Test
	void combinationOfOneIsRefused() {
		ColumnValueFilter filter = single("c", CompareOperator.EQUAL, 5L);
		assertThat(ServiceFailure.of(() -> ids(composite(LogicOperator.AND, filter)))).isEqualTo(
				"400 OTSParameterInvalid Invalid AND/OR operator: the number of sub-filters must be more than 1.");
		assertThat(ServiceFailure.of(() -> ids(composite(LogicOperator.NOT, filter, filter))))
			.isEqualTo("400 OTSParameterInvalid Invalid NOT operator: the number of sub-filters must be 1.");
	}

	private List<String> ids(Filter filter) {
		return RowText.keys(this.table.rows(criteria -> criteria.setFilter(filter)));
	}

	private Row one(Filter filter) {
		return this.table.row(1, criteria -> {
			criteria.setMaxVersions(1);
			criteria.setFilter(filter);
		});
	}

	private static CompositeColumnValueFilter manyFilters(int children) {
		CompositeColumnValueFilter filter = new CompositeColumnValueFilter(LogicOperator.AND);
		for (int i = 0; i < children; i++) {
			filter.addFilter(single("c", CompareOperator.EQUAL, 5L));
		}
		return filter;
	}

	private static SingleColumnValueFilter single(String column, CompareOperator operator, Object value) {
		return new SingleColumnValueFilter(column, operator, Official.value(value));
	}

	private static SingleColumnValueRegexFilter part(RegexRule rule,
			SingleColumnValueRegexFilter.CompareOperator operator, Object value) {
		return new SingleColumnValueRegexFilter("j", rule, operator, Official.value(value));
	}

	private static CompositeColumnValueFilter composite(LogicOperator operator, ColumnValueFilter... filters) {
		CompositeColumnValueFilter composite = new CompositeColumnValueFilter(operator);
		for (ColumnValueFilter filter : filters) {
			composite.addFilter(filter);
		}
		return composite;
	}

	private record Triple(Object less, Object equal, Object greater) {

		@Override
		public String toString() {
			return this.equal.getClass().getSimpleName();
		}

	}

}
