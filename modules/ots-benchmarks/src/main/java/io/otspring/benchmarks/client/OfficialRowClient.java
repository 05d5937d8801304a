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

package io.otspring.benchmarks.client;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.AlwaysRetryStrategy;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;

/**
 * The official client, which verifies answers by default, and here their checksum, too,
 * as ours does.
 */
final class OfficialRowClient implements RowClient {

	private final SyncClient client;

	OfficialRowClient(EmulatorProcess emulator) {
		ClientConfiguration configuration = new ClientConfiguration();
		configuration.setEnableResponseContentMD5Checking(true);
		// Once in some ten thousand calls its connection looks closed; a write would end
		// there
		configuration.setRetryStrategy(new AlwaysRetryStrategy());
		this.client = new SyncClient(emulator.endpoint(), EmulatorProcess.ACCESS_KEY_ID,
				EmulatorProcess.ACCESS_KEY_SECRET, EmulatorProcess.INSTANCE, configuration);
	}

	@Override
	public Object putRow(long id) {
		RowPutChange row = new RowPutChange(TABLE, key(PrimaryKeyValue.fromLong(id)));
		for (int number = 0; number < COLUMNS; number += 2) {
			row.addColumn(RowClient.column(number), ColumnValue.fromString(RowClient.text(number)));
			row.addColumn(RowClient.column(number + 1), ColumnValue.fromLong(RowClient.integer(id, number + 1)));
		}
		return this.client.putRow(new PutRowRequest(row));
	}

	@Override
	public Object getRow(long id) {
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(TABLE, key(PrimaryKeyValue.fromLong(id)));
		criteria.setMaxVersions(1);
		Row row = this.client.getRow(new GetRowRequest(criteria)).getRow();
		if (row == null) {
			throw new IllegalStateException("There is no row " + id);
		}
		return row;
	}

	@Override
	public int getRange(int rows) {
		RangeRowQueryCriteria criteria = new RangeRowQueryCriteria(TABLE);
		criteria.setInclusiveStartPrimaryKey(key(PrimaryKeyValue.INF_MIN));
		criteria.setExclusiveEndPrimaryKey(key(PrimaryKeyValue.INF_MAX));
		criteria.setMaxVersions(1);
		criteria.setLimit(rows);
		return this.client.getRange(new GetRangeRequest(criteria)).getRows().size();
	}

	private static PrimaryKey key(PrimaryKeyValue id) {
		return PrimaryKeyBuilder.createPrimaryKeyBuilder().addPrimaryKeyColumn(KEY, id).build();
	}

	@Override
	public void close() {
		this.client.shutdown();
	}

}
