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

package io.otspring.emulator.engine.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.otspring.emulator.engine.RowChange;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.SequenceInfo;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a record is written down. It begins with its version, because files
 * outlive releases.
 *
 * @param sequence the place of the record in the stream
 * @param record the record
 */
record StoredRecord(SequenceInfo sequence, StreamRecord record) {

	private static final int VERSION = 1;

	private static final int TIMESTAMP = 1 + Integer.BYTES;

	private static final RowChange.Kind[] KINDS = { RowChange.Kind.PUT, RowChange.Kind.UPDATE, RowChange.Kind.DELETE };

	byte[] encode() {
		WireBuffer out = new WireBuffer(64);
		out.writeByte(VERSION);
		out.writeInt32(this.sequence.epoch());
		out.writeInt64(this.sequence.timestamp());
		out.writeInt32(this.sequence.rowIndex());
		out.writeByte(switch (this.record.kind()) {
			case PUT -> 0;
			case UPDATE -> 1;
			case DELETE -> 2;
		});
		out.writeInt32(this.record.row().length);
		out.writeBytes(this.record.row());
		byte[] origin = this.record.origin();
		if (origin != null) {
			out.writeBytes(origin);
		}
		return out.toByteArray();
	}

	static StoredRecord decode(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int version = in.get();
		if (version != VERSION) {
			throw new IllegalStateException(
					"The storage was written by another release: record format " + version + ", not " + VERSION);
		}
		SequenceInfo sequence = new SequenceInfo(in.getInt(), in.getLong(), in.getInt());
		RowChange.Kind kind = KINDS[in.get()];
		byte[] row = read(in, in.getInt());
		return new StoredRecord(sequence, new StreamRecord(kind, row, origin(in)));
	}

	/**
	 * Returns the time of a record without looking at the rest of it.
	 * @param bytes the record
	 * @return microseconds since 1970
	 */
	static long timestamp(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(TIMESTAMP);
	}

	private static byte @Nullable [] origin(ByteBuffer in) {
		return in.hasRemaining() ? read(in, in.remaining()) : null;
	}

	private static byte[] read(ByteBuffer in, int length) {
		byte[] bytes = new byte[length];
		in.get(bytes);
		return bytes;
	}

}
