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

package io.otspring.client.internal.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

import io.otspring.client.model.AutoIncrement;
import io.otspring.client.model.BinaryValue;
import io.otspring.client.model.BooleanValue;
import io.otspring.client.model.BoundKeyValue;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.DoubleValue;
import io.otspring.client.model.InfiniteValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.StringValue;
import io.otspring.client.model.TextValue;
import io.otspring.client.model.WriteKeyValue;
import io.otspring.protocol.plainbuffer.EncodedValue;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import io.otspring.protocol.plainbuffer.ValueSink;

/**
 * Single values, of keys and of columns.
 */
final class ValueCodec {

	private ValueCodec() {
	}

	/**
	 * Writes a value.
	 * @param value a {@link ColumnValue}, {@link PrimaryKeyValue}, {@link BoundKeyValue}
	 * or {@link WriteKeyValue}
	 * @param encoding the charset of text that the caller handed over as bytes
	 * @param out where it goes
	 */
	static void write(Object value, Charset encoding, ValueSink out) {
		if (value instanceof StringValue string) {
			out.string(string.value());
		}
		else if (value instanceof IntegerValue integer) {
			out.integer(integer.value());
		}
		else if (value instanceof DoubleValue floating) {
			out.floating(floating.value());
		}
		else if (value instanceof BooleanValue bool) {
			out.bool(bool.value());
		}
		else if (value instanceof BinaryValue binary) {
			out.binary(binary.bytes());
		}
		else if (value instanceof TextValue text) {
			out.string(decode(text, encoding));
		}
		else if (value == InfiniteValue.MINIMUM) {
			out.infMin();
		}
		else if (value == InfiniteValue.MAXIMUM) {
			out.infMax();
		}
		else if (value == AutoIncrement.ASSIGNED_BY_SERVICE) {
			out.autoIncrement();
		}
		else {
			throw new AssertionError("No value: " + value.getClass());
		}
	}

	static ColumnValue readColumn(EncodedValue value) {
		return switch (value.type()) {
			case STRING -> ColumnValue.of(value.string());
			case INTEGER -> ColumnValue.of(value.integer());
			case DOUBLE -> ColumnValue.of(value.floating());
			case BOOLEAN -> ColumnValue.of(value.bool());
			case BLOB -> ColumnValue.of(value.binary());
			case INF_MIN, INF_MAX, AUTO_INCREMENT -> throw unexpected(value, "column");
		};
	}

	static PrimaryKeyValue readPrimaryKey(EncodedValue value) {
		return switch (value.type()) {
			case STRING -> PrimaryKeyValue.of(value.string());
			case INTEGER -> PrimaryKeyValue.of(value.integer());
			case BLOB -> PrimaryKeyValue.of(value.binary());
			case DOUBLE, BOOLEAN, INF_MIN, INF_MAX, AUTO_INCREMENT -> throw unexpected(value, "primary key");
		};
	}

	private static PlainBufferException unexpected(EncodedValue value, String where) {
		return new PlainBufferException("A value of type " + value.type() + " stands in a " + where);
	}

	private static String decode(TextValue text, Charset encoding) {
		try {
			return encoding.newDecoder().decode(ByteBuffer.wrap(text.bytes())).toString();
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException(
					"Text of " + text.bytes().length + " bytes is not in the client's encoding " + encoding, ex);
		}
	}

}
