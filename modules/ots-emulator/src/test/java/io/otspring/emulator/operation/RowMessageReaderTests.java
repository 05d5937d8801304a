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

import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.BooleanValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.row.CellChange;
import io.otspring.emulator.engine.row.Condition;
import io.otspring.emulator.engine.row.ReturnContent;
import io.otspring.emulator.engine.row.RowWrite;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RowMessageReaderTests {

	@Test
	void readsAKey() {
		PrimaryKey key = RowMessageReader.key(new PlainRow().key("i", 1)
			.key("s", "é")
			.key("x", new byte[] { 1 })
			.minKey("min")
			.maxKey("max")
			.openKey("open")
			.bytes());
		assertThat(key).isEqualTo(new PrimaryKey(List.of(new KeyColumn("i", new IntegerValue(1)),
				new KeyColumn("s", new StringValue("é")), new KeyColumn("x", new BinaryValue(new byte[] { 1 })),
				new KeyColumn("min", KeyPlaceholder.INF_MIN), new KeyColumn("max", KeyPlaceholder.INF_MAX),
				new KeyColumn("open", KeyPlaceholder.AUTO_INCREMENT))));
	}

	@Test
	void refusesAKeyOfATypeThatNoKeyHas() {
		assertInvalid(() -> RowMessageReader.key(new PlainRow().key("d", 1.5).bytes()),
				"DOUBLE is an invalid type for the primary key.");
		assertInvalid(() -> RowMessageReader.key(new PlainRow().key("b", true).bytes()),
				"BOOLEAN is an invalid type for the primary key.");
	}

	@Test
	void refusesColumnsAndDeleteMarkersInAKey() {
		assertInvalid(() -> RowMessageReader.key(PlainRow.id(1).put("a", 1).bytes()),
				"Attribute column cannot be given while reading data.");
		assertInvalid(() -> RowMessageReader.key(PlainRow.id(1).deleteMarker().bytes()),
				"Delete marker cannot be given.");
	}

	@Test
	void refusesARequestWithoutARow() {
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(() -> RowMessageReader.key(ByteString.EMPTY))
			.withMessage("Cell data broken, PK is empty.");
	}

	@Test
	void refusesASecondRow() {
		ByteString row = PlainRow.id(1).bytes();
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> RowMessageReader.key(row.concat(row.substring(4))))
			.withMessage("Cell data broken, has more data in cell, but they can't be parsed.");
	}

	@Test
	void readsAKeyWithThePaddingOfTheNodeClient() {
		ByteString key = PlainRow.id(1).bytes();
		assertThat(RowMessageReader.key(key.concat(ByteString.copyFrom(new byte[2]))))
			.isEqualTo(RowMessageReader.key(key));
	}

	@Test
	void readsAPut() {
		RowWrite.Put put = put(
				PlainRow.id(1).put("i", 1).put("d", 1.5, 17).put("b", true).put("s", "x").put("x", new byte[] { 1 }));
		assertThat(put.changes()).containsExactly(new CellChange.Put("i", null, new IntegerValue(1)),
				new CellChange.Put("d", 17L, new DoubleValue(1.5)),
				new CellChange.Put("b", null, new BooleanValue(true)),
				new CellChange.Put("s", null, new StringValue("x")),
				new CellChange.Put("x", null, new BinaryValue(new byte[] { 1 })));
	}

	@Test
	void aPutHasOnlyCellsToPut() {
		assertInvalid(() -> put(PlainRow.id(1).cell("a", 1, CellOperation.INCREMENT, null)),
				"OpType cannot be given for column name:a in PutRow.");
		assertInvalid(() -> put(PlainRow.id(1).cell("a", null, CellOperation.DELETE_ALL_VERSIONS, null)),
				"OpType cannot be given for column name:a in PutRow.");
		assertInvalid(() -> put(PlainRow.id(1).deleteMarker()),
				"Invalid request of put/update row: unexpected RowDeleteMarker in request.");
		assertInvalid(() -> put(PlainRow.id(1).minColumn("a")),
				"VT_INF_MIN is an invalid type for the attribute column.");
	}

	@Test
	void readsAnUpdate() {
		RowWrite.Update update = update(PlainRow.id(1)
			.put("a", 1, 17)
			.cell("b", null, CellOperation.DELETE_ONE_VERSION, 18L)
			.cell("c", null, CellOperation.DELETE_ALL_VERSIONS, null)
			.cell("d", -5, CellOperation.INCREMENT, null));
		assertThat(update.changes()).containsExactly(new CellChange.Put("a", 17L, new IntegerValue(1)),
				new CellChange.DeleteVersion("b", 18), new CellChange.DeleteColumn("c"),
				new CellChange.Increment("d", -5));
	}

	@Test
	void anUpdateDeletesVersionsWithATimestampAndColumnsWithout() {
		assertInvalid(() -> update(PlainRow.id(1).cell("a", null, CellOperation.DELETE_ONE_VERSION, null)),
				"Timestamp must be given when type is DELETE_ONE_VERSION.");
		assertInvalid(() -> update(PlainRow.id(1).cell("a", null, CellOperation.DELETE_ALL_VERSIONS, 1L)),
				"Timestamp cannot be given when type is DELETE_ALL_VERSION.");
	}

	@Test
	void anUpdateDeletesWithoutAValue() {
		String message = "Column value cannot be given when type is DELETE_ONE_VERSION,DELETE_ALL_VERSION.";
		assertInvalid(() -> update(PlainRow.id(1).cell("a", 1, CellOperation.DELETE_ONE_VERSION, 1L)), message);
		assertInvalid(() -> update(PlainRow.id(1).cell("a", 1, CellOperation.DELETE_ALL_VERSIONS, null)), message);
	}

	@Test
	void anUpdateIncrementsByAnIntegerWithoutTimestamp() {
		assertInvalid(() -> update(PlainRow.id(1).cell("a", 1.5, CellOperation.INCREMENT, null)),
				"Column 'a' can only be incremented by an integer.");
		assertInvalid(() -> update(PlainRow.id(1).cell("a", 1, CellOperation.INCREMENT, 1L)),
				"Timestamp cannot be given when type is INCREMENT.");
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, Long.MAX_VALUE / 1000, Long.MAX_VALUE })
	void aVersionIsFromZeroToAThousandthOfTheLargestInteger(long version) {
		ByteString row = PlainRow.id(1).put("a", 1, version).bytes();
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> RowMessageReader.put(row, Condition.NONE, ReturnContent.NONE))
			.withMessage("Timestamp must be in range [0, INT64_MAX/1000).");
	}

	@Test
	void anUpdateHasNoDeleteMarker() {
		assertInvalid(() -> update(PlainRow.id(1).put("a", 1).deleteMarker()),
				"Invalid request of put/update row: unexpected RowDeleteMarker in request.");
	}

	@Test
	void anUpdateHasCells() {
		assertInvalid(() -> update(PlainRow.id(1)), "Invalid update row request: missing cells in request.");
	}

	@Test
	void aDeletionHasTheDeleteMarkerAndNoCells() {
		assertInvalid(() -> delete(PlainRow.id(1)),
				"Invalid request of delete row: missing RowDeleteMarker in request.");
		assertInvalid(() -> delete(PlainRow.id(1).put("a", 1).deleteMarker()),
				"Invalid delete row request: unexpected cells in request.");
		assertThat(delete(PlainRow.id(1).deleteMarker()).key().partitionKey()).isEqualTo(new IntegerValue(1));
	}

	private static RowWrite.Put put(PlainRow row) {
		return RowMessageReader.put(row.bytes(), Condition.NONE, ReturnContent.NONE);
	}

	private static RowWrite.Update update(PlainRow row) {
		return RowMessageReader.update(row.bytes(), Condition.NONE, ReturnContent.NONE);
	}

	private static RowWrite.Delete delete(PlainRow row) {
		return RowMessageReader.delete(row.bytes(), Condition.NONE, ReturnContent.NONE);
	}

}
