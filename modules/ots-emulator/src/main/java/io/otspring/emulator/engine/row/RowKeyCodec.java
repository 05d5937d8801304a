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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.protocol.WireBuffer;

/**
 * Keys as bytes whose unsigned order is the order of the service.
 * <p>
 * Each value begins with its type. An integer follows as eight bytes, most significant
 * first and with the sign turned round. Texts and binaries follow with every zero byte
 * doubled up as {@code 00 FF} and end with {@code 00 01}, so that a value comes before
 * its extensions and no value can be mistaken for the begin of the next one.
 */
final class RowKeyCodec {

	private static final int INF_MIN = 0x00;

	private static final int INTEGER = 0x10;

	private static final int STRING = 0x20;

	private static final int BINARY = 0x30;

	/** Distinguishes placeholders in a batch; rows are never stored under it. */
	private static final int AUTO_INCREMENT = 0x40;

	private static final int INF_MAX = 0xFF;

	private static final int ESCAPED_ZERO = 0xFF;

	private static final int END = 0x01;

	private RowKeyCodec() {
	}

	static byte[] encode(PrimaryKey key) {
		WireBuffer out = new WireBuffer(64);
		for (KeyColumn column : key.columns()) {
			write(out, column.value());
		}
		return out.toByteArray();
	}

	static byte[] encode(KeyValue value) {
		WireBuffer out = new WireBuffer(32);
		write(out, value);
		return out.toByteArray();
	}

	/**
	 * Decodes the key of a stored row.
	 * @param bytes the encoded key
	 * @param columns the key columns of its table
	 */
	static PrimaryKey decode(byte[] bytes, List<KeyColumnSchema> columns) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		List<KeyColumn> decoded = new ArrayList<>(columns.size());
		for (KeyColumnSchema column : columns) {
			decoded.add(new KeyColumn(column.name(), read(in)));
		}
		return new PrimaryKey(decoded);
	}

	private static void write(WireBuffer out, KeyValue value) {
		if (value instanceof IntegerValue integer) {
			out.writeByte(INTEGER);
			out.writeInt64(Long.reverseBytes(integer.value() ^ Long.MIN_VALUE));
		}
		else if (value instanceof StringValue string) {
			out.writeByte(STRING);
			writeEscaped(out, string.value().getBytes(StandardCharsets.UTF_8));
		}
		else if (value instanceof BinaryValue binary) {
			out.writeByte(BINARY);
			writeEscaped(out, binary.bytes());
		}
		else if (value instanceof KeyPlaceholder placeholder) {
			out.writeByte(switch (placeholder) {
				case INF_MIN -> INF_MIN;
				case INF_MAX -> INF_MAX;
				case AUTO_INCREMENT -> AUTO_INCREMENT;
			});
		}
	}

	private static void writeEscaped(WireBuffer out, byte[] bytes) {
		for (byte each : bytes) {
			out.writeByte(each);
			if (each == 0) {
				out.writeByte(ESCAPED_ZERO);
			}
		}
		out.writeByte(0);
		out.writeByte(END);
	}

	private static KeyValue read(ByteBuffer in) {
		int type = in.get();
		return switch (type) {
			case INTEGER -> new IntegerValue(in.getLong() ^ Long.MIN_VALUE);
			case STRING -> new StringValue(new String(readEscaped(in), StandardCharsets.UTF_8));
			case BINARY -> new BinaryValue(readEscaped(in));
			default -> throw new IllegalStateException("A stored key has a value of the unknown type " + type);
		};
	}

	private static byte[] readEscaped(ByteBuffer in) {
		WireBuffer out = new WireBuffer(in.remaining());
		while (true) {
			byte next = in.get();
			if (next == 0 && in.get() == END) {
				return out.toByteArray();
			}
			out.writeByte(next);
		}
	}

}
