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

package io.otspring.emulator.engine.table;

import java.util.List;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.stream.StreamSettings;
import io.otspring.protocol.plainbuffer.ValueType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TableDescriptionCodecTests {

	private static final TableDescription PLAIN = new TableDescription("id", "t",
			TableFixture.schema(TableFixture.key("id", ValueType.INTEGER)),
			new TableOptions(-1, 1, 86_400, true, false), new ReservedThroughput(0, 0, 1_700_000_000, null),
			StreamSettings.OFF, null, false, List.of(), 17, List.of());

	@Test
	void readsWhatItWrote() {
		TableDescription full = new TableDescription("id", "t",
				new TableSchema(
						List.of(TableFixture.key("k", ValueType.BLOB), TableFixture.key("s", ValueType.STRING),
								TableFixture.autoIncrement("i")),
						List.of(new DefinedColumn("列", ValueType.DOUBLE), new DefinedColumn("b", ValueType.BOOLEAN))),
				new TableOptions(86_400, 1, 1, false, true), new ReservedThroughput(1, 2, 3, 4L),
				new StreamSettings(true, "stream", 168, 5, List.of("a", "b")),
				new Encryption(true, Encryption.KeyKind.BRING_YOUR_OWN, binary(1), binary(2)), true,
				List.of(new IntegerValue(-1), new StringValue("é"), binary(0, 255)), 6,
				List.of(new IndexDescription("1", "local", IndexKind.LOCAL, List.of("k", "列"), List.of("b"), true, 7),
						new IndexDescription("2", "global", IndexKind.GLOBAL, List.of("s"), List.of(), false, 8)));
		assertThat(readBack(full)).isEqualTo(full);
	}

	@Test
	void readsATableWithoutAnythingOptional() {
		assertThat(readBack(PLAIN)).isEqualTo(PLAIN);
	}

	@Test
	void refusesAFormatThatItDoesNotKnow() {
		byte[] bytes = TableDescriptionCodec.encode(PLAIN);
		bytes[0] = 9;
		assertThatIllegalStateException().isThrownBy(() -> TableDescriptionCodec.decode(bytes))
			.withMessage("The storage was written by another release: table format 9, not 1");
	}

	private static TableDescription readBack(TableDescription table) {
		return TableDescriptionCodec.decode(TableDescriptionCodec.encode(table));
	}

	private static BinaryValue binary(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return new BinaryValue(bytes);
	}

}
