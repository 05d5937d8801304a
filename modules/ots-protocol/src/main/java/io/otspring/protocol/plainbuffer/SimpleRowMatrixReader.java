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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a simple row matrix value by value, as strictly as {@link PlainBufferReader}
 * reads rows. Checksum, names and row count are checked when the reader is created.
 *
 * <pre>
 * while (reader.nextRow()) {
 *     while (reader.nextField()) {
 *         ... reader.inPrimaryKey(), reader.name(), reader.hasValue(), reader.value() ...
 *     }
 * }
 * </pre>
 *
 * Every method throws a {@link PlainBufferException} at the first fault. Instances are
 * not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class SimpleRowMatrixReader {

	private final Input in;

	private final List<String> names;

	private final int primaryKeySize;

	private final boolean entirePrimaryKey;

	private final int rowCount;

	private final EncodedValue value = new EncodedValue();

	private int rowsRead;

	private int field;

	private boolean hasValue;

	private SimpleRowMatrixReader(byte[] bytes, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		Input header = new Input(bytes, offset, requireChecksum(bytes, offset, length));
		header.expectHeader(Matrix.MAGIC);
		int dataOffset = header.readInt32();
		int optionsOffset = header.readInt32();
		this.primaryKeySize = header.readCount(2);
		this.names = readNames(header, this.primaryKeySize + (long) header.readCount(2));
		header.forwardTo(offset + optionsOffset);
		header.expect(Matrix.ENTIRE_PRIMARY_KEY);
		this.entirePrimaryKey = header.readBoolean();
		header.expect(Matrix.ROW_COUNT);
		this.rowCount = header.readCount(1 + this.names.size());
		header.forwardTo(offset + dataOffset);
		this.in = header;
		this.field = this.names.size();
	}

	/**
	 * Reads a matrix.
	 * @param bytes the array
	 * @param offset where the matrix starts
	 * @param length its length
	 * @return a reader before the first row
	 */
	public static SimpleRowMatrixReader of(byte[] bytes, int offset, int length) {
		return new SimpleRowMatrixReader(bytes, offset, length);
	}

	/**
	 * Returns the names of all fields: those of the primary key in its order, then the
	 * attribute columns.
	 */
	public List<String> names() {
		return this.names;
	}

	/**
	 * Returns how many of the fields belong to the primary key.
	 */
	public int primaryKeySize() {
		return this.primaryKeySize;
	}

	/**
	 * Returns whether the rows have all primary key columns of the table.
	 */
	public boolean hasEntirePrimaryKey() {
		return this.entirePrimaryKey;
	}

	public int rowCount() {
		return this.rowCount;
	}

	/**
	 * Moves to the next row, past what is unread of the one before. At the end it makes
	 * sure that nothing follows the last row.
	 * @return whether there is one
	 */
	public boolean nextRow() {
		boolean unread;
		do {
			unread = nextField();
		}
		while (unread);
		if (this.rowsRead == this.rowCount) {
			if (!this.in.atEnd()) {
				throw Input.leftOver();
			}
			return false;
		}
		this.in.expect(Matrix.ROW);
		this.rowsRead++;
		this.field = -1;
		return true;
	}

	/**
	 * Moves to the next field of the row.
	 * @return whether there is one
	 */
	public boolean nextField() {
		if (this.field >= this.names.size() - 1) {
			this.field = this.names.size();
			return false;
		}
		this.field++;
		this.hasValue = !this.in.accept(Matrix.ABSENT);
		if (this.hasValue) {
			this.value.read(this.in, name());
			if (this.value.type().isPlaceholder()) {
				throw ValueType.unknown();
			}
		}
		else if (inPrimaryKey()) {
			throw new PlainBufferException("Cell data broken, PK value cannot be NULL, name: " + name() + ".");
		}
		return true;
	}

	/**
	 * Returns whether the field belongs to the primary key.
	 */
	public boolean inPrimaryKey() {
		return this.field < this.primaryKeySize;
	}

	public String name() {
		return this.names.get(this.field);
	}

	/**
	 * Returns whether the row has a value in this field.
	 */
	public boolean hasValue() {
		return this.hasValue;
	}

	/**
	 * Returns the value of the field, valid until the next field is read.
	 * @throws IllegalStateException if there is none
	 */
	public EncodedValue value() {
		if (!this.hasValue) {
			throw new IllegalStateException("The field has no value");
		}
		return this.value;
	}

	private static int requireChecksum(byte[] bytes, int offset, int length) {
		int contentLength = length - Matrix.FOOTER_SIZE;
		if (contentLength < 0) {
			throw Input.tooShort();
		}
		Input footer = new Input(bytes, offset + contentLength, Matrix.FOOTER_SIZE);
		footer.expect(Matrix.CHECKSUM);
		footer.expectChecksum(Crc8.fold(0, bytes, offset, length - 1));
		return contentLength;
	}

	private static List<String> readNames(Input in, long count) {
		List<String> names = new ArrayList<>();
		for (long i = 0; i < count; i++) {
			names.add(in.readName(in.readInt16()));
		}
		return List.copyOf(names);
	}

}
