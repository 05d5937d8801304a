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

import java.util.List;

import io.otspring.protocol.WireBuffer;

/**
 * Writes a simple row matrix: the names of all fields once, then the newest values row by
 * row. The caller keeps to the grammar:
 *
 * <pre>
 * header ( startRow ( a value of {@link #value()} | absent ){one per field} )* finish
 * </pre>
 *
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class SimpleRowMatrixWriter {

	private final WireBuffer out;

	private final ShortFormWriter values;

	private int start;

	private int rowCountPosition;

	private int rowCount;

	/**
	 * Creates a writer.
	 * @param out where the bytes go, behind what is there already
	 */
	public SimpleRowMatrixWriter(WireBuffer out) {
		this.out = out;
		this.values = new ShortFormWriter(out);
	}

	/**
	 * Starts the matrix.
	 * @param primaryKeyNames the primary key columns of every row, in the order of the
	 * key
	 * @param columnNames the attribute columns of every row
	 * @param entirePrimaryKey whether these are all primary key columns of the table
	 */
	public void header(List<String> primaryKeyNames, List<String> columnNames, boolean entirePrimaryKey) {
		this.start = this.out.size();
		this.rowCount = 0;
		this.out.writeInt32(Matrix.MAGIC);
		int offsetsPosition = this.out.size();
		this.out.writeInt64(0);
		this.out.writeInt32(primaryKeyNames.size());
		this.out.writeInt32(columnNames.size());
		primaryKeyNames.forEach(this::writeName);
		columnNames.forEach(this::writeName);
		this.out.patchInt32(offsetsPosition + 4, this.out.size() - this.start);
		this.out.writeByte(Matrix.ENTIRE_PRIMARY_KEY);
		this.out.writeByte(entirePrimaryKey ? 1 : 0);
		this.out.writeByte(Matrix.ROW_COUNT);
		this.rowCountPosition = this.out.size();
		this.out.writeInt32(0);
		this.out.patchInt32(offsetsPosition, this.out.size() - this.start);
	}

	public void startRow() {
		this.rowCount++;
		this.out.writeByte(Matrix.ROW);
	}

	/**
	 * Returns where the next value of the row is written to.
	 */
	public ValueSink value() {
		return this.values;
	}

	/**
	 * Leaves a column of the row without a value.
	 */
	public void absent() {
		this.out.writeByte(Matrix.ABSENT);
	}

	/**
	 * Ends the matrix.
	 */
	public void finish() {
		this.out.patchInt32(this.rowCountPosition, this.rowCount);
		this.out.writeByte(Matrix.CHECKSUM);
		this.out.writeByte(Crc8.fold(0, this.out.array(), this.start, this.out.size() - this.start));
	}

	private void writeName(String name) {
		int lengthPosition = this.out.size();
		this.out.writeByte(0);
		this.out.writeByte(0);
		int length = this.out.writeUtf8(name);
		if (length > 0x7FFF) {
			throw new IllegalArgumentException("Name has " + length + " bytes, the limit is " + 0x7FFF);
		}
		this.out.array()[lengthPosition] = (byte) length;
		this.out.array()[lengthPosition + 1] = (byte) (length >> 8);
	}

}
