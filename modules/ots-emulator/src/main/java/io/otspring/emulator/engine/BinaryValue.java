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

import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;

import io.otspring.protocol.plainbuffer.ValueSink;
import io.otspring.protocol.plainbuffer.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Bytes, equal by content and ordered as unsigned numbers.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class BinaryValue implements ColumnValue, KeyValue {

	private final byte[] bytes;

	/**
	 * Creates a value.
	 * @param bytes the bytes, which nobody may change from now on
	 */
	public BinaryValue(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Returns the bytes, which must not be changed.
	 */
	public byte[] bytes() {
		return this.bytes;
	}

	@Override
	public ValueType type() {
		return ValueType.BLOB;
	}

	@Override
	public int size() {
		return this.bytes.length;
	}

	@Override
	public void writeTo(ValueSink sink) {
		sink.binary(this.bytes);
	}

	@Override
	public OptionalInt compareWith(ColumnValue other) {
		return (other instanceof BinaryValue that) ? OptionalInt.of(Arrays.compareUnsigned(this.bytes, that.bytes))
				: OptionalInt.empty();
	}

	@Override
	public String text() {
		return HexFormat.of().formatHex(this.bytes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof BinaryValue that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "BinaryValue[" + text() + "]";
	}

}
