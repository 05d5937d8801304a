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

import io.otspring.protocol.Hex;
import io.otspring.protocol.RandomValues;

/**
 * A cell as tests speak of it. What is absent is {@code null}; a value without content is
 * its type.
 */
record TestCell(String name, Object value, CellOperation operation, Long timestamp) {

	static TestCell of(String name, Object value) {
		return new TestCell(name, value, null, null);
	}

	static TestCell of(String name, CellOperation operation) {
		return new TestCell(name, null, operation, null);
	}

	static Object binary(String hex) {
		return ByteBuffer.wrap(Hex.bytes(hex));
	}

	/** Any value that a column can have. */
	static Object anyValue(RandomValues values) {
		return values.<Object>oneOf(values::integer, values::floating, values::bool, values::text,
				() -> ByteBuffer.wrap(values.binary()));
	}

	TestCell at(long timestamp) {
		return new TestCell(this.name, this.value, this.operation, timestamp);
	}

	TestCell increment() {
		return new TestCell(this.name, this.value, CellOperation.INCREMENT, this.timestamp);
	}

	void write(PlainBufferWriter out) {
		out.startCell(this.name);
		if (this.value != null) {
			writeValue(this.value, out);
		}
		if (this.operation != null) {
			out.operation(this.operation);
		}
		if (this.timestamp != null) {
			out.timestamp(this.timestamp);
		}
		out.endCell();
	}

	static TestCell read(PlainBufferReader in) {
		return new TestCell(in.name(), in.hasValue() ? readValue(in.value()) : null, in.operation().orElse(null),
				in.timestamp().isPresent() ? in.timestamp().getAsLong() : null);
	}

	static void writeValue(Object value, ValueSink out) {
		if (value instanceof Long number) {
			out.integer(number);
		}
		else if (value instanceof Double number) {
			out.floating(number);
		}
		else if (value instanceof Boolean bool) {
			out.bool(bool);
		}
		else if (value instanceof String text) {
			out.string(text);
		}
		else if (value instanceof ByteBuffer bytes) {
			out.binary(bytes.array());
		}
		else if (value == ValueType.INF_MIN) {
			out.infMin();
		}
		else if (value == ValueType.INF_MAX) {
			out.infMax();
		}
		else if (value == ValueType.AUTO_INCREMENT) {
			out.autoIncrement();
		}
		else {
			throw new IllegalArgumentException(String.valueOf(value));
		}
	}

	static Object readValue(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> value.integer();
			case DOUBLE -> value.floating();
			case BOOLEAN -> value.bool();
			case STRING -> value.string();
			case BLOB -> ByteBuffer.wrap(value.binary());
			case INF_MIN, INF_MAX, AUTO_INCREMENT -> value.type();
		};
	}

}
