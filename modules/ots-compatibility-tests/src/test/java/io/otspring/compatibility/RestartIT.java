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

import java.nio.file.Path;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.DeleteIndexRequest;
import com.alicloud.openservices.tablestore.model.DeleteTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableRequest;
import com.alicloud.openservices.tablestore.model.DescribeTableResponse;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import com.alicloud.openservices.tablestore.model.TableOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an emulator with a directory still has when it is started again.
 */
class RestartIT {

	@TempDir
	Path directory;

	private EmulatorProcess emulator;

	private SyncClient client;

	private OfficialTable table;

	@BeforeEach
	void start() throws Exception {
		this.emulator = EmulatorProcess.start("--data-directory", this.directory.toString());
		this.client = this.emulator.client();
		this.table = OfficialTable.of(this.client, OfficialTable.NAME);
	}

	@AfterEach
	void stop() throws Exception {
		this.client.shutdown();
		this.emulator.close();
	}

	@Test
	void tableKeepsItsRowsAndIndexesAndStream() throws Exception {
		OfficialTable.create(this.client, Indexes::describe, request -> {
			request.addIndex(Indexes.byCity());
			request.addIndex(Indexes.local("by_n", "pk", "n"));
			request.setStreamSpecification(new StreamSpecification(true, 24));
			request.setLocalTxnEnabled(true);
		});
		this.table.put(Indexes.key("a", 1), Official.column("city", "Rome"), Official.column("n", 2L));
		this.table.put(Indexes.key("a", 2), Official.column("city", "Oslo"), Official.column("n", 1L));
		String open = this.client
			.startLocalTransaction(new StartLocalTransactionRequest(OfficialTable.NAME, Official.key("pk", "a")))
			.getTransactionID();
		PutRowRequest lost = new PutRowRequest(
				new RowPutChange(OfficialTable.NAME, Indexes.key("a", 3)).addColumn(Official.column("city", "Bern")));
		lost.setTransactionId(open);
		this.client.putRow(lost);
		String described = describe();
		OfficialStream stream = OfficialStream.of(this.client, OfficialTable.NAME);
		String second = stream.read(stream.oldest(), 1).getNextShardIterator();
		stop();
		start();
		assertThat(describe()).isEqualTo(described);
		assertThat(this.table.texts("pk", "id")).containsExactly("pk='a' id=1: city='Rome' n=2",
				"pk='a' id=2: city='Oslo' n=1");
		assertThat(Indexes.byCity(this.table)).containsExactly("city='Oslo' pk='a' id=2: n=1",
				"city='Rome' pk='a' id=1: n=2");
		OfficialStream again = OfficialStream.of(this.client, OfficialTable.NAME);
		assertThat(OfficialStream.texts(again.records(second))).containsExactly("PUT pk='a' id=2: city='Oslo' n=1");
		this.table.put(Indexes.key("a", 3), Official.column("city", "Paris"), Official.column("n", 3L));
		assertThat(this.table.named("by_n").texts("pk", "n", "id")).hasSize(3);
		assertThat(again.texts()).hasSize(3).last().isEqualTo("PUT pk='a' id=3: city='Paris' n=3");
		assertThat(again.records()).extracting(record -> record.getSequenceInfo().getTimestamp()).isSorted();
	}

	@Test
	void assignedKeysGoOnGrowing() throws Exception {
		OfficialTable.create(this.client, meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
		});
		long before = assigned();
		stop();
		start();
		assertThat(assigned()).isGreaterThan(before);
		assertThat(this.table.texts("p", "seq")).hasSize(2);
	}

	@Test
	void droppedThingsStayAway() throws Exception {
		Indexes.table(this.client, Indexes.byCity());
		OfficialTable.create(this.client, "other", Indexes::describe, new TableOptions(-1, 1));
		this.table.put(Indexes.key("a", 1), Official.column("city", "Rome"));
		this.client.deleteIndex(new DeleteIndexRequest(OfficialTable.NAME, Indexes.BY_CITY));
		this.client.deleteTable(new DeleteTableRequest("other"));
		stop();
		start();
		assertThat(this.client.listTable().getTableNames()).containsExactly(OfficialTable.NAME);
		assertThat(this.client.describeTable(new DescribeTableRequest(OfficialTable.NAME)).getIndexMeta()).isEmpty();
		assertThat(ServiceFailure.of(() -> Indexes.byCity(this.table)))
			.isEqualTo("400 OTSParameterInvalid Request table not exist");
	}

	private long assigned() {
		return this.table.put(Official.key("p", "x", "seq", Official.AUTO_INCREMENT), change -> {
			change.addColumn(Official.column("a", 1L));
			change.setReturnType(ReturnType.RT_PK);
		}).getRow().getPrimaryKey().getPrimaryKeyColumn("seq").getValue().asLong();
	}

	private String describe() {
		DescribeTableResponse table = this.client.describeTable(new DescribeTableRequest(OfficialTable.NAME));
		return table.getTableMeta() + " " + table.getTableOptions() + " " + table.getIndexMeta() + " "
				+ table.getStreamDetails() + " " + table.getCreationTime();
	}

}
