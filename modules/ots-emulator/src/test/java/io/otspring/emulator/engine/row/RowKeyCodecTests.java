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

package io.otspring.emulator.engine.row;

import java.util.Arrays;

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.plainbuffer.ValueType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowKeyCodecTests {

	@Property
	void ordersIntegers(@ForAll long left, @ForAll long right) {
		assertThat(order(Rows.id(left), Rows.id(right))).isEqualTo(Integer.signum(Long.compare(left, right)));
	}

	@Property
	void ordersBinaries(@ForAll("binaries") byte[] left, @ForAll("binaries") byte[] right) {
		assertThat(order(Rows.key("id", left), Rows.key("id", right)))
			.isEqualTo(Integer.signum(Arrays.compareUnsigned(left, right)));
	}

	@Property
	void ordersByTheFirstColumnBeforeTheSecond(@ForAll("binaries") byte[] first, @ForAll("binaries") byte[] other,
			@ForAll long second, @ForAll long otherSecond) {
		int expected = Arrays.compareUnsigned(first, other);
		if (expected == 0) {
			expected = Long.compare(second, otherSecond);
		}
		assertThat(order(Rows.key("a", first, "b", second), Rows.key("a", other, "b", otherSecond)))
			.isEqualTo(Integer.signum(expected));
	}

	@Property
	void readsWhatItWrote(@ForAll("binaries") byte[] binary, @ForAll long integer) {
		PrimaryKey key = Rows.key("a", binary, "b", integer, "c", "é\0" + integer);
		assertThat(RowKeyCodec.decode(RowKeyCodec.encode(key),
				TableFixture
					.schema(TableFixture.key("a", ValueType.BLOB), TableFixture.key("b", ValueType.INTEGER),
							TableFixture.key("c", ValueType.STRING))
					.keyColumns()))
			.isEqualTo(key);
	}

	@Test
	void ordersTextsByTheirBytes() {
		assertThat(order(Rows.key("id", "\uFFFD"), Rows.key("id", "\uD83D\uDE00"))).isNegative();
	}

	@ParameterizedTest
	@MethodSource("values")
	void ordersInfinitiesAroundAllValues(Object value) {
		PrimaryKey key = Rows.key("id", value);
		assertThat(order(Rows.key("id", KeyPlaceholder.INF_MIN), key)).isNegative();
		assertThat(order(Rows.key("id", KeyPlaceholder.INF_MAX), key)).isPositive();
	}

	static Object[] values() {
		return new Object[] { Long.MIN_VALUE, Long.MAX_VALUE, "", "\uDBFF\uDFFF", new byte[0],
				new byte[] { -1, -1, -1 } };
	}

	@Provide
	Arbitrary<byte[]> binaries() {
		return Arbitraries.of((byte) 0, (byte) 1, (byte) 2, (byte) 0x7F, (byte) 0x80, (byte) 0xFE, (byte) 0xFF)
			.array(byte[].class)
			.ofMaxSize(4);
	}

	private static int order(PrimaryKey left, PrimaryKey right) {
		return Integer.signum(Arrays.compareUnsigned(RowKeyCodec.encode(left), RowKeyCodec.encode(right)));
	}

}
