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

package io.otspring.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.OtsCall;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.index.IndexMeta;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.RowReadResult;
import io.otspring.client.stream.TableStream;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.StreamSpecification;
import io.otspring.client.table.TableNameResolver;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tables that have other names at the service, from the call to the emulator and back.
 */
class TableNameTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient real = OTSClient.create(options().build());

	private static final OTSClient client = OTSClient
		.create(options().tableNameResolver(TableNameResolver.prefix("test_")).build());

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	@BeforeEach
	void createTables() {
		client.createTable(t -> t.table("orders")
			.primaryKey("id", PrimaryKeyType.INTEGER)
			.definedColumn("state", DefinedColumnType.STRING)
			.definedColumn("total", DefinedColumnType.INTEGER)
			.options(o -> o.maxVersions(1))
			.stream(StreamSpecification.enabled(Duration.ofHours(24)))
			.index(i -> i.name("by_state").primaryKey("state", "id")));
		real.createTable(t -> t.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
	}

	@AfterEach
	void deleteTables() {
		client.describeTable("orders").indexes().forEach(index -> client.dropIndex("orders", index.name()));
		client.deleteTable("orders");
		real.deleteTable("orders");
	}

	@AfterAll
	static void close() {
		client.close();
		real.close();
		emulator.close();
	}

	@Test
	void tablesOfOthersAreNotListed() {
		assertThat(client.listTable().tables()).contains("orders").allMatch(name -> !name.startsWith("test_"));
		assertThat(real.listTable().tables()).contains("orders", "test_orders");
		assertThat(client.stream().listStream().streams()).extracting(TableStream::table).containsOnly("orders");
		assertThat(real.stream().listStream().streams()).extracting(TableStream::table).containsOnly("test_orders");
	}

	@Test
	void rowsOfTheOtherTableAreNotTouched() {
		client.putRow(r -> r.table("orders").primaryKey(KEY).column("state", "NEW"));
		assertThat(real.getRow(r -> r.table("orders").primaryKey(KEY)).row()).isEmpty();
		assertThat(real.getRow(r -> r.table("test_orders").primaryKey(KEY)).row()).isPresent();
		assertThat(client.range(r -> r.table("orders").rest("id"))).hasSize(1);
	}

	@Test
	void batchesAreAnsweredWithTheNamesOfTheApplication() {
		BatchWriteRowResponse written = client.batchWriteRow(b -> b.put(p -> p.table("orders").primaryKey(KEY))
			.put(p -> p.table("orders").primaryKey(PrimaryKey.of("id", 2))));
		assertThat(written.results().get(0).succeeded()).isTrue();
		assertThat(written.results()).extracting(result -> result.change().table()).containsOnly("orders");
		assertThat(client.batchGetRow(b -> b.table("orders", t -> t.primaryKey(KEY))).results())
			.extracting(RowReadResult::table)
			.containsExactly("orders");
		assertThat(client.bulkImport(b -> b.table("orders").put(p -> p.primaryKey(PrimaryKey.of("id", 2)))).results())
			.allMatch(result -> result.succeeded());
	}

	@Test
	void indexesAreTablesWithNamesOfTheirOwn() {
		client.createIndex(i -> i.table("orders").index(m -> m.name("by_total").primaryKey("total", "id")));
		DescribeTableResponse table = client.describeTable("orders");
		assertThat(table.schema().table()).isEqualTo("orders");
		assertThat(table.indexes()).extracting(IndexMeta::name).containsExactlyInAnyOrder("by_state", "by_total");
		assertThat(real.describeTable("test_orders").indexes()).extracting(IndexMeta::name)
			.containsExactlyInAnyOrder("test_by_state", "test_by_total");
		assertThat(client.range(r -> r.table("by_state").rest("state", "id"))).isEmpty();
	}

	@Test
	void exceptionsHaveTheNamesOfTheApplication() {
		OtsException failure = catchThrowableOfType(OtsServiceException.class,
				() -> client.getRow(r -> r.table("missing").primaryKey(KEY)));
		assertThat(failure.tables()).containsExactly("missing");
		assertThat(failure).hasMessageStartingWith("GetRow on missing at ");
	}

	@Test
	void observersHearTheNamesOfTheApplication() {
		List<OtsCall> calls = new ArrayList<>();
		try (OTSClient observed = OTSClient
			.create(options().tableNameResolver(TableNameResolver.prefix("test_")).observer(call -> {
				calls.add(call);
				return CallObservation.NOOP;
			}).build())) {
			observed.describeTable("orders");
		}
		assertThat(calls).extracting(OtsCall::tables).containsExactly(List.of("orders"));
	}

	@Test
	void asynchronousClientHasTheSameNames() {
		try (OTSAsyncClient async = OTSAsyncClient
			.create(options().tableNameResolver(TableNameResolver.prefix("test_")).build())) {
			async.putRow(r -> r.table("orders").primaryKey(KEY)).join();
			assertThat(async.listTable().join().tables()).contains("orders").doesNotContain("test_orders");
		}
		assertThat(real.getRow(r -> r.table("test_orders").primaryKey(KEY)).row()).isPresent();
	}

	@Test
	void nameThatWouldNotComeBackIsNotSent() {
		TableNameResolver lossy = new TableNameResolver() {

			@Override
			public String serviceName(String name) {
				return "one_for_all";
			}

			@Override
			public Optional<String> applicationName(String serviceName) {
				return Optional.of("all");
			}

		};
		try (OTSClient confused = OTSClient.create(options().tableNameResolver(lossy).build())) {
			assertThat(catchThrowableOfType(OtsRequestException.class, () -> confused.deleteTable("orders")))
				.hasMessageContaining("turns 'orders' into 'one_for_all', and that into 'all'");
		}
		assertThat(real.listTable().tables()).contains("orders");
	}

	@Test
	void prefixIsTheStartOfAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> TableNameResolver.prefix("test-"));
		assertThatIllegalArgumentException().isThrownBy(() -> TableNameResolver.prefix(""));
		assertThat(TableNameResolver.prefix("a_").applicationName("a_")).isEmpty();
	}

	private static OtsClientOptions.Builder options() {
		return OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret());
	}

}
