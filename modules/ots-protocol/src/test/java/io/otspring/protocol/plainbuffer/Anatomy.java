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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the lengths and the cells of undamaged rows are.
 */
final class Anatomy {

	private final ByteBuffer bytes;

	private final List<Integer> lengths = new ArrayList<>();

	private final List<Cell> cells = new ArrayList<>();

	private Anatomy(byte[] bytes) {
		this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	static Anatomy of(byte[] bytes) {
		Anatomy anatomy = new Anatomy(bytes);
		anatomy.examine();
		return anatomy;
	}

	List<Integer> lengths() {
		return this.lengths;
	}

	List<Cell> cells() {
		return this.cells;
	}

	private void examine() {
		int cellStart = 0;
		if (this.bytes.hasRemaining()) {
			this.bytes.getInt();
		}
		while (this.bytes.hasRemaining()) {
			switch (this.bytes.get()) {
				case Tag.ROW_PK, Tag.ROW_DATA, Tag.DELETE_ROW_MARKER -> {
				}
				case Tag.CELL -> cellStart = this.bytes.position() - 1;
				case Tag.CELL_NAME, Tag.EXTENSION -> skipLength();
				case Tag.CELL_VALUE -> examineValue();
				case Tag.CELL_TYPE, Tag.ROW_CHECKSUM -> this.bytes.get();
				case Tag.CELL_TIMESTAMP -> this.bytes.getLong();
				case Tag.CELL_CHECKSUM -> {
					this.bytes.get();
					this.cells.add(new Cell(cellStart, this.bytes.position()));
				}
				default -> throw new IllegalArgumentException("Tag at " + (this.bytes.position() - 1));
			}
		}
	}

	private void examineValue() {
		int position = this.bytes.position();
		int type = this.bytes.get(position + 4);
		if (type == ValueType.STRING.code() || type == ValueType.BLOB.code()) {
			this.lengths.add(position + 5);
		}
		skipLength();
	}

	private void skipLength() {
		int position = this.bytes.position();
		this.lengths.add(position);
		this.bytes.position(position + 4 + this.bytes.getInt(position));
	}

	record Cell(int start, int end) {

	}

}
