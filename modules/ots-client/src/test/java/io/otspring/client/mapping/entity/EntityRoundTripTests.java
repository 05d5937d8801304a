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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.Row;
import io.otspring.client.model.StringValue;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is read as an equal entity.
 */
class EntityRoundTripTests {

	private static final EntityType<WideRecord> WIDE = StoredRows.TYPES.of(WideRecord.class);

	private static final EntityType<WideRecord> SNAKE = new EntityTypes(NamingStrategy.snakeCase(),
			ColumnConverters.standard())
		.of(WideRecord.class);

	@ParameterizedTest
	@MethodSource("types")
	void anyRecordIsReadFromItsColumns(EntityType<WideRecord> type) {
		WideRecords.many(150).forEach(each -> assertThat(type.read(StoredRows.of(type, each))).isEqualTo(each));
	}

	@ParameterizedTest
	@MethodSource("types")
	void otherColumnsAndOlderVersionsStayOutOfTheWay(EntityType<WideRecord> type) {
		WideRecords.many(50).forEach(each -> assertThat(type.read(StoredRows.crowded(type, each))).isEqualTo(each));
	}

	static Stream<EntityType<WideRecord>> types() {
		return Stream.of(WIDE, SNAKE);
	}

	@Test
	void keyIsThatOfTheEntity() {
		WideRecord entity = new WideRecords(1).next();
		assertThat(WIDE.keyOf(entity)).isEqualTo(WIDE.key(entity.pk(), entity.id(), entity.number(), entity.at()))
			.isEqualTo(StoredRows.of(WIDE, entity).primaryKey());
		assertThat(WIDE.key()).extracting(EntityProperty::column).containsExactly("pk", "id", "number", "at");
	}

	@Test
	void eachPropertyIsHandedOverOnce() {
		assertThat(StoredRows.columns(WIDE, new WideRecords(1).next()).keySet()).hasSize(WIDE.properties().size() - 4)
			.contains("point_x", "segment_from_x", "segment_end.y", "width", "\u4e2d\u6587 column")
			.doesNotContain("pk", "point", "size_width");
	}

	@Test
	void columnsAreFoundWhateverTheirOrder() {
		WideRecord entity = new WideRecords(2).next();
		Row row = StoredRows.of(WIDE, entity);
		List<io.otspring.client.model.Column> reversed = new java.util.ArrayList<>(row.columns());
		java.util.Collections.reverse(reversed);
		assertThat(WIDE.read(Row.of(row.primaryKey(), reversed))).isEqualTo(entity);
	}

	@Test
	void namesBeyondTheBasicPlaneAreFoundThoughBytesSortThemOtherwise() {
		Planes entity = new Planes("k", 1, 2);
		assertThat(StoredRows.read(Planes.class, entity)).isEqualTo(entity);
	}

	@Test
	void arraysAreReadAsCopies() {
		Arrayed entity = new Arrayed(new byte[] { 1 }, new byte[] { 2, 3 }, new int[] { 4, 5 },
				new String[] { "a", null });
		Arrayed read = StoredRows.read(Arrayed.class, entity);
		assertThat(read).usingRecursiveComparison().isEqualTo(entity);
		assertThat(read.bytes()).isNotSameAs(entity.bytes());
	}

	@Test
	void propertyIsStoredByTheConverterItNames() {
		Converted entity = new Converted(7, List.of("a", "b"), 3);
		EntityType<Converted> type = StoredRows.TYPES.of(Converted.class);
		assertThat(StoredRows.columns(type, entity))
			.isEqualTo(Map.of("list", ColumnValue.of("a,b"), "count", ColumnValue.of(-3)));
		assertThat(StoredRows.read(Converted.class, entity)).isEqualTo(entity);
	}

	@Test
	void converterThatIsRegisteredGoesBeforeTheBuiltInOne() {
		EntityType<Plain> type = new EntityTypes(NamingStrategy.asIs(),
				ColumnConverters.builder().add(new Negative()).build())
			.of(Plain.class);
		Plain entity = new Plain("k", 5);
		assertThat(StoredRows.columns(type, entity)).isEqualTo(Map.of("count", ColumnValue.of(-5)));
		assertThat(type.read(StoredRows.of(type, entity))).isEqualTo(entity);
	}

	record Planes(@PartitionKey String pk, @io.otspring.client.mapping.annotation.Column("\uffff") int basic,
			@io.otspring.client.mapping.annotation.Column("\ud83d\ude00") int beyond) {

	}

	record Arrayed(@PartitionKey byte[] pk, byte[] bytes, int[] numbers, @Nullable String[] texts) {

	}

	record Plain(@PartitionKey String pk, int count) {

	}

	record Converted(@PartitionKey long pk, @Convert(Joined.class) List<String> list,
			@Convert(Negative.class) int count) {

	}

	static final class Negative implements ColumnConverter<Integer> {

		@Override
		public Class<Integer> type() {
			return Integer.class;
		}

		@Override
		public DefinedColumnType columnType() {
			return DefinedColumnType.INTEGER;
		}

		@Override
		public ColumnValue write(Integer value) {
			return ColumnValue.of(-value.longValue());
		}

		@Override
		public Integer read(ColumnValue value) {
			return (int) -((IntegerValue) value).value();
		}

	}

	private static final class Joined implements ColumnConverter<List<String>> {

		@Override
		@SuppressWarnings("unchecked")
		public Class<List<String>> type() {
			return (Class<List<String>>) (Class<?>) List.class;
		}

		@Override
		public DefinedColumnType columnType() {
			return DefinedColumnType.STRING;
		}

		@Override
		public ColumnValue write(List<String> value) {
			return ColumnValue.of(String.join(",", value));
		}

		@Override
		public List<String> read(ColumnValue value) {
			return Arrays.asList(((StringValue) value).value().split(","));
		}

	}

}
