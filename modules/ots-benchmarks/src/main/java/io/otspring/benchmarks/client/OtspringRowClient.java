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

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.row.GetRangeResponse;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.table.PrimaryKeyType;

/**
 * Our client with its default settings, which verify answers and their checksum.
 */
final class OtspringRowClient implements RowClient {

	private final OTSClient client;

	OtspringRowClient(EmulatorProcess emulator) {
		this.client = OTSClient.create(OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(EmulatorProcess.INSTANCE)
			.credentials(EmulatorProcess.ACCESS_KEY_ID, EmulatorProcess.ACCESS_KEY_SECRET)
			.build());
	}

	void createTable() {
		this.client.createTable(table -> table.table(TABLE).primaryKey(KEY, PrimaryKeyType.INTEGER));
	}

	@Override
	public Object putRow(long id) {
		PutRowRequest.Builder row = PutRowRequest.builder().table(TABLE).primaryKey(key -> key.add(KEY, id));
		for (int number = 0; number < COLUMNS; number += 2) {
			row.column(RowClient.column(number), RowClient.text(number));
			row.column(RowClient.column(number + 1), RowClient.integer(id, number + 1));
		}
		return this.client.putRow(row.build());
	}

	@Override
	public Object getRow(long id) {
		return this.client.getRow(row -> row.table(TABLE).primaryKey(key -> key.add(KEY, id))).row().orElseThrow();
	}

	@Override
	public int getRange(int rows) {
		GetRangeResponse page = this.client.getRange(range -> range.table(TABLE).rest(KEY).limit(rows));
		return page.rows().size();
	}

	@Override
	public void close() {
		this.client.close();
	}

}
