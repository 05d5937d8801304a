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

import java.util.Map;
import java.util.Optional;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.filter.Condition;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.VersionColumns;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.WriteKey;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.UpdateRowRequest;
import org.jspecify.annotations.Nullable;

/**
 * Turns entities into changes of rows.
 *
 * @param types the types that are stored as rows
 * @param callbacks take part before
 * @param auditing tells who changes entities and when
 */
record EntityWrites(EntityTypes types, EntityCallbacks callbacks, Auditing auditing) {

	/**
	 * Prepares to write a whole row, which is new if the entity has no version.
	 */
	<T> EntityWrite<T> put(T given, @Nullable ColumnFilter filter) {
		T entity = this.callbacks.beforeWrite(given);
		EntityType<T> type = this.types.ofEntity(entity);
		return store(EntityWrite.Kind.PUT, type, entity, versionOf(type, entity), filter);
	}

	/**
	 * Prepares to write a row that does not exist.
	 */
	<T> EntityWrite<T> insert(T given) {
		T entity = this.callbacks.beforeWrite(given);
		return store(EntityWrite.Kind.INSERT, this.types.ofEntity(entity), entity, 0, null);
	}

	/**
	 * Prepares to write the columns of a row that exists.
	 */
	<T> EntityWrite<T> update(T given, @Nullable ColumnFilter filter) {
		T entity = this.callbacks.beforeWrite(given);
		EntityType<T> type = this.types.ofEntity(entity);
		long version = versionOf(type, entity);
		requireStored(type, version);
		if (!type.hasColumns()) {
			throw new IllegalArgumentException(type.type().getName() + " has nothing to update but its key");
		}
		return store(EntityWrite.Kind.UPDATE, type, entity, version, filter);
	}

	/**
	 * Prepares to delete a row.
	 */
	<T> EntityWrite<T> delete(T entity, @Nullable ColumnFilter filter) {
		this.callbacks.beforeDelete(entity);
		EntityType<T> type = this.types.ofEntity(entity);
		long version = versionOf(type, entity);
		requireStored(type, version);
		PrimaryKey key = type.keyOf(entity);
		Guard guard = (version != 0) ? Guard.ofDeletion(type, key, version) : null;
		Condition condition = and((guard != null) ? guard.condition() : Condition.none(), filter);
		DeleteRowRequest change = DeleteRowRequest
			.of(delete -> delete.table(type.table().name()).primaryKey(key).condition(condition));
		return new EntityWrite<>(EntityWrite.Kind.DELETE, type, entity, Map.of(), change, Optional.ofNullable(guard));
	}

	private static void requireStored(EntityType<?> type, long version) {
		if (version == 0 && type.version().isPresent()) {
			throw new IllegalArgumentException(
					"This " + type.type().getName() + " has no version, as it is not stored yet: insert it first");
		}
	}

	private <T> EntityWrite<T> store(EntityWrite.Kind kind, EntityType<T> type, T entity, long version,
			@Nullable ColumnFilter filter) {
		boolean creates = kind != EntityWrite.Kind.UPDATE && version == 0;
		WriteKey key = creates ? type.writeKeyOf(entity) : WriteKey.of(type.keyOf(entity));
		if (filter != null && (key.isAutoIncrement() || (creates && type.version().isPresent()))) {
			throw new IllegalArgumentException(
					"This " + type.type().getName() + " is new, so that there is no row for the condition to hold for");
		}
		Map<EntityProperty, Object> values = creates ? this.auditing.ofCreation(type, entity)
				: this.auditing.ofChange(type);
		VersionColumns versioned = type.version().orElse(null);
		if (creates && (kind == EntityWrite.Kind.INSERT || versioned != null)) {
			requireUnassigned(type, key);
		}
		Guard guard = null;
		if (versioned != null) {
			values.put(versioned.property(), versioned.property().toProperty(ColumnValue.of(version + 1)));
			guard = key.isAutoIncrement() ? null : Guard.ofChange(type, type.keyOf(entity), version);
		}
		Condition condition = and((guard != null) ? guard.condition() : condition(kind, type, key), filter);
		RowChange change = change(kind, key, new EntityColumns<>(type, entity, values, guard), condition);
		return new EntityWrite<>(kind, type, entity, values, change, Optional.ofNullable(guard));
	}

	/**
	 * The service does not take the condition that there is no such row if it assigns the
	 * key.
	 */
	private static void requireUnassigned(EntityType<?> type, WriteKey key) {
		EntityProperty generated = type.autoIncrement().orElse(null);
		if (generated != null && !key.isAutoIncrement()) {
			throw new IllegalArgumentException("'" + generated.path() + "' of this " + type.type().getName()
					+ " is assigned already, so that it cannot be stored as a new one");
		}
	}

	private static <T> long versionOf(EntityType<T> type, T entity) {
		VersionColumns version = type.version().orElse(null);
		return (version != null) ? version.of(entity) : 0;
	}

	private static Condition and(Condition condition, @Nullable ColumnFilter filter) {
		return (filter != null) ? condition.and(filter) : condition;
	}

	private static Condition condition(EntityWrite.Kind kind, EntityType<?> type, WriteKey key) {
		if (key.isAutoIncrement()) {
			return Condition.none();
		}
		if (kind == EntityWrite.Kind.INSERT) {
			return Condition.rowDoesNotExist();
		}
		// To the service, a key that it assigns itself is that of a row that exists
		boolean exists = kind == EntityWrite.Kind.UPDATE || type.autoIncrement().isPresent();
		return exists ? Condition.rowExists() : Condition.none();
	}

	private static <T> RowChange change(EntityWrite.Kind kind, WriteKey key, EntityColumns<T> columns,
			Condition condition) {
		String table = columns.type().table().name();
		if (kind == EntityWrite.Kind.UPDATE) {
			UpdateRowRequest.Builder update = UpdateRowRequest.builder();
			columns.update(update.table(table).primaryKey(key).condition(condition));
			return update.build();
		}
		PutRowRequest.Builder put = PutRowRequest.builder();
		columns.put(put.table(table).primaryKey(key).condition(condition));
		return (key.isAutoIncrement() ? put.returnPrimaryKey() : put).build();
	}

}
