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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.error.OtsException;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.RowChange;

/**
 * A write of an entity.
 *
 * @param <T> the type of the entity
 * @param kind what is done
 * @param type what is known of the type
 * @param entity the entity
 * @param values what the stored entity has other than the entity: version, times and
 * names
 * @param change the change of the row
 * @param guard what makes the write safe to repeat, if it has a version
 */
record EntityWrite<T>(Kind kind, EntityType<T> type, T entity, Map<EntityProperty, Object> values, RowChange change,
		Optional<Guard> guard) {

	/**
	 * What is done.
	 */
	enum Kind {

		PUT, INSERT, UPDATE, DELETE

	}

	/**
	 * Returns the entity as it is stored.
	 * @param primaryKey the primary key, if the service assigned a part of it
	 */
	T stored(Optional<PrimaryKey> primaryKey) {
		Map<EntityProperty, Object> all = this.values;
		EntityProperty assigned = this.type.autoIncrement().orElse(null);
		if (assigned != null && primaryKey.isPresent()) {
			all = new HashMap<>(this.values);
			all.put(assigned, assigned.toProperty(ColumnValue.of(primaryKey.get().getLong(assigned.column()))));
		}
		return all.isEmpty() ? this.entity : this.type.with(this.entity, all);
	}

	/**
	 * Returns what the caller sees if the write fails, and no guard knows better.
	 */
	RuntimeException failure(WriteFailure failure) {
		OtsException exception = failure.exception();
		if (failure.isRefusalOfNewRow()) {
			return new EntityExistsException(this.type.type(), exception);
		}
		boolean expectsRowOnly = this.kind == Kind.UPDATE && this.change.condition().filter().isEmpty();
		return (failure.isRefusal() && expectsRowOnly) ? new EntityNotFoundException(this.type.type(), exception)
				: exception;
	}

}
