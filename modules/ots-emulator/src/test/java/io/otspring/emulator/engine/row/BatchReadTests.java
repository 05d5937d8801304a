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

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.Row;
import io.otspring.emulator.engine.table.TableFixture;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.engine.row.Rows.assertInvalid;
import static io.otspring.emulator.engine.row.Rows.cell;
import static io.otspring.emulator.engine.row.Rows.id;
import static io.otspring.emulator.engine.row.Rows.key;
import static io.otspring.emulator.engine.row.Rows.put;
import static org.assertj.core.api.Assertions.assertThat;

class BatchReadTests {

	private final Rows rows = Rows.table();

	@Test
	void answersInTheOrderOfTheRequest() {
		this.rows.instance.createTable(TableFixture.table("u"));
		this.rows.put(id(1), put("a", 1));
		this.rows.put(id(2), put("a", 2));
		List<List<Outcome<RowResult>>> outcomes = execute(table("u", id(1)), table("t", id(2), id(3), id(1)));
		assertThat(outcomes).hasSize(2);
		assertThat(row(outcomes.get(0).get(0))).isNull();
		assertThat(row(outcomes.get(1).get(0)).cells()).containsExactly(cell("a", Rows.NOW, 2));
		assertThat(row(outcomes.get(1).get(1))).isNull();
		assertThat(row(outcomes.get(1).get(2)).cells()).containsExactly(cell("a", Rows.NOW, 1));
	}

	@Test
	void theSameTableAndRowMayComeTwice() {
		this.rows.put(id(1));
		List<List<Outcome<RowResult>>> outcomes = execute(table("t", id(1), id(1)), table("t", id(1)));
		assertThat(outcomes)
			.allSatisfy(table -> assertThat(table).allSatisfy(each -> assertThat(row(each)).isNotNull()));
	}

	@Test
	void aWrongKeyIsTheErrorOfItsRow() {
		this.rows.put(id(1));
		List<Outcome<RowResult>> outcomes = execute(table("t", key("no", 1), id(1))).get(0);
		assertThat(outcomes.get(0)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
			assertThat(refused.error().code()).isEqualTo(ErrorCode.INVALID_PK);
			assertThat(refused.error().message()).isEqualTo("Validate PK name fail. Input: no, Meta: id.");
		});
		assertThat(row(outcomes.get(1))).isNotNull();
	}

	@Test
	void aMissingTableIsTheErrorOfTheRequest() {
		assertInvalid(() -> execute(table("t", id(1)), table("no", id(1))), "Request table not exist");
	}

	@Test
	void aBatchHasRows() {
		assertInvalid(() -> execute(), "No row specified in the request of BatchGetRow.");
		assertInvalid(() -> execute(table("t", id(1)), table("t")), "No row specified in the request of BatchGetRow.");
	}

	@Test
	void aBatchHasAtMost100Rows() {
		PrimaryKey[] keys = LongStream.range(0, 100).mapToObj(Rows::id).toArray(PrimaryKey[]::new);
		assertThat(execute(table("t", keys)).get(0)).hasSize(100);
		assertInvalid(() -> execute(table("t", keys), table("t", id(1))), "Rows count exceeds the upper limit: 100.");
	}

	@Test
	void tableNamesAreChecked() {
		assertInvalid(() -> execute(table("3t", id(1))), "Invalid table name: '3t'.");
	}

	@Test
	void eachRowIsChargedAlone() {
		this.rows.put(id(1), put("a", new byte[5000]));
		List<Outcome<RowResult>> outcomes = execute(table("t", id(1), id(2))).get(0);
		assertThat(outcomes).extracting(outcome -> ((Outcome.Done<RowResult>) outcome).result().consumed().read())
			.containsExactly(2, 1);
	}

	@Test
	void rowsThatTheAnswerHasNoRoomForAreToBeReadAgain() {
		this.rows.put(id(1), put("a", new byte[2_097_152]));
		PrimaryKey[] keys = Collections.nCopies(18, id(1)).toArray(PrimaryKey[]::new);
		List<Outcome<RowResult>> outcomes = execute(table("t", keys)).get(0);
		assertThat(outcomes.subList(0, 16)).hasOnlyElementsOfType(Outcome.Done.class);
		assertThat(outcomes.subList(16, 18))
			.allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
				assertThat(refused.error().code()).isEqualTo(ErrorCode.SERVER_BUSY);
				assertThat(refused.error().message()).isEqualTo("Server is busy.");
			}));
	}

	@Test
	void aRowGoesOnWhereItsPositionSays() {
		this.rows.put(id(1), put("a", 1), put("b", 2));
		BatchRead.Read read = new BatchRead.Read(id(1), new CellPosition("b", Rows.NOW));
		List<List<Outcome<RowResult>>> outcomes = execute(
				new BatchRead.Rows("t", Collections.singletonList(read), Rows.ALL));
		assertThat(row(outcomes.get(0).get(0)).cells()).containsExactly(cell("b", Rows.NOW, 2));
	}

	private List<List<Outcome<RowResult>>> execute(BatchRead.Rows... tables) {
		return new BatchRead(List.of(tables)).execute(this.rows.instance);
	}

	private static BatchRead.Rows table(String name, PrimaryKey... keys) {
		return new BatchRead.Rows(name, List.of(keys).stream().map(each -> new BatchRead.Read(each, null)).toList(),
				Rows.ALL);
	}

	private static Row row(Outcome<RowResult> outcome) {
		return ((Outcome.Done<RowResult>) outcome).result().row();
	}

}
