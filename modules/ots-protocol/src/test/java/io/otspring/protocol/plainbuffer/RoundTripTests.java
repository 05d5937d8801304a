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

package io.otspring.protocol.plainbuffer;

import java.nio.ByteBuffer;
import java.util.List;

import io.otspring.protocol.RandomValues;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is read, whatever it is.
 */
class RoundTripTests {

	@Test
	void rowsAreReadAsTheyWereWritten() {
		RandomValues.check(values -> {
			List<TestRow> rows = rows(values);
			assertThat(TestRow.read(TestRow.write(rows))).isEqualTo(rows);
		});
	}

	@Test
	void rowsAreWrittenAsTheyWereRead() {
		RandomValues.check(values -> {
			byte[] bytes = TestRow.write(rows(values));
			assertThat(TestRow.write(TestRow.read(bytes))).isEqualTo(bytes);
		});
	}

	@Test
	void rowsOfWritesAreReadWithAndWithoutTheirKey() {
		RandomValues.check(values -> {
			List<TestRow> rows = rows(values);
			assertThat(TestRow.readWritten(TestRow.write(rows))).isEqualTo(rows);
			List<TestRow> withoutKey = rows.stream()
				.filter(row -> !row.columns().isEmpty())
				.map(row -> new TestRow(List.of(), row.columns(), row.deleteMarker(), row.sequenceInfo()))
				.toList();
			assertThat(TestRow.readWritten(TestRow.write(withoutKey))).isEqualTo(withoutKey);
		});
	}

	private static List<TestRow> rows(RandomValues values) {
		return values.list(0, 4, () -> new TestRow(values.list(1, 4, () -> keyCell(values)),
				values.list(0, 8, () -> cell(values)), values.bool(), values.orNull(() -> sequenceInfo(values))));
	}

	private static TestCell keyCell(RandomValues values) {
		return TestCell.of(values.text(),
				values.oneOf(values::integer, values::text, () -> ByteBuffer.wrap(values.binary()),
						() -> values.of(ValueType.INF_MIN, ValueType.INF_MAX, ValueType.AUTO_INCREMENT)));
	}

	private static TestCell cell(RandomValues values) {
		CellOperation operation = values.orNull(() -> values.of(CellOperation.values()));
		Object value = TestCell.anyValue(values);
		if (operation != null && operation != CellOperation.INCREMENT) {
			value = values.of(value, null);
		}
		return new TestCell(values.text(), value, operation,
				values.orNull(() -> values.between(0, Long.MAX_VALUE / 1000 - 1)));
	}

	private static SequenceInfo sequenceInfo(RandomValues values) {
		return new SequenceInfo((int) values.integer(), values.integer(), (int) values.integer());
	}

}
