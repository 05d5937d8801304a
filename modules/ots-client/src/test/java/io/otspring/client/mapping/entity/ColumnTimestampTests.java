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

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Properties that hold the timestamp of the column of another.
 */
class ColumnTimestampTests {

	private static final EntityType<Timed> TYPE = StoredRows.TYPES.of(Timed.class);

	@Test
	void timestampsAreWrittenAndRead() {
		Timed entity = new Timed("k", "a", 1_000, "b", 2_000L, "c", Instant.ofEpochMilli(3_000));
		assertThat(timestamps(entity)).isEqualTo(Map.of("first", 1_000L, "second", 2_000L, "third", 3_000L));
		assertThat(StoredRows.read(Timed.class, entity)).isEqualTo(entity);
	}

	@Test
	void withoutThemTheServiceDoes() {
		Timed entity = new Timed("k", "a", 0, "b", null, "c", null);
		assertThat(timestamps(entity).values()).containsOnly(Column.NO_TIMESTAMP);
		assertThat(StoredRows.read(Timed.class, entity)).isEqualTo(
				new Timed("k", "a", StoredRows.TIME, "b", StoredRows.TIME, "c", Instant.ofEpochMilli(StoredRows.TIME)));
	}

	@Test
	void theNewestOneIsRead() {
		Timed entity = new Timed("k", "a", 1_000, "b", 2_000L, "c", Instant.ofEpochMilli(3_000));
		assertThat(TYPE.read(StoredRows.crowded(TYPE, entity))).isEqualTo(entity);
	}

	@Test
	void absentColumnHasNone() {
		assertThat(TYPE.read(Row.of(PrimaryKey.of("pk", "k"), List.of())))
			.isEqualTo(new Timed("k", null, 0, null, null, null, null));
	}

	@Test
	void columnThatWasReadWithoutOneHasNone() {
		Row row = Row.of(PrimaryKey.of("pk", "k"),
				List.of(new Column("first", ColumnValue.of("a"), Column.NO_TIMESTAMP)));
		assertThat(TYPE.read(row)).isEqualTo(new Timed("k", "a", 0, null, null, null, null));
	}

	@Test
	void oneThatCannotBeNullIsRequired() {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> StoredRows.TYPES.of(Strict.class).read(Row.of(PrimaryKey.of("pk", "k"), List.of())))
			.withMessage(
					"'at' of " + Strict.class.getName() + " cannot be read: the row has no timestamp of column 'text'");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1970-01-01T00:00:00.000001Z, it has parts of a millisecond
			1969-12-31T23:59:59.999Z, it is before 1970
			-1000000000-01-01T00:00:00Z, it is too far from 1970
			+1000000000-01-01T00:00:00Z, it is too far from 1970
			""")
	void whatIsNoTimestampIsRefused(Instant at, String reason) {
		Timed entity = new Timed("k", "a", 0, "b", null, "c", at);
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> timestamps(entity))
			.withMessage("'thirdAt' of " + Timed.class.getName() + " cannot be the timestamp of a column: " + reason);
	}

	@Test
	void negativeNumberIsRefused() {
		Timed entity = new Timed("k", "a", -1, "b", null, "c", null);
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> timestamps(entity))
			.withMessageEndingWith("it is before 1970");
	}

	private static Map<String, Long> timestamps(Timed entity) {
		Map<String, Long> timestamps = new HashMap<>();
		TYPE.write(entity, new ColumnSink() {

			@Override
			public void put(EntityProperty property, ColumnValue value, long timestamp) {
				timestamps.put(property.column(), timestamp);
			}

			@Override
			public void absent(EntityProperty property) {
			}

		});
		return timestamps;
	}

	record Timed(@PartitionKey String pk, @Nullable String first, @ColumnTimestamp("first") long firstAt,
			@Nullable String second, @ColumnTimestamp("second") @Nullable Long secondAt, @Nullable String third,
			@ColumnTimestamp("third") @Nullable Instant thirdAt) {

	}

	record Strict(@PartitionKey String pk, @Nullable String text, @ColumnTimestamp("text") Instant at) {

	}

}
