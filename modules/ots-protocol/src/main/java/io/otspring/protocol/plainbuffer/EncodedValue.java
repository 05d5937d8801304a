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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One value where it stands in a buffer, checked when it was read. Reading it as another
 * type than its own is a programming error.
 * <p>
 * The value of a {@link PlainBufferReader} is a view that the next cell replaces.
 *
 * @since 0.1.0
 */
public final class EncodedValue {

	private ValueType type = ValueType.INF_MIN;

	private byte[] bytes = new byte[0];

	private int offset;

	private int length;

	private long bits;

	EncodedValue() {
	}

	/**
	 * Reads a value in the short form.
	 * @param bytes exactly the value
	 * @return the value
	 * @throws PlainBufferException if the bytes are not a value
	 */
	public static EncodedValue ofShortForm(byte[] bytes) {
		EncodedValue value = new EncodedValue();
		int end = value.read(new Input(bytes, 0, bytes.length), "");
		if (end != bytes.length) {
			throw Input.leftOver();
		}
		return value;
	}

	public ValueType type() {
		return this.type;
	}

	public long integer() {
		require(ValueType.INTEGER);
		return this.bits;
	}

	public double floating() {
		require(ValueType.DOUBLE);
		return Double.longBitsToDouble(this.bits);
	}

	public boolean bool() {
		require(ValueType.BOOLEAN);
		return this.bits != 0;
	}

	public String string() {
		require(ValueType.STRING);
		return new String(this.bytes, this.offset, this.length, StandardCharsets.UTF_8);
	}

	public byte[] binary() {
		require(ValueType.BLOB);
		return Arrays.copyOfRange(this.bytes, this.offset, this.offset + this.length);
	}

	/**
	 * Reads type and payload, which both forms share.
	 * @param in the input, which stands at the type
	 * @param name the column, for messages
	 * @return the position behind the value
	 */
	int read(Input in, String name) {
		this.type = ValueType.of(in.readByte());
		this.bytes = in.bytes();
		switch (this.type) {
			case INTEGER -> this.bits = in.readInt64();
			case DOUBLE -> this.bits = requireFinite(in.readInt64());
			case BOOLEAN -> this.bits = in.readBoolean() ? 1 : 0;
			case STRING, BLOB -> {
				this.length = in.readLength();
				this.offset = in.skip(this.length);
				if (this.type == ValueType.STRING && !Utf8.isValid(this.bytes, this.offset, this.length)) {
					throw new PlainBufferException("Value of column '" + name + "' must be UTF8 encoding.");
				}
			}
			case INF_MIN, INF_MAX, AUTO_INCREMENT -> this.length = 0;
		}
		return in.position();
	}

	private static long requireFinite(long bits) {
		double value = Double.longBitsToDouble(bits);
		if (Double.isNaN(value)) {
			throw new PlainBufferException("NaN can't be set to double value.");
		}
		if (Double.isInfinite(value)) {
			throw new PlainBufferException("Infinity can't be set to double value.");
		}
		return bits;
	}

	private void require(ValueType expected) {
		if (this.type != expected) {
			throw new IllegalStateException("The value is " + this.type + ", not " + expected);
		}
	}

}
