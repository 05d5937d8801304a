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

package io.otspring.compatibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The official Node.js client, whose tests are written in its own language under
 * {@code src/test/node}.
 */
@ExtendWith(EmulatorExtension.class)
class NodeClientIT {

	private static final List<String> FILES = List.of("tables.test.js", "rows.test.js", "manyrows.test.js",
			"indexes.test.js", "transactions.test.js");

	/**
	 * The table of the tests of transactions, as this client cannot create one that has
	 * them.
	 */
	private static final String TRANSACTION_TABLE = "with_transactions";

	@TestFactory
	Stream<DynamicTest> officialNodeClientWorks(EmulatorProcess emulator, SyncClient client) throws Exception {
		assumeTrue(NodeTests.areRunnable(), "Skipped: there is no Node.js 20 or later with npm on the path");
		NodeTests tests = NodeTests.installed();
		createTransactionTable(client);
		List<NodeTests.Result> results = tests.run(FILES, emulator, Map.of("OTS_TRANSACTION_TABLE", TRANSACTION_TABLE));
		assertThat(results).hasSizeGreaterThan(40);
		return results.stream()
			.map(result -> DynamicTest.dynamicTest(result.name(),
					() -> assertThat(result.passed()).as(result.details()).isTrue()));
	}

	private static void createTransactionTable(SyncClient client) {
		TableMeta meta = new TableMeta(TRANSACTION_TABLE);
		meta.addPrimaryKeyColumn("pk", PrimaryKeyType.STRING);
		meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
		CreateTableRequest request = new CreateTableRequest(meta, new TableOptions(-1, 1));
		request.setLocalTxnEnabled(true);
		client.createTable(request);
	}

}
