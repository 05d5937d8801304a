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

package io.otspring.client.mapping.entity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows that lack columns, or have others than the entity, and entities that object.
 */
class EntityReadTests {

	private static final PrimaryKey KEY = PrimaryKey.of("pk", "k");

	@Test
	void missingColumnsAreNullEmptyOrTheDefault() {
		Defaults read = StoredRows.TYPES.of(Defaults.class).read(Row.of(KEY, List.of()));
		assertThat(read).isEqualTo(new Defaults("k", null, Optional.empty(), "", -3L, 4, (byte) 5, 2.5, true,
				DayOfWeek.FRIDAY, new BigDecimal("1.50"), List.of("a")));
	}

	@Test
	void columnsGoBeforeDefaults() {
		Defaults entity = new Defaults("k", "n", Optional.of("o"), "t", 0L, 0, (byte) 0, 0, false, DayOfWeek.MONDAY,
				BigDecimal.ZERO, List.of());
		assertThat(StoredRows.read(Defaults.class, entity)).isEqualTo(entity);
	}

	@Test
	void missingColumnIsNamed() {
		assertUnreadable(Required.class, Map.of(), "'text' of " + Required.class.getName()
				+ " cannot be read from column 'T': the row has no such column, and the property cannot be null and has no default");
	}

	@Test
	void missingPrimitiveIsNamed() {
		assertUnreadable(Required.class, Map.of("T", ""), "'number' of " + Required.class.getName()
				+ " cannot be read from column 'number': the row has no such column, and the property cannot be null and has no default");
	}

	@Test
	void columnOfAnotherTypeIsNamed() {
		assertUnreadable(Required.class, Map.of("T", 1), "'text' of " + Required.class.getName()
				+ " cannot be read from column 'T': the column should be STRING, but holds a value of the type IntegerValue");
		assertUnreadable(Required.class, Map.of("T", "", "number", "secret"), "'number' of " + Required.class.getName()
				+ " cannot be read from column 'number': the column should be INTEGER, but holds a value of the type StringValue");
	}

	@Test
	void numberOutOfRangeIsNamed() {
		assertUnreadable(Required.class, Map.of("T", "", "number", 1L << 40), "'number' of " + Required.class.getName()
				+ " cannot be read from column 'number': the integer in the column is out of the range of an int");
	}

	private void assertUnreadable(Class<?> type, Map<String, ?> columns, String message) {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> StoredRows.TYPES.of(type).read(StoredRows.row(KEY, columns)))
			.withMessage(message);
	}

	@Test
	void nullIsRefusedIfItCannotBe() {
		assertUnwritable(new Required("k", null, 1, 0), "'text' of " + Required.class.getName()
				+ " cannot be stored in column 'T': it is null, which it must not be");
	}

	@Test
	void nullIsRefusedIfItWouldBeReadAsTheDefault() {
		assertUnwritable(new WithDefault("k", null), "'text' of " + WithDefault.class.getName()
				+ " cannot be stored in column 'text': it is null, and would be read as its default");
	}

	@Test
	void numberThatIsNotFiniteIsRefused() {
		assertUnwritable(new Required("k", "", 1, Double.NaN), "'floating' of " + Required.class.getName()
				+ " cannot be stored in column 'floating': only finite numbers can be stored");
	}

	private void assertUnwritable(Object entity, String message) {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> StoredRows.columns(StoredRows.TYPES.ofEntity(entity), entity))
			.withMessage(message);
	}

	@Test
	void columnsInTheKeyOfAnIndexAreFound() {
		PrimaryKey key = PrimaryKey.of("T", "text").and("number", 3).and("pk", "k");
		Required read = StoredRows.TYPES.of(Required.class).read(StoredRows.row(key, Map.of("floating", 0.5)));
		assertThat(read).isEqualTo(new Required("k", "text", 3, 0.5));
	}

	@Test
	void ignoredComponentsAreNothing() {
		Partly read = StoredRows.read(Partly.class, new Partly("k", 7, true, new Object()));
		assertThat(read).isEqualTo(new Partly("k", 0, false, null));
	}

	@Test
	void copyKeepsIgnoredComponents() {
		EntityType<Partly> type = StoredRows.TYPES.of(Partly.class);
		Partly entity = new Partly("k", 7, true, new Object());
		assertThat(type.with(entity, Map.of(type.property("pk"), "other")))
			.isEqualTo(new Partly("other", 7, true, entity.ignored()));
	}

	@Test
	void exceptionOfTheConstructorComesThrough() {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> StoredRows.TYPES.of(Validated.class).read(StoredRows.row(KEY, Map.of("count", -1))))
			.withMessage("negative")
			.withNoCause();
	}

	@Test
	void exceptionOfTheGetterComesThrough() {
		Validated entity = new Validated("k", 99);
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> StoredRows.columns(StoredRows.TYPES.of(Validated.class), entity))
			.withMessage("too many")
			.withNoCause();
	}

	private record Defaults(@PartitionKey String pk, @Nullable String nullable, Optional<String> optional,
			@DefaultValue("") String text, @DefaultValue("-3") Long boxed, @DefaultValue("4") int number,
			@DefaultValue("5") byte small, @DefaultValue("2.5") double floating, @DefaultValue("true") boolean truth,
			@DefaultValue("FRIDAY") DayOfWeek day, @DefaultValue("1.50") BigDecimal decimal,
			@DefaultValue("[\"a\"]") List<String> list) {

	}

	private record Required(@PartitionKey String pk, @Column("T") String text, int number, double floating) {

	}

	private record WithDefault(@PartitionKey String pk, @DefaultValue("x") String text) {

	}

	private record Partly(@PartitionKey String pk, @Ignored int number, @Ignored boolean truth,
			@Ignored Object ignored) {

	}

	private record Validated(@PartitionKey String pk, int count) {

		private Validated {
			if (count < 0) {
				throw new InvalidException("negative");
			}
		}

		@Override
		public int count() {
			if (this.count == 99) {
				throw new InvalidException("too many");
			}
			return this.count;
		}

	}

	private static final class InvalidException extends RuntimeException {

		InvalidException(String message) {
			super(message);
		}

	}

}
