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

package io.otspring.documentation;

import java.util.ArrayList;
import java.util.List;

import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.mapping.BatchFailedException;
import io.otspring.client.mapping.BatchResult;
import io.otspring.client.mapping.EntityPage;
import io.otspring.client.mapping.EntityRange;
import io.otspring.client.mapping.EntityResult;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.schema.EntityTables;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.RowCount;
import io.otspring.documentation.EntitiesGuideTests.Order;
import io.otspring.documentation.EntitiesGuideTests.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Records as rows: many at once, and which ones.
 */
@ExtendWith(EmulatorExtension.class)
class EntityQueriesGuideTests {

	private final OTSClient client;

	private final OtsTemplate template;

	EntityQueriesGuideTests(OTSClient client) {
		this.client = client;
		this.template = OtsTemplate.create(client);
	}

	@BeforeEach
	void createTable() {
		new EntityTables(this.client, this.template.entityTypes()).create(Order.class);
	}

	@Test
	void conditions() {
		OtsTemplate template = this.template;
		Order order = template.insert(Order.of("c-17", 42, 3));
		assertThatExceptionOfType(OtsConditionFailedException.class)
			.isThrownBy(() -> template.put(order, template.where(Order.class, "state").equalTo(State.SENT)));
		assertThatIllegalArgumentException().isThrownBy(() -> template.where(Order.class, "colour"));
		assertThatIllegalArgumentException().isThrownBy(() -> template.where(Order.class, "state").equalTo("NEW"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> template.where(Order.class, "state").lessThan(State.SENT));
		// snippet entities.condition
		Order paid = template.update(order.in(State.PAID), template.where(Order.class, "state").equalTo(State.NEW));
		template.patch(Order.class,
				patch -> patch.key("c-17", 42)
					.set("note", "heavy")
					.condition(template.where(Order.class, "pieces")
						.greaterThan(2)
						.and(template.where(Order.class, "note").isNull())));
		// end
		assertThat(template.get(Order.class, "c-17", 42))
			.isEqualTo(new Order("c-17", 42, State.PAID, 3, "heavy", paid.placed(), 3));
	}

	@Test
	void ranges() {
		OtsTemplate template = this.template;
		insertOrders();
		// snippet entities.range
		List<Order> large = template.range(Order.class)
			.keyPrefix("c-17")
			.where(template.where(Order.class, "pieces").greaterThan(5))
			.stream()
			.toList();
		List<Order> newest = template.range(Order.class).keyPrefix("c-17").backward().limit(3).stream().toList();
		int pieces = 0;
		for (Order order : template.range(Order.class).keyPrefix("c-17").from(2).to(4)) {
			pieces += order.pieces();
		}
		// end
		assertThat(large).extracting(Order::number).containsExactly(6L, 7L);
		assertThat(newest).extracting(Order::number).containsExactly(7L, 6L, 5L);
		assertThat(pieces).isEqualTo(2 + 3);
		// snippet entities.page
		EntityRange<Order> orders = template.range(Order.class).keyPrefix("c-17").pageSize(5);
		EntityPage<Order> first = orders.page();
		EntityPage<Order> second = orders.page(first.nextPage().orElseThrow());
		// end
		assertThat(first.content()).hasSize(5);
		assertThat(second.content()).hasSize(2);
		assertThat(second.hasNext()).isFalse();
		// snippet entities.count
		RowCount count = template.range(Order.class).keyPrefix("c-17").count();
		long rows = count.rows();
		int readCapacity = count.consumed().read();
		// end
		assertThat(rows).isEqualTo(7);
		assertThat(readCapacity).isEqualTo(1);
	}

	@Test
	void indexes() {
		OtsTemplate template = this.template;
		insertOrders();
		template.update(template.get(Order.class, "c-17", 3).in(State.PAID));
		// snippet entities.index
		List<Order> paid = template.range(Order.class)
			.index("orders_by_state")
			.keyPrefix(State.PAID)
			.complete()
			.stream()
			.toList();
		// end
		assertThat(paid).containsExactly(template.get(Order.class, "c-17", 3));
		assertThatIllegalStateException()
			.isThrownBy(() -> template.range(Order.class).index("orders_by_state").stream().toList())
			.withMessageContaining("[pieces, note, version]");
	}

	@Test
	void batches() {
		OtsTemplate template = this.template;
		template.insert(Order.of("c-17", 2, 1));
		List<String> failures = new ArrayList<>();
		// snippet entities.batch
		BatchResult<Order> result = template
			.insertAll(List.of(Order.of("c-17", 1, 3), Order.of("c-17", 2, 5), Order.of("c-17", 3, 1)));
		for (EntityResult<Order> failed : result.failed()) {
			failures.add(failed.position() + ": " + failed.failure().orElseThrow().getMessage());
		}
		List<PrimaryKey> keys = List.of(template.key(Order.class, "c-17", 1), template.key(Order.class, "c-17", 3));
		List<Order> found = template.findAll(Order.class, keys).orThrow();
		// end
		assertThat(failures).singleElement().asString().startsWith("1: There is a row");
		assertThat(found).isEqualTo(result.succeeded()).hasSize(2);
		assertThatExceptionOfType(BatchFailedException.class).isThrownBy(result::orThrow);
	}

	private void insertOrders() {
		for (int number = 1; number <= 7; number++) {
			this.template.insert(Order.of("c-17", number, number));
		}
	}

}
