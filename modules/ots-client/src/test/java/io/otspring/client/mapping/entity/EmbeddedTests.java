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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Records and beans within others.
 */
class EmbeddedTests {

	private static final Row EMPTY = Row.of(PrimaryKey.of("pk", "k"), List.of());

	@Test
	void columnsAreNamedByTheirPath() {
		assertThat(columns(NamingStrategy.asIs())).containsExactly("homeAddress_zipCode", "homeAddress_point_x",
				"homeAddress_point_y", "w.zipCode", "w.point_x", "w.point_y", "zipCode", "point_x", "point_y",
				"away_zipCode", "away_point_x", "away_point_y");
		assertThat(columns(NamingStrategy.snakeCase())).contains("home_address_zip_code", "w.zip_code", "zip_code",
				"away_zip_code");
	}

	private List<String> columns(NamingStrategy naming) {
		return new EntityTypes(naming, ColumnConverters.standard()).of(Places.class)
			.properties()
			.stream()
			.map(EntityProperty::column)
			.filter(column -> !column.equals("pk"))
			.toList();
	}

	@Test
	void sameTypeIsEmbeddedSeveralTimes() {
		Places entity = new Places("k", place(1), place(2), place(3), place(4));
		assertThat(StoredRows.read(Places.class, entity)).isEqualTo(entity);
	}

	private static Place place(int number) {
		return new Place("zip" + number, new Point(number, -number));
	}

	@Test
	void propertiesAreFoundByTheirPath() {
		EntityProperty property = StoredRows.TYPES.of(Places.class).property("homeAddress.point.x");
		assertThat(property.column()).isEqualTo("homeAddress_point_x");
		assertThat(property).hasToString("Places.homeAddress.point.x");
	}

	@Test
	void whatIsNullHasNoColumns() {
		Choices entity = new Choices("k", null, Optional.empty());
		assertThat(StoredRows.columns(StoredRows.TYPES.of(Choices.class), entity))
			.containsOnlyKeys("nullable_x", "nullable_y", "optional_x", "optional_y")
			.containsValue(null)
			.doesNotContainValue(io.otspring.client.model.ColumnValue.of(0));
		assertThat(StoredRows.read(Choices.class, entity)).isEqualTo(entity);
	}

	@Test
	void whatIsThereInPartIsNotNull() {
		Row row = StoredRows.row(PrimaryKey.of("pk", "k"), Map.of("nullable_x", 1));
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> StoredRows.TYPES.of(Choices.class).read(row))
			.withMessage("'nullable.y' of " + Choices.class.getName() + " cannot be read from column 'nullable_y':"
					+ " the row has no such column, and the property cannot be null and has no default");
	}

	@Test
	void whatIsNotNullIsReadThoughAllOfItsPropertiesAreNull() {
		Required entity = new Required("k", Pair.NONE);
		assertThat(StoredRows.read(Required.class, entity)).isEqualTo(entity);
	}

	@Test
	void whatIsNullableIsRefusedIfAllOfItsPropertiesAreNull() {
		assertRefused(new Either("k", Pair.NONE), "'pair' of " + Either.class.getName()
				+ " cannot be stored: all of its properties are null, and it would be read as null itself");
	}

	@Test
	void whatIsNotNullableIsRefusedIfItIsNull() {
		assertRefused(new Required("k", null),
				"'pair' of " + Required.class.getName() + " cannot be stored: it is null, which it must not be");
	}

	private void assertRefused(Object entity, String message) {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> StoredRows.columns(StoredRows.TYPES.ofEntity(entity), entity))
			.withMessage(message);
	}

	@Test
	void beansAreSet() {
		Owner entity = new Owner();
		entity.setPk("k");
		entity.getPart().setText("t");
		assertThat(StoredRows.read(Owner.class, entity)).usingRecursiveComparison().isEqualTo(entity);
	}

	@Test
	void initialValueIsKeptIfThereIsNothingInTheRow() {
		Owner read = StoredRows.TYPES.of(Owner.class).read(EMPTY);
		assertThat(read.getPart().getText()).isEqualTo("initial");
		assertThat(read.getPoint()).isEqualTo(new Point(5, 6));
	}

	@Test
	void propertyOfAnEmbeddedRecordIsReplaced() {
		EntityType<Places> type = StoredRows.TYPES.of(Places.class);
		Places entity = new Places("k", place(1), place(2), place(3), place(4));
		Places changed = type.with(entity,
				Map.of(type.property("work.point.x"), 7, type.property("homeAddress.zipCode"), "z"));
		assertThat(changed).isEqualTo(new Places("k", new Place("z", new Point(1, -1)),
				new Place("zip2", new Point(7, -2)), place(3), place(4)));
		assertThat(entity.work().point().x()).isEqualTo(2);
	}

	@Test
	void propertyOfAnEmbeddedBeanIsSet() {
		EntityType<Owner> type = StoredRows.TYPES.of(Owner.class);
		Owner entity = new Owner();
		Part part = entity.getPart();
		assertThat(type.with(entity, Map.of(type.property("part.text"), "other"))).isSameAs(entity);
		assertThat(entity.getPart()).isSameAs(part);
		assertThat(part.getText()).isEqualTo("other");
	}

	@Test
	void propertyOfWhatIsNullMakesIt() {
		EntityType<Choices> type = StoredRows.TYPES.of(Choices.class);
		Choices changed = type.with(new Choices("k", null, Optional.empty()), Map.of(type.property("nullable.x"), 1,
				type.property("nullable.y"), 2, type.property("optional.x"), 3, type.property("optional.y"), 4));
		assertThat(changed).isEqualTo(new Choices("k", new Point(1, 2), Optional.of(new Point(3, 4))));
	}

	@Test
	void annotatedPropertyIsFoundWithinAnEmbeddedType() {
		assertThat(StoredRows.TYPES.of(Audited.class)
			.annotatedWith(io.otspring.client.mapping.annotation.CreatedBy.class)
			.map(EntityProperty::path)).contains("audit.by");
	}

	record Point(int x, int y) {

	}

	record Place(String zipCode, @Embedded Point point) {

	}

	record Places(@PartitionKey String pk, @Embedded Place homeAddress, @Embedded(prefix = "w.") Place work,
			@Embedded(prefix = "") Place other, @Embedded @Column("away") Place fourth) {

	}

	record Choices(@PartitionKey String pk, @Embedded @Nullable Point nullable, @Embedded Optional<Point> optional) {

	}

	record Pair(@Nullable String left, Optional<String> right) {

		static final Pair NONE = new Pair(null, Optional.empty());

	}

	record Required(@PartitionKey String pk, @Embedded Pair pair) {

	}

	record Either(@PartitionKey String pk, @Embedded @Nullable Pair pair) {

	}

	record Audited(@PartitionKey String pk, @Embedded Audit audit) {

	}

	record Audit(@io.otspring.client.mapping.annotation.CreatedBy @Nullable String by) {

	}

	static class Owner {

		@PartitionKey
		private String pk;

		@Embedded
		private Part part = new Part();

		@Embedded
		private Point point = new Point(5, 6);

		@Ignored
		private Object ignored;

		String getPk() {
			return this.pk;
		}

		void setPk(String pk) {
			this.pk = pk;
		}

		Part getPart() {
			return this.part;
		}

		void setPart(Part part) {
			this.part = part;
		}

		Point getPoint() {
			return this.point;
		}

		void setPoint(Point point) {
			this.point = point;
		}

	}

	static class Part {

		private @Nullable String text = "initial";

		@Nullable String getText() {
			return this.text;
		}

		void setText(@Nullable String text) {
			this.text = text;
		}

	}

}
