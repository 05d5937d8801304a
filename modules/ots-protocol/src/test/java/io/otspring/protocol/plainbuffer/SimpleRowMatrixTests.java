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
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.otspring.protocol.Allocation;
import io.otspring.protocol.Hex;
import io.otspring.protocol.RandomValues;
import io.otspring.protocol.WireBuffer;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link SimpleRowMatrixReader} and {@link SimpleRowMatrixWriter}.
 */
class SimpleRowMatrixTests {

	private static final String HEADER = "53524d30 25000000 1e000000 01000000 02000000";

	private static final String NAMES = "0200 6964 0100 61 0100 62";

	private static final String OPTIONS = "0a 01 03 02000000";

	private static final String ROW_1 = "02 00 0100000000000000 00 1400000000000000 03 01000000 7a";

	private static final String ROW_2 = "02 00 0200000000000000 02 00 06";

	private static final String WORKED = HEADER + NAMES + OPTIONS + ROW_1 + ROW_2 + "01 c3";

	private static final List<List<Object>> WORKED_ROWS = List.of(List.of(1L, 20L, "z"),
			Arrays.asList(2L, false, null));

	@Test
	void readsTheWorkedExample() {
		byte[] bytes = Hex.bytes(WORKED);
		SimpleRowMatrixReader reader = SimpleRowMatrixReader.of(bytes, 0, bytes.length);
		assertThat(reader.names()).containsExactly("id", "a", "b");
		assertThat(reader.primaryKeySize()).isEqualTo(1);
		assertThat(reader.hasEntirePrimaryKey()).isTrue();
		assertThat(reader.rowCount()).isEqualTo(2);
		assertThat(read(reader)).isEqualTo(WORKED_ROWS);
	}

	@Test
	void writesTheWorkedExample() {
		assertThat(Hex.of(write(List.of("id"), List.of("a", "b"), true, WORKED_ROWS)))
			.isEqualTo(Hex.of(Hex.bytes(WORKED)));
	}

	@Test
	void tellsWhichFieldsBelongToTheKey() {
		byte[] bytes = Hex.bytes(WORKED);
		SimpleRowMatrixReader reader = SimpleRowMatrixReader.of(bytes, 0, bytes.length);
		reader.nextRow();
		reader.nextField();
		assertThat(reader.name()).isEqualTo("id");
		assertThat(reader.inPrimaryKey()).isTrue();
		reader.nextField();
		assertThat(reader.name()).isEqualTo("a");
		assertThat(reader.inPrimaryKey()).isFalse();
	}

	@Test
	void skipsWhatIsNotReadOfARow() {
		byte[] bytes = Hex.bytes(WORKED);
		SimpleRowMatrixReader reader = SimpleRowMatrixReader.of(bytes, 0, bytes.length);
		assertThat(reader.nextField()).isFalse();
		reader.nextRow();
		reader.nextRow();
		reader.nextField();
		assertThat(reader.value().integer()).isEqualTo(2);
		assertThat(reader.nextRow()).isFalse();
		assertThat(reader.nextField()).isFalse();
		assertThat(reader.nextRow()).isFalse();
	}

	@Test
	void hasNoValueInAFieldThatIsAbsent() {
		byte[] bytes = write(List.of(), List.of("a"), false, List.of(Arrays.asList((Object) null)));
		SimpleRowMatrixReader reader = SimpleRowMatrixReader.of(bytes, 0, bytes.length);
		assertThat(reader.hasEntirePrimaryKey()).isFalse();
		reader.nextRow();
		reader.nextField();
		assertThat(reader.hasValue()).isFalse();
		assertThatIllegalStateException().isThrownBy(reader::value);
	}

	@Test
	void readsAndWritesBehindOtherBytes() {
		WireBuffer buffer = new WireBuffer(0);
		buffer.writeInt32(-1);
		write(buffer, List.of("id"), List.of("a", "b"), true, WORKED_ROWS);
		byte[] bytes = buffer.toByteArray();
		assertThat(Hex.of(bytes)).isEqualTo("ffffffff" + Hex.of(Hex.bytes(WORKED)));
		assertThat(read(SimpleRowMatrixReader.of(bytes, 4, bytes.length - 4))).isEqualTo(WORKED_ROWS);
	}

	@Test
	void holdsNoRows() {
		byte[] bytes = write(List.of("id"), List.of("a"), true, List.of());
		assertThat(read(SimpleRowMatrixReader.of(bytes, 0, bytes.length))).isEmpty();
	}

	@Test
	void leavesRoomForWhatLaterVersionsPutInBetween() {
		String later = "53524d30 27000000 1f000000 01000000 02000000" + NAMES + "ff" + OPTIONS + "ff" + ROW_1 + ROW_2;
		assertThat(read(later)).isEqualTo(WORKED_ROWS);
	}

	@Test
	void rowsAreReadAsTheyWereWritten() {
		RandomValues.check(values -> {
			List<List<Object>> rows = values.list(0, 8, () -> row(values));
			byte[] bytes = write(List.of("id"), List.of("a", "b", "c"), true, rows);
			assertThat(read(SimpleRowMatrixReader.of(bytes, 0, bytes.length))).isEqualTo(rows);
		});
	}

	private static List<Object> row(RandomValues values) {
		return Arrays.asList(TestCell.anyValue(values), values.orNull(() -> TestCell.anyValue(values)),
				values.orNull(() -> TestCell.anyValue(values)), values.orNull(() -> TestCell.anyValue(values)));
	}

	@Test
	void refusesAnotherMagic() {
		assertRefused(HEADER.replace("534d30", "534d31").replaceFirst("^53", "54") + NAMES + OPTIONS + ROW_1 + ROW_2)
			.withMessageStartingWith("Cell data broken, mismatch header");
	}

	@Test
	void refusesAnotherChecksum() {
		byte[] bytes = Hex.bytes(WORKED.replaceAll("c3$", "c2"));
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> SimpleRowMatrixReader.of(bytes, 0, bytes.length))
			.withMessage("Cell data broken, checksum is mismatch, 194 :195 :");
	}

	@Test
	void refusesABlockThatIsCutAnywhere() {
		byte[] whole = Hex.bytes(WORKED);
		for (int length = 0; length < whole.length; length++) {
			byte[] cut = Arrays.copyOf(whole, length);
			assertThatExceptionOfType(PlainBufferException.class).as("cut at %d", length)
				.isThrownBy(() -> SimpleRowMatrixReader.of(cut, 0, cut.length));
		}
	}

	@Test
	void refusesRowsThatAreCutAnywhere() {
		String rows = Hex.of(Hex.bytes(ROW_1 + ROW_2));
		for (int length = 0; length < rows.length(); length += 2) {
			assertRefused(HEADER + NAMES + OPTIONS + rows.substring(0, length));
		}
	}

	@ParameterizedTest
	@CsvSource({ "00000000, 1e000000", "24000000, 1e000000", "ffffffff, 1e000000", "ffffff7f, 1e000000",
			"00000080, 1e000000", "25000000, 00000000", "25000000, 1d000000", "25000000, ffffffff",
			"25000000, ffffff7f", "4c000000, 1e000000" })
	void refusesOffsetsThatPointElsewhere(String dataOffset, String optionsOffset) {
		assertRefused("53524d30" + dataOffset + optionsOffset + "01000000 02000000" + NAMES + OPTIONS + ROW_1 + ROW_2);
	}

	@ParameterizedTest
	@CsvSource({ "ffffff7f, 02000000", "ffffffff, 02000000", "00000080, 02000000", "01000000, ffffff7f",
			"01000000, ffffffff", "01000000, 03000000", "02000000, 02000000", "00000000, 00000040" })
	void refusesNumbersOfFieldsThatAreNotThere(String primaryKeySize, String columnCount) {
		byte[] bytes = checked(
				"53524d30 25000000 1e000000" + primaryKeySize + columnCount + NAMES + OPTIONS + ROW_1 + ROW_2);
		assertThatExceptionOfType(PlainBufferException.class)
			.isThrownBy(() -> SimpleRowMatrixReader.of(bytes, 0, bytes.length));
		assertThat(Allocation.of(() -> refuse(bytes))).isLessThan(16_384);
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000", "01000000", "03000000", "ffffffff", "ffffff7f", "00000080" })
	void refusesANumberOfRowsThatAreNotThere(String rowCount) {
		assertRefused(HEADER + NAMES + "0a 01 03" + rowCount + ROW_1 + ROW_2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0b 01 03 02000000", "0a 02 03 02000000", "0a 01 04 02000000" })
	void refusesOtherOptions(String options) {
		assertRefused(HEADER + NAMES + options + ROW_1 + ROW_2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0200 c328 0100 61 0100 62", "ffff 6964 0100 61 0100 62", "0080 6964 0100 61 0100 62" })
	void refusesOtherNames(String names) {
		assertRefused(HEADER + names + OPTIONS + ROW_1 + ROW_2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "03 00 0200000000000000 02 00 06", "02 06 02 00 06 0000000000000000",
			"02 00 0200000000000000 02 02 06", "02 00 0200000000000000 02 00 09", "02 00 0200000000000000 02 00 0a",
			"02 00 0200000000000000 02 00 0b", "02 00 0200000000000000 02 00 04", "02 00 0200000000000000 02 00 06 00",
			"02 00 0200000000000000 06 01 000000000000f87f", "02 00 0200000000000000 06 03 ffffff7f 61",
			"02 00 0200000000000000 06 07 00000080 61", "02 00 0200000000000000 06 03 01000000 ff" })
	void refusesOtherRows(String row) {
		assertRefused(HEADER + NAMES + OPTIONS + ROW_1 + row);
	}

	@Test
	void refusesAKeyWithoutValue() {
		assertRefused(HEADER + NAMES + OPTIONS + ROW_1 + "02 06 02 00 06")
			.withMessage("Cell data broken, PK value cannot be NULL, name: id.");
	}

	@Test
	void doesNotWriteNamesThatAreTooLong() {
		SimpleRowMatrixWriter writer = new SimpleRowMatrixWriter(new WireBuffer(0));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> writer.header(List.of("x".repeat(0x8000)), List.of(), true));
	}

	@Test
	void nothingButItsOwnExceptionComesOutOfDamagedBlocks() {
		Random random = new Random(1);
		int refused = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] damaged = Hex.bytes(HEADER + NAMES + OPTIONS + ROW_1 + ROW_2);
			for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			try {
				read(Hex.of(damaged));
			}
			catch (PlainBufferException ex) {
				refused++;
			}
		}
		assertThat(refused).isGreaterThan(10_000);
	}

	private static ThrowableAssertAlternative<PlainBufferException> assertRefused(String hex) {
		return assertThatExceptionOfType(PlainBufferException.class).isThrownBy(() -> read(hex));
	}

	private static void refuse(byte[] bytes) {
		try {
			SimpleRowMatrixReader.of(bytes, 0, bytes.length);
		}
		catch (PlainBufferException ex) {
			return;
		}
		throw new AssertionError("Not refused");
	}

	private static List<List<Object>> read(String hexWithoutChecksum) {
		byte[] bytes = checked(hexWithoutChecksum);
		return read(SimpleRowMatrixReader.of(bytes, 0, bytes.length));
	}

	private static byte[] checked(String hexWithoutChecksum) {
		byte[] bytes = Hex.bytes(hexWithoutChecksum + "01 00");
		bytes[bytes.length - 1] = (byte) Crc8.fold(0, bytes, 0, bytes.length - 1);
		return bytes;
	}

	private static List<List<Object>> read(SimpleRowMatrixReader reader) {
		List<List<Object>> rows = new ArrayList<>();
		while (reader.nextRow()) {
			List<Object> row = new ArrayList<>();
			while (reader.nextField()) {
				row.add(reader.hasValue() ? TestCell.readValue(reader.value()) : null);
			}
			rows.add(row);
		}
		return rows;
	}

	private static byte[] write(List<String> key, List<String> columns, boolean entire, List<List<Object>> rows) {
		WireBuffer buffer = new WireBuffer(0);
		write(buffer, key, columns, entire, rows);
		return buffer.toByteArray();
	}

	private static void write(WireBuffer buffer, List<String> key, List<String> columns, boolean entire,
			List<List<Object>> rows) {
		SimpleRowMatrixWriter writer = new SimpleRowMatrixWriter(buffer);
		writer.header(key, columns, entire);
		for (List<Object> row : rows) {
			writer.startRow();
			for (Object value : row) {
				if (value != null) {
					TestCell.writeValue(value, writer.value());
				}
				else {
					writer.absent();
				}
			}
		}
		writer.finish();
	}

}
