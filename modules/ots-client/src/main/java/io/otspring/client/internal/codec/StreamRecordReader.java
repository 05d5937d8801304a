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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.ColumnChange;
import io.otspring.client.stream.SequenceInfo;
import io.otspring.client.stream.StreamRecord;
import io.otspring.protocol.message.StreamMessages;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a change stream.
 */
final class StreamRecordReader {

	private StreamRecordReader() {
	}

	static StreamRecord read(StreamMessages.GetStreamRecordResponse.StreamRecord message) {
		PlainBufferReader reader = FieldBytes.of(message.getRecord()).rows();
		if (!reader.nextRow()) {
			throw new PlainBufferException("A stream record has no row");
		}
		PrimaryKey.Builder keyColumns = PrimaryKey.builder();
		List<ColumnChange> changes = new ArrayList<>();
		while (reader.nextCell()) {
			if (reader.inPrimaryKey()) {
				keyColumns.add(reader.name(), ValueCodec.readPrimaryKey(reader.value()));
			}
			else {
				changes.add(change(reader));
			}
		}
		reader.expectEnd();
		PrimaryKey key = keyColumns.build();
		Optional<Row> originRow = message.hasOriginRecord()
				? Optional.of(Row.of(key, RowReader.writtenRow(message.getOriginRecord()).columns()))
				: Optional.empty();
		return new StreamRecord(type(message.getActionType()), key, changes, sequenceInfo(reader), originRow);
	}

	private static ColumnChange change(PlainBufferReader cell) {
		@Nullable CellOperation operation = cell.operation().orElse(null);
		OptionalLong timestamp = cell.timestamp();
		if (operation == null && timestamp.isPresent()) {
			return new ColumnChange.Put(cell.name(), ValueCodec.readColumn(cell.value()), timestamp);
		}
		if (operation == CellOperation.DELETE_ONE_VERSION && !cell.hasValue() && timestamp.isPresent()) {
			return new ColumnChange.DeleteVersion(cell.name(), timestamp.getAsLong());
		}
		if (operation == CellOperation.DELETE_ALL_VERSIONS && !cell.hasValue() && timestamp.isEmpty()) {
			return new ColumnChange.Delete(cell.name());
		}
		throw new PlainBufferException("Column '" + cell.name() + "' of a stream record is no put and no deletion");
	}

	private static SequenceInfo sequenceInfo(PlainBufferReader reader) {
		return reader.sequenceInfo()
			.map(info -> new SequenceInfo(info.epoch(), info.timestamp(), info.rowIndex()))
			.orElse(SequenceInfo.NONE);
	}

	private static StreamRecord.Type type(StreamMessages.ActionType type) {
		return switch (type) {
			case PUT_ROW -> StreamRecord.Type.PUT;
			case UPDATE_ROW -> StreamRecord.Type.UPDATE;
			case DELETE_ROW -> StreamRecord.Type.DELETE;
		};
	}

}
