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

import io.otspring.emulator.engine.Row;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class DeleteRowTests {

	private final Rows rows = Rows.table(3);

	@Test
	void deletesTheRowWithAllVersions() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2));
		this.rows.delete(id(1));
		assertThat(this.rows.exists(id(1))).isFalse();
		this.rows.update(id(1), put("b", 1));
		assertThat(this.rows.cells(id(1))).hasSize(1);
	}

	@Test
	void succeedsIfThereIsNoRow() {
		assertThat(this.rows.delete(id(1)).row()).isNull();
	}

	@Test
	void returnsTheKeyIfItIsAskedFor() {
		WriteResult result = this.rows.write(new RowWrite.Delete(id(1), Condition.NONE, ReturnContent.PRIMARY_KEY));
		assertThat(result.row()).isEqualTo(new Row(id(1), List.of()));
	}

	@Test
	void leavesOtherRowsAlone() {
		this.rows.put(id(1));
		this.rows.put(id(2));
		this.rows.delete(id(1));
		assertThat(this.rows.exists(id(2))).isTrue();
	}

}
