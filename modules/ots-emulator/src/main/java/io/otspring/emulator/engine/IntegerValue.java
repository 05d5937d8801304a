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
 * A signed integer of 64 bits.
 *
 * @param value the number
 * @since 0.1.0
 */
public record IntegerValue(long value) implements ColumnValue, KeyValue {

	@Override
	public ValueType type() {
		return ValueType.INTEGER;
	}

	@Override
	public int size() {
		return Long.BYTES;
	}

	@Override
	public void writeTo(ValueSink sink) {
		sink.integer(this.value);
	}

	@Override
	public OptionalInt compareWith(ColumnValue other) {
		return (other instanceof IntegerValue that) ? OptionalInt.of(Long.compare(this.value, that.value))
				: OptionalInt.empty();
	}

	@Override
	public String text() {
		return Long.toString(this.value);
	}

}
