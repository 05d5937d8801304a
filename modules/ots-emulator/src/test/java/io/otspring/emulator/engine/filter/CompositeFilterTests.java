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

import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.OtsError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CompositeFilterTests {

	private static final Filter TRUE = filter(ComparisonOperator.EXIST);

	private static final Filter FALSE = filter(ComparisonOperator.NOT_EXIST);

	@Test
	void andNeedsAllParts() {
		assertThat(matches(CompositeFilter.Operator.AND, TRUE, TRUE)).isTrue();
		assertThat(matches(CompositeFilter.Operator.AND, TRUE, FALSE)).isFalse();
	}

	@Test
	void orNeedsOnePart() {
		assertThat(matches(CompositeFilter.Operator.OR, FALSE, TRUE)).isTrue();
		assertThat(matches(CompositeFilter.Operator.OR, FALSE, FALSE)).isFalse();
	}

	@Test
	void notTurnsItsPartRound() {
		assertThat(matches(CompositeFilter.Operator.NOT, TRUE)).isFalse();
		assertThat(matches(CompositeFilter.Operator.NOT, FALSE)).isTrue();
	}

	@Test
	void notHasOnePart() {
		assertThatExceptionOfType(OtsError.class)
			.isThrownBy(() -> new CompositeFilter(CompositeFilter.Operator.NOT, List.of(TRUE, TRUE)))
			.withMessage("Invalid NOT operator: the number of sub-filters must be 1.");
	}

	@Test
	void andAndOrHaveMoreThanOnePart() {
		assertThatExceptionOfType(OtsError.class)
			.isThrownBy(() -> new CompositeFilter(CompositeFilter.Operator.AND, List.of(TRUE)))
			.withMessage("Invalid AND/OR operator: the number of sub-filters must be more than 1.");
		assertThatExceptionOfType(OtsError.class)
			.isThrownBy(() -> new CompositeFilter(CompositeFilter.Operator.OR, List.of()))
			.withMessage("Invalid AND/OR operator: the number of sub-filters must be more than 1.");
	}

	private static boolean matches(CompositeFilter.Operator operator, Filter... parts) {
		return new CompositeFilter(operator, List.of(parts)).matches(column -> List.of(new IntegerValue(1)));
	}

	private static Filter filter(ComparisonOperator operator) {
		return new SingleColumnFilter("c", operator, null, true, true, null);
	}

}
