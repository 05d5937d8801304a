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

import java.util.List;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.PutRowResponse;
import io.otspring.client.row.RowRange;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages about other clients show of this one.
 */
@ExtendWith(EmulatorExtension.class)
class MigrationGuideTests {

	private final OTSClient client;

	MigrationGuideTests(OtsEmulator emulator) {
		String endpoint = emulator.endpoint();
		String accessKeyId = emulator.accessKeyId();
		String accessKeySecret = emulator.accessKeySecret();
		String instance = emulator.instance();
		// snippet migration.client
		OTSClient client = OTSClient.create(OtsClientOptions.builder()
			.endpoint(endpoint)
			.instanceName(instance)
			.credentials(accessKeyId, accessKeySecret)
			.build());
		// end
		this.client = client;
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void doesWhatThePageSays() {
		OTSClient client = this.client;
		// snippet migration.table
		client.createTable(t -> t.table("orders").primaryKey("customer", PrimaryKeyType.STRING).autoIncrement("id"));
		// end
		// snippet migration.put
		PutRowResponse created = client.putRow(r -> r.table("orders")
			.primaryKey(k -> k.add("customer", "ann").addAutoIncrement("id"))
			.column("amount_cents", 1250)
			.column("state", "NEW")
			.returnPrimaryKey());
		long id = created.primaryKey().orElseThrow().getLong("id");
		// end
		PrimaryKey key = PrimaryKey.of("customer", "ann").and("id", id);
		// snippet migration.get
		Row row = client.getRow(r -> r.table("orders").primaryKey(key)).row().orElseThrow();
		long cents = row.getLong("amount_cents");
		// end
		assertThat(cents).isEqualTo(1250);
		assertThat(pay(key)).isEqualTo("paid");
		assertThat(pay(key)).isEqualTo("not new any more");
		assertThat(range()).hasSize(1);
		batch(key);
		assertThat(range()).isEmpty();
	}

	private String pay(PrimaryKey key) {
		OTSClient client = this.client;
		String outcome;
		// snippet migration.update
		try {
			client.updateRow(r -> r.table("orders")
				.primaryKey(key)
				.put("state", "PAID")
				.increment("changes", 1)
				.condition(Condition.rowExists().and(Filter.column("state").equalTo("NEW").passIfMissing(false))));
			outcome = "paid";
		}
		catch (OtsConditionFailedException ex) {
			outcome = "not new any more";
		}
		catch (OtsServiceException ex) {
			outcome = "refused";
		}
		catch (OtsException ex) {
			outcome = (ex.effect() == Effect.NONE) ? "not sent" : "unknown";
		}
		// end
		return outcome;
	}

	private RowRange range() {
		OTSClient client = this.client;
		// snippet migration.range
		RowRange rows = client.range(r -> r.table("orders").keyPrefix(k -> k.add("customer", "ann")).rest("id"));
		// end
		return rows;
	}

	private void batch(PrimaryKey key) {
		OTSClient client = this.client;
		List<PrimaryKey> keys = List.of(key);
		// snippet migration.batch
		BatchWriteRowResponse response = client
			.batchWriteRow(b -> keys.forEach(each -> b.delete(r -> r.table("orders").primaryKey(each))));
		boolean done = response.failed().isEmpty();
		// end
		assertThat(done).isTrue();
	}

}
