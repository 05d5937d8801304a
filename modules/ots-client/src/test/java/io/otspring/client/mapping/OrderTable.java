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

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.ColumnSink;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.mapping.schema.EntityTables;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.row.PutRowRequest;

/**
 * A table of 60 orders of three customers, in an emulator.
 */
final class OrderTable implements AutoCloseable {

	static final EntityTypes TYPES = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard());

	static final EntityType<CustomerOrder> TYPE = TYPES.of(CustomerOrder.class);

	static final UUID CUSTOMER = customer(1);

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final MappedTables tables = new MappedTables();

	OrderTable() {
		new EntityTables(client(), TYPES).create(CustomerOrder.class);
		client().batchWriteRow(b -> orders().forEach(order -> b.add(put(order))));
	}

	OTSClient client() {
		return this.tables.client();
	}

	OTSAsyncClient asyncClient() {
		return this.tables.asyncClient();
	}

	/**
	 * Returns all orders, in the order of the table. The last one of each customer has no
	 * column for its priority.
	 */
	static Stream<CustomerOrder> orders() {
		return IntStream.range(0, 60).mapToObj(OrderTable::order);
	}

	static List<CustomerOrder> orders(UUID customer) {
		return orders().filter(order -> order.customer().equals(customer)).toList();
	}

	static CustomerOrder order(int i) {
		return new CustomerOrder(customer(i / 20), created(i), CustomerOrder.State.values()[i % 3], 10 * i,
				(i % 20 < 19) ? 1 : 5, (i % 2 == 0) ? "note " + i : null);
	}

	static UUID customer(int i) {
		return new UUID(i, i);
	}

	static Instant created(int i) {
		return START.plusSeconds(i % 20);
	}

	static PutRowRequest put(CustomerOrder order) {
		return PutRowRequest.of(request -> {
			request.table("orders").primaryKey(TYPE.writeKeyOf(order));
			TYPE.write(order, new ColumnSink() {

				@Override
				public void put(EntityProperty property, ColumnValue value, long timestamp) {
					if (!property.path().equals("priority") || order.priority() != 5) {
						request.column(property.column(), value);
					}
				}

				@Override
				public void absent(EntityProperty property) {
				}

			});
		});
	}

	@Override
	public void close() {
		this.tables.close();
	}

}
