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

import io.otspring.client.mapping.entity.ColumnSink;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.UpdateRowRequest;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a write of an entity changes.
 *
 * @param <T> the type of the entity
 * @param type what is known of the type
 * @param entity the entity
 * @param values what is written instead of the entity's own values
 * @param guard what has a token written, if the write is guarded
 */
record EntityColumns<T>(EntityType<T> type, T entity, Map<EntityProperty, Object> values, @Nullable Guard guard) {

	/**
	 * Adds the columns that the row is to have.
	 */
	void put(PutRowRequest.Builder request) {
		this.type.write(this.entity, new ColumnSink() {

			@Override
			public void put(EntityProperty property, ColumnValue value, long timestamp) {
				if (isOwn(property)) {
					putColumn(request, property.column(), value, timestamp);
				}
			}

			@Override
			public void absent(EntityProperty property) {
			}

		});
		this.values.forEach((property, value) -> request.column(property.column(), property.toColumn(value)));
		if (this.guard != null) {
			request.column(this.guard.tokenColumn(), this.guard.token());
		}
	}

	private static void putColumn(PutRowRequest.Builder request, String name, ColumnValue value, long timestamp) {
		if (timestamp == Column.NO_TIMESTAMP) {
			request.column(name, value);
		}
		else {
			request.column(name, value, timestamp);
		}
	}

	/**
	 * Adds the changes of columns that make the row as the entity is.
	 */
	void update(UpdateRowRequest.Builder request) {
		this.type.write(this.entity, new ColumnSink() {

			@Override
			public void put(EntityProperty property, ColumnValue value, long timestamp) {
				if (isOwn(property) && !isUnsetCreation(property)) {
					updateColumn(request, property.column(), value, timestamp);
				}
			}

			@Override
			public void absent(EntityProperty property) {
				if (isOwn(property) && !Auditing.isCreation(EntityColumns.this.type, property)) {
					request.delete(property.column());
				}
			}

		});
		this.values.forEach((property, value) -> request.put(property.column(), property.toColumn(value)));
		if (this.guard != null) {
			request.put(this.guard.tokenColumn(), this.guard.token());
		}
	}

	private static void updateColumn(UpdateRowRequest.Builder request, String name, ColumnValue value, long timestamp) {
		if (timestamp == Column.NO_TIMESTAMP) {
			request.put(name, value);
		}
		else {
			request.put(name, value, timestamp);
		}
	}

	private boolean isUnsetCreation(EntityProperty property) {
		return Auditing.isCreation(this.type, property) && property.isUnset(this.entity);
	}

	private boolean isOwn(EntityProperty property) {
		return !this.values.containsKey(property);
	}

}
