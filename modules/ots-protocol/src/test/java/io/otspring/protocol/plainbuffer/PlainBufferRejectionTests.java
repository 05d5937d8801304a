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

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.otspring.protocol.Allocation;
import io.otspring.protocol.Hex;
import io.otspring.protocol.WireBuffer;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@link PlainBufferReader} refuses, and with which words.
 */
class PlainBufferRejectionTests {

	private static final String HEADER = "75000000";

	private static final String ID = "03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a";

	private static final String COLUMN = "03 04 01000000 61 05 09000000 00 0700000000000000 0a 74";

	private static final TestCell KEY = TestCell.of("id", 1L);

	@ParameterizedTest
	@ValueSource(strings = { "00000000", "76000000", "00000075", "75000001", "f5000000" })
	void anotherHeader(String header) {
		assertRefused(header + "01" + ID + "09 82")
			.withMessageMatching("Cell data broken, mismatch header, actual: -?\\d+ , expect: 117\\.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "75", "7500", "750000" })
	void aHeaderThatIsCut(String hex) {
		assertRefused(hex).withMessage("Cell data broken, length is shorter than expect.");
	}

	@Test
	void aRowThatStartsWithAnotherTag() {
		assertRefused(HEADER + "03").withMessage("Cell data broken, mismatch tag, actual tag(3), expect(1).");
		assertRefused(HEADER + "09 00").withMessage("Cell data broken, mismatch tag, actual tag(9), expect(1).");
		assertRefused(HEADER + "ff").withMessage("Cell data broken, mismatch tag, actual tag(255), expect(1).");
	}

	@ParameterizedTest
	@ValueSource(strings = { "01", "01 09 00", "01 02" + COLUMN + "09 00", "01 01" })
	void aKeyWithoutCells(String row) {
		assertRefused(HEADER + row).withMessage("Cell data broken, no PK follow PKTag.");
	}

	@Test
	void aRowWithoutKey() {
		assertRefused(HEADER + "02" + COLUMN + "09 00").withMessage("Cell data broken, PK is empty.");
	}

	@Test
	void anAnswerToAWriteWithoutKeyAndColumns() {
		byte[] bytes = Hex.bytes(HEADER + "09 00");
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(() -> TestRow.readWritten(bytes))
			.withMessage("Cell data broken, mismatch tag, actual tag(9), expect(1).");
	}

	@Test
	void aKeyCellWithoutValue() {
		assertWrittenKeyRefused(TestCell.of("id", (Object) null))
			.withMessage("Cell data broken, PK value cannot be NULL, name: id.");
	}

	@Test
	void aKeyCellWithOperation() {
		assertWrittenKeyRefused(KEY.increment()).withMessage("OpType cannot be given for primary key name :id.");
	}

	@Test
	void aKeyCellWithTimestamp() {
		assertWrittenKeyRefused(KEY.at(5)).withMessage("Timestamp cannot be given for primary key name:id.");
	}

	@Test
	void aColumnWithoutValueAndOperation() {
		assertWrittenColumnRefused(TestCell.of("a", (Object) null))
			.withMessage("Cell data broken, attr has no value, name:a.");
		assertWrittenColumnRefused(TestCell.of("a", (Object) null).at(5))
			.withMessage("Cell data broken, attr has no value, name:a.");
	}

	@Test
	void anIncrementWithoutValue() {
		assertWrittenColumnRefused(TestCell.of("a", CellOperation.INCREMENT))
			.withMessage("Cell data broken, attr has no value, name:a.");
	}

	@Test
	void aCellWithoutName() {
		assertRefused(HEADER + "01 03 05 09000000 00 0100000000000000 0a 0a")
			.withMessage("Cell data broken, attr has no name.");
		assertRefused(HEADER + "01" + ID + "02 03 0a 00").withMessage("Cell data broken, attr has no name.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "02", "02 09 82", "02 08", "02 02" })
	void columnsWithoutCells(String rest) {
		assertRefused(HEADER + "01" + ID + rest).withMessage("Cell data broken, no Cells follow CellTag.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "03 04 01000000 61 05 09000000 00 0700000000000000",
			"03 04 01000000 61 05 09000000 00 0700000000000000 03",
			"03 04 01000000 61 05 09000000 00 0700000000000000 05 09000000 00 0700000000000000 0a 74",
			"03 04 01000000 61 04 01000000 61 0a 00", "03 04 01000000 61 05 02000000 02 01 06 04 06 04 0a 00",
			"03 04 01000000 61 07 0068e5cf8b010000 06 03 0a 00",
			"03 04 01000000 61 07 0068e5cf8b010000 07 0068e5cf8b010000 0a 00",
			"03 04 01000000 61 06 04 05 09000000 00 0700000000000000 0a 00" })
	void aCellThatDoesNotEndWithItsChecksum(String cell) {
		assertRefused(HEADER + "01" + ID + "02" + cell)
			.withMessage("Cell data broken, cell is not end with checksum[0x0A] tag.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0a", "01", "08", "08 08", "08 02" + COLUMN, "02" + COLUMN + "02" + COLUMN,
			"02" + COLUMN + "01" + ID, "02" + COLUMN, "0b 00000000 08 09 85", "0b 00000000 0b 00000000 09 82",
			"08 03" })
	void aRowThatDoesNotEndWithItsChecksum(String rest) {
		assertRefused(HEADER + "01" + ID + rest).withMessage("Cell data broken, row is not end with checksum tag.");
	}

	@Test
	void anotherChecksumOfACell() {
		assertRefused(HEADER + "01" + ID.replaceAll("0a$", "0b") + "09 82")
			.withMessage("Cell data broken, checksum is mismatch, 11 :10 :");
	}

	@Test
	void anotherChecksumOfARow() {
		assertRefused(HEADER + "01" + ID + "09 83").withMessage("Cell data broken, checksum is mismatch, 131 :130 :");
		assertRefused(HEADER + "01" + ID + "09 85").withMessage("Cell data broken, checksum is mismatch, 133 :130 :");
		assertRefused(HEADER + "01" + ID + "08 09 82")
			.withMessage("Cell data broken, checksum is mismatch, 130 :133 :");
	}

	@ParameterizedTest
	@ValueSource(strings = { "04", "05", "06", "08", "0c", "10", "7f", "80", "ff" })
	void anotherTypeOfValue(String type) {
		assertRefused(HEADER + "01 03 04 02000000 6964 05 09000000 " + type + "0100000000000000 0a 0a 09 82")
			.withMessage("data format is invalid, unknown variant type occured.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "00", "02", "05", "06", "ff" })
	void anotherOperation(String operation) {
		assertRefused(HEADER + "01" + ID + "02 03 04 01000000 61 06" + operation + "0a 00 09 00")
			.withMessageMatching("Invalid op type of cell: \\d+\\.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "03 04000000 61626364", "07 04000000 61626364" })
	void aLengthThatIsLargerThanItsFrame(String value) {
		assertRefused(HEADER + "01 03 04 02000000 6964 05 08000000" + value + "0a 00 09 00")
			.withMessage("Cell data broken, has more data in cell, but they can't be parsed.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000", "08000000", "0a000000", "ffffffff", "ffffff7f", "00000080" })
	void aFrameOfAnotherLengthThanItsValue(String length) {
		assertRefused(HEADER + "01 03 04 02000000 6964 05" + length + "00 0100000000000000 0a 0a 09 82")
			.withMessage("Cell data broken, has more data in cell, but they can't be parsed.");
	}

	@Test
	void anotherByteThanATagBehindTheRow() {
		assertRefused(HEADER + "01" + ID + "09 82 00")
			.withMessage("Cell data broken, mismatch tag, actual tag(0), expect(1).");
		assertRefused(HEADER + "01" + ID + "09 82" + HEADER + "01" + ID + "09 82")
			.withMessage("Cell data broken, mismatch tag, actual tag(117), expect(1).");
	}

	@ParameterizedTest
	@ValueSource(strings = { "01000000", "03000000", "09000000" })
	void aBooleanOfAnotherLength(String length) {
		assertRefused(HEADER + "01" + ID + "02 03 04 01000000 61 05" + length + "02 01 0a 00 09 00")
			.withMessageMatching("Invalid boolean real value, value length: \\d\\.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "02", "7f", "80", "ff" })
	void aBooleanThatIsNeitherTrueNorFalse(String value) {
		assertRefused(HEADER + "01" + ID + "02 03 04 01000000 61 05 02000000 02" + value + "0a 00 09 00")
			.withMessage("data format is invalid.");
	}

	@Test
	void numbersThatAreNotFinite() {
		assertWrittenColumnRefused(TestCell.of("a", Double.NaN)).withMessage("NaN can't be set to double value.");
		assertWrittenColumnRefused(TestCell.of("a", Double.POSITIVE_INFINITY))
			.withMessage("Infinity can't be set to double value.");
		assertWrittenColumnRefused(TestCell.of("a", Double.NEGATIVE_INFINITY))
			.withMessage("Infinity can't be set to double value.");
		assertRefused(HEADER + "01" + ID + "02 03 04 01000000 61 05 09000000 01 010000000000f0ff 0a 00 09 00")
			.withMessage("NaN can't be set to double value.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "02000000 c328", "01000000 80", "01000000 c3", "02000000 c080", "03000000 e08080",
			"03000000 eda080", "04000000 f4908080", "01000000 ff", "02000000 e4b8", "04000000 61e4b861" })
	void bytesThatAreNotText(String text) {
		int length = Hex.bytes(text)[0] + 5;
		assertRefused(HEADER + "01 03 04 02000000 6964 05 %02x000000 03".formatted(length) + text + "0a 00 09 00")
			.withMessage("Value of column 'id' must be UTF8 encoding.");
		assertRefused(HEADER + "01 03 04" + text).withMessage("Cell data broken, name is not UTF8 encoding.");
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE / 1000 })
	void aTimestampOutsideOfItsRange(long timestamp) {
		assertWrittenColumnRefused(TestCell.of("a", 1L).at(timestamp))
			.withMessage("Timestamp must be in range [0, INT64_MAX/1000).");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0c 13000000 0e 01401e18240a0600 0d 07000000 0f 03000000",
			"0c 13000000 0d 07000000 0e 01401e18240a0600 0e 03000000", "0c 05000000 0d 07000000",
			"0c 12000000 0d 07000000 0e 01401e18240a0600 0f 030000",
			"0c 14000000 0d 07000000 0e 01401e18240a0600 0f 03000000 00", "0c 00000000",
			"0c 13000000 0d 07000000 0e 01401e18240a0600 0f 03000000"
					+ "0c 13000000 0d 07000000 0e 01401e18240a0600 0f 03000000",
			"0d", "10 000000", "10 01000000", "0c 13000000 0d 07000000 0e 01401e18240a0600 0f 03000000 0c" })
	void anExtensionThatIsNotOne(String extension) {
		int length = Hex.bytes(extension).length;
		assertRefused(HEADER + "01" + ID + "0b %02x000000".formatted(length) + extension + "09 82");
	}

	static Stream<String> placesOfLengths() {
		return Stream.of("01 03 04 LENGTH 6964", "01 03 04 02000000 6964 05 LENGTH 00 0100000000000000 0a 0a 09 82",
				"01 03 04 02000000 6964 05 LENGTH 03 02000000 6162 0a 0a 09 82",
				"01 03 04 02000000 6964 05 07000000 03 LENGTH 6162 0a 0a 09 82",
				"01 03 04 02000000 6964 05 07000000 07 LENGTH 6162 0a 0a 09 82",
				"01" + ID + "02 03 04 01000000 61 05 LENGTH 02 01 0a 00 09 00", "01" + ID + "0b LENGTH 00000000 09 82",
				"01" + ID + "0b 05000000 0c LENGTH 09 82", "01" + ID + "0b 05000000 7f LENGTH 09 82");
	}

	@ParameterizedTest
	@MethodSource("placesOfLengths")
	void lengthsThatAreNegativeOrHugeBeforeAnythingIsAllocated(String row) {
		for (String length : new String[] { "ffffff7f", "00000080", "ffffffff", "00004006", "feffffff" }) {
			byte[] bytes = Hex.bytes(HEADER + row.replace("LENGTH", length));
			assertThatExceptionOfType(PlainBufferException.class).isThrownBy(() -> TestRow.read(bytes));
			assertThat(Allocation.of(() -> refuse(bytes))).as(length).isLessThan(16_384);
		}
	}

	@Test
	void rowsThatAreCutAnywhere() {
		WorkedRowsTests.dumps().forEach(dump -> {
			byte[] whole = Hex.bytes(dump.hex());
			for (int length = 1; length < whole.length; length++) {
				byte[] cut = Arrays.copyOf(whole, length);
				int end = length;
				if (length != 4 && !isEndOfFirstRow(dump, length)) {
					assertThatExceptionOfType(PlainBufferException.class).as(() -> dump + " cut at " + end)
						.isThrownBy(() -> TestRow.read(cut));
				}
			}
		});
	}

	private static boolean isEndOfFirstRow(WorkedRowsTests.Dump dump, int length) {
		return dump.rows().size() > 1 && TestRow.write(dump.rows().get(0)).length == length;
	}

	private static void refuse(byte[] bytes) {
		try {
			TestRow.read(bytes);
		}
		catch (PlainBufferException ex) {
			return;
		}
		throw new AssertionError("Not refused");
	}

	private static ThrowableAssertAlternative<PlainBufferException> assertRefused(String hex) {
		return assertThatExceptionOfType(PlainBufferException.class).isThrownBy(() -> TestRow.read(Hex.bytes(hex)));
	}

	private static ThrowableAssertAlternative<PlainBufferException> assertWrittenKeyRefused(TestCell cell) {
		return assertWrittenRefused(out -> {
			out.startPrimaryKey();
			cell.write(out);
		});
	}

	private static ThrowableAssertAlternative<PlainBufferException> assertWrittenColumnRefused(TestCell cell) {
		return assertWrittenRefused(out -> {
			out.startPrimaryKey();
			KEY.write(out);
			out.startColumns();
			cell.write(out);
		});
	}

	private static ThrowableAssertAlternative<PlainBufferException> assertWrittenRefused(
			Consumer<PlainBufferWriter> row) {
		WireBuffer buffer = new WireBuffer(64);
		PlainBufferWriter out = new PlainBufferWriter(buffer);
		out.header();
		out.startRow();
		row.accept(out);
		out.endRow(false);
		return assertRefused(Hex.of(buffer));
	}

}
