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

package io.otspring.emulator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.row.CellChange;
import io.otspring.emulator.engine.row.Condition;
import io.otspring.emulator.engine.row.ReturnContent;
import io.otspring.emulator.engine.row.RowWrite;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of requests, each kind with what it may consist of.
 */
final class RowMessageReader {

	private RowMessageReader() {
	}

	/**
	 * Reads the key of a row to be read, or the bound of a range.
	 */
	static PrimaryKey key(ByteString bytes) {
		Content content = Content.read(bytes);
		if (!content.cells().isEmpty()) {
			throw OtsError.parameterInvalid("Attribute column cannot be given while reading data.");
		}
		if (content.deleteMarker()) {
			throw OtsError.parameterInvalid("Delete marker cannot be given.");
		}
		return content.key();
	}

	/**
	 * Reads a row of a batch.
	 */
	static RowWrite write(OperationType type, ByteString bytes, Condition condition, ReturnContent returnContent) {
		return switch (type) {
			case PUT -> put(bytes, condition, returnContent);
			case UPDATE -> update(bytes, condition, returnContent);
			case DELETE -> delete(bytes, condition, returnContent);
		};
	}

	static RowWrite.Put put(ByteString bytes, Condition condition, ReturnContent returnContent) {
		Content content = Content.read(bytes);
		requireNoDeleteMarker(content);
		List<CellChange.Put> changes = new ArrayList<>();
		for (CellContent cell : content.cells()) {
			if (cell.operation() != null || cell.value() == null) {
				throw OtsError
					.parameterInvalid("OpType cannot be given for column name:" + cell.name() + " in PutRow.");
			}
			changes.add(new CellChange.Put(cell.name(), cell.timestamp(), cell.value()));
		}
		return new RowWrite.Put(content.key(), changes, condition, returnContent);
	}

	static RowWrite.Update update(ByteString bytes, Condition condition, ReturnContent returnContent) {
		Content content = Content.read(bytes);
		requireNoDeleteMarker(content);
		List<CellChange> changes = content.cells().stream().map(CellContent::change).toList();
		return new RowWrite.Update(content.key(), changes, condition, returnContent);
	}

	static RowWrite.Delete delete(ByteString bytes, Condition condition, ReturnContent returnContent) {
		Content content = Content.read(bytes);
		if (!content.deleteMarker()) {
			throw OtsError.parameterInvalid("Invalid request of delete row: missing RowDeleteMarker in request.");
		}
		if (!content.cells().isEmpty()) {
			throw OtsError.parameterInvalid("Invalid delete row request: unexpected cells in request.");
		}
		return new RowWrite.Delete(content.key(), condition, returnContent);
	}

	private static void requireNoDeleteMarker(Content content) {
		if (content.deleteMarker()) {
			throw OtsError
				.parameterInvalid("Invalid request of put/update row: unexpected RowDeleteMarker in request.");
		}
	}

	/**
	 * One row as it came.
	 *
	 * @param key the key
	 * @param cells the other cells
	 * @param deleteMarker whether there was a delete marker
	 */
	private record Content(PrimaryKey key, List<CellContent> cells, boolean deleteMarker) {

		static Content read(ByteString bytes) {
			PlainBufferReader reader = PlainBufferReader.ofRows(bytes.toByteArray());
			if (!reader.nextRow()) {
				throw new PlainBufferException("Cell data broken, PK is empty.");
			}
			List<KeyColumn> key = new ArrayList<>();
			List<CellContent> cells = new ArrayList<>();
			while (reader.nextCell()) {
				if (reader.inPrimaryKey()) {
					key.add(new KeyColumn(reader.name(), Values.key(reader.value())));
				}
				else {
					cells.add(CellContent.read(reader));
				}
			}
			reader.expectPaddedEnd();
			return new Content(new PrimaryKey(key), cells, reader.hasDeleteMarker());
		}

	}

	/**
	 * One attribute cell as it came.
	 *
	 * @param name the column
	 * @param value the value, without which only deletions come
	 * @param operation what is to be done with the column, if not put
	 * @param timestamp the version, if there was one
	 */
	private record CellContent(String name, @Nullable ColumnValue value, @Nullable CellOperation operation,
			@Nullable Long timestamp) {

		static CellContent read(PlainBufferReader reader) {
			Optional<CellOperation> operation = reader.operation();
			return new CellContent(reader.name(), reader.hasValue() ? Values.column(reader.value()) : null,
					operation.orElse(null), reader.timestamp().isPresent() ? reader.timestamp().getAsLong() : null);
		}

		CellChange change() {
			if (this.operation == null) {
				return new CellChange.Put(this.name, this.timestamp, Objects.requireNonNull(this.value));
			}
			return switch (this.operation) {
				case DELETE_ONE_VERSION -> deleteVersion();
				case DELETE_ALL_VERSIONS -> deleteColumn();
				case INCREMENT -> increment();
			};
		}

		private CellChange deleteVersion() {
			requireNoValue();
			if (this.timestamp == null) {
				throw OtsError.parameterInvalid("Timestamp must be given when type is DELETE_ONE_VERSION.");
			}
			return new CellChange.DeleteVersion(this.name, this.timestamp);
		}

		private CellChange deleteColumn() {
			requireNoValue();
			if (this.timestamp != null) {
				throw OtsError.parameterInvalid("Timestamp cannot be given when type is DELETE_ALL_VERSION.");
			}
			return new CellChange.DeleteColumn(this.name);
		}

		private CellChange increment() {
			if (this.timestamp != null) {
				throw OtsError.parameterInvalid("Timestamp cannot be given when type is INCREMENT.");
			}
			if (!(this.value instanceof IntegerValue delta)) {
				throw OtsError.parameterInvalid("Column '" + this.name + "' can only be incremented by an integer.");
			}
			return new CellChange.Increment(this.name, delta.value());
		}

		private void requireNoValue() {
			if (this.value != null) {
				throw OtsError.parameterInvalid(
						"Column value cannot be given when type is DELETE_ONE_VERSION,DELETE_ALL_VERSION.");
			}
		}

	}

}
