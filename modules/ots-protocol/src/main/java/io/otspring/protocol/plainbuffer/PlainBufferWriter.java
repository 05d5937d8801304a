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
import org.jspecify.annotations.Nullable;

/**
 * Writes rows, with their checksums, in one pass. The caller keeps to the grammar:
 *
 * <pre>
 * header ( startRow [ startPrimaryKey cell+ ] [ startColumns cell+ ] endRow )*
 * cell = startCell [ a value ] [ operation ] [ timestamp ] endCell
 * </pre>
 *
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class PlainBufferWriter implements ValueSink {

	private final WireBuffer out;

	private final ShortFormWriter values;

	private int rowChecksum;

	private int cellChecksum;

	private @Nullable CellOperation operation;

	private boolean hasTimestamp;

	private long timestamp;

	/**
	 * Creates a writer.
	 * @param out where the bytes go, behind what is there already
	 */
	public PlainBufferWriter(WireBuffer out) {
		this.out = out;
		this.values = new ShortFormWriter(out);
	}

	public void header() {
		this.out.writeInt32(Tag.HEADER);
	}

	public void startRow() {
		this.rowChecksum = 0;
	}

	public void startPrimaryKey() {
		this.out.writeByte(Tag.ROW_PK);
	}

	public void startColumns() {
		this.out.writeByte(Tag.ROW_DATA);
	}

	public void startCell(String name) {
		this.cellChecksum = 0;
		this.operation = null;
		this.hasTimestamp = false;
		this.out.writeByte(Tag.CELL);
		this.out.writeByte(Tag.CELL_NAME);
		int lengthPosition = this.out.size();
		this.out.writeInt32(0);
		int length = this.out.writeUtf8(name);
		this.out.patchInt32(lengthPosition, length);
		this.cellChecksum = Crc8.fold(0, this.out.array(), lengthPosition + 4, length);
	}

	@Override
	public void integer(long value) {
		int start = startValue();
		this.values.integer(value);
		endValue(start);
	}

	@Override
	public void floating(double value) {
		int start = startValue();
		this.values.floating(value);
		endValue(start);
	}

	@Override
	public void bool(boolean value) {
		int start = startValue();
		this.values.bool(value);
		endValue(start);
	}

	@Override
	public void string(String value) {
		int start = startValue();
		this.values.string(value);
		endValue(start);
	}

	@Override
	public void binary(byte[] value) {
		int start = startValue();
		this.values.binary(value);
		endValue(start);
	}

	@Override
	public void infMin() {
		int start = startValue();
		this.values.infMin();
		endValue(start);
	}

	@Override
	public void infMax() {
		int start = startValue();
		this.values.infMax();
		endValue(start);
	}

	@Override
	public void autoIncrement() {
		int start = startValue();
		this.values.autoIncrement();
		endValue(start);
	}

	public void operation(CellOperation operation) {
		this.operation = operation;
		this.out.writeByte(Tag.CELL_TYPE);
		this.out.writeByte(operation.code());
	}

	/**
	 * Writes the version of the cell.
	 * @param milliseconds milliseconds since 1970
	 */
	public void timestamp(long milliseconds) {
		this.hasTimestamp = true;
		this.timestamp = milliseconds;
		this.out.writeByte(Tag.CELL_TIMESTAMP);
		this.out.writeInt64(milliseconds);
	}

	/**
	 * Ends a cell. On the wire the operation stands before the timestamp, in the checksum
	 * behind it.
	 */
	public void endCell() {
		if (this.hasTimestamp) {
			this.cellChecksum = Crc8.foldInt64(this.cellChecksum, this.timestamp);
		}
		if (this.operation != null) {
			this.cellChecksum = Crc8.fold(this.cellChecksum, this.operation.code());
		}
		this.out.writeByte(Tag.CELL_CHECKSUM);
		this.out.writeByte(this.cellChecksum);
		this.rowChecksum = Crc8.fold(this.rowChecksum, this.cellChecksum);
	}

	/**
	 * Ends a row.
	 * @param deleteMarker whether the row is the key of a DeleteRow
	 */
	public void endRow(boolean deleteMarker) {
		endRow(deleteMarker, null);
	}

	/**
	 * Ends a row of a change stream.
	 * @param deleteMarker whether the row was deleted
	 * @param sequenceInfo where the change stands in the stream
	 */
	public void endRow(boolean deleteMarker, @Nullable SequenceInfo sequenceInfo) {
		if (deleteMarker) {
			this.out.writeByte(Tag.DELETE_ROW_MARKER);
		}
		if (sequenceInfo != null) {
			writeExtension(sequenceInfo);
		}
		this.out.writeByte(Tag.ROW_CHECKSUM);
		this.out.writeByte(Crc8.fold(this.rowChecksum, deleteMarker ? 1 : 0));
	}

	private void writeExtension(SequenceInfo sequenceInfo) {
		this.out.writeByte(Tag.EXTENSION);
		int extensionLength = this.out.size();
		this.out.writeInt32(0);
		this.out.writeByte(Tag.SEQ_INFO);
		int infoLength = this.out.size();
		this.out.writeInt32(0);
		this.out.writeByte(Tag.SEQ_INFO_EPOCH);
		this.out.writeInt32(sequenceInfo.epoch());
		this.out.writeByte(Tag.SEQ_INFO_TS);
		this.out.writeInt64(sequenceInfo.timestamp());
		this.out.writeByte(Tag.SEQ_INFO_ROW_INDEX);
		this.out.writeInt32(sequenceInfo.rowIndex());
		this.out.patchInt32(infoLength, this.out.size() - infoLength - 4);
		this.out.patchInt32(extensionLength, this.out.size() - extensionLength - 4);
	}

	private int startValue() {
		this.out.writeByte(Tag.CELL_VALUE);
		this.out.writeInt32(0);
		return this.out.size();
	}

	private void endValue(int start) {
		int length = this.out.size() - start;
		this.out.patchInt32(start - 4, length);
		this.cellChecksum = Crc8.fold(this.cellChecksum, this.out.array(), start, length);
	}

}
