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

package io.otspring.client.filter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Filters and conditions as they are put together.
 */
class FilterTests {

	@Test
	void comparisonPassesRowsWithoutTheColumnUnlessAskedOtherwise() {
		Comparison comparison = Filter.column("a").equalTo(1);
		assertThat(comparison.passIfMissing()).isTrue();
		assertThat(comparison.latestVersionOnly()).isTrue();
		assertThat(comparison.passIfMissing(false).passIfMissing()).isFalse();
		assertThat(comparison.latestVersionOnly(false).latestVersionOnly()).isFalse();
	}

	@Test
	void comparisonOfAPartDoesNotPassRowsWithoutIt() {
		assertThat(Filter.column("a").part("[0-9]+", ExtractedPart.Type.INTEGER).equalTo(1).passIfMissing()).isFalse();
	}

	@Test
	void onlyAPartIsTestedForExistence() {
		assertThat(Filter.column("a").part("x", ExtractedPart.Type.STRING).exists().operator())
			.isEqualTo(ComparisonOperator.EXIST);
		assertThatIllegalStateException().isThrownBy(() -> Filter.column("a").exists());
	}

	@Test
	void operatorsNeedTheRightNumberOfFilters() {
		ColumnFilter one = Filter.column("a").equalTo(1);
		assertThatIllegalArgumentException().isThrownBy(() -> Filter.allOf(one))
			.withMessage("AND cannot combine 1 filters");
		assertThatIllegalArgumentException().isThrownBy(Filter::anyOf).withMessage("OR cannot combine 0 filters");
		assertThat(Filter.allOf(one, one, one)).isEqualTo(Filter.allOf(one, one, one));
	}

	@Test
	void conditionCollectsFilters() {
		ColumnFilter a = Filter.column("a").equalTo(1);
		ColumnFilter b = Filter.column("b").equalTo(2);
		Condition condition = Condition.rowExists().and(a).and(b);
		assertThat(condition.rowExistence()).isEqualTo(RowExistence.EXPECT_EXIST);
		assertThat(condition.filter()).contains(a.and(b));
	}

	@Test
	void onlyTheEmptyConditionAlwaysHolds() {
		assertThat(Condition.none().isNone()).isTrue();
		assertThat(Condition.rowExists().isNone()).isFalse();
		assertThat(Condition.that(Filter.column("a").equalTo(1)).isNone()).isFalse();
	}

	@Test
	void conditionGuardsRepeatsOnlyIfTheCallerSaysSo() {
		Condition condition = Condition.rowExists().and(Filter.column("version").equalTo(1));
		assertThat(condition.guardsRepeats()).isFalse();
		Condition guarding = condition.guardingRepeats();
		assertThat(guarding.guardsRepeats()).isTrue();
		assertThat(guarding.rowExistence()).isEqualTo(condition.rowExistence());
		assertThat(guarding.filter()).isEqualTo(condition.filter());
	}

	@Test
	void furtherFilterKeepsTheGuard() {
		ColumnFilter further = Filter.column("state").equalTo("NEW");
		assertThat(Condition.rowDoesNotExist().guardingRepeats().and(further).guardsRepeats()).isTrue();
	}

	@Test
	void conditionThatAlwaysHoldsGuardsNothing() {
		assertThatIllegalStateException().isThrownBy(() -> Condition.none().guardingRepeats())
			.withMessageContaining("always holds");
	}

	@Test
	void columnPageNeedsALimit() {
		assertThatIllegalArgumentException().isThrownBy(() -> Filter.columns(0, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> Filter.columns(-1, 1));
	}

	@Test
	void filterNamesTheColumnsThatItCompares() {
		ColumnFilter filter = Filter.not(Filter.column("a").equalTo(1).and(Filter.column("b").lessThan(2)))
			.or(Filter.column("a").greaterThan("x"));
		assertThat(filter.columns()).containsExactly("a", "b");
	}

}
