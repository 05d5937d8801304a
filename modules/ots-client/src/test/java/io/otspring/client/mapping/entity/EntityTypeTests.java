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

import io.otspring.client.index.IndexType;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.CreatedBy;
import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.LastModifiedBy;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.WriteKey;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is known of a type.
 */
class EntityTypeTests {

	private static final EntityType<Order> TYPE = StoredRows.TYPES.of(Order.class);

	private static final Order ORDER = new Order("c", 3L, "NEW", Optional.empty(), (short) 1, 2, "me");

	@Test
	void tableIsDescribed() {
		assertThat(TYPE.type()).isEqualTo(Order.class);
		assertThat(TYPE.table().name()).isEqualTo("orders");
		assertThat(TYPE.table().timeToLiveSeconds()).isEqualTo(-1);
		assertThat(TYPE.table().maxVersions()).isEqualTo(1);
		assertThat(TYPE.table().definedColumns()).extracting(EntityProperty::column).containsExactly("n", "state");
		assertThat(TYPE).hasToString(Order.class.getName() + " in orders");
	}

	@Test
	void tableIsNamedAfterTheTypeOtherwise() {
		assertThat(StoredRows.TYPES.of(Plain.class).table()).isEqualTo(new TableDeclaration("Plain", -1, 1, List.of()));
		assertThat(StoredRows.TYPES.of(Kept.class).table())
			.isEqualTo(new TableDeclaration("Kept", 86_400, 3, List.of()));
	}

	@Test
	void keyPartsAreInOrderWhateverThatOfTheMembers() {
		assertThat(StoredRows.TYPES.of(Reversed.class).key()).extracting(EntityProperty::path)
			.containsExactly("a", "b", "c");
	}

	@Test
	void indexesAreDescribed() {
		EntityIndex index = TYPE.index("orders_by_state");
		assertThat(index.type()).isEqualTo(IndexType.GLOBAL);
		assertThat(index.keys()).containsExactly(TYPE.property("state"), TYPE.property("id"));
		assertThat(index.includes()).containsExactly(TYPE.property("note"));
		assertThat(index.primaryKey()).containsExactly(TYPE.property("state"), TYPE.property("id"),
				TYPE.property("customer"));
		assertThat(TYPE.index("orders_by_customer").type()).isEqualTo(IndexType.LOCAL);
		assertThat(TYPE.indexes()).hasSize(2);
	}

	@Test
	void whatIsUnknownIsNamedBesideWhatIsKnown() {
		assertThatIllegalArgumentException().isThrownBy(() -> TYPE.property("stat"))
			.withMessage(Order.class.getName()
					+ " has no property 'stat', only [customer, id, state, note, small, version, by]");
		assertThatIllegalArgumentException().isThrownBy(() -> TYPE.index("i"))
			.withMessage(Order.class.getName() + " has no index 'i', only [orders_by_state, orders_by_customer]");
	}

	@Test
	void propertyIsDescribed() {
		EntityProperty note = TYPE.property("note");
		assertThat(note.path()).isEqualTo("note");
		assertThat(note.column()).isEqualTo("n");
		assertThat(note.columnType()).isEqualTo(DefinedColumnType.STRING);
		assertThat(note.type()).isEqualTo(Optional.class);
		assertThat(note.isNullable()).isTrue();
		assertThat(note.valueType()).isEqualTo(String.class);
		assertThat(note.defaultValue()).isEmpty();
		assertThat(TYPE.property("state").isNullable()).isFalse();
	}

	@Test
	void zeroAndNothingAreUnset() {
		assertThat(TYPE.property("version").isUnset(ORDER)).isFalse();
		assertThat(TYPE.property("note").isUnset(ORDER)).isTrue();
		Order order = new Order("c", 0L, "", Optional.empty(), (short) 1, 0, null);
		assertThat(TYPE.property("id").isUnset(order)).isTrue();
		assertThat(TYPE.property("version").isUnset(order)).isTrue();
		assertThat(TYPE.property("state").isUnset(order)).isFalse();
	}

	@Test
	void columnsAreThoseBesideTheKey() {
		assertThat(TYPE.hasColumns()).isTrue();
		assertThat(StoredRows.TYPES.of(Plain.class).hasColumns()).isFalse();
	}

	@Test
	void annotatedPropertiesAreFound() {
		assertThat(TYPE.annotatedWith(CreatedBy.class)).contains(TYPE.property("by"));
		assertThat(TYPE.annotatedWith(LastModifiedBy.class)).isEmpty();
		assertThat(TYPE.autoIncrement()).contains(TYPE.property("id"));
	}

	@Test
	void keyIsMadeOfValues() {
		PrimaryKey key = PrimaryKey.of("customer", "c").and("id", 3);
		assertThat(TYPE.key("c", 3L)).isEqualTo(key);
		assertThat(TYPE.key("c", 3)).isEqualTo(key);
		assertThat(TYPE.keyOf(ORDER)).isEqualTo(key);
		assertThat(TYPE.writeKeyOf(ORDER)).isEqualTo(WriteKey.of(key));
	}

	@Test
	void keyOfOtherValuesIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> TYPE.key("c"))
			.withMessage("The primary key of " + Order.class.getName() + " is 2 values, for [customer, id], not 1");
		assertThatIllegalArgumentException().isThrownBy(() -> TYPE.key(3L, 3L))
			.withMessage("'customer' of " + Order.class.getName() + " is java.lang.String, not java.lang.Long");
		assertThatIllegalArgumentException().isThrownBy(() -> TYPE.key("c", null))
			.withMessage("'id' of " + Order.class.getName() + " is java.lang.Long, not null");
	}

	@Test
	void partThatTheServiceAssignsIsLeftToIt() {
		WriteKey expected = WriteKey.of(key -> key.add("customer", "c").addAutoIncrement("id"));
		for (Long none : new Long[] { null, 0L }) {
			Order order = new Order("c", none, "NEW", Optional.empty(), (short) 1, 2, null);
			assertThat(TYPE.writeKeyOf(order)).isEqualTo(expected);
			assertThatIllegalArgumentException().isThrownBy(() -> TYPE.keyOf(order))
				.withMessage("'id' of " + Order.class.getName() + " is not assigned yet");
		}
	}

	@Test
	void nullIsNoPartOfAKey() {
		Order order = new Order(null, 3L, "NEW", Optional.empty(), (short) 1, 2, null);
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> TYPE.keyOf(order))
			.withMessage("'customer' of " + Order.class.getName()
					+ " cannot be stored in column 'customer': it is null, which it must not be");
	}

	@Test
	void valuesAreConverted() {
		assertThat(TYPE.property("note").toColumn("x")).isEqualTo(ColumnValue.of("x"));
		assertThat(TYPE.property("note").toProperty(ColumnValue.of("x"))).isEqualTo("x");
		assertThat(TYPE.property("customer").toKey("x")).isEqualTo(PrimaryKeyValue.of("x"));
	}

	@Test
	void anyIntegerInRangeWillDo() {
		EntityProperty small = TYPE.property("small");
		assertThat(small.toColumn(7)).isEqualTo(small.toColumn(7L)).isEqualTo(small.toColumn((short) 7));
		assertThatIllegalArgumentException().isThrownBy(() -> small.toColumn(1 << 15))
			.withMessage("'small' of " + Order.class.getName() + " is short, not java.lang.Integer");
		assertThatIllegalArgumentException().isThrownBy(() -> small.toColumn(7.0))
			.withMessage("'small' of " + Order.class.getName() + " is short, not java.lang.Double");
	}

	@Test
	void columnOfAnotherTypeIsNoProperty() {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> TYPE.property("note").toProperty(ColumnValue.of(1)))
			.withMessageStartingWith("'note' of " + Order.class.getName() + " cannot be read from column 'n': ");
	}

	@Test
	void recordWithOtherValuesIsAnotherOne() {
		Order changed = TYPE.with(ORDER,
				Map.of(TYPE.property("id"), 9, TYPE.property("note"), "x", TYPE.property("version"), 5L));
		assertThat(changed).isEqualTo(new Order("c", 9L, "NEW", Optional.of("x"), (short) 1, 5, "me"));
		assertThat(ORDER.version()).isEqualTo(2);
	}

	@Test
	void recordWithNothingIsAnotherOne() {
		Order order = new Order("c", 3L, "NEW", Optional.of("x"), (short) 1, 2, "me");
		Map<EntityProperty, Object> nothing = new java.util.HashMap<>();
		nothing.put(TYPE.property("note"), null);
		nothing.put(TYPE.property("by"), null);
		assertThat(TYPE.with(order, nothing))
			.isEqualTo(new Order("c", 3L, "NEW", Optional.empty(), (short) 1, 2, null));
	}

	@Test
	void versionColumnsAreNamed() {
		VersionColumns version = TYPE.version().orElseThrow();
		assertThat(version.property()).isEqualTo(TYPE.property("version"));
		assertThat(version.of(ORDER)).isEqualTo(2);
		assertThat(version.column()).isEqualTo("version");
		assertThat(version.tokenColumns()).containsExactly("version_0", "version_1", "version_2", "version_3",
				"version_4", "version_5", "version_6", "version_7");
		assertThat(version.tokenColumn(17)).isEqualTo("version_1");
		assertThat(StoredRows.TYPES.of(Plain.class).version()).isEmpty();
	}

	@Test
	void versionThatIsNullIsZero() {
		EntityType<Kept> type = StoredRows.TYPES.of(Kept.class);
		assertThat(type.version().orElseThrow().of(new Kept(1, null))).isZero();
	}

	@Test
	void tokensOfTheLastEightVersionsAreRemembered() {
		VersionColumns version = TYPE.version().orElseThrow();
		assertThat(version.isRemembered(5, 5)).isTrue();
		assertThat(version.isRemembered(5, 12)).isTrue();
		assertThat(version.isRemembered(5, 13)).isFalse();
		assertThat(version.isRemembered(5, 4)).isFalse();
	}

	@Table("orders")
	@SecondaryIndex(name = "orders_by_state", keys = { "state", "id" }, includes = "note")
	@SecondaryIndex(name = "orders_by_customer", keys = { "customer", "note" }, type = IndexType.LOCAL)
	record Order(@PartitionKey String customer, @KeyPart(2) @AutoIncrement Long id, String state,
			@DefinedColumn @Column("n") Optional<String> note, short small, @Version int version,
			@CreatedBy @Nullable String by) {

	}

	record Plain(@PartitionKey int pk) {

	}

	@Table(timeToLiveSeconds = 86_400, maxVersions = 3)
	record Kept(@PartitionKey int pk, @Version @Nullable Long version) {

	}

	record Reversed(@KeyPart(3) int c, @KeyPart(2) int b, @PartitionKey int a) {

	}

}
