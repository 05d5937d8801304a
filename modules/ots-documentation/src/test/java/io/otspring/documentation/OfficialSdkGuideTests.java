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
import java.util.Iterator;
import java.util.List;

import com.alicloud.openservices.tablestore.ClientException;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.TableStoreException;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.Condition;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyOption;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.PutRowResponse;
import com.alicloud.openservices.tablestore.model.RangeIteratorParameter;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page about the official Java SDK shows of that SDK.
 */
@ExtendWith(EmulatorExtension.class)
class OfficialSdkGuideTests {

	private final SyncClient client;

	OfficialSdkGuideTests(OtsEmulator emulator) {
		String endpoint = emulator.endpoint();
		String accessKeyId = emulator.accessKeyId();
		String accessKeySecret = emulator.accessKeySecret();
		String instance = emulator.instance();
		// snippet official.client
		SyncClient client = new SyncClient(endpoint, accessKeyId, accessKeySecret, instance);
		// end
		this.client = client;
	}

	@AfterEach
	void close() {
		this.client.shutdown();
	}

	@Test
	void doesWhatThePageSays() {
		SyncClient client = this.client;
		// snippet official.table
		TableMeta meta = new TableMeta("orders");
		meta.addPrimaryKeyColumn("customer", PrimaryKeyType.STRING);
		meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER, PrimaryKeyOption.AUTO_INCREMENT);
		client.createTable(new CreateTableRequest(meta, new TableOptions(-1, 1)));
		// end
		long id = put();
		PrimaryKey key = PrimaryKeyBuilder.createPrimaryKeyBuilder()
			.addPrimaryKeyColumn("customer", PrimaryKeyValue.fromString("ann"))
			.addPrimaryKeyColumn("id", PrimaryKeyValue.fromLong(id))
			.build();
		// snippet official.get
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("orders", key);
		criteria.setMaxVersions(1);
		Row row = client.getRow(new GetRowRequest(criteria)).getRow();
		long cents = row.getLatestColumn("amount_cents").getValue().asLong();
		// end
		assertThat(cents).isEqualTo(1250);
		assertThat(pay(key)).isEqualTo("paid");
		assertThat(pay(key)).isEqualTo("not new any more");
		assertThat(range()).hasSize(1);
		batch(key);
		assertThat(range()).isEmpty();
	}

	private long put() {
		SyncClient client = this.client;
		// snippet official.put
		PrimaryKey newKey = PrimaryKeyBuilder.createPrimaryKeyBuilder()
			.addPrimaryKeyColumn("customer", PrimaryKeyValue.fromString("ann"))
			.addPrimaryKeyColumn("id", PrimaryKeyValue.AUTO_INCREMENT)
			.build();
		RowPutChange change = new RowPutChange("orders", newKey);
		change.addColumn("amount_cents", ColumnValue.fromLong(1250));
		change.addColumn("state", ColumnValue.fromString("NEW"));
		change.setReturnType(ReturnType.RT_PK);
		PutRowResponse created = client.putRow(new PutRowRequest(change));
		long id = created.getRow().getPrimaryKey().getPrimaryKeyColumn("id").getValue().asLong();
		// end
		return id;
	}

	private String pay(PrimaryKey key) {
		SyncClient client = this.client;
		String outcome;
		// snippet official.update
		SingleColumnValueCondition isNew = new SingleColumnValueCondition("state",
				SingleColumnValueCondition.CompareOperator.EQUAL, ColumnValue.fromString("NEW"));
		isNew.setPassIfMissing(false);
		Condition condition = new Condition(RowExistenceExpectation.EXPECT_EXIST);
		condition.setColumnCondition(isNew);
		RowUpdateChange change = new RowUpdateChange("orders", key);
		change.put("state", ColumnValue.fromString("PAID"));
		change.increment(new Column("changes", ColumnValue.fromLong(1)));
		change.setCondition(condition);
		try {
			client.updateRow(new UpdateRowRequest(change));
			outcome = "paid";
		}
		catch (TableStoreException ex) {
			outcome = ex.getErrorCode().equals("OTSConditionCheckFail") ? "not new any more" : "refused";
		}
		catch (ClientException ex) {
			outcome = "unknown";
		}
		// end
		return outcome;
	}

	private List<Row> range() {
		SyncClient client = this.client;
		// snippet official.range
		RangeIteratorParameter parameter = new RangeIteratorParameter("orders");
		parameter.setInclusiveStartPrimaryKey(PrimaryKeyBuilder.createPrimaryKeyBuilder()
			.addPrimaryKeyColumn("customer", PrimaryKeyValue.fromString("ann"))
			.addPrimaryKeyColumn("id", PrimaryKeyValue.INF_MIN)
			.build());
		parameter.setExclusiveEndPrimaryKey(PrimaryKeyBuilder.createPrimaryKeyBuilder()
			.addPrimaryKeyColumn("customer", PrimaryKeyValue.fromString("ann"))
			.addPrimaryKeyColumn("id", PrimaryKeyValue.INF_MAX)
			.build());
		parameter.setMaxVersions(1);
		Iterator<Row> rows = client.createRangeIterator(parameter);
		// end
		List<Row> all = new ArrayList<>();
		rows.forEachRemaining(all::add);
		return all;
	}

	private void batch(PrimaryKey key) {
		SyncClient client = this.client;
		List<PrimaryKey> keys = List.of(key);
		// snippet official.batch
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		keys.forEach(each -> request.addRowChange(new RowDeleteChange("orders", each)));
		BatchWriteRowResponse response = client.batchWriteRow(request);
		boolean done = response.isAllSucceed();
		// end
		assertThat(done).isTrue();
	}

}
