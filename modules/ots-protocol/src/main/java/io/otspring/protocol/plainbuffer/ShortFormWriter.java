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

import io.otspring.protocol.WireBuffer;

/**
 * Writes single values in the short form: type and payload, without an outer length, a
 * name or a checksum.
 *
 * @since 0.1.0
 */
public final class ShortFormWriter implements ValueSink {

	private final WireBuffer out;

	public ShortFormWriter(WireBuffer out) {
		this.out = out;
	}

	@Override
	public void integer(long value) {
		this.out.writeByte(ValueType.INTEGER.code());
		this.out.writeInt64(value);
	}

	@Override
	public void floating(double value) {
		this.out.writeByte(ValueType.DOUBLE.code());
		this.out.writeInt64(Double.doubleToLongBits(value));
	}

	@Override
	public void bool(boolean value) {
		this.out.writeByte(ValueType.BOOLEAN.code());
		this.out.writeByte(value ? 1 : 0);
	}

	@Override
	public void string(String value) {
		this.out.writeByte(ValueType.STRING.code());
		int lengthPosition = this.out.size();
		this.out.writeInt32(0);
		this.out.patchInt32(lengthPosition, this.out.writeUtf8(value));
	}

	@Override
	public void binary(byte[] value) {
		this.out.writeByte(ValueType.BLOB.code());
		this.out.writeInt32(value.length);
		this.out.writeBytes(value);
	}

	@Override
	public void infMin() {
		this.out.writeByte(ValueType.INF_MIN.code());
	}

	@Override
	public void infMax() {
		this.out.writeByte(ValueType.INF_MAX.code());
	}

	@Override
	public void autoIncrement() {
		this.out.writeByte(ValueType.AUTO_INCREMENT.code());
	}

}
