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

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.OtsError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ColumnPageTests {

	private static final List<Cell> CELLS = List.of(cell("a", 2), cell("a", 1), cell("b", 1), cell("c", 2),
			cell("c", 1));

	@Test
	void passesOverColumnsAndReturnsTheNextWithAllVersions() {
		assertThat(new ColumnPage(1, 2).of(CELLS)).containsExactly(cell("b", 1), cell("c", 2), cell("c", 1));
		assertThat(new ColumnPage(0, 1).of(CELLS)).containsExactly(cell("a", 2), cell("a", 1));
	}

	@Test
	void isEmptyBehindTheLastColumn() {
		assertThat(new ColumnPage(3, 1).of(CELLS)).isEmpty();
	}

	@Test
	void takesTheLargestOffsetAndLimit() {
		assertThat(new ColumnPage(Integer.MAX_VALUE, Integer.MAX_VALUE).of(CELLS)).isEmpty();
		assertThat(new ColumnPage(0, Integer.MAX_VALUE).of(CELLS)).isEqualTo(CELLS);
	}

	@Test
	void refusesANegativeOffset() {
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> new ColumnPage(-1, 1))
			.withMessage("Offset in ColumnPaginationFilter must be greater than or equal to 0.");
	}

	@Test
	void refusesALimitThatIsNotPositive() {
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> new ColumnPage(0, 0))
			.withMessage("Limit in ColumnPaginationFilter must be greater than 0.");
	}

	private static Cell cell(String column, long timestamp) {
		return new Cell(column, timestamp, new IntegerValue(timestamp));
	}

}
