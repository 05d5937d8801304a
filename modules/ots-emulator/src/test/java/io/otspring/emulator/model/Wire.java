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

package io.otspring.emulator.model;

import java.util.ArrayList;
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.EncodedValue;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;
import io.otspring.protocol.plainbuffer.ShortFormWriter;
import io.otspring.protocol.plainbuffer.SimpleRowMatrixReader;
import io.otspring.protocol.plainbuffer.ValueSink;

/**
 * Plain data as bytes, and back.
 */
final class Wire {

	private Wire() {
	}

	static ByteString key(TableShape shape, List<Object> key) {
		return row(shape, key, List.of(), false);
	}

	static ByteString row(TableShape shape, Step.Write write) {
		return row(shape, write.key(), write.changes(), write.kind() == Step.Kind.DELETE);
	}

	private static ByteString row(TableShape shape, List<Object> key, List<Step.Change> changes, boolean deleteMarker) {
		WireBuffer out = new WireBuffer(256);
		PlainBufferWriter writer = new PlainBufferWriter(out);
		writer.header();
		writer.startRow();
		writer.startPrimaryKey();
		for (int i = 0; i < key.size(); i++) {
			writer.startCell(shape.keyNames().get(i));
			write(key.get(i), writer);
			writer.endCell();
		}
		if (!changes.isEmpty()) {
			writer.startColumns();
			changes.forEach(change -> write(change, writer));
		}
		writer.endRow(deleteMarker);
		return ByteString.copyFrom(out.toByteArray());
	}

	private static void write(Step.Change change, PlainBufferWriter writer) {
		writer.startCell(change.column());
		if (change.value() != null) {
			write(change.value(), writer);
		}
		switch (change.kind()) {
			case PUT -> {
			}
			case DELETE_VERSION -> writer.operation(CellOperation.DELETE_ONE_VERSION);
			case DELETE_COLUMN -> writer.operation(CellOperation.DELETE_ALL_VERSIONS);
			case INCREMENT -> writer.operation(CellOperation.INCREMENT);
		}
		if (change.timestamp() != null) {
			writer.timestamp(change.timestamp());
		}
		writer.endCell();
	}

	static ByteString value(Object value) {
		WireBuffer out = new WireBuffer(32);
		write(value, new ShortFormWriter(out));
		return ByteString.copyFrom(out.toByteArray());
	}

	private static void write(Object value, ValueSink sink) {
		if (value instanceof Long number) {
			sink.integer(number);
		}
		else if (value instanceof Double number) {
			sink.floating(number);
		}
		else if (value instanceof Boolean bool) {
			sink.bool(bool);
		}
		else if (value instanceof String text) {
			sink.string(text);
		}
		else if (value instanceof ByteString bytes) {
			sink.binary(bytes.toByteArray());
		}
		else if (value == Step.Bound.MIN) {
			sink.infMin();
		}
		else {
			sink.infMax();
		}
	}

	static List<Answer.Row> rows(ByteString bytes) {
		PlainBufferReader reader = PlainBufferReader.ofWrittenRow(bytes.toByteArray(), 0, bytes.size());
		List<Answer.Row> rows = new ArrayList<>();
		while (reader.nextRow()) {
			List<Object> key = reader.hasPrimaryKey() ? new ArrayList<>() : null;
			List<Answer.Cell> cells = new ArrayList<>();
			while (reader.nextCell()) {
				if (reader.inPrimaryKey()) {
					key.add(read(reader.value()));
				}
				else {
					cells.add(new Answer.Cell(reader.name(), reader.timestamp().getAsLong(), read(reader.value())));
				}
			}
			rows.add(new Answer.Row(key, cells));
		}
		return rows;
	}

	static List<Answer.Row> matrix(ByteString bytes) {
		SimpleRowMatrixReader reader = SimpleRowMatrixReader.of(bytes.toByteArray(), 0, bytes.size());
		List<Answer.Row> rows = new ArrayList<>();
		while (reader.nextRow()) {
			List<Object> key = new ArrayList<>();
			List<Answer.Cell> cells = new ArrayList<>();
			while (reader.nextField()) {
				if (reader.inPrimaryKey()) {
					key.add(read(reader.value()));
				}
				else if (reader.hasValue()) {
					cells.add(new Answer.Cell(reader.name(), 0, read(reader.value())));
				}
			}
			rows.add(new Answer.Row(key, cells));
		}
		return rows;
	}

	private static Object read(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> value.integer();
			case DOUBLE -> value.floating();
			case BOOLEAN -> value.bool();
			case STRING -> value.string();
			case BLOB -> ByteString.copyFrom(value.binary());
			default -> throw new AssertionError("An answer has a value of the type " + value.type());
		};
	}

}
