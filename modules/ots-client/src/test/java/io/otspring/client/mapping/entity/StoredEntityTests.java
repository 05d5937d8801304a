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

package io.otspring.client.mapping.entity;

import java.util.List;

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.Row;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities that are put into a table and got from it.
 */
class StoredEntityTests {

	private static final EntityType<WideRecord> TYPE = StoredRows.TYPES.of(WideRecord.class);

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient client = OTSClient.create(OtsClientOptions.builder()
		.endpoint(emulator.endpoint())
		.instanceName(emulator.instance())
		.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
		.build());

	@BeforeAll
	static void createTable() {
		client.createTable(request -> {
			request.table(TYPE.table().name());
			TYPE.key()
				.forEach(part -> request.primaryKey(part.column(), PrimaryKeyType.valueOf(part.columnType().name())));
		});
	}

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@Test
	void whatIsPutIsGot() {
		WideRecords.many(20).forEach(each -> {
			put(each);
			assertThat(TYPE.read(get(each))).isEqualTo(each);
		});
	}

	@Test
	void columnsStandWhereTheyAreExpected() {
		WideRecord entity = WideRecords.many(1).findFirst().orElseThrow();
		put(entity);
		List<String> stored = get(entity).columns().stream().map(Column::name).toList();
		assertThat(stored).isEqualTo(StoredRows.of(TYPE, entity).columns().stream().map(Column::name).toList())
			.isSubsetOf(ColumnOrder.of(TYPE).columns());
	}

	private void put(WideRecord entity) {
		PutRowRequest.Builder request = PutRowRequest.builder()
			.table(TYPE.table().name())
			.primaryKey(TYPE.keyOf(entity));
		TYPE.write(entity, new ColumnSink() {

			@Override
			public void put(EntityProperty property, ColumnValue value, long timestamp) {
				request.column(property.column(), value);
			}

			@Override
			public void absent(EntityProperty property) {
			}

		});
		client.putRow(request.build());
	}

	private Row get(WideRecord entity) {
		return client.getRow(request -> request.table(TYPE.table().name()).primaryKey(TYPE.keyOf(entity)))
			.row()
			.orElseThrow();
	}

}
