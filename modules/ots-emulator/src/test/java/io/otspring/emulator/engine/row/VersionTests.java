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

import io.otspring.emulator.engine.table.TableOptionsChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.otspring.emulator.engine.row.Rows.NOW;
import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class VersionTests {

	private static final long NOW_SECONDS = NOW / 1000;

	@Test
	void aCellWithoutVersionGetsTheTimeOfTheWrite() {
		Rows rows = Rows.table();
		rows.put(id(1), put("b", 2), put("a", 1));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", NOW, 1), cell("b", NOW, 2));
	}

	@Test
	void cellsAreOrderedByColumnAndFromNewToOld() {
		Rows rows = Rows.table(3);
		rows.put(id(1), put("b", 1, 1), put("a", 1, 2), put("B", 5, 3), put("a", 3, 4), put("a", 2, 5),
				put("\uD83D\uDE00", 1, 6), put("\uFFFD", 1, 7));
		assertThat(rows.cells(id(1))).containsExactly(cell("B", 5, 3), cell("a", 3, 4), cell("a", 2, 5),
				cell("a", 1, 2), cell("b", 1, 1), cell("\uFFFD", 1, 7), cell("\uD83D\uDE00", 1, 6));
	}

	@Test
	void theLastValueOfAVersionWinsInOneRequest() {
		Rows rows = Rows.table(3);
		rows.put(id(1), put("a", 1, 1), put("a", 1, 2));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", 1, 2));
	}

	@Test
	void theLastValueOfAVersionWinsOverRequests() {
		Rows rows = Rows.table(3);
		rows.update(id(1), put("a", 1, 1));
		rows.update(id(1), put("a", 1, 2));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", 1, 2));
	}

	@Test
	void onlyTheNewestVersionsAreKept() {
		Rows rows = Rows.table(2);
		rows.put(id(1), put("a", 1, 1), put("a", 3, 3), put("a", 2, 2));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", 3, 3), cell("a", 2, 2));
		rows.update(id(1), put("a", 1, 1));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", 3, 3), cell("a", 2, 2));
		rows.update(id(1), put("a", 4, 4));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", 4, 4), cell("a", 3, 3));
	}

	@Test
	void fewerVersionsAreReadableAsSoonAsTheTableKeepsFewer() {
		Rows rows = Rows.table(3);
		rows.put(id(1), put("a", 1, 1), put("a", 2, 2), put("a", 3, 3));
		rows.options(new TableOptionsChange(null, 2, null, null, null));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", 3, 3), cell("a", 2, 2));
	}

	@ParameterizedTest
	@ValueSource(longs = { -86_400, -1, 0, 86_399 })
	void aVersionWithinTheDeviationIsAccepted(long seconds) {
		Rows rows = Rows.table(-1, 1, 86_400);
		long timestamp = (NOW_SECONDS + seconds) * 1000;
		rows.put(id(1), put("a", timestamp, 1));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", timestamp, 1));
	}

	@ParameterizedTest
	@ValueSource(longs = { -86_401, 86_400, Integer.MAX_VALUE })
	void aVersionOutsideTheDeviationIsRefused(long seconds) {
		Rows rows = Rows.table(-1, 1, 86_400);
		assertInvalid(() -> rows.put(id(1), put("a", (NOW_SECONDS + seconds) * 1000, 1)), "Invalid timestamp. Cell:a.");
		assertThat(rows.exists(id(1))).isFalse();
	}

	@Test
	void theDeviationIsMeasuredInWholeSeconds() {
		Rows rows = Rows.table(-1, 2, 10);
		rows.put(id(1), put("a", NOW + 9_999, 1), put("a", NOW - 10_000, 2));
		assertInvalid(() -> rows.put(id(1), put("a", NOW - 10_001, 1)), "Invalid timestamp. Cell:a.");
	}

	@Test
	void aVersionThatWouldExpireAtOnceIsRefused() {
		Rows rows = Rows.table(3600, 1, 86_400);
		rows.put(id(1), put("a", NOW - 3_600_000, 1));
		assertInvalid(() -> rows.put(id(1), put("a", NOW - 3_601_000, 1)), "Invalid timestamp. Cell:a.");
	}

	@Test
	void aCellIsUnreadableAfterItsTimeToLive() {
		Rows rows = Rows.table(100, 1, 86_400);
		rows.put(id(1), put("a", 1));
		rows.clock.advance(Duration.ofSeconds(50));
		rows.update(id(1), put("b", 2));
		rows.clock.advance(Duration.ofSeconds(50));
		assertThat(rows.cells(id(1))).containsExactly(cell("a", NOW, 1), cell("b", NOW + 50_000, 2));
		rows.clock.advance(Duration.ofSeconds(1));
		assertThat(rows.cells(id(1))).containsExactly(cell("b", NOW + 50_000, 2));
	}

	@Test
	void aRowOfWhichEverythingExpiredDoesNotExist() {
		Rows rows = Rows.table(100, 1, 86_400);
		rows.put(id(1), put("a", 1));
		rows.clock.advance(Duration.ofSeconds(101));
		assertThat(rows.exists(id(1))).isFalse();
		rows.write(new RowWrite.Put(id(1), List.of(), Rows.expect(Condition.Expectation.EXPECT_NOT_EXIST),
				ReturnContent.NONE));
		assertThat(rows.cells(id(1))).isEmpty();
	}

	@Test
	void anExpiredVersionDoesNotReappearWhenTheTimeToLiveIsRaisedAfterAWrite() {
		Rows rows = Rows.table(100, 2, 86_400);
		rows.put(id(1), put("a", 1));
		rows.clock.advance(Duration.ofSeconds(101));
		rows.update(id(1), put("b", 2));
		rows.options(new TableOptionsChange(-1, null, null, null, null));
		assertThat(rows.cells(id(1))).containsExactly(cell("b", NOW + 101_000, 2));
	}

	@Test
	void aRowThatWasDeletedAfterItExpiredDoesNotReappearWhenTheTimeToLiveIsRaised() {
		Rows rows = Rows.table(100, 1, 86_400);
		rows.put(id(1), put("a", 1));
		rows.clock.advance(Duration.ofSeconds(101));
		rows.delete(id(1));
		rows.options(new TableOptionsChange(-1, null, null, null, null));
		assertThat(rows.exists(id(1))).isFalse();
	}

}
