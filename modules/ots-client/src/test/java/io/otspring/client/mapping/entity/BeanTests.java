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

import java.util.Map;
import java.util.Optional;

import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans with setters, with constructors, and with both.
 */
@NullUnmarked
class BeanTests {

	@Test
	void propertiesAreSet() {
		Settable entity = new Settable();
		entity.setPk("k");
		entity.setName("n");
		entity.setActive(true);
		assertThat(StoredRows.read(Settable.class, entity)).usingRecursiveComparison().isEqualTo(entity);
	}

	@Test
	void propertiesAreParametersOfTheConstructorByName() {
		Constructed entity = new Constructed("b", "a");
		assertThat(StoredRows.read(Constructed.class, entity)).usingRecursiveComparison().isEqualTo(entity);
	}

	@Test
	void constructorWithoutParametersIsLeftIfPropertiesCannotBeSet() {
		Defaulted entity = new Defaulted("k", 7);
		assertThat(StoredRows.read(Defaulted.class, entity)).usingRecursiveComparison().isEqualTo(entity);
	}

	@Test
	void propertiesAreParametersAndSet() {
		Mixed entity = new Mixed("k");
		entity.setCount(3);
		assertThat(StoredRows.read(Mixed.class, entity)).usingRecursiveComparison().isEqualTo(entity);
	}

	@Test
	void gettersAreFoundByAnyConvention() {
		Conventions entity = new Conventions();
		entity.setPk("k");
		entity.setActive(true);
		entity.setxAxis(1);
		entity.setYAxis(2).setUrl("u");
		assertThat(StoredRows.columns(StoredRows.TYPES.of(Conventions.class), entity)).containsOnlyKeys("isActive",
				"xAxis", "yAxis", "url");
		assertThat(StoredRows.read(Conventions.class, entity)).usingRecursiveComparison().isEqualTo(entity);
	}

	@Test
	void annotationsMayStandOnGetters() {
		EntityType<Annotated> type = StoredRows.TYPES.of(Annotated.class);
		assertThat(type.key()).extracting(EntityProperty::column).containsExactly("key");
		assertThat(type.properties()).hasSize(1);
	}

	@Test
	void missingColumnsLeaveInitialValues() {
		Initialized read = StoredRows.TYPES.of(Initialized.class)
			.read(Row.of(PrimaryKey.of("pk", "k"), java.util.List.of()));
		assertThat(read.getState()).isEqualTo("NEW");
		assertThat(read.getCount()).isEqualTo(5);
		assertThat(read.getLevel()).isEqualTo(9);
		assertThat(read.getNote()).isEmpty();
	}

	@Test
	void columnsReplaceInitialValues() {
		Row row = StoredRows.row(PrimaryKey.of("pk", "k"), Map.of("state", "PAID", "count", 0, "level", 0, "note", ""));
		Initialized read = StoredRows.TYPES.of(Initialized.class).read(row);
		assertThat(read.getState()).isEqualTo("PAID");
		assertThat(read.getCount()).isZero();
		assertThat(read.getLevel()).isZero();
		assertThat(read.getNote()).contains("");
	}

	@Test
	void staticTransientAndIgnoredFieldsAreNotStored() {
		Partly entity = new Partly("k", new Object());
		entity.cached = "x";
		entity.hidden = new Object();
		EntityType<Partly> type = StoredRows.TYPES.of(Partly.class);
		assertThat(type.properties()).extracting(EntityProperty::path).containsExactly("pk", "value");
		Partly read = StoredRows.read(Partly.class, entity);
		assertThat(read.cached).isNull();
		assertThat(read.getHidden()).isNull();
		assertThat(read.getContext()).isNull();
	}

	@Test
	void otherValuesAreSet() {
		Settable entity = new Settable();
		entity.setPk("k");
		EntityType<Settable> type = StoredRows.TYPES.of(Settable.class);
		Settable changed = type.with(entity, Map.of(type.property("name"), "other"));
		assertThat(changed).isSameAs(entity);
		assertThat(entity.getName()).isEqualTo("other");
	}

	@Test
	void copyTakesOverWhatIsSetOrIgnored() {
		Partly entity = new Partly("k", new Object());
		entity.setValue("v");
		entity.setHidden(new Object());
		EntityType<Partly> type = StoredRows.TYPES.of(Partly.class);
		Partly changed = type.with(entity, Map.of(type.property("pk"), "other"));
		assertThat(entity.getPk()).isEqualTo("k");
		assertThat(changed.getPk()).isEqualTo("other");
		assertThat(changed.getValue()).isEqualTo("v");
		assertThat(changed.getHidden()).isSameAs(entity.getHidden());
		assertThat(changed.getContext()).isSameAs(entity.getContext());
	}

	@Test
	void constructorMayTakeMoreGeneralTypes() {
		General entity = new General("k", "text");
		assertThat(StoredRows.read(General.class, entity).getText()).isEqualTo("text");
	}

	@Test
	void privateClassMayHaveItsDefaultConstructor() {
		Hidden entity = new Hidden();
		entity.setPk(3);
		assertThat(StoredRows.read(Hidden.class, entity).getPk()).isEqualTo(3);
	}

	@Test
	void nullIsAbsent() {
		Settable entity = new Settable();
		entity.setPk("k");
		assertThat(StoredRows.columns(StoredRows.TYPES.of(Settable.class), entity)).containsEntry("name", null)
			.containsEntry("active", ColumnValue.of(false));
	}

	static class Settable {

		@PartitionKey
		private String pk;

		private String name;

		private boolean active;

		String getPk() {
			return this.pk;
		}

		void setPk(String pk) {
			this.pk = pk;
		}

		String getName() {
			return this.name;
		}

		void setName(String name) {
			this.name = name;
		}

		boolean isActive() {
			return this.active;
		}

		void setActive(boolean active) {
			this.active = active;
		}

	}

	static final class Constructed {

		@PartitionKey
		private final String first;

		private final String second;

		Constructed(String second, String first) {
			this.first = first;
			this.second = second;
		}

		String getFirst() {
			return this.first;
		}

		String getSecond() {
			return this.second;
		}

	}

	/** As Kotlin has it if all parameters have defaults. */
	static final class Defaulted {

		@PartitionKey
		private final String pk;

		private final int count;

		Defaulted() {
			this("k", 1);
		}

		Defaulted(String pk, int count) {
			this.pk = pk;
			this.count = count;
		}

		String getPk() {
			return this.pk;
		}

		int getCount() {
			return this.count;
		}

	}

	static final class Mixed {

		@PartitionKey
		private final String pk;

		private int count;

		Mixed(String pk) {
			this.pk = pk;
		}

		String pk() {
			return this.pk;
		}

		int getCount() {
			return this.count;
		}

		void setCount(int count) {
			this.count = count;
		}

	}

	static final class Conventions {

		@PartitionKey
		private String pk;

		private boolean isActive;

		private int xAxis;

		private int yAxis;

		private String url;

		String getPk() {
			return this.pk;
		}

		void setPk(String pk) {
			this.pk = pk;
		}

		boolean isActive() {
			return this.isActive;
		}

		void setActive(boolean active) {
			this.isActive = active;
		}

		int getxAxis() {
			return this.xAxis;
		}

		void setxAxis(int xAxis) {
			this.xAxis = xAxis;
		}

		int getYAxis() {
			return this.yAxis;
		}

		Conventions setYAxis(int yAxis) {
			this.yAxis = yAxis;
			return this;
		}

		String url() {
			return this.url;
		}

		Conventions setUrl(String url) {
			this.url = url;
			return this;
		}

	}

	static final class Annotated {

		private String pk;

		private String other;

		@PartitionKey
		@Column("key")
		String getPk() {
			return this.pk;
		}

		void setPk(String pk) {
			this.pk = pk;
		}

		@Ignored
		String getOther() {
			return this.other;
		}

	}

	static final class Initialized {

		@PartitionKey
		private String pk;

		private String state = "NEW";

		private int count = 5;

		@DefaultValue("9")
		private int level = 6;

		private Optional<String> note;

		String getPk() {
			return this.pk;
		}

		void setPk(String pk) {
			this.pk = pk;
		}

		String getState() {
			return this.state;
		}

		void setState(String state) {
			this.state = state;
		}

		int getCount() {
			return this.count;
		}

		void setCount(int count) {
			this.count = count;
		}

		int getLevel() {
			return this.level;
		}

		void setLevel(int level) {
			this.level = level;
		}

		Optional<String> getNote() {
			return this.note;
		}

		void setNote(Optional<String> note) {
			this.note = note;
		}

	}

	static final class Partly {

		static final String CONSTANT = "c";

		@PartitionKey
		private final String pk;

		@Ignored
		private final Object context;

		private String value;

		@Ignored
		private Object hidden;

		@Ignored
		private Object unreadable;

		private transient String cached;

		Partly(String pk, Object context) {
			this.pk = pk;
			this.context = context;
		}

		String getPk() {
			return this.pk;
		}

		Object getContext() {
			return this.context;
		}

		String getValue() {
			return this.value;
		}

		void setValue(String value) {
			this.value = value;
		}

		Object getHidden() {
			return this.hidden;
		}

		void setHidden(Object hidden) {
			this.hidden = hidden;
		}

	}

	static final class General {

		@PartitionKey
		private final String pk;

		private final String text;

		General(CharSequence pk, Object text) {
			this.pk = pk.toString();
			this.text = text.toString();
		}

		String getPk() {
			return this.pk;
		}

		String getText() {
			return this.text;
		}

	}

	private static final class Hidden {

		@PartitionKey
		private int pk;

		int getPk() {
			return this.pk;
		}

		void setPk(int pk) {
			this.pk = pk;
		}

	}

}
