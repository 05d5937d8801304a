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

package io.otspring.emulator.operation;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.filter.ColumnPage;
import io.otspring.emulator.engine.filter.ComparisonOperator;
import io.otspring.emulator.engine.filter.CompositeFilter;
import io.otspring.emulator.engine.filter.Filter;
import io.otspring.emulator.engine.filter.SingleColumnFilter;
import io.otspring.protocol.message.FilterMessages;
import io.otspring.protocol.message.FilterMessages.ColumnPaginationFilter;
import io.otspring.protocol.message.FilterMessages.ComparatorType;
import io.otspring.protocol.message.FilterMessages.CompositeColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.FilterType;
import io.otspring.protocol.message.FilterMessages.LogicalOperator;
import io.otspring.protocol.message.FilterMessages.SingleColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.ValueTransferRule;
import io.otspring.protocol.message.FilterMessages.VariantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

class FilterReaderTests {

	private static final SingleColumnFilter A_GREATER_5 = new SingleColumnFilter("a", ComparisonOperator.GREATER_THAN,
			new IntegerValue(5), true, true, null);

	@Test
	void readsAComparison() {
		assertThat(read("0801 1214 0803 120161 1a09 000500000000000000 2001 2801")).isEqualTo(A_GREATER_5);
	}

	@Test
	void readsACompositeFilter() {
		assertThat(read("0802 1233 0802 1218 0801 1214 0803120161 1a09000500000000000000 2001 2801"
				+ " 1215 0801 1211 0801 120162 1a06 03010000007a 2000 2801"))
			.isEqualTo(new CompositeFilter(CompositeFilter.Operator.AND, List.of(A_GREATER_5,
					new SingleColumnFilter("b", ComparisonOperator.EQUAL, new StringValue("z"), false, true, null))));
	}

	@Test
	void readsAPage() {
		assertThat(FilterReader.ofRead(hex("0803 1204 0801 1002")).page()).isEqualTo(new ColumnPage(1, 2));
	}

	@Test
	void readsATransformation() {
		Filter filter = read(
				"0801 1226 0801 12016a 1a09 000500000000000000 2001 2801" + " 3210 0a0c 2276223a285b302d395d2b29 1000");
		assertThat(filter.matches(column -> List.of(new StringValue("{\"v\":5}")))).isTrue();
		assertThat(filter.matches(column -> List.of(new StringValue("{\"v\":6}")))).isFalse();
	}

	@ParameterizedTest
	@EnumSource(ComparatorType.class)
	void readsEveryComparator(ComparatorType comparator) {
		SingleColumnFilter filter = (SingleColumnFilter) FilterReader
			.ofRead(filter(FilterType.FT_SINGLE_COLUMN_VALUE, single().setComparator(comparator).build())
				.toByteString())
			.filter();
		assertThat("CT_" + filter.operator()).isEqualTo(comparator.name());
	}

	@Test
	void existenceNeedsNoValue() {
		FilterMessages.Filter filter = filter(FilterType.FT_SINGLE_COLUMN_VALUE,
				single().setComparator(ComparatorType.CT_EXIST).setColumnValue(ByteString.EMPTY).build());
		assertThat(FilterReader.ofRead(filter.toByteString()).filter()).isNotNull();
	}

	@Test
	void nothingIsNoFilter() {
		assertThat(FilterReader.ofRead(ByteString.EMPTY).filter()).isNull();
		assertThat(FilterReader.ofCondition(ByteString.EMPTY)).isNull();
	}

	@Test
	void refusesWhatIsNoFilter() {
		ByteString junk = ByteString.copyFrom(new byte[] { 1 });
		assertInvalid(() -> FilterReader.ofRead(junk), "Deserialize filter failed.");
		assertInvalid(() -> FilterReader.ofCondition(junk), "Deserialize filter failed.");
		assertInvalid(() -> FilterReader.ofRead(junk(FilterType.FT_SINGLE_COLUMN_VALUE)),
				"Deserialize relation filter failed.");
		assertInvalid(() -> FilterReader.ofRead(junk(FilterType.FT_COMPOSITE_COLUMN_VALUE)),
				"Deserialize composite filter failed.");
		assertInvalid(() -> FilterReader.ofRead(junk(FilterType.FT_COLUMN_PAGINATION)),
				"Deserialize column pagination filter failed.");
	}

	@Test
	void aPageIsNoPartOfAnotherFilterAndNoCondition() {
		FilterMessages.Filter page = filter(FilterType.FT_COLUMN_PAGINATION,
				ColumnPaginationFilter.newBuilder().setOffset(0).setLimit(1).build());
		assertInvalid(() -> FilterReader.ofRead(composite(LogicalOperator.LO_NOT, List.of(page)).toByteString()),
				"Invalid type of sub-filter: FT_COLUMN_PAGINATION.");
		assertInvalid(() -> FilterReader.ofCondition(page.toByteString()),
				"Invalid type of filter: FT_COLUMN_PAGINATION.");
	}

	@Test
	void takes32FiltersAndNotMore() {
		FilterMessages.Filter single = filter(FilterType.FT_SINGLE_COLUMN_VALUE, single().build());
		FilterMessages.Filter most = composite(LogicalOperator.LO_AND, Collections.nCopies(31, single));
		assertThat(FilterReader.ofRead(most.toByteString()).filter()).isNotNull();
		FilterMessages.Filter more = composite(LogicalOperator.LO_AND, Collections.nCopies(32, single));
		assertInvalid(() -> FilterReader.ofRead(more.toByteString()), "The count of filter exceeds the max: 32.");
		assertInvalid(() -> FilterReader.ofCondition(more.toByteString()), "The count of filter exceeds the max: 32.");
	}

	@Test
	void countsFiltersInTheDepthToo() {
		FilterMessages.Filter filter = filter(FilterType.FT_SINGLE_COLUMN_VALUE, single().build());
		for (int i = 0; i < 1000; i++) {
			filter = composite(LogicalOperator.LO_NOT, List.of(filter));
		}
		ByteString deep = filter.toByteString();
		assertInvalid(() -> FilterReader.ofRead(deep), "The count of filter exceeds the max: 32.");
	}

	@Test
	void refusesInvalidColumnNames() {
		FilterMessages.Filter filter = filter(FilterType.FT_SINGLE_COLUMN_VALUE, single().setColumnName("").build());
		assertInvalid(() -> FilterReader.ofRead(filter.toByteString()), "Invalid column name: ''.");
	}

	@Test
	void refusesCastsThatThereAreNot() {
		FilterMessages.Filter filter = filter(FilterType.FT_SINGLE_COLUMN_VALUE,
				single()
					.setValueTransRule(ValueTransferRule.newBuilder().setRegex("a").setCastType(VariantType.VT_BLOB))
					.build());
		assertInvalid(() -> FilterReader.ofRead(filter.toByteString()), "Invalid cast type of filter: VT_BLOB.");
	}

	private static SingleColumnValueFilter.Builder single() {
		return SingleColumnValueFilter.newBuilder()
			.setComparator(ComparatorType.CT_EQUAL)
			.setColumnName("a")
			.setColumnValue(hex("000500000000000000"))
			.setFilterIfMissing(true)
			.setLatestVersionOnly(true);
	}

	private static FilterMessages.Filter composite(LogicalOperator operator, List<FilterMessages.Filter> parts) {
		return filter(FilterType.FT_COMPOSITE_COLUMN_VALUE,
				CompositeColumnValueFilter.newBuilder().setCombinator(operator).addAllSubFilters(parts).build());
	}

	private static FilterMessages.Filter filter(FilterType type, MessageLite message) {
		return FilterMessages.Filter.newBuilder().setType(type).setFilter(message.toByteString()).build();
	}

	private static ByteString junk(FilterType type) {
		return FilterMessages.Filter.newBuilder()
			.setType(type)
			.setFilter(ByteString.copyFrom(new byte[] { 1 }))
			.build()
			.toByteString();
	}

	private static Filter read(String text) {
		return FilterReader.ofRead(hex(text)).filter();
	}

	private static ByteString hex(String text) {
		return ByteString.copyFrom(HexFormat.of().parseHex(text.replace(" ", "")));
	}

}
