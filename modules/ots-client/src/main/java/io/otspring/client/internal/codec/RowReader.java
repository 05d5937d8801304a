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

package io.otspring.client.internal.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.protobuf.ByteOutput;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.otspring.client.model.Column;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows from {@code bytes} fields, out of the array of the whole body.
 */
final class RowReader {

	private RowReader() {
	}

	static Optional<Row> row(ByteString field) {
		List<Row> rows = rows(field);
		if (rows.size() > 1) {
			throw new PlainBufferException("There are " + rows.size() + " rows instead of one");
		}
		return rows.stream().findFirst();
	}

	static List<Row> rows(ByteString field) {
		PlainBufferReader reader = Slice.of(field).rows();
		List<Row> rows = new ArrayList<>();
		while (reader.nextRow()) {
			PrimaryKey.Builder key = PrimaryKey.builder();
			List<Column> columns = readCells(reader, key);
			if (reader.hasDeleteMarker()) {
				throw new PlainBufferException("A row that was read has a delete marker");
			}
			rows.add(Row.of(key.build(), columns));
		}
		return rows;
	}

	static Optional<PrimaryKey> primaryKey(ByteString field) {
		return row(field).map(Row::primaryKey);
	}

	/**
	 * Reads the row in the answer to a write, which has a key, or columns, or both.
	 */
	static WrittenRow writtenRow(ByteString field) {
		PlainBufferReader reader = Slice.of(field).writtenRow();
		if (!reader.nextRow()) {
			return WrittenRow.NONE;
		}
		PrimaryKey.Builder key = PrimaryKey.builder();
		boolean hasKey = reader.hasPrimaryKey();
		List<Column> columns = readCells(reader, key);
		reader.expectEnd();
		return new WrittenRow(hasKey ? Optional.of(key.build()) : Optional.empty(), columns);
	}

	private static List<Column> readCells(PlainBufferReader reader, PrimaryKey.Builder key) {
		List<Column> columns = new ArrayList<>();
		while (reader.nextCell()) {
			if (reader.inPrimaryKey()) {
				key.add(reader.name(), ValueCodec.readPrimaryKey(reader.value()));
			}
			else if (reader.hasValue() && reader.timestamp().isPresent()) {
				columns.add(new Column(reader.name(), ValueCodec.readColumn(reader.value()),
						reader.timestamp().getAsLong()));
			}
			else {
				throw new PlainBufferException("A column that was read has no value or no timestamp");
			}
		}
		return columns;
	}

	/**
	 * The row in the answer to a write.
	 *
	 * @param primaryKey the key, if it was asked for
	 * @param columns the incremented columns, if they were asked for
	 */
	record WrittenRow(Optional<PrimaryKey> primaryKey, List<Column> columns) {

		static final WrittenRow NONE = new WrittenRow(Optional.empty(), List.of());

	}

	/**
	 * Where a field's bytes lie. A message that was parsed with aliasing hands out the
	 * array of the body itself, so that rows are not copied before they are read.
	 */
	private static final class Slice extends ByteOutput {

		private byte @Nullable [] bytes;

		private int offset;

		private int length;

		static Slice of(ByteString field) {
			Slice slice = new Slice();
			try {
				UnsafeByteOperations.unsafeWriteTo(field, slice);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return slice;
		}

		PlainBufferReader rows() {
			return (this.bytes != null) ? PlainBufferReader.ofRows(this.bytes, this.offset, this.length)
					: PlainBufferReader.ofRows(new byte[0]);
		}

		PlainBufferReader writtenRow() {
			return (this.bytes != null) ? PlainBufferReader.ofWrittenRow(this.bytes, this.offset, this.length)
					: PlainBufferReader.ofRows(new byte[0]);
		}

		@Override
		public void writeLazy(byte[] value, int offset, int length) {
			this.bytes = value;
			this.offset = offset;
			this.length = length;
		}

		@Override
		public void write(byte[] value, int offset, int length) {
			writeLazy(value.clone(), offset, length);
		}

		@Override
		public void write(byte value) {
			writeLazy(new byte[] { value }, 0, 1);
		}

		@Override
		public void write(ByteBuffer value) {
			writeLazy(value);
		}

		@Override
		public void writeLazy(ByteBuffer value) {
			byte[] copy = new byte[value.remaining()];
			value.get(copy);
			writeLazy(copy, 0, copy.length);
		}

	}

}
