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

package io.otspring.emulator.engine.stream;

import java.util.HexFormat;
import java.util.List;

import io.otspring.emulator.engine.Cell;
import io.otspring.emulator.engine.ChangedCell;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.RowChange;
import io.otspring.protocol.plainbuffer.SequenceInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records as the official clients read them, byte for byte.
 */
class RecordWriterTests {

	private static final PrimaryKey KEY = new PrimaryKey(List.of(new KeyColumn("pk", new IntegerValue(1))));

	private static final SequenceInfo SEQUENCE = new SequenceInfo(1, 1_700_000_000_123_456L, 2);

	@Test
	void anUpdate() {
		RowChange change = new RowChange(RowChange.Kind.UPDATE, KEY,
				List.of(ChangedCell.put(new Cell("a", 1_700_000_000_123L, new IntegerValue(9))),
						ChangedCell.deleted("b", 1_699_999_999_000L), ChangedCell.deleted("c")),
				List.of());
		StreamRecord record = RecordWriter.write(change, SEQUENCE, List.of());
		assertThat(record.kind()).isEqualTo(RowChange.Kind.UPDATE);
		assertThat(record.row()).isEqualTo(hex("75000000 01 03 0402000000 706b 05 09000000 00 0100000000000000 0a4c 02"
				+ "03 0401000000 61 05 09000000 00 0900000000000000 07 7b68e5cf8b010000 0a60"
				+ "03 0401000000 62 06 03 07 1864e5cf8b010000 0af6 03 0401000000 63 06 01 0acd"
				+ "0b 18000000 0c 13000000 0d 01000000 0e 4022201824 0a0600 0f 02000000 09 1e"));
		assertThat(record.origin()).isNull();
	}

	@Test
	void aDeletion() {
		RowChange change = new RowChange(RowChange.Kind.DELETE, KEY, List.of(), List.of());
		assertThat(RecordWriter.write(change, SEQUENCE, List.of()).row())
			.isEqualTo(hex("75000000 01 030402000000706b05090000000001000000000000000a4c 08"
					+ "0b180000000c130000000d010000000e40222018240a06000f02000000 09a0"));
	}

	@Test
	void anOriginRecordHasTheWholeKeyBeforeTheCells() {
		RowChange change = new RowChange(RowChange.Kind.PUT, KEY, List.of(),
				List.of(new Cell("a", 1_600_000_000_123L, new IntegerValue(8)),
						new Cell("b", 1_600_000_000_123L, new IntegerValue(8))));
		assertThat(RecordWriter.write(change, SEQUENCE, List.of("a")).origin())
			.startsWith(hex("75000000 01 03 0402000000 706b 05 09000000 00 0100000000000000 0a4c 02"
					+ "03 0401000000 61 05 09000000 00 0800000000000000 07 7b806e8774010000 0a3e 09"))
			.hasSize(64);
	}

	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

}
