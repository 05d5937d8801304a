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

package io.otspring.emulator.engine;

import java.util.OptionalInt;

import io.otspring.protocol.plainbuffer.ValueSink;
import io.otspring.protocol.plainbuffer.ValueType;

/**
 * A finite floating point number of 64 bits.
 *
 * @param value the number
 * @since 0.1.0
 */
public record DoubleValue(double value) implements ColumnValue {

	@Override
	public ValueType type() {
		return ValueType.DOUBLE;
	}

	@Override
	public int size() {
		return Double.BYTES;
	}

	@Override
	public void writeTo(ValueSink sink) {
		sink.floating(this.value);
	}

	/**
	 * Compares as numbers, so that the two zeros are equal.
	 */
	@Override
	public OptionalInt compareWith(ColumnValue other) {
		if (!(other instanceof DoubleValue that)) {
			return OptionalInt.empty();
		}
		if (this.value == that.value) {
			return OptionalInt.of(0);
		}
		return OptionalInt.of((this.value < that.value) ? -1 : 1);
	}

}
