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

package io.otspring.benchmarks.mapping;

import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.ColumnSink;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.Row;
import io.otspring.client.row.PutRowRequest;

/**
 * Writes and reads an {@link Order} with the mapper. What is known of the type is looked
 * up with each call, as templates do.
 */
final class MappedOrder {

	private final EntityTypes types = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard());

	PutRowRequest write(Order order) {
		EntityType<Order> type = this.types.ofEntity(order);
		PutRowRequest.Builder request = PutRowRequest.builder()
			.table(type.table().name())
			.primaryKey(type.writeKeyOf(order));
		type.write(order, new Columns(request));
		return request.build();
	}

	Order read(Row row) {
		return this.types.of(Order.class).read(row);
	}

	/**
	 * Puts columns into a request.
	 *
	 * @param request the request
	 */
	private record Columns(PutRowRequest.Builder request) implements ColumnSink {

		@Override
		public void put(EntityProperty property, ColumnValue value, long timestamp) {
			this.request.column(property.column(), value);
		}

		@Override
		public void absent(EntityProperty property) {
			// A row that is put has no other columns
		}

	}

}
