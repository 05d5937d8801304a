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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.stream.GetStreamRecordResponse;
import io.otspring.client.stream.StreamRecord;
import io.otspring.client.stream.StreamShard;
import io.otspring.client.stream.TableStream;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.StreamSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Secondary indexes, local transactions, change streams.
 */
@ExtendWith(EmulatorExtension.class)
class FeaturesGuideTests {

	private final OTSClient client;

	FeaturesGuideTests(OTSClient client) {
		this.client = client;
	}

	@Test
	void indexes() {
		OTSClient client = this.client;
		// snippet indexes.create
		client.createTable(r -> r.table("people")
			.primaryKey("country", PrimaryKeyType.STRING)
			.primaryKey("id", PrimaryKeyType.INTEGER)
			.definedColumn("city", DefinedColumnType.STRING)
			.definedColumn("age", DefinedColumnType.INTEGER)
			.options(o -> o.keepForever().maxVersions(1))
			.index(i -> i.name("people_by_city").primaryKey("city").definedColumns("age"))
			.index(i -> i.name("people_by_age").primaryKey("country", "age").local()));
		// end
		client.putRow(r -> r.table("people")
			.primaryKey(k -> k.add("country", "it").add("id", 1))
			.column("city", "Rome")
			.column("age", 40));
		// snippet indexes.read
		List<Row> romans = client
			.range(r -> r.table("people_by_city").keyPrefix(k -> k.add("city", "Rome")).rest("country", "id"))
			.stream()
			.toList();
		PrimaryKey of = PrimaryKey.of("country", romans.get(0).primaryKey().getString("country"))
			.and("id", romans.get(0).primaryKey().getLong("id"));
		// end
		assertThat(client.getRow(r -> r.table("people").primaryKey(of)).row()).isPresent();
		// snippet indexes.later
		client.addDefinedColumn(r -> r.table("people").definedColumn("email", DefinedColumnType.STRING));
		client.createIndex(
				r -> r.table("people").index(i -> i.name("people_by_email").primaryKey("email")).includeBaseData());
		// end
		assertThat(client.describeTable("people").indexes()).hasSize(3);
		// snippet indexes.drop
		client.dropIndex("people", "people_by_email");
		// end
		assertThat(client.describeTable("people").indexes()).hasSize(2);
	}

	@Test
	void transactions() {
		OTSClient client = this.client;
		client.createTable(r -> r.table("accounts")
			.primaryKey("customer", PrimaryKeyType.STRING)
			.primaryKey("account", PrimaryKeyType.STRING)
			.options(o -> o.keepForever().maxVersions(1))
			.allowLocalTransactions());
		PrimaryKey from = PrimaryKey.of("customer", "ann").and("account", "a");
		PrimaryKey to = PrimaryKey.of("customer", "ann").and("account", "b");
		client.putRow(r -> r.table("accounts").primaryKey(from).column("cents", 100));
		client.putRow(r -> r.table("accounts").primaryKey(to).column("cents", 0));
		// snippet transactions.use
		String transaction = client
			.startLocalTransaction(r -> r.table("accounts").partitionKey(k -> k.add("customer", "ann")))
			.transactionId();
		try {
			client.updateRow(
					r -> r.table("accounts").primaryKey(from).increment("cents", -30).transactionId(transaction));
			client.updateRow(r -> r.table("accounts").primaryKey(to).increment("cents", 30).transactionId(transaction));
			client.commitTransaction(transaction);
		}
		catch (OtsServiceException ex) {
			client.abortTransaction(transaction);
			throw ex;
		}
		// end
		assertThat(client.getRow(r -> r.table("accounts").primaryKey(to)).row().orElseThrow().getLong("cents"))
			.isEqualTo(30);
	}

	@Test
	void streams() {
		OTSClient client = this.client;
		// snippet streams.create
		client.createTable(r -> r.table("stock")
			.primaryKey("item", PrimaryKeyType.STRING)
			.options(o -> o.keepForever().maxVersions(1))
			.stream(StreamSpecification.enabled(Duration.ofHours(24))));
		// end
		client.putRow(r -> r.table("stock").primaryKey(k -> k.add("item", "tea")).column("pieces", 5));
		client.updateRow(r -> r.table("stock").primaryKey(k -> k.add("item", "tea")).increment("pieces", -1));
		List<StreamRecord.Type> seen = new ArrayList<>();
		// snippet streams.read
		TableStream stream = client.stream().listStream("stock").streams().get(0);
		for (StreamShard shard : client.stream().describeStream(r -> r.streamId(stream.streamId())).shards()) {
			Optional<String> position = client.stream()
				.getShardIterator(r -> r.streamId(stream.streamId()).shardId(shard.shardId()))
				.shardIterator();
			boolean more = true;
			while (position.isPresent() && more) {
				String iterator = position.get();
				GetStreamRecordResponse batch = client.stream().getStreamRecord(r -> r.shardIterator(iterator));
				batch.records().forEach(record -> seen.add(record.type()));
				position = batch.nextShardIterator();
				more = !batch.records().isEmpty();
			}
		}
		// end
		assertThat(seen).containsExactly(StreamRecord.Type.PUT, StreamRecord.Type.UPDATE);
	}

}
