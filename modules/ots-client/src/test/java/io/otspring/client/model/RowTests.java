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

package io.otspring.client.model;

import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows as they are read.
 */
class RowTests {

	private final Row row = Row.of(PrimaryKey.of("customer", "c").and("id", 17),
			List.of(new Column("amount", ColumnValue.of(1250), 2), new Column("amount", ColumnValue.of(1000), 1),
					new Column("blob", ColumnValue.of(new byte[] { 1, 2 }), 1),
					new Column("done", ColumnValue.of(true), 1), new Column("rate", ColumnValue.of(0.5), 1),
					new Column("state", ColumnValue.of("NEW"), 1)));

	@Test
	void returnsTheNewestVersion() {
		assertThat(this.row.getLong("amount")).isEqualTo(1250);
	}

	@Test
	void returnsEveryType() {
		assertThat(this.row.getString("state")).isEqualTo("NEW");
		assertThat(this.row.getDouble("rate")).isEqualTo(0.5);
		assertThat(this.row.getBoolean("done")).isTrue();
		assertThat(this.row.getBinary("blob")).containsExactly(1, 2);
	}

	@Test
	void findsWhatIsThereAndNothingElse() {
		assertThat(this.row.findLong("amount")).hasValue(1250);
		assertThat(this.row.findString("state")).contains("NEW");
		assertThat(this.row.findString("note")).isEmpty();
		assertThat(this.row.findLong("note")).isEmpty();
		assertThat(this.row.findDouble("note")).isEmpty();
		assertThat(this.row.findBoolean("note")).isEmpty();
		assertThat(this.row.findBinary("note")).isEmpty();
	}

	@Test
	void keepsAllVersionsInOrder() {
		assertThat(this.row.versions("amount")).extracting(Column::timestamp).containsExactly(2L, 1L);
		assertThat(this.row.versions("note")).isEmpty();
	}

	@Test
	void saysWhichColumnIsMissing() {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.row.getLong("note"))
			.withMessage("The row has no column 'note', only [amount, blob, done, rate, state]");
	}

	@Test
	void saysWhichTypeAColumnHas() {
		assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> this.row.getString("amount"))
			.withMessage("Column 'amount' holds an IntegerValue, not a StringValue");
		assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> this.row.findLong("state"))
			.withMessage("Column 'state' holds a StringValue, not an IntegerValue");
	}

	@Test
	void keyIsReadLikeColumns() {
		assertThat(this.row.primaryKey().getString("customer")).isEqualTo("c");
		assertThat(this.row.primaryKey().getLong("id")).isEqualTo(17);
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.row.primaryKey().getLong("x"))
			.withMessage("The primary key has no column 'x', only [customer, id]");
		assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> this.row.primaryKey().getBinary("id"))
			.withMessage("Primary key column 'id' holds an IntegerValue, not a BinaryValue");
	}

	@Test
	void doesNotChangeWithItsSource() {
		byte[] bytes = { 1 };
		Row copied = Row.of(this.row.primaryKey(), List.of(new Column("b", ColumnValue.of(bytes), 1)));
		bytes[0] = 9;
		copied.getBinary("b")[0] = 8;
		assertThat(copied.getBinary("b")).containsExactly(1);
	}

}
