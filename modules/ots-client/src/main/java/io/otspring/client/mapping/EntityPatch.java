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

package io.otspring.client.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Changes of some properties of a row. What is not given stays as it is.
 *
 * @param <T> the type of the entity
 * @since 0.1.0
 */
public final class EntityPatch<T> {

	private final EntityType<T> type;

	private final Map<EntityProperty, Change> changes = new LinkedHashMap<>();

	private @Nullable PrimaryKey key;

	private @Nullable ColumnFilter condition;

	private long version;

	private boolean upsert;

	EntityPatch(EntityType<T> type) {
		this.type = type;
	}

	/**
	 * Sets which row to change.
	 * @param parts the values of its primary key, in the order of its parts
	 * @return this
	 */
	public EntityPatch<T> key(Object... parts) {
		this.key = this.type.key(parts);
		return this;
	}

	/**
	 * Sets a property.
	 * @param property its name, {@code address.city} for one of an embedded type
	 * @param value a value of the property's type
	 * @return this
	 * @throws IllegalArgumentException if there is no such property, or it is of another
	 * type
	 */
	public EntityPatch<T> set(String property, Object value) {
		EntityProperty target = target(property);
		return change(target, new Change.Set(target.toColumn(value)));
	}

	/**
	 * Makes a property {@code null}.
	 * @param property its name
	 * @return this
	 * @throws IllegalArgumentException if there is no such property, or it cannot be
	 * {@code null}
	 */
	public EntityPatch<T> remove(String property) {
		EntityProperty target = target(property);
		if (!target.isNullable()) {
			throw new IllegalArgumentException(
					"'" + property + "' of " + this.type.type().getName() + " cannot be null");
		}
		return change(target, new Change.Remove());
	}

	/**
	 * Adds to a property that is stored as an integer; one that is {@code null} counts as
	 * 0. Increments of several callers at once all take effect. The service counts in 64
	 * bits: a property of a smaller type whose sum it cannot hold cannot be read.
	 * @param property its name
	 * @param delta what is added, less than 0 to subtract
	 * @return this
	 * @throws IllegalArgumentException if there is no such property, or it is no number
	 */
	public EntityPatch<T> increment(String property, long delta) {
		EntityProperty target = target(property);
		if (target.columnType() != DefinedColumnType.INTEGER) {
			throw new IllegalArgumentException(
					"'" + property + "' of " + this.type.type().getName() + " is no integer that can be incremented");
		}
		return change(target, new Change.Increment(delta));
	}

	/**
	 * Changes the row only if it has this version. Without it, the row is changed
	 * whatever its version is, and has the next one afterwards.
	 * @param expected the version, at least 1
	 * @return this
	 */
	public EntityPatch<T> ifVersion(long expected) {
		if (this.type.version().isEmpty() || expected < 1) {
			throw new IllegalArgumentException(this.type.type().getName() + " has no version " + expected);
		}
		this.version = expected;
		return this;
	}

	/**
	 * Changes the row only if it passes a filter.
	 * @return this
	 */
	public EntityPatch<T> condition(ColumnFilter filter) {
		this.condition = filter;
		return this;
	}

	/**
	 * Makes a row of what is set if there is none. Without it, the row has to exist. It
	 * does not go together with {@link #ifVersion}.
	 * @return this
	 */
	public EntityPatch<T> upsert() {
		this.upsert = true;
		return this;
	}

	EntityType<T> type() {
		return this.type;
	}

	PrimaryKey key() {
		if (this.key == null) {
			throw refused("needs a key");
		}
		return this.key;
	}

	void requireSense() {
		if (this.changes.isEmpty()) {
			throw refused("needs a change");
		}
		if (this.upsert && this.version != 0) {
			throw refused("cannot expect a version and that there may be no row: choose ifVersion or upsert");
		}
	}

	private IllegalArgumentException refused(String reason) {
		return new IllegalArgumentException("A patch of " + this.type.type().getName() + " " + reason);
	}

	@Nullable ColumnFilter condition() {
		return this.condition;
	}

	long version() {
		return this.version;
	}

	boolean isUpsert() {
		return this.upsert;
	}

	boolean changes(EntityProperty property) {
		return this.changes.containsKey(property);
	}

	void addTo(UpdateRowRequest.Builder request) {
		this.changes.forEach((property, change) -> change.addTo(request, property.column()));
	}

	private EntityProperty target(String path) {
		EntityProperty property = this.type.property(path);
		boolean version = this.type.version().map(columns -> columns.property() == property).orElse(false);
		if (this.type.key().contains(property) || version) {
			throw new IllegalArgumentException("'" + path + "' of " + this.type.type().getName()
					+ " cannot be patched: it is its key or its version");
		}
		return property;
	}

	private EntityPatch<T> change(EntityProperty property, Change change) {
		if (this.changes.putIfAbsent(property, change) != null) {
			throw new IllegalArgumentException(
					"'" + property.path() + "' of " + this.type.type().getName() + " is patched twice");
		}
		return this;
	}

}
