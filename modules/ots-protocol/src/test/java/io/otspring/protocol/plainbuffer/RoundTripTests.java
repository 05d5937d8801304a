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

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is read, whatever it is.
 */
class RoundTripTests {

	@Property
	void rowsAreReadAsTheyWereWritten(@ForAll("rows") List<TestRow> rows) {
		assertThat(TestRow.read(TestRow.write(rows))).isEqualTo(rows);
	}

	@Property
	void rowsAreWrittenAsTheyWereRead(@ForAll("rows") List<TestRow> rows) {
		byte[] bytes = TestRow.write(rows);
		assertThat(TestRow.write(TestRow.read(bytes))).isEqualTo(bytes);
	}

	@Property
	void rowsOfWritesAreReadWithAndWithoutTheirKey(@ForAll("rows") List<TestRow> rows) {
		assertThat(TestRow.readWritten(TestRow.write(rows))).isEqualTo(rows);
		List<TestRow> withoutKey = rows.stream()
			.filter(row -> !row.columns().isEmpty())
			.map(row -> new TestRow(List.of(), row.columns(), row.deleteMarker(), row.sequenceInfo()))
			.toList();
		assertThat(TestRow.readWritten(TestRow.write(withoutKey))).isEqualTo(withoutKey);
	}

	@Provide
	Arbitrary<List<TestRow>> rows() {
		Arbitrary<TestRow> row = Combinators
			.combine(keyCells().list().ofMinSize(1).ofMaxSize(4), columnCells().list().ofMaxSize(8),
					Arbitraries.of(true, false), sequenceInfos().injectNull(0.7))
			.as(TestRow::new);
		return row.list().ofMaxSize(4);
	}

	private static Arbitrary<TestCell> keyCells() {
		Arbitrary<Object> values = Arbitraries.oneOf(Arbitraries.longs().asGeneric(), texts().asGeneric(),
				binaries().asGeneric(),
				Arbitraries.of(ValueType.INF_MIN, ValueType.INF_MAX, ValueType.AUTO_INCREMENT).asGeneric());
		return Combinators.combine(texts(), values).as(TestCell::of);
	}

	private static Arbitrary<TestCell> columnCells() {
		Arbitrary<Object> values = Arbitraries.oneOf(Arbitraries.longs().asGeneric(), doubles().asGeneric(),
				Arbitraries.of(true, false).asGeneric(), texts().asGeneric(), binaries().asGeneric());
		Arbitrary<Long> timestamps = Arbitraries.longs().between(0, Long.MAX_VALUE / 1000 - 1).injectNull(0.5);
		Arbitrary<TestCell> puts = Combinators.combine(texts(), values, timestamps)
			.as((name, value, timestamp) -> new TestCell(name, value, null, timestamp));
		Arbitrary<TestCell> changes = Combinators
			.combine(texts(), values.injectNull(0.5), Arbitraries.of(CellOperation.class), timestamps)
			.as(TestCell::new)
			.filter(cell -> cell.value() != null || cell.operation() != CellOperation.INCREMENT);
		return Arbitraries.oneOf(puts, changes);
	}

	private static Arbitrary<Double> doubles() {
		return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
	}

	private static Arbitrary<String> texts() {
		return Arbitraries.integers()
			.between(0, Character.MAX_CODE_POINT)
			.filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
			.list()
			.ofMaxSize(20)
			.map(codePoints -> codePoints.stream()
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString());
	}

	private static Arbitrary<ByteBuffer> binaries() {
		return Arbitraries.bytes().array(byte[].class).ofMaxSize(300).map(ByteBuffer::wrap);
	}

	private static Arbitrary<SequenceInfo> sequenceInfos() {
		return Combinators.combine(Arbitraries.integers(), Arbitraries.longs(), Arbitraries.integers())
			.as(SequenceInfo::new);
	}

}
