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
 * A text, ordered by the bytes of its UTF-8 form.
 *
 * @param value the text
 * @since 0.1.0
 */
public record StringValue(String value) implements ColumnValue, KeyValue {

	@Override
	public ValueType type() {
		return ValueType.STRING;
	}

	@Override
	public int size() {
		return Utf8.length(this.value);
	}

	@Override
	public void writeTo(ValueSink sink) {
		sink.string(this.value);
	}

	@Override
	public OptionalInt compareWith(ColumnValue other) {
		return (other instanceof StringValue that) ? OptionalInt.of(Utf8.ORDER.compare(this.value, that.value))
				: OptionalInt.empty();
	}

	@Override
	public String text() {
		return this.value;
	}

}
