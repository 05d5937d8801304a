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

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.Column;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.UpdateRowResponse;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables, rows, conditions and filters.
 */
@ExtendWith(EmulatorExtension.class)
class RowsGuideTests {

	private final OTSClient client;

	RowsGuideTests(OTSClient client) {
		this.client = client;
	}

	@BeforeEach
	void createTable() {
		OTSClient client = this.client;
		// snippet tables.create
		client.createTable(r -> r.table("orders")
			.primaryKey("customer", PrimaryKeyType.STRING)
			.autoIncrement("id")
			.definedColumn("state", DefinedColumnType.STRING)
			.options(o -> o.timeToLive(Duration.ofDays(400)).maxVersions(3)));
		// end
	}

	@Test
	void tables() {
		OTSClient client = this.client;
		// snippet tables.list
		List<String> names = client.listTable().tables();
		// end
		assertThat(names).containsExactly("orders");
		// snippet tables.update
		client.updateTable(r -> r.table("orders").options(o -> o.maxVersions(5)));
		// end
		assertThat(client.describeTable("orders").options().maxVersions()).hasValue(5);
		// snippet tables.delete
		client.deleteTable("orders");
		// end
		assertThat(client.listTable().tables()).isEmpty();
	}

	private long put(String state) {
		return this.client
			.putRow(r -> r.table("orders")
				.primaryKey(k -> k.add("customer", "ann").addAutoIncrement("id"))
				.column("state", state)
				.column("amount_cents", 1250)
				.returnPrimaryKey())
			.primaryKey()
			.orElseThrow()
			.getLong("id");
	}

	@Test
	void putsAndReads() {
		OTSClient client = this.client;
		// snippet rows.put
		PutRowResponse created = client.putRow(r -> r.table("orders")
			.primaryKey(k -> k.add("customer", "ann").addAutoIncrement("id"))
			.column("amount_cents", 1250)
			.column("state", "NEW")
			.returnPrimaryKey());
		long id = created.primaryKey().orElseThrow().getLong("id");
		// end
		// snippet rows.get
		PrimaryKey key = PrimaryKey.of("customer", "ann").and("id", id);
		Row row = client.getRow(r -> r.table("orders").primaryKey(key)).row().orElseThrow();
		long cents = row.getLong("amount_cents");
		Optional<String> note = row.findString("note");
		// end
		assertThat(cents).isEqualTo(1250);
		assertThat(note).isEmpty();
	}

	@Test
	void updates() {
		OTSClient client = this.client;
		PrimaryKey key = PrimaryKey.of("customer", "ann").and("id", put("NEW"));
		// snippet rows.update
		UpdateRowResponse updated = client.updateRow(r -> r.table("orders")
			.primaryKey(key)
			.put("state", "PAID")
			.increment("changes", 1)
			.delete("note")
			.condition(Condition.rowExists())
			.returnModified("changes"));
		// end
		assertThat(updated.modified()).extracting(Column::name).containsExactly("changes");
		// snippet rows.delete
		client.deleteRow(r -> r.table("orders").primaryKey(key));
		// end
		assertThat(client.getRow(r -> r.table("orders").primaryKey(key)).row()).isEmpty();
	}

	@Test
	void writesUnderConditions() {
		OTSClient client = this.client;
		PrimaryKey key = PrimaryKey.of("customer", "ann").and("id", put("SENT"));
		assertThatExceptionOfType(OtsConditionFailedException.class).isThrownBy(() -> pay(client, key));
	}

	private static void pay(OTSClient client, PrimaryKey key) {
		// snippet rows.condition
		client.updateRow(r -> r.table("orders")
			.primaryKey(key)
			.put("state", "PAID")
			.condition(Condition.rowExists().and(Filter.column("state").equalTo("NEW").passIfMissing(false))));
		// end
	}

	@Test
	void selectsAndFilters() {
		OTSClient client = this.client;
		PrimaryKey key = PrimaryKey.of("customer", "ann").and("id", put("NEW"));
		// snippet rows.select
		Optional<Row> large = client
			.getRow(r -> r.table("orders")
				.primaryKey(key)
				.columns("state", "amount_cents")
				.filter(Filter.column("amount_cents")
					.greaterThan(1000)
					.and(Filter.column("state").notEqualTo("CANCELLED"))))
			.row();
		// end
		assertThat(large).isPresent();
		// snippet rows.versions
		List<Column> states = client.getRow(r -> r.table("orders").primaryKey(key).maxVersions(3))
			.row()
			.orElseThrow()
			.versions("state");
		// end
		assertThat(states).hasSize(1);
	}

	@Test
	void writesBatches() {
		OTSClient client = this.client;
		PrimaryKey first = PrimaryKey.of("customer", "ann").and("id", put("NEW"));
		PrimaryKey second = PrimaryKey.of("customer", "ann").and("id", put("NEW"));
		// snippet rows.batch
		BatchWriteRowResponse written = client.batchWriteRow(b -> b
			.update(r -> r.table("orders").primaryKey(first).put("state", "PAID").condition(Condition.rowExists()))
			.delete(r -> r.table("orders").primaryKey(second)));
		// end
		assertThat(written.failed()).isEmpty();
	}

}
