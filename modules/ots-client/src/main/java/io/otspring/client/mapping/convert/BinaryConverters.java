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

package io.otspring.client.mapping.convert;

import java.nio.ByteBuffer;
import java.util.List;

import io.otspring.client.model.BinaryValue;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * Converters of bytes.
 */
final class BinaryConverters {

	private BinaryConverters() {
	}

	static List<ColumnConverter<?>> all() {
		return List.of(
				new BuiltInConverter<>(byte[].class, DefinedColumnType.BINARY, ColumnValue::of,
						BinaryConverters::bytes),
				new BuiltInConverter<>(ByteBuffer.class, DefinedColumnType.BINARY, BinaryConverters::remaining,
						value -> ByteBuffer.wrap(bytes(value)).asReadOnlyBuffer()));
	}

	private static byte[] bytes(ColumnValue value) {
		if (value instanceof BinaryValue binary) {
			return binary.bytes();
		}
		throw ConversionException.mismatch(DefinedColumnType.BINARY, value);
	}

	private static ColumnValue remaining(ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.get(buffer.position(), bytes);
		return ColumnValue.of(bytes);
	}

}
