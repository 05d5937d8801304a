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

import io.otspring.protocol.Hex;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link PlainBufferReader}.
 */
class PlainBufferReaderTests {

	private static final TestRow FIRST = TestRow.ofKey(TestCell.of("id", 1L))
		.columns(TestCell.of("a", 7L), TestCell.of("b", CellOperation.DELETE_ALL_VERSIONS))
		.deleted()
		.sequence(new SequenceInfo(7, 1700000000000001L, 3));

	private static final TestRow SECOND = TestRow.ofKey(TestCell.of("id", 2L), TestCell.of("name", "x"));

	@Test
	void findsNoRowInNothing() {
		assertThat(TestRow.read(new byte[0])).isEmpty();
		assertThat(TestRow.readWritten(new byte[0])).isEmpty();
	}

	@Test
	void findsNoRowBehindABareHeader() {
		assertThat(TestRow.read(Hex.bytes("75000000"))).isEmpty();
	}

	@Test
	void readsPartOfAnArray() {
		byte[] row = TestRow.write(SECOND);
		byte[] bytes = new byte[row.length + 10];
		System.arraycopy(row, 0, bytes, 4, row.length);
		PlainBufferReader reader = PlainBufferReader.ofRows(bytes, 4, row.length);
		assertThat(reader.nextRow()).isTrue();
		assertThat(reader.nextRow()).isFalse();
		reader.expectEnd();
	}

	@Test
	void refusesAPartThatTheArrayDoesNotHave() {
		assertThatExceptionOfType(IndexOutOfBoundsException.class)
			.isThrownBy(() -> PlainBufferReader.ofRows(new byte[10], 4, 7));
		assertThatExceptionOfType(IndexOutOfBoundsException.class)
			.isThrownBy(() -> PlainBufferReader.ofWrittenRow(new byte[10], 0, -1));
	}

	@Test
	void skipsWhatIsNotReadOfARow() {
		PlainBufferReader reader = PlainBufferReader.ofRows(TestRow.write(FIRST, SECOND));
		List<String> names = new ArrayList<>();
		while (reader.nextRow()) {
			reader.nextCell();
			names.add(reader.name() + reader.value().integer());
		}
		assertThat(names).containsExactly("id1", "id2");
	}

	@Test
	void checksWhatItSkips() {
		byte[] bytes = TestRow.write(FIRST, SECOND);
		bytes[50] ^= 1;
		PlainBufferReader reader = PlainBufferReader.ofRows(bytes);
		reader.nextRow();
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(reader::nextRow);
	}

	@Test
	void forgetsMarkerAndSequenceOfTheRowBefore() {
		assertThat(TestRow.read(TestRow.write(FIRST, SECOND))).containsExactly(FIRST, SECOND);
	}

	@Test
	void hasNoCellOutsideOfRows() {
		PlainBufferReader reader = PlainBufferReader.ofRows(TestRow.write(SECOND));
		assertThat(reader.nextCell()).isFalse();
		while (reader.nextRow()) {
			continue;
		}
		assertThat(reader.nextCell()).isFalse();
		assertThat(reader.nextRow()).isFalse();
	}

	@Test
	void hasNoValueInACellThatDeletes() {
		PlainBufferReader reader = PlainBufferReader.ofRows(TestRow.write(FIRST));
		reader.nextRow();
		reader.nextCell();
		reader.nextCell();
		reader.nextCell();
		assertThat(reader.hasValue()).isFalse();
		assertThat(reader.operation()).contains(CellOperation.DELETE_ALL_VERSIONS);
		assertThat(reader.timestamp()).isEmpty();
		assertThatIllegalStateException().isThrownBy(reader::value);
	}

	@Test
	void isNotAtItsEndWhileSomethingIsUnread() {
		PlainBufferReader reader = PlainBufferReader.ofRows(TestRow.write(FIRST, SECOND));
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(reader::expectEnd);
		reader.nextRow();
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(reader::expectEnd);
		reader.nextRow();
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(reader::expectEnd);
		reader.nextRow();
		reader.expectEnd();
	}

	@Test
	void takesZerosAfterARowForPaddingWhereItIsAskedTo() {
		byte[] row = TestRow.write(SECOND);
		PlainBufferReader padded = read(Arrays.copyOf(row, row.length + 2));
		padded.expectPaddedEnd();
		byte[] trailed = Arrays.copyOf(row, row.length + 2);
		trailed[row.length + 1] = 1;
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(read(trailed)::expectPaddedEnd);
	}

	private static PlainBufferReader read(byte[] row) {
		PlainBufferReader reader = PlainBufferReader.ofRows(row);
		reader.nextRow();
		while (reader.nextCell()) {
			continue;
		}
		return reader;
	}

	@Test
	void passesOverExtensionsThatItDoesNotKnow() {
		byte[] bytes = Hex.bytes("""
				75000000 01 03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
				0b 26000000
				  10 00000000
				  0c 13000000 0d 07000000 0e 01401e18240a0600 0f 03000000
				  7f 04000000 09820c13
				09 82
				""");
		assertThat(TestRow.read(bytes))
			.containsExactly(TestRow.ofKey(TestCell.of("id", 1L)).sequence(new SequenceInfo(7, 1700000000000001L, 3)));
	}

	@Test
	void acceptsAnEmptyExtension() {
		byte[] bytes = Hex.bytes("""
				75000000 01 03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
				0b 00000000
				09 82
				""");
		assertThat(TestRow.read(bytes)).containsExactly(TestRow.ofKey(TestCell.of("id", 1L)));
	}

	@Test
	void acceptsTheBordersOfTimestamps() {
		TestRow row = TestRow.ofKey(TestCell.of("id", 1L))
			.columns(TestCell.of("a", 1L).at(0), TestCell.of("b", 1L).at(Long.MAX_VALUE / 1000 - 1));
		assertThat(TestRow.read(TestRow.write(row))).containsExactly(row);
	}

}
