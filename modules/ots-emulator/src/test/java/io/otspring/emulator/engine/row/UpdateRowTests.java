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

import java.time.Duration;
import java.util.List;

import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.TableOptionsChange;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.NOW;
import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.delete;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.increment;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class UpdateRowTests {

	private final Rows rows = Rows.table(3);

	@Test
	void leavesOtherColumnsAlone() {
		this.rows.put(id(1), put("a", 1, 1), put("b", 1, 2));
		this.rows.update(id(1), put("b", 2, 3));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", 1, 1), cell("b", 2, 3), cell("b", 1, 2));
	}

	@Test
	void createsTheRowIfSomethingIsPut() {
		this.rows.update(id(1), put("a", 1, 1), delete("b"));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", 1, 1));
	}

	@Test
	void createsNothingIfItOnlyDeletes() {
		this.rows.update(id(1), delete("a"), delete("b", 1));
		assertThat(this.rows.exists(id(1))).isFalse();
	}

	@Test
	void deletesOneVersion() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2));
		this.rows.update(id(1), delete("a", 2));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", 1, 1));
	}

	@Test
	void deletesAllVersions() {
		this.rows.put(id(1), put("a", 1, 1), put("a", 2, 2), put("b", 1, 1));
		this.rows.update(id(1), delete("a"));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("b", 1, 1));
	}

	@Test
	void deletesWhatIsNotThere() {
		this.rows.put(id(1), put("a", 1, 1));
		this.rows.update(id(1), delete("b"), delete("a", 7));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", 1, 1));
	}

	@Test
	void aRowWhoseLastColumnIsDeletedStillExists() {
		this.rows.put(id(1), put("a", 1, 1));
		this.rows.update(id(1), delete("a"));
		assertThat(this.rows.cells(id(1))).isEmpty();
		this.rows.write(new RowWrite.Put(id(1), List.of(), Rows.expect(Condition.Expectation.EXPECT_EXIST),
				ReturnContent.NONE));
	}

	@Test
	void needsAChange() {
		assertInvalid(() -> this.rows.update(id(1)), "Invalid update row request: missing cells in request.");
	}

	@Test
	void isRefusedByATableThatAllowsNoUpdates() {
		this.rows.put(id(1), put("a", 1));
		this.rows.options(new TableOptionsChange(null, null, null, false, null));
		assertInvalid(() -> this.rows.update(id(1), put("a", 2)),
				"UpdateRow is not allowed on a table with allow_update false.");
		this.rows.put(id(1), put("a", 3));
		this.rows.delete(id(1));
	}

	@Test
	void changesTheWholeRowOfATableThatWantsThat() {
		this.rows.put(id(1), put("a", 1, 1), put("b", 1, 1));
		this.rows.options(new TableOptionsChange(null, null, null, null, true));
		assertInvalid(() -> this.rows.update(id(1), put("a", 2, 2)),
				"UpdateRow must change all columns of the row on a table with update_full_row true.");
		this.rows.update(id(1), put("a", 2, 2), delete("b"));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("a", 2, 2), cell("a", 1, 1));
	}

	@Test
	void incrementBeginsAtZero() {
		this.rows.update(id(1), increment("n", 5));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("n", NOW, 5));
	}

	@Test
	void incrementAddsToTheNewestVersionAndWritesANewOne() {
		this.rows.put(id(1), put("n", 1, 100), put("n", 2, 10));
		this.rows.update(id(1), increment("n", -3));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("n", NOW, 7), cell("n", 2, 10), cell("n", 1, 100));
	}

	@Test
	void incrementsOfTheSameMomentAddUp() {
		this.rows.update(id(1), increment("n", 1));
		this.rows.update(id(1), increment("n", 1));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("n", NOW, 2));
	}

	@Test
	void incrementIsNotLostBehindAVersionOfTheFuture() {
		Rows rows = Rows.table(1);
		rows.put(id(1), put("n", NOW + 1000, 10));
		rows.update(id(1), increment("n", 1));
		assertThat(rows.cells(id(1))).containsExactly(cell("n", NOW + 1000, 11));
	}

	@Test
	void incrementNeedsAnInteger() {
		this.rows.put(id(1), put("n", 1.5));
		assertInvalid(() -> this.rows.update(id(1), put("a", 1), increment("n", 1)),
				"Column 'n' cannot be incremented, its type is VT_DOUBLE.");
		assertThat(this.rows.cells(id(1))).containsExactly(cell("n", NOW, 1.5));
	}

	@Test
	void incrementDoesNotOverflow() {
		this.rows.put(id(1), put("n", Long.MAX_VALUE));
		assertInvalid(() -> this.rows.update(id(1), increment("n", 1)), "Column 'n' overflows when it is incremented.");
		this.rows.update(id(1), increment("n", -1));
		assertThat(this.rows.cells(id(1))).containsExactly(cell("n", NOW, Long.MAX_VALUE - 1));
	}

	@Test
	void aColumnIsEitherIncrementedOrChangedOtherwise() {
		String message = "Column 'n' cannot be incremented and changed otherwise in one request.";
		assertInvalid(() -> this.rows.update(id(1), increment("n", 1), put("n", 1)), message);
		assertInvalid(() -> this.rows.update(id(1), delete("n"), increment("n", 1)), message);
		assertInvalid(() -> this.rows.update(id(1), increment("n", 1), increment("n", 1)), message);
	}

	@Test
	void returnsTheIncrementedColumnsThatAreAskedForWithoutTheKey() {
		this.rows.put(id(1), put("n", 10));
		this.rows.clock.advance(Duration.ofMillis(1));
		WriteResult result = this.rows.write(new RowWrite.Update(id(1),
				List.of(increment("z", 1), increment("n", 1), increment("m", 1), put("a", 1)), Condition.NONE,
				Rows.afterModify("z", "n")));
		assertThat(result.row()).isEqualTo(new Row(null, List.of(cell("n", NOW + 1, 11), cell("z", NOW + 1, 1))));
	}

	@Test
	void returnsNoColumnsIfNoneIsAskedFor() {
		WriteResult result = this.rows
			.write(new RowWrite.Update(id(1), List.of(increment("n", 1)), Condition.NONE, Rows.afterModify()));
		assertThat(result.row()).isNull();
	}

	@Test
	void refusesToReturnAColumnThatIsNotIncremented() {
		assertInvalid(
				() -> this.rows.write(new RowWrite.Update(id(1), List.of(increment("n", 1), put("a", 1)),
						Condition.NONE, Rows.afterModify("n", "a"))),
				"Return column 'a' is not incremented by the request.");
		assertInvalid(
				() -> this.rows.write(
						new RowWrite.Update(id(1), List.of(increment("n", 1)), Condition.NONE, Rows.afterModify("b"))),
				"Return column 'b' is not incremented by the request.");
		assertThat(this.rows.exists(id(1))).isFalse();
	}

}
