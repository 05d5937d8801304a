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

package io.otspring.compatibility;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.alicloud.openservices.tablestore.core.protocol.PlainBufferBuilder;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferCell;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferCodedInputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferCodedOutputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferInputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferOutputStream;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferRow;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferSequenceInfo;
import com.alicloud.openservices.tablestore.model.ColumnType;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.SimpleRowMatrixBlockParser;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.EncodedValue;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;
import io.otspring.protocol.plainbuffer.SequenceInfo;
import io.otspring.protocol.plainbuffer.ShortFormWriter;
import io.otspring.protocol.plainbuffer.SimpleRowMatrixWriter;
import io.otspring.protocol.plainbuffer.ValueSink;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows and values as the official client writes and reads them, whatever they are: our
 * bytes are its bytes, and it reads what we write as we do.
 */
class PlainBufferAgreementTests {

	@Test
	void rowsAreTheSameBytes() {
		RandomValues.check(values -> {
			PlainBufferRow row = row(values, () -> keyValue(values));
			assertThat(write(row, null)).isEqualTo(writeOfficially(row));
		});
	}

	@Test
	void rowsAreReadAlike() {
		RandomValues.check(values -> {
			PlainBufferRow row = readableRow(values);
			byte[] bytes = writeOfficially(row);
			PlainBufferReader reader = PlainBufferReader.ofRows(bytes);
			reader.nextRow();
			List<String> cells = new ArrayList<>();
			while (reader.nextCell()) {
				cells.add(describe(reader));
			}
			assertThat(cells).isEqualTo(describe(readOfficially(bytes)));
			assertThat(reader.hasDeleteMarker()).isEqualTo(row.hasDeleteMarker());
		});
	}

	@Test
	void sequenceInfosAreReadByTheOfficialClient() {
		RandomValues.check(values -> {
			PlainBufferRow row = readableRow(values);
			int epoch = (int) values.integer();
			long timestamp = values.integer();
			int rowIndex = (int) values.integer();
			PlainBufferRow read = readOfficially(write(row, new SequenceInfo(epoch, timestamp, rowIndex)));
			PlainBufferSequenceInfo info = read.getExtension().getSequenceInfo();
			assertThat(List.of(info.getEpoch(), info.getTimestamp(), info.getRowIndex()))
				.isEqualTo(List.of(epoch, timestamp, rowIndex));
			assertThat(describe(read)).isEqualTo(describe(row));
		});
	}

	@Test
	void valuesAreTheSameBytes() {
		RandomValues.check(values -> {
			ColumnValue value = value(values);
			WireBuffer buffer = new WireBuffer(16);
			write(value, new ShortFormWriter(buffer));
			assertThat(buffer.toByteArray()).isEqualTo(PlainBufferBuilder.buildColumnValueWithoutLengthPrefix(value));
		});
	}

	@Test
	void keyValuesAreTheSameBytes() {
		RandomValues.check(values -> {
			PrimaryKeyValue value = keyValue(values);
			WireBuffer buffer = new WireBuffer(16);
			write(value, new ShortFormWriter(buffer));
			assertThat(buffer.toByteArray())
				.isEqualTo(PlainBufferBuilder.buildPrimaryKeyValueWithoutLengthPrefix(value));
		});
	}

	@Test
	void matricesAreReadByTheOfficialClient() {
		RandomValues.check(values -> {
			List<List<ColumnValue>> rows = values.list(0, 8, () -> List.of(value(values), value(values)));
			WireBuffer buffer = new WireBuffer(64);
			SimpleRowMatrixWriter writer = new SimpleRowMatrixWriter(buffer);
			writer.header(List.of("id"), List.of("a", "b"), true);
			for (List<ColumnValue> row : rows) {
				writer.startRow();
				row.forEach(value -> write(value, writer.value()));
				writer.absent();
			}
			writer.finish();
			SimpleRowMatrixBlockParser parser = new SimpleRowMatrixBlockParser(
					ByteBuffer.wrap(buffer.toByteArray()).asReadOnlyBuffer());
			assertThat(parser.parseFieldNames()).containsExactly("id", "a", "b");
			assertThat(parser.hasEntirePrimaryKeys()).isTrue();
			assertThat(parser.getRowCount()).isEqualTo(rows.size());
			for (List<ColumnValue> row : rows) {
				parser.next();
				assertThat(parser.getObject(0)).isEqualTo(row.get(0).getValue());
				assertThat(parser.getObject(1)).isEqualTo(row.get(1).getValue());
				assertThat(parser.isNull(2)).isTrue();
			}
			assertThat(parser.hasNext()).isFalse();
		});
	}

	@Test
	void aRowWithoutKeyIsReadByTheOfficialClient() throws IOException {
		WireBuffer buffer = new WireBuffer(64);
		PlainBufferWriter out = new PlainBufferWriter(buffer);
		out.header();
		out.startRow();
		out.startColumns();
		out.startCell("n");
		out.integer(12);
		out.timestamp(1700000000000L);
		out.endCell();
		out.endRow(false);
		List<PlainBufferRow> rows = new PlainBufferCodedInputStream(new PlainBufferInputStream(buffer.toByteArray()))
			.readRowsWithoutPk();
		assertThat(rows).hasSize(1);
		assertThat(describe(rows.get(0))).containsExactly("n INTEGER 12 op 0 at 1700000000000");
	}

	/**
	 * The placeholder of auto-increment columns is in requests alone, and the official
	 * client does not read it.
	 */
	private static PlainBufferRow readableRow(RandomValues values) {
		return row(values, () -> readableKeyValue(values));
	}

	private static PlainBufferRow row(RandomValues values, Supplier<PrimaryKeyValue> keyValues) {
		return new PlainBufferRow(values.list(1, 4, () -> keyCell(values.text(), keyValues.get())),
				values.list(0, 8, () -> cell(values)), values.bool());
	}

	private static PlainBufferCell keyCell(String name, PrimaryKeyValue value) {
		PlainBufferCell cell = new PlainBufferCell();
		cell.setCellName(name);
		cell.setPkCellValue(value);
		return cell;
	}

	private static PlainBufferCell cell(RandomValues values) {
		PlainBufferCell cell = new PlainBufferCell();
		cell.setCellName(values.text());
		int operation = values.of(0, 0, 1, 3, 4);
		if (operation == 0 || operation == 4) {
			cell.setCellValue(value(values));
		}
		if (operation != 0) {
			cell.setCellType((byte) operation);
		}
		if (values.bool()) {
			cell.setCellTimestamp(values.between(0, Long.MAX_VALUE / 1000 - 1));
		}
		return cell;
	}

	private static ColumnValue value(RandomValues values) {
		return values.oneOf(() -> ColumnValue.fromLong(values.integer()),
				() -> ColumnValue.fromDouble(values.floating()), () -> ColumnValue.fromBoolean(values.bool()),
				() -> ColumnValue.fromString(values.text()), () -> ColumnValue.fromBinary(values.binary()));
	}

	private static PrimaryKeyValue keyValue(RandomValues values) {
		return values.oneOf(() -> readableKeyValue(values), () -> readableKeyValue(values),
				() -> PrimaryKeyValue.AUTO_INCREMENT);
	}

	private static PrimaryKeyValue readableKeyValue(RandomValues values) {
		return values.oneOf(() -> PrimaryKeyValue.fromLong(values.integer()),
				() -> PrimaryKeyValue.fromString(values.text()), () -> PrimaryKeyValue.fromBinary(values.binary()),
				() -> values.of(PrimaryKeyValue.INF_MIN, PrimaryKeyValue.INF_MAX));
	}

	private static byte[] writeOfficially(PlainBufferRow row) throws IOException {
		PlainBufferOutputStream out = new PlainBufferOutputStream(
				PlainBufferBuilder.computePlainBufferRowWithHeader(row));
		new PlainBufferCodedOutputStream(out).writeRowWithHeader(row);
		return out.getBuffer();
	}

	private static PlainBufferRow readOfficially(byte[] bytes) throws IOException {
		List<PlainBufferRow> rows = new PlainBufferCodedInputStream(new PlainBufferInputStream(bytes))
			.readRowsWithHeader();
		assertThat(rows).hasSize(1);
		return rows.get(0);
	}

	private static byte[] write(PlainBufferRow row, SequenceInfo sequenceInfo) {
		WireBuffer buffer = new WireBuffer(64);
		PlainBufferWriter out = new PlainBufferWriter(buffer);
		out.header();
		out.startRow();
		out.startPrimaryKey();
		row.getPrimaryKey().forEach(cell -> write(cell, out));
		if (row.hasCells()) {
			out.startColumns();
			row.getCells().forEach(cell -> write(cell, out));
		}
		out.endRow(row.hasDeleteMarker(), sequenceInfo);
		return buffer.toByteArray();
	}

	private static void write(PlainBufferCell cell, PlainBufferWriter out) {
		out.startCell(cell.getCellName());
		if (cell.isPk()) {
			write(cell.getPkCellValue(), out);
		}
		else if (cell.hasCellValue()) {
			write(cell.getCellValue(), out);
		}
		switch (cell.hasCellType() ? cell.getCellType() : 0) {
			case 1 -> out.operation(CellOperation.DELETE_ALL_VERSIONS);
			case 3 -> out.operation(CellOperation.DELETE_ONE_VERSION);
			case 4 -> out.operation(CellOperation.INCREMENT);
			default -> {
			}
		}
		if (cell.hasCellTimestamp()) {
			out.timestamp(cell.getCellTimestamp());
		}
		out.endCell();
	}

	private static void write(PrimaryKeyValue value, ValueSink out) {
		if (value.isInfMin()) {
			out.infMin();
		}
		else if (value.isInfMax()) {
			out.infMax();
		}
		else if (value.isPlaceHolderForAutoIncr()) {
			out.autoIncrement();
		}
		else {
			write(columnValue(value), out);
		}
	}

	private static ColumnValue columnValue(PrimaryKeyValue value) {
		return switch (value.getType()) {
			case INTEGER -> ColumnValue.fromLong(value.asLong());
			case STRING -> ColumnValue.fromString(value.asString());
			default -> ColumnValue.fromBinary(value.asBinary());
		};
	}

	private static void write(ColumnValue value, ValueSink out) {
		switch (value.getType()) {
			case INTEGER -> out.integer(value.asLong());
			case DOUBLE -> out.floating(value.asDouble());
			case BOOLEAN -> out.bool(value.asBoolean());
			case STRING -> out.string(value.asString());
			default -> out.binary(value.asBinary());
		}
	}

	private static List<String> describe(PlainBufferRow row) {
		List<String> cells = new ArrayList<>();
		row.getPrimaryKey().forEach(cell -> cells.add(describe(cell)));
		row.getCells().forEach(cell -> cells.add(describe(cell)));
		return cells;
	}

	private static String describe(PlainBufferCell cell) {
		String value = "no value";
		if (cell.isPk()) {
			value = describe(cell.getPkCellValue());
		}
		else if (cell.hasCellValue()) {
			value = describe(cell.getCellValue());
		}
		return cell.getCellName() + " " + value + " op " + (cell.hasCellType() ? cell.getCellType() : 0) + " at "
				+ (cell.hasCellTimestamp() ? String.valueOf(cell.getCellTimestamp()) : "none");
	}

	private static String describe(PrimaryKeyValue value) {
		if (value.isInfMin()) {
			return "INF_MIN";
		}
		if (value.isInfMax()) {
			return "INF_MAX";
		}
		return value.isPlaceHolderForAutoIncr() ? "AUTO_INCREMENT" : describe(columnValue(value));
	}

	private static String describe(ColumnValue value) {
		return (value.getType() == ColumnType.BINARY) ? "BLOB " + ByteBuffer.wrap(value.asBinary()).hashCode()
				: value.getType() + " " + value.getValue();
	}

	private static String describe(PlainBufferReader cell) {
		int operation = cell.operation().map(PlainBufferAgreementTests::code).orElse(0);
		return cell.name() + " " + (cell.hasValue() ? describe(cell.value()) : "no value") + " op " + operation + " at "
				+ (cell.timestamp().isPresent() ? String.valueOf(cell.timestamp().getAsLong()) : "none");
	}

	private static int code(CellOperation operation) {
		return switch (operation) {
			case DELETE_ALL_VERSIONS -> 1;
			case DELETE_ONE_VERSION -> 3;
			case INCREMENT -> 4;
		};
	}

	private static String describe(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> "INTEGER " + value.integer();
			case DOUBLE -> "DOUBLE " + value.floating();
			case BOOLEAN -> "BOOLEAN " + value.bool();
			case STRING -> "STRING " + value.string();
			case BLOB -> "BLOB " + ByteBuffer.wrap(value.binary()).hashCode();
			case INF_MIN, INF_MAX, AUTO_INCREMENT -> value.type().name();
		};
	}

}
