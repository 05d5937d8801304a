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

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.BatchGetRowResponse;
import com.alicloud.openservices.tablestore.model.BatchGetRowResponse.RowResult;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.TimeRange;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * BatchGetRow.
 */
@ExtendWith(EmulatorExtension.class)
class BatchGetRowIT {

	private final SyncClient client;

	private final OfficialTable table;

	BatchGetRowIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void rowsComeInTheOrderOfTheRequestAndMissingOnesAreEmpty() {
		this.table.put(1, Official.column("a", 1L));
		this.table.put(2, Official.column("a", 2L));
		List<RowResult> results = get(ids(2, 7, 1, 2)).getBatchGetRowResult("t");
		assertThat(results).allMatch(RowResult::isSucceed);
		assertThat(results).extracting(result -> (result.getRow() != null) ? RowText.columns(result.getRow()) : null)
			.containsExactly(List.of("a=2"), null, List.of("a=1"), List.of("a=2"));
		assertThat(results).extracting(RowResult::getIndex).containsExactly(0, 1, 2, 3);
		assertThat(results).extracting(result -> OfficialTable.units(result.getConsumedCapacity()))
			.containsOnly(List.of(1, 0));
	}

	@Test
	void tablesHaveSelectionsOfTheirOwn() {
		OfficialTable other = OfficialTable.create(this.client, "u",
				meta -> meta.addPrimaryKeyColumn("k", PrimaryKeyType.STRING), new TableOptions(-1, 1));
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000),
				new Column("a", Official.value(3L), 3000));
		other.put(Official.key("k", "x"), Official.column("a", 1L), Official.column("b", 2L), Official.column("c", 3L));
		MultiRowQueryCriteria versions = ids(1);
		versions.setMaxVersions(5);
		versions.setTimeRange(new TimeRange(0, 3000));
		MultiRowQueryCriteria columns = rows("u", Official.key("k", "x"));
		columns.addColumnsToGet(new String[] { "a", "c" });
		columns.setStartColumn("b");
		BatchGetRowResponse response = get(versions, columns);
		assertThat(RowText.cells(response.getBatchGetRowResult("t").get(0).getRow())).containsExactly("a=2@2000",
				"a=1@1000");
		assertThat(RowText.columns(response.getBatchGetRowResult("u").get(0).getRow())).containsExactly("c=3");
	}

	@Test
	void filterDropsRows() {
		for (long id = 1; id <= 3; id++) {
			this.table.put(id, Official.column("a", id));
		}
		MultiRowQueryCriteria criteria = ids(1, 2, 3);
		criteria.setFilter(new SingleColumnValueFilter("a", CompareOperator.GREATER_EQUAL, Official.value(2L)));
		assertThat(get(criteria).getBatchGetRowResult("t")).extracting(result -> result.getRow() != null)
			.containsExactly(false, true, true);
	}

	@Test
	void aHundredRowsAreTheMost() {
		MultiRowQueryCriteria criteria = new MultiRowQueryCriteria("t");
		for (long id = 0; id < 100; id++) {
			this.table.put(id, Official.column("a", id));
			criteria.addRow(OfficialTable.id(id));
		}
		criteria.setMaxVersions(1);
		assertThat(get(criteria).getBatchGetRowResult("t"))
			.extracting(result -> result.getRow().getLatestColumn("a").getValue().asLong())
			.containsExactlyElementsOf(LongStream.range(0, 100).boxed().toList());
		criteria.addRow(OfficialTable.id(100));
		assertThat(ServiceFailure.of(() -> get(criteria)))
			.isEqualTo("400 OTSParameterInvalid Rows count exceeds the upper limit: 100.");
	}

	@Test
	void wrongKeyFailsItsRowAlone() {
		this.table.put(1, Official.column("a", 1L));
		BatchGetRowResponse response = get(rows("t", OfficialTable.id(1), Official.key("wrong", 1L)));
		assertThat(response.isAllSucceed()).isFalse();
		assertThat(response.getSucceedRows()).extracting(RowResult::getIndex).containsExactly(0);
		RowResult failed = response.getFailedRows().get(0);
		assertThat(failed.getIndex()).isEqualTo(1);
		assertThat(failed.getError().getCode()).isEqualTo("OTSInvalidPK");
		assertThat(failed.getError().getMessage()).isEqualTo("Validate PK name fail. Input: wrong, Meta: id.");
	}

	@Test
	void missingTableFailsTheRequest() {
		this.table.put(1, Official.column("a", 1L));
		assertThat(ServiceFailure.of(() -> get(ids(1), rows("nope", OfficialTable.id(1)))))
			.isEqualTo("400 OTSParameterInvalid Request table not exist");
	}

	@Test
	void howManyVersionsMustBeSaid() {
		MultiRowQueryCriteria criteria = new MultiRowQueryCriteria("t");
		criteria.addRow(OfficialTable.id(1));
		assertThat(ServiceFailure.of(() -> get(criteria)))
			.isEqualTo("400 OTSParameterInvalid No version condition is specified while querying row.");
	}

	private BatchGetRowResponse get(MultiRowQueryCriteria... tables) {
		BatchGetRowRequest request = new BatchGetRowRequest();
		for (MultiRowQueryCriteria criteria : tables) {
			request.addMultiRowQueryCriteria(criteria);
		}
		return this.client.batchGetRow(request);
	}

	private static MultiRowQueryCriteria ids(long... ids) {
		return rows("t", Arrays.stream(ids).mapToObj(OfficialTable::id).toArray(PrimaryKey[]::new));
	}

	private static MultiRowQueryCriteria rows(String table, PrimaryKey... keys) {
		MultiRowQueryCriteria criteria = new MultiRowQueryCriteria(table);
		List.of(keys).forEach(criteria::addRow);
		criteria.setMaxVersions(1);
		return criteria;
	}

}
