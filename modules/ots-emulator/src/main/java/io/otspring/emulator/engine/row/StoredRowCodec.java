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
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.BooleanValue;
import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.StringValue;
import io.otspring.protocol.WireBuffer;

/**
 * The form in which a row is written down. It begins with its version, because files
 * outlive releases.
 */
final class StoredRowCodec {

	private static final int VERSION = 1;

	private StoredRowCodec() {
	}

	static byte[] encode(StoredRow row) {
		WireBuffer out = new WireBuffer(256);
		out.writeByte(VERSION);
		out.writeInt64(row.writtenAt());
		out.writeInt32(row.cells().size());
		for (Cell cell : row.cells()) {
			writeBytes(out, cell.column().getBytes(StandardCharsets.UTF_8));
			out.writeInt64(cell.timestamp());
			writeValue(out, cell.value());
		}
		return out.toByteArray();
	}

	static StoredRow decode(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int version = in.get();
		if (version != VERSION) {
			throw new IllegalStateException(
					"The storage was written by another release: row format " + version + ", not " + VERSION);
		}
		long writtenAt = in.getLong();
		int count = in.getInt();
		List<Cell> cells = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			String column = readText(in);
			long timestamp = in.getLong();
			cells.add(new Cell(column, timestamp, readValue(in)));
		}
		return new StoredRow(writtenAt, cells);
	}

	private static void writeValue(WireBuffer out, ColumnValue value) {
		if (value instanceof IntegerValue integer) {
			out.writeByte('i');
			out.writeInt64(integer.value());
		}
		else if (value instanceof DoubleValue number) {
			out.writeByte('d');
			out.writeInt64(Double.doubleToRawLongBits(number.value()));
		}
		else if (value instanceof BooleanValue bool) {
			out.writeByte('b');
			out.writeByte(bool.value() ? 1 : 0);
		}
		else if (value instanceof StringValue string) {
			out.writeByte('s');
			writeBytes(out, string.value().getBytes(StandardCharsets.UTF_8));
		}
		else if (value instanceof BinaryValue binary) {
			out.writeByte('x');
			writeBytes(out, binary.bytes());
		}
	}

	private static ColumnValue readValue(ByteBuffer in) {
		char type = (char) in.get();
		return switch (type) {
			case 'i' -> new IntegerValue(in.getLong());
			case 'd' -> new DoubleValue(Double.longBitsToDouble(in.getLong()));
			case 'b' -> new BooleanValue(in.get() != 0);
			case 's' -> new StringValue(readText(in));
			case 'x' -> new BinaryValue(readBytes(in));
			default -> throw new IllegalStateException("A stored cell has a value of the unknown type " + type);
		};
	}

	private static void writeBytes(WireBuffer out, byte[] bytes) {
		out.writeInt32(bytes.length);
		out.writeBytes(bytes);
	}

	private static byte[] readBytes(ByteBuffer in) {
		byte[] bytes = new byte[in.getInt()];
		in.get(bytes);
		return bytes;
	}

	private static String readText(ByteBuffer in) {
		return new String(readBytes(in), StandardCharsets.UTF_8);
	}

}
