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

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.UUID;

import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.PutRowRequest;

/**
 * Writes and reads an {@link Order} as one does without a mapper, in the same columns and
 * forms.
 */
final class OrderByHand {

	/** A second has nine digits behind the point, so that text sorts as the times do. */
	private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(9)
		.toFormatter(Locale.ROOT);

	private OrderByHand() {
	}

	static PutRowRequest write(Order order) {
		PutRowRequest.Builder row = PutRowRequest.builder()
			.table(Order.TABLE)
			.primaryKey(key -> key.add("customer", order.customer()).add("number", order.number()))
			.column("state", order.state().name())
			.column("amountCents", order.amountCents())
			.column("currency", order.currency())
			.column("created", INSTANT.format(order.created()))
			.column("paid", order.paid())
			.column("weight", order.weight())
			.column("reference", order.reference().toString());
		if (order.note() != null) {
			row.column("note", order.note());
		}
		return row.build();
	}

	static Order read(Row row) {
		PrimaryKey key = row.primaryKey();
		return new Order(key.getString("customer"), key.getLong("number"), Order.State.valueOf(row.getString("state")),
				row.getLong("amountCents"), row.getString("currency"), row.findString("note").orElse(null),
				Instant.parse(row.getString("created")), row.getBoolean("paid"), row.getDouble("weight"),
				UUID.fromString(row.getString("reference")));
	}

}
