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

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Reads rows cell by cell, and refuses whatever is not exactly right: tags in the wrong
 * order, lengths that do not agree, wrong checksums, text that is not UTF-8, bytes that
 * are left over. Nothing is allocated from a length that was not checked.
 *
 * <pre>
 * while (reader.nextRow()) {
 *     while (reader.nextCell()) {
 *         ... reader.inPrimaryKey(), reader.name(), reader.value() ...
 *     }
 *     ... reader.hasDeleteMarker() ...
 * }
 * </pre>
 *
 * The delete marker and the sequence info are known once {@link #nextCell()} has returned
 * false. Every method throws a {@link PlainBufferException} at the first fault. Instances
 * are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class PlainBufferReader {

	private final Input in;

	private final boolean keyOptional;

	private final EncodedValue value = new EncodedValue();

	private Part part = Part.BETWEEN_ROWS;

	private int rowChecksum;

	private String name = "";

	private boolean hasValue;

	private @Nullable CellOperation operation;

	private boolean hasTimestamp;

	private long timestamp;

	private boolean deleteMarker;

	private @Nullable SequenceInfo sequenceInfo;

	private PlainBufferReader(byte[] bytes, int offset, int length, boolean keyOptional) {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		this.in = new Input(bytes, offset, length);
		this.keyOptional = keyOptional;
		if (length > 0) {
			this.in.expectHeader(Tag.HEADER);
		}
	}

	/**
	 * Reads rows, each with its primary key.
	 * @param bytes the array
	 * @param offset where the rows start
	 * @param length their length; 0 means no row
	 * @return a reader before the first row
	 */
	public static PlainBufferReader ofRows(byte[] bytes, int offset, int length) {
		return new PlainBufferReader(bytes, offset, length, false);
	}

	/**
	 * Reads rows, each with its primary key.
	 * @param bytes the rows; empty means no row
	 * @return a reader before the first row
	 */
	public static PlainBufferReader ofRows(byte[] bytes) {
		return ofRows(bytes, 0, bytes.length);
	}

	/**
	 * Reads a row that may come without its primary key: the one in the answer to a
	 * write, when the columns after the change were asked for, and the one that a stream
	 * record holds from before the change.
	 * @param bytes the array
	 * @param offset where the row starts
	 * @param length its length; 0 means no row
	 * @return a reader before the row
	 */
	public static PlainBufferReader ofWrittenRow(byte[] bytes, int offset, int length) {
		return new PlainBufferReader(bytes, offset, length, true);
	}

	/**
	 * Moves to the next row, past what is unread of the one before.
	 * @return whether there is one
	 */
	public boolean nextRow() {
		while (this.part != Part.BETWEEN_ROWS) {
			nextCell();
		}
		if (this.in.atEnd()) {
			return false;
		}
		this.rowChecksum = 0;
		this.deleteMarker = false;
		this.sequenceInfo = null;
		if (this.keyOptional && this.in.at(Tag.ROW_DATA)) {
			this.part = Part.NO_KEY;
			return true;
		}
		if (this.in.at(Tag.ROW_DATA)) {
			throw new PlainBufferException("Cell data broken, PK is empty.");
		}
		this.in.expect(Tag.ROW_PK);
		if (!this.in.at(Tag.CELL)) {
			throw new PlainBufferException("Cell data broken, no PK follow PKTag.");
		}
		this.part = Part.PRIMARY_KEY;
		return true;
	}

	/**
	 * Moves to the next cell of the row.
	 * @return whether there is one
	 */
	public boolean nextCell() {
		if (this.part == Part.BETWEEN_ROWS) {
			return false;
		}
		if (this.part != Part.COLUMNS && this.in.accept(Tag.ROW_DATA)) {
			if (!this.in.at(Tag.CELL)) {
				throw new PlainBufferException("Cell data broken, no Cells follow CellTag.");
			}
			this.part = Part.COLUMNS;
		}
		if (this.in.accept(Tag.CELL)) {
			readCell();
			return true;
		}
		readEndOfRow();
		this.part = Part.BETWEEN_ROWS;
		return false;
	}

	/**
	 * Makes sure that nothing follows the rows that were read.
	 */
	public void expectEnd() {
		if (this.part != Part.BETWEEN_ROWS || !this.in.atEnd()) {
			throw Input.leftOver();
		}
	}

	/**
	 * Makes sure that nothing but zeros follows the rows that were read. The official
	 * Node.js client makes its buffers one byte too long for each key column without a
	 * value, and the service takes them.
	 */
	public void expectPaddedEnd() {
		while (this.part == Part.BETWEEN_ROWS && this.in.at(0)) {
			this.in.skip(1);
		}
		expectEnd();
	}

	/**
	 * Returns whether the row, of which no cell was read yet, starts with its primary
	 * key.
	 */
	public boolean hasPrimaryKey() {
		return this.part == Part.PRIMARY_KEY;
	}

	/**
	 * Returns whether the cell belongs to the primary key.
	 */
	public boolean inPrimaryKey() {
		return this.part == Part.PRIMARY_KEY;
	}

	public String name() {
		return this.name;
	}

	/**
	 * Returns whether the cell has a value. Only cells that delete have none.
	 */
	public boolean hasValue() {
		return this.hasValue;
	}

	/**
	 * Returns the value of the cell, valid until the next cell is read.
	 * @throws IllegalStateException if the cell has none
	 */
	public EncodedValue value() {
		if (!this.hasValue) {
			throw new IllegalStateException("The cell has no value");
		}
		return this.value;
	}

	/**
	 * Returns what the cell does to its column; nothing means that it puts its value.
	 */
	public Optional<CellOperation> operation() {
		return Optional.ofNullable(this.operation);
	}

	/**
	 * Returns the version of the cell, in milliseconds since 1970.
	 */
	public OptionalLong timestamp() {
		return this.hasTimestamp ? OptionalLong.of(this.timestamp) : OptionalLong.empty();
	}

	public boolean hasDeleteMarker() {
		return this.deleteMarker;
	}

	public Optional<SequenceInfo> sequenceInfo() {
		return Optional.ofNullable(this.sequenceInfo);
	}

	private void readCell() {
		int checksum = readName();
		this.hasValue = this.in.accept(Tag.CELL_VALUE);
		if (this.hasValue) {
			checksum = readValue(checksum);
		}
		this.operation = this.in.accept(Tag.CELL_TYPE) ? CellOperation.of(this.in.readByte()) : null;
		this.hasTimestamp = this.in.accept(Tag.CELL_TIMESTAMP);
		if (this.hasTimestamp) {
			this.timestamp = this.in.readInt64();
			checksum = Crc8.foldInt64(checksum, this.timestamp);
		}
		if (this.operation != null) {
			checksum = Crc8.fold(checksum, this.operation.code());
		}
		if (!this.in.accept(Tag.CELL_CHECKSUM)) {
			throw new PlainBufferException("Cell data broken, cell is not end with checksum[0x0A] tag.");
		}
		this.in.expectChecksum(checksum);
		this.rowChecksum = Crc8.fold(this.rowChecksum, checksum);
		requireContent();
	}

	private int readName() {
		if (!this.in.accept(Tag.CELL_NAME)) {
			throw new PlainBufferException("Cell data broken, attr has no name.");
		}
		int length = this.in.readLength();
		this.name = this.in.readName(length);
		return Crc8.fold(0, this.in.bytes(), this.in.position() - length, length);
	}

	private int readValue(int checksum) {
		int outerLength = this.in.readInt32();
		int start = this.in.position();
		int end = this.value.read(this.in, this.name);
		if (this.value.type() == ValueType.BOOLEAN && outerLength != 2) {
			throw new PlainBufferException("Invalid boolean real value, value length: " + outerLength + ".");
		}
		if (end - start != outerLength) {
			throw Input.leftOver();
		}
		return Crc8.fold(checksum, this.in.bytes(), start, end - start);
	}

	private void requireContent() {
		if (this.hasTimestamp && (this.timestamp < 0 || this.timestamp >= Long.MAX_VALUE / 1000)) {
			throw new PlainBufferException("Timestamp must be in range [0, INT64_MAX/1000).");
		}
		if (this.part == Part.PRIMARY_KEY) {
			if (!this.hasValue) {
				throw new PlainBufferException("Cell data broken, PK value cannot be NULL, name: " + this.name + ".");
			}
			if (this.operation != null) {
				throw new PlainBufferException("OpType cannot be given for primary key name :" + this.name + ".");
			}
			if (this.hasTimestamp) {
				throw new PlainBufferException("Timestamp cannot be given for primary key name:" + this.name + ".");
			}
		}
		else if (!this.hasValue && (this.operation == null || this.operation == CellOperation.INCREMENT)) {
			throw new PlainBufferException("Cell data broken, attr has no value, name:" + this.name + ".");
		}
	}

	private void readEndOfRow() {
		this.deleteMarker = this.in.accept(Tag.DELETE_ROW_MARKER);
		if (this.in.accept(Tag.EXTENSION)) {
			readExtension();
		}
		if (!this.in.accept(Tag.ROW_CHECKSUM)) {
			throw new PlainBufferException("Cell data broken, row is not end with checksum tag.");
		}
		this.in.expectChecksum(Crc8.fold(this.rowChecksum, this.deleteMarker ? 1 : 0));
	}

	/**
	 * Reads the extension. Tags that are not known are passed over, so that later ones do
	 * no harm.
	 */
	private void readExtension() {
		int length = this.in.readLength();
		Input extension = new Input(this.in.bytes(), this.in.skip(length), length);
		while (!extension.atEnd()) {
			int tag = extension.readByte();
			int innerLength = extension.readLength();
			Input inner = new Input(extension.bytes(), extension.skip(innerLength), innerLength);
			if (tag == Tag.SEQ_INFO) {
				if (this.sequenceInfo != null) {
					throw Input.leftOver();
				}
				this.sequenceInfo = readSequenceInfo(inner);
			}
		}
	}

	private static SequenceInfo readSequenceInfo(Input in) {
		in.expect(Tag.SEQ_INFO_EPOCH);
		int epoch = in.readInt32();
		in.expect(Tag.SEQ_INFO_TS);
		long timestamp = in.readInt64();
		in.expect(Tag.SEQ_INFO_ROW_INDEX);
		int rowIndex = in.readInt32();
		if (!in.atEnd()) {
			throw Input.leftOver();
		}
		return new SequenceInfo(epoch, timestamp, rowIndex);
	}

	private enum Part {

		BETWEEN_ROWS, NO_KEY, PRIMARY_KEY, COLUMNS

	}

}
