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

package io.otspring.emulator.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import io.otspring.protocol.WireBuffer;

/**
 * The form in which changes are written to the log. Each record states what will be, not
 * what is different, so that it may be applied again to data that has it already.
 */
final class LogRecord {

	private static final int CHANGES = 1;

	private static final int DROP = 2;

	private static final int CHECKPOINT = 3;

	private static final int REMOVED = -1;

	private LogRecord() {
	}

	static byte[] changes(ChangeSet changes) {
		WireBuffer out = new WireBuffer(1024);
		out.writeByte(CHANGES);
		for (ChangeSet.Change change : changes.changes()) {
			writeText(out, change.space().name());
			writeBytes(out, change.key());
			byte[] value = change.value();
			if (value != null) {
				writeBytes(out, value);
			}
			else {
				out.writeInt32(REMOVED);
			}
		}
		return out.toByteArray();
	}

	static byte[] drop(String space) {
		WireBuffer out = new WireBuffer(64);
		out.writeByte(DROP);
		writeText(out, space);
		return out.toByteArray();
	}

	/**
	 * Returns the record that says up to where changes are in the data file.
	 * @param version the version of the data file
	 */
	static byte[] checkpoint(long version) {
		WireBuffer out = new WireBuffer(9);
		out.writeByte(CHECKPOINT);
		out.writeInt64(version);
		return out.toByteArray();
	}

	/**
	 * Passes on what a record says.
	 */
	static void replay(byte[] record, Target target) {
		ByteBuffer in = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
		int type = in.get();
		switch (type) {
			case CHANGES -> {
				while (in.hasRemaining()) {
					String space = readText(in);
					byte[] key = readBytes(in, in.getInt());
					int length = in.getInt();
					if (length == REMOVED) {
						target.remove(space, key);
					}
					else {
						target.put(space, key, readBytes(in, length));
					}
				}
			}
			case DROP -> target.drop(readText(in));
			case CHECKPOINT -> target.checkpoint(in.getLong());
			default -> throw new IllegalStateException("A record of the log has the unknown type " + type);
		}
	}

	private static void writeText(WireBuffer out, String text) {
		writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
	}

	private static void writeBytes(WireBuffer out, byte[] bytes) {
		out.writeInt32(bytes.length);
		out.writeBytes(bytes);
	}

	private static String readText(ByteBuffer in) {
		return new String(readBytes(in, in.getInt()), StandardCharsets.UTF_8);
	}

	private static byte[] readBytes(ByteBuffer in, int length) {
		byte[] bytes = new byte[length];
		in.get(bytes);
		return bytes;
	}

	/**
	 * What records are applied to.
	 */
	interface Target {

		void put(String space, byte[] key, byte[] value);

		void remove(String space, byte[] key);

		void drop(String space);

		void checkpoint(long version);

	}

}
