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

package io.otspring.emulator.engine.filter;

import java.util.List;
import java.util.Map;

import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.StringValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SingleColumnFilterTests {

	@ParameterizedTest
	@CsvSource({ "EQUAL, false, true, false", "NOT_EQUAL, true, false, true", "GREATER_THAN, false, false, true",
			"GREATER_EQUAL, false, true, true", "LESS_THAN, true, false, false", "LESS_EQUAL, true, true, false" })
	void comparesTheColumnWithTheValue(ComparisonOperator operator, boolean four, boolean five, boolean six) {
		Filter filter = filter(operator, 5, true, true);
		assertThat(filter.matches(columns(new IntegerValue(4)))).isEqualTo(four);
		assertThat(filter.matches(columns(new IntegerValue(5)))).isEqualTo(five);
		assertThat(filter.matches(columns(new IntegerValue(6)))).isEqualTo(six);
	}

	@Test
	void dropsARowWithoutTheColumnOnlyIfItIsToldTo() {
		assertThat(filter(ComparisonOperator.EQUAL, 5, true, true).matches(columns())).isFalse();
		assertThat(filter(ComparisonOperator.EQUAL, 5, false, true).matches(columns())).isTrue();
		assertThat(filter(ComparisonOperator.NOT_EQUAL, 5, true, true).matches(columns())).isFalse();
	}

	@Test
	void comparesTheNewestVersionAlone() {
		FilteredColumns columns = columns(new IntegerValue(1), new IntegerValue(5));
		assertThat(filter(ComparisonOperator.EQUAL, 5, true, true).matches(columns)).isFalse();
		assertThat(filter(ComparisonOperator.EQUAL, 1, true, true).matches(columns)).isTrue();
	}

	@Test
	void isSatisfiedByAnyVersionIfAllCount() {
		FilteredColumns columns = columns(new IntegerValue(1), new IntegerValue(5));
		assertThat(filter(ComparisonOperator.EQUAL, 5, true, false).matches(columns)).isTrue();
		assertThat(filter(ComparisonOperator.EQUAL, 6, true, false).matches(columns)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "EXIST", "NOT_EXIST" }, mode = EnumSource.Mode.EXCLUDE)
	void isNeverSatisfiedByAValueOfAnotherType(ComparisonOperator operator) {
		assertThat(filter(operator, 5, false, true).matches(columns(new DoubleValue(5)))).isFalse();
	}

	@Test
	void existenceAsksForTheColumnAndNotForItsValue() {
		Filter exists = new SingleColumnFilter("c", ComparisonOperator.EXIST, null, true, true, null);
		Filter missing = new SingleColumnFilter("c", ComparisonOperator.NOT_EXIST, null, true, true, null);
		assertThat(exists.matches(columns(new StringValue("x")))).isTrue();
		assertThat(exists.matches(columns())).isFalse();
		assertThat(missing.matches(columns(new StringValue("x")))).isFalse();
		assertThat(missing.matches(columns())).isTrue();
	}

	@Test
	void comparesWhatTheTransformationMakesOfTheColumn() {
		Filter filter = transformed(ComparisonOperator.EQUAL, new IntegerValue(5), true);
		assertThat(filter.matches(columns(new StringValue("{\"v\":5}")))).isTrue();
		assertThat(filter.matches(columns(new StringValue("{\"v\":6}")))).isFalse();
	}

	@Test
	void treatsAColumnThatCannotBeTransformedAsMissing() {
		FilteredColumns columns = columns(new StringValue("none"));
		assertThat(transformed(ComparisonOperator.EQUAL, new IntegerValue(5), true).matches(columns)).isFalse();
		assertThat(transformed(ComparisonOperator.EQUAL, new IntegerValue(5), false).matches(columns)).isTrue();
		assertThat(transformed(ComparisonOperator.EXIST, null, true).matches(columns)).isFalse();
		assertThat(transformed(ComparisonOperator.NOT_EXIST, null, true).matches(columns)).isTrue();
	}

	private static Filter transformed(ComparisonOperator operator, ColumnValue value, boolean filterIfMissing) {
		return new SingleColumnFilter("c", operator, value, filterIfMissing, true,
				new ValueTransform("\"v\":([0-9]+)", ValueTransform.Cast.INTEGER, new MatchingSteps()));
	}

	private static Filter filter(ComparisonOperator operator, long value, boolean filterIfMissing,
			boolean latestVersionOnly) {
		return new SingleColumnFilter("c", operator, new IntegerValue(value), filterIfMissing, latestVersionOnly, null);
	}

	private static FilteredColumns columns(ColumnValue... versions) {
		Map<String, List<ColumnValue>> columns = Map.of("c", List.of(versions));
		return column -> columns.getOrDefault(column, List.of());
	}

}
