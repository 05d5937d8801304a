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

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse.RowResult;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.RowChange;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * BatchWriteRow.
 */
@ExtendWith(EmulatorExtension.class)
class BatchWriteRowIT {

	private final SyncClient client;

	private final OfficialTable table;

	BatchWriteRowIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void rowsArePutUpdatedAndDeleted() {
		this.table.put(2, Official.column("a", 1L));
		this.table.put(3, Official.column("a", 1L));
		RowUpdateChange update = new RowUpdateChange("t", OfficialTable.id(2));
		update.put("b", Official.value(2L)).deleteColumns("a").increment(Official.column("n", 5L));
		BatchWriteRowResponse response = write(put(1, 1), update, new RowDeleteChange("t", OfficialTable.id(3)));
		assertThat(response.isAllSucceed()).isTrue();
		assertThat(response.getRowStatus("t")).extracting(RowResult::getIndex).containsExactly(0, 1, 2);
		assertThat(response.getRowStatus("t")).extracting(result -> OfficialTable.units(result.getConsumedCapacity()))
			.containsOnly(List.of(0, 1));
		assertThat(RowText.columns(this.table.row(1))).containsExactly("a=1");
		assertThat(RowText.columns(this.table.row(2))).containsExactly("b=2", "n=5");
		assertThat(this.table.row(3)).isNull();
	}

	@Test
	void rowsOfSeveralTablesAreWritten() {
		OfficialTable other = OfficialTable.create(this.client, "u",
				meta -> meta.addPrimaryKeyColumn("k", PrimaryKeyType.STRING), new TableOptions(-1, 1));
		RowPutChange change = new RowPutChange("u", Official.key("k", "x"));
		change.addColumn(Official.column("a", "u"));
		BatchWriteRowResponse response = write(put(1, 1), change, put(2, 2));
		assertThat(response.getRowStatus("t")).hasSize(2);
		assertThat(response.getRowStatus("u")).hasSize(1);
		assertThat(RowText.columns(other.row(Official.key("k", "x")))).containsExactly("a='u'");
		assertThat(RowText.columns(this.table.row(2))).containsExactly("a=2");
	}

	@Test
	void refusedRowLetsTheOthersPass() {
		this.table.put(2, Official.column("a", 0L));
		RowPutChange refused = put(2, 2);
		refused.setCondition(Official.condition(RowExistenceExpectation.EXPECT_NOT_EXIST));
		RowPutChange wrongKey = new RowPutChange("t", Official.key("id", "text"));
		wrongKey.addColumn(Official.column("a", 1L));
		BatchWriteRowResponse response = write(put(1, 1), refused, wrongKey, put(3, 3));
		assertThat(response.getSucceedRows()).extracting(RowResult::getIndex).containsExactly(0, 3);
		assertThat(response.getFailedRows()).extracting(
				result -> result.getIndex() + " " + result.getError().getCode() + " " + result.getError().getMessage())
			.containsExactly("1 OTSConditionCheckFail Row exists which is expected nonexistent",
					"2 OTSInvalidPK Validate PK type fail. Input: VT_STRING, Meta: VT_INTEGER.");
		assertThat(RowText.columns(this.table.row(2))).containsExactly("a=0");
		assertThat(RowText.columns(this.table.row(3))).containsExactly("a=3");
	}

	@Test
	void missingTableFailsItsRowsAlone() {
		RowPutChange nowhere = new RowPutChange("nope", OfficialTable.id(1));
		nowhere.addColumn(Official.column("a", 1L));
		BatchWriteRowResponse response = write(put(1, 1), nowhere);
		assertThat(response.getFailedRows()).extracting(RowResult::getTableName).containsExactly("nope");
		assertThat(response.getFailedRows().get(0).getError().getCode()).isEqualTo("OTSObjectNotExist");
		assertThat(this.table.row(1)).isNotNull();
	}

	@Test
	void lastPutOfARowWins() {
		assertThat(write(put(1, 1), put(1, 2), put(1, 3)).isAllSucceed()).isTrue();
		assertThat(RowText.columns(this.table.row(1))).containsExactly("a=3");
	}

	@Test
	void rowsAreReturned() {
		RowPutChange put = put(1, 1);
		put.setReturnType(ReturnType.RT_PK);
		RowUpdateChange update = new RowUpdateChange("t", OfficialTable.id(2));
		update.increment(Official.column("n", 5L));
		update.setReturnType(ReturnType.RT_AFTER_MODIFY);
		update.addReturnColumn("n");
		List<RowResult> results = write(put, update, put(3, 3)).getRowStatus("t");
		assertThat(RowText.key(results.get(0).getRow().getPrimaryKey())).isEqualTo("id=1");
		assertThat(RowText.columns(results.get(1).getRow())).containsExactly("n=5");
		assertThat(results.get(2).getRow()).isNull();
	}

	@Test
	void atomicRowsAreWrittenTogether() {
		OfficialTable pair = pairs();
		BatchWriteRowResponse response = atomic(pairRow("x", 1), pairRow("x", 2),
				new RowDeleteChange("pairs", Official.key("p", "x", "q", 3L)));
		assertThat(response.isAllSucceed()).isTrue();
		assertThat(pair.row(Official.key("p", "x", "q", 1L))).isNotNull();
		assertThat(pair.row(Official.key("p", "x", "q", 2L))).isNotNull();
	}

	@Test
	void atomicRowsFailTogether() {
		OfficialTable pair = pairs();
		RowPutChange refused = pairRow("x", 2);
		refused.setCondition(Official.condition(RowExistenceExpectation.EXPECT_EXIST));
		BatchWriteRowResponse response = atomic(pairRow("x", 1), refused);
		assertThat(response.getSucceedRows()).isEmpty();
		assertThat(response.getFailedRows()).extracting(result -> result.getError().getCode())
			.containsOnly("OTSConditionCheckFail");
		assertThat(pair.row(Official.key("p", "x", "q", 1L))).isNull();
	}

	@Test
	void atomicRowsHaveOnePartitionKey() {
		OfficialTable pair = pairs();
		BatchWriteRowResponse response = atomic(pairRow("x", 1), pairRow("y", 1), pairRow("x", 2));
		assertThat(response.getFailedRows()).hasSize(3)
			.extracting(result -> result.getError().getCode() + " " + result.getError().getMessage())
			.containsOnly("OTSDataOutOfRange Data out of scope of atomic. Atomic PartKey:x. Data PartKey:y");
		assertThat(pair.row(Official.key("p", "x", "q", 1L))).isNull();
	}

	@Test
	void twoHundredRowsAreTheMost() {
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		for (long id = 0; id < 200; id++) {
			request.addRowChange(put(id, id));
		}
		assertThat(this.client.batchWriteRow(request).getSucceedRows()).hasSize(200);
		request.addRowChange(put(200, 200));
		assertThat(ServiceFailure.of(() -> this.client.batchWriteRow(request)))
			.isEqualTo("400 OTSParameterInvalid Rows count exceeds the upper limit: 200.");
	}

	@Test
	void dataOfMoreThan4MegabytesIsRefused() {
		byte[] value = new byte[1_500_000];
		RowChange[] changes = new RowChange[3];
		for (int id = 0; id < changes.length; id++) {
			RowPutChange change = new RowPutChange("t", OfficialTable.id(id));
			change.addColumn(Official.column("a", value));
			changes[id] = change;
		}
		assertThat(ServiceFailure.of(() -> write(changes)))
			.startsWith("400 OTSParameterInvalid The total data size of BatchWriteRow request exceeds the limit, "
					+ "limit size: 4194304, data size: 4500");
		assertThat(this.table.row(0)).isNull();
	}

	@Test
	void repeatedRowCannotBeConditional() {
		RowPutChange conditional = put(1, 2);
		conditional.setCondition(Official.condition(RowExistenceExpectation.EXPECT_EXIST));
		assertThat(ServiceFailure.of(() -> write(put(1, 1), conditional))).isEqualTo(
				"400 OTSParameterInvalid Repeated rows do not support row exist expectation check in BatchModify.");
	}

	private OfficialTable pairs() {
		return OfficialTable.create(this.client, "pairs", meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addPrimaryKeyColumn("q", PrimaryKeyType.INTEGER);
		}, new TableOptions(-1, 1));
	}

	private static RowPutChange pairRow(String p, long q) {
		RowPutChange change = new RowPutChange("pairs", Official.key("p", p, "q", q));
		change.addColumn(Official.column("a", 1L));
		return change;
	}

	private static RowPutChange put(long id, long value) {
		RowPutChange change = new RowPutChange("t", OfficialTable.id(id));
		change.addColumn(Official.column("a", value));
		return change;
	}

	private BatchWriteRowResponse write(RowChange... changes) {
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		List.of(changes).forEach(request::addRowChange);
		return this.client.batchWriteRow(request);
	}

	private BatchWriteRowResponse atomic(RowChange... changes) {
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		request.setAtomic(true);
		List.of(changes).forEach(request::addRowChange);
		return this.client.batchWriteRow(request);
	}

}
