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

package io.otspring.emulator.engine.row;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StoredRowCodecTests {

	@Test
	void readsWhatItWrote() {
		StoredRow row = new StoredRow(17,
				List.of(Rows.cell("b", 1, true), Rows.cell("b", 0, false), Rows.cell("d", 2, -0.25),
						Rows.cell("i", Long.MAX_VALUE, Long.MIN_VALUE), Rows.cell("s", 4, "列"),
						Rows.cell("x", 5, new byte[] { 0, -1 }), Rows.cell("列", 6, "")));
		assertThat(StoredRowCodec.decode(StoredRowCodec.encode(row))).isEqualTo(row);
	}

	@Test
	void readsARowWithoutCells() {
		StoredRow row = new StoredRow(17, List.of());
		assertThat(StoredRowCodec.decode(StoredRowCodec.encode(row))).isEqualTo(row);
	}

	@Test
	void refusesAFormatThatItDoesNotKnow() {
		byte[] bytes = StoredRowCodec.encode(new StoredRow(17, List.of()));
		bytes[0] = 9;
		assertThatIllegalStateException().isThrownBy(() -> StoredRowCodec.decode(bytes))
			.withMessage("The storage was written by another release: row format 9, not 1");
	}

}
