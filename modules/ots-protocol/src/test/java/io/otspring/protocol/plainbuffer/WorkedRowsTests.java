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

import java.util.List;
import java.util.stream.Stream;

import io.otspring.protocol.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows as the official client and the service write them, byte for byte.
 */
class WorkedRowsTests {

	private static final TestCell ID = TestCell.of("id", 1L);

	private static final long TIME = 1700000000000L;

	private static final long CAPTURED_TIME = 1785528507436L;

	private static final TestCell STREAM_KEY = TestCell.of("pk", 1L);

	private static final SequenceInfo SEQUENCE = new SequenceInfo(1, 1700000000123456L, 2);

	static Stream<Dump> dumps() {
		return Stream.of(new Dump("primary key only", """
				75000000
				01
				03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
				09 82
				""", TestRow.ofKey(ID)), new Dump("range bound", """
				75000000
				01
				03 04 02000000 6964 05 01000000 09 0a 61
				03 04 04000000 6e616d65 05 01000000 0a 0a 6b
				09 cc
				""", TestRow.ofKey(TestCell.of("id", ValueType.INF_MIN), TestCell.of("name", ValueType.INF_MAX))),
				new Dump("PutRow", """
						75000000
						01
						03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
						03 04 04000000 6e616d65 05 07000000 03 02000000 6162 0a d7
						03 04 03000000 6b6579 05 07000000 07 02000000 dead 0a 70
						02
						03 04 01000000 69 05 09000000 00 feffffffffffffff 0a 80
						03 04 01000000 64 05 09000000 01 000000000000f83f 0a ba
						03 04 01000000 62 05 02000000 02 01 0a 3e
						03 04 01000000 73 05 08000000 03 03000000 68c3a9 0a 5a
						03 04 01000000 78 05 07000000 07 02000000 00ff 07 0068e5cf8b010000 0a ad
						09 e6
						""",
						TestRow.ofKey(ID, TestCell.of("name", "ab"), TestCell.of("key", TestCell.binary("dead")))
							.columns(TestCell.of("i", -2L), TestCell.of("d", 1.5), TestCell.of("b", true),
									TestCell.of("s", "h\u00e9"), TestCell.of("x", TestCell.binary("00ff")).at(TIME))),
				new Dump("UpdateRow", """
						75000000
						01
						03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
						02
						03 04 01000000 61 05 09000000 00 0700000000000000 0a 74
						03 04 01000000 62 05 06000000 03 01000000 7a 07 0068e5cf8b010000 0a ac
						03 04 01000000 63 06 03 07 0168e5cf8b010000 0a 77
						03 04 01000000 64 06 01 0a a6
						03 04 01000000 65 05 09000000 00 0a00000000000000 06 04 0a 70
						09 86
						""", TestRow.ofKey(ID)
					.columns(TestCell.of("a", 7L), TestCell.of("b", "z").at(TIME),
							TestCell.of("c", CellOperation.DELETE_ONE_VERSION).at(TIME + 1),
							TestCell.of("d", CellOperation.DELETE_ALL_VERSIONS), TestCell.of("e", 10L).increment())),
				new Dump("DeleteRow", """
						75000000
						01
						03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
						08
						09 85
						""", TestRow.ofKey(ID).deleted()),
				new Dump("auto-increment", """
						75000000
						01
						03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
						03 04 03000000 736571 05 01000000 0b 0a 8b
						02
						03 04 01000000 61 05 09000000 00 0700000000000000 0a 74
						09 8d
						""",
						TestRow.ofKey(ID, TestCell.of("seq", ValueType.AUTO_INCREMENT)).columns(TestCell.of("a", 7L))),
				new Dump("two rows with versions", """
						75000000
						01
						03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
						02
						03 04 01000000 61 05 09000000 00 1400000000000000 07 0268e5cf8b010000 0a 54
						03 04 01000000 61 05 09000000 00 0a00000000000000 07 0168e5cf8b010000 0a 5d
						03 04 01000000 62 05 06000000 03 01000000 7a 07 0268e5cf8b010000 0a 8a
						09 f8
						01
						03 04 02000000 6964 05 09000000 00 0200000000000000 0a 3f
						02
						03 04 01000000 61 05 02000000 02 00 07 0368e5cf8b010000 0a 5b
						09 3d
						""",
						TestRow.ofKey(ID)
							.columns(TestCell.of("a", 20L).at(TIME + 2), TestCell.of("a", 10L).at(TIME + 1),
									TestCell.of("b", "z").at(TIME + 2)),
						TestRow.ofKey(TestCell.of("id", 2L)).columns(TestCell.of("a", false).at(TIME + 3))),
				new Dump("extension", """
						75000000
						01
						03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
						02
						03 04 01000000 61 05 02000000 02 00 07 0368e5cf8b010000 0a 5b
						0b 18000000
						0c 13000000
						0d 07000000
						0e 01401e18240a0600
						0f 03000000
						09 1c
						""",
						TestRow.ofKey(ID)
							.columns(TestCell.of("a", false).at(TIME + 3))
							.sequence(new SequenceInfo(7, 1700000000000001L, 3))),
				new Dump("changes of columns in a stream", """
						75000000
						01
						03 04 02000000 706b 05 09000000 00 0100000000000000 0a 4c
						02
						03 04 01000000 61 05 09000000 00 0900000000000000 07 7b68e5cf8b010000 0a 60
						03 04 01000000 62 06 03 07 1864e5cf8b010000 0a f6
						03 04 01000000 63 06 01 0a cd
						0b 18000000
						0c 13000000
						0d 01000000
						0e 40222018240a0600
						0f 02000000
						09 1e
						""",
						TestRow.ofKey(STREAM_KEY)
							.columns(TestCell.of("a", 9L).at(TIME + 123),
									TestCell.of("b", CellOperation.DELETE_ONE_VERSION).at(1699999999000L),
									TestCell.of("c", CellOperation.DELETE_ALL_VERSIONS))
							.sequence(SEQUENCE)),
				new Dump("deletion of a row in a stream", """
						75000000
						01
						03 04 02000000 706b 05 09000000 00 0100000000000000 0a 4c
						08
						0b 18000000
						0c 13000000
						0d 01000000
						0e 40222018240a0600
						0f 02000000
						09 a0
						""", TestRow.ofKey(STREAM_KEY).deleted().sequence(SEQUENCE)),
				new Dump("captured from the service", """
						75000000
						01
						03 04 06000000 506c61796572 05 08000000 03 03000000 6d656c 0a cd
						03 04 04000000 54696d65 05 0f000000 03 0a000000 323032342d30342d3130 0a 02
						03 04 04000000 47616d65
						   05 18000000 03 13000000 50726169736520416c6c204d6f6e7374657273 0a 65
						02
						03 04 05000000 53636f7265 05 09000000 00 3c00000000000000 07 2cdccab99f010000 0a a5
						03 04 0a000000 57697468476c69746368 05 02000000 02 00 07 2cdccab99f010000 0a fa
						09 99
						""",
						TestRow
							.ofKey(TestCell.of("Player", "mel"), TestCell.of("Time", "2024-04-10"),
									TestCell.of("Game", "Praise All Monsters"))
							.columns(TestCell.of("Score", 60L).at(CAPTURED_TIME),
									TestCell.of("WithGlitch", false).at(CAPTURED_TIME))));
	}

	@ParameterizedTest
	@MethodSource("dumps")
	void areWrittenByteForByte(Dump dump) {
		assertThat(Hex.of(TestRow.write(dump.rows()))).isEqualTo(Hex.of(Hex.bytes(dump.hex())));
	}

	@ParameterizedTest
	@MethodSource("dumps")
	void areReadCellByCell(Dump dump) {
		assertThat(TestRow.read(Hex.bytes(dump.hex()))).isEqualTo(dump.rows());
	}

	@Test
	void answerAfterModificationHasNoKey() {
		byte[] bytes = Hex.bytes("""
				75000000
				02
				03 04 01000000 6e 05 09000000 00 0c00000000000000 07 0068e5cf8b010000 0a c3
				09 d2
				""");
		TestRow row = TestRow.ofKey().columns(TestCell.of("n", 12L).at(TIME));
		assertThat(TestRow.readWritten(bytes)).containsExactly(row);
		assertThat(TestRow.write(row)).isEqualTo(bytes);
	}

	@Test
	void answerAfterModificationMayHaveItsKey() {
		byte[] bytes = Hex.bytes("""
				75000000
				01
				03 04 02000000 6964 05 09000000 00 0100000000000000 0a 0a
				02
				03 04 01000000 6e 05 09000000 00 0c00000000000000 07 0068e5cf8b010000 0a c3
				09 55
				""");
		TestRow row = TestRow.ofKey(ID).columns(TestCell.of("n", 12L).at(TIME));
		assertThat(TestRow.readWritten(bytes)).containsExactly(row);
		assertThat(TestRow.write(row)).isEqualTo(bytes);
	}

	@Test
	void rowAsItWasBeforeAChangeMayHaveNoKey() {
		byte[] bytes = Hex.bytes("""
				75000000
				02
				03 04 01000000 61 05 09000000 00 0800000000000000 07 7b806e8774010000 0a 3e
				09 2f
				""");
		TestRow row = TestRow.ofKey().columns(TestCell.of("a", 8L).at(1600000000123L));
		assertThat(TestRow.readWritten(bytes)).containsExactly(row);
		assertThat(TestRow.write(row)).isEqualTo(bytes);
	}

	record Dump(String name, String hex, List<TestRow> rows) {

		Dump(String name, String hex, TestRow... rows) {
			this(name, hex, List.of(rows));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
