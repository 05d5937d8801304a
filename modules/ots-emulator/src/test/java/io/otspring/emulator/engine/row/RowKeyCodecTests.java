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
import java.util.List;

import io.otspring.emulator.RandomValues;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowKeyCodecTests {

	@Test
	void ordersIntegers() {
		RandomValues.check(10_000, values -> {
			long left = values.integer();
			long right = values.integer();
			assertThat(order(Rows.id(left), Rows.id(right))).as("%d and %d", left, right)
				.isEqualTo(Integer.signum(Long.compare(left, right)));
		});
	}

	@Test
	void ordersBinaries() {
		RandomValues.check(10_000, values -> {
			byte[] left = values.binary();
			byte[] right = values.binary();
			assertThat(order(Rows.key("id", left), Rows.key("id", right))).as("%s and %s", left, right)
				.isEqualTo(Integer.signum(Arrays.compareUnsigned(left, right)));
		});
	}

	@Test
	void ordersByTheFirstColumnBeforeTheSecond() {
		RandomValues.check(10_000, values -> {
			byte[] first = values.binary();
			byte[] other = values.binary();
			long second = values.integer();
			long otherSecond = values.integer();
			int expected = Arrays.compareUnsigned(first, other);
			if (expected == 0) {
				expected = Long.compare(second, otherSecond);
			}
			assertThat(order(Rows.key("a", first, "b", second), Rows.key("a", other, "b", otherSecond)))
				.as("(%s, %d) and (%s, %d)", first, second, other, otherSecond)
				.isEqualTo(Integer.signum(expected));
		});
	}

	@Test
	void readsWhatItWrote() {
		List<KeyColumnSchema> columns = TableFixture
			.schema(TableFixture.key("a", ValueType.BLOB), TableFixture.key("b", ValueType.INTEGER),
					TableFixture.key("c", ValueType.STRING))
			.keyColumns();
		RandomValues.check(1_000, values -> {
			PrimaryKey key = Rows.key("a", values.binary(), "b", values.integer(), "c", values.text());
			assertThat(RowKeyCodec.decode(RowKeyCodec.encode(key), columns)).isEqualTo(key);
		});
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

	private static int order(PrimaryKey left, PrimaryKey right) {
		return Integer.signum(Arrays.compareUnsigned(RowKeyCodec.encode(left), RowKeyCodec.encode(right)));
	}

}
