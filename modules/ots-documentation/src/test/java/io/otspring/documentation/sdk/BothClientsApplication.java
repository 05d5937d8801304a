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

package io.otspring.documentation.sdk;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import io.otspring.client.OTSClient;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * An application that uses the official client and ours side by side: what one writes,
 * the other reads.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BothClientsApplication {

	private static final String TABLE = "t";

	public static void main(String[] arguments) {
		try (ConfigurableApplicationContext context = SpringApplication.run(BothClientsApplication.class, arguments)) {
			OTSClient ours = context.getBean(OTSClient.class);
			OtsEmulator emulator = context.getBean(OtsEmulator.class);
			SyncClient official = new SyncClient(emulator.endpoint(), emulator.accessKeyId(),
					emulator.accessKeySecret(), emulator.instance());
			try {
				ours.createTable(t -> t.table(TABLE).primaryKey("id", PrimaryKeyType.INTEGER));
				writeWithOfficial(official);
				System.out.println("ours reads " + readWithOurs(ours));
				writeWithOurs(ours);
				System.out.println("the official one reads " + readWithOfficial(official));
			}
			finally {
				official.shutdown();
			}
		}
	}

	private static void writeWithOurs(OTSClient client) {
		client.putRow(r -> r.table(TABLE).primaryKey(k -> k.add("id", 2)).column("text", "by ours"));
	}

	private static String readWithOurs(OTSClient client) {
		return client.getRow(r -> r.table(TABLE).primaryKey(k -> k.add("id", 1))).row().orElseThrow().getString("text");
	}

	private static void writeWithOfficial(SyncClient client) {
		RowPutChange put = new RowPutChange(TABLE, key(1));
		put.addColumn("text", ColumnValue.fromString("by the official one"));
		client.putRow(new PutRowRequest(put));
	}

	private static String readWithOfficial(SyncClient client) {
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(TABLE, key(2));
		criteria.setMaxVersions(1);
		return client.getRow(new GetRowRequest(criteria)).getRow().getLatestColumn("text").getValue().asString();
	}

	private static PrimaryKey key(long id) {
		return PrimaryKeyBuilder.createPrimaryKeyBuilder()
			.addPrimaryKeyColumn("id", PrimaryKeyValue.fromLong(id))
			.build();
	}

}
