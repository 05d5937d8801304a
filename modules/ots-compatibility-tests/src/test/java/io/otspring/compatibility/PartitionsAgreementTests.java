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

import com.alicloud.openservices.tablestore.InternalClient;
import com.alicloud.openservices.tablestore.model.CreateTableRequestEx;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.google.protobuf.Message;
import io.otspring.client.OTSClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The division of a new table, which the official client offers in a place of its own.
 */
class PartitionsAgreementTests {

	@Test
	void bothClientsDivideANewTableInTheSameWay() throws Exception {
		try (RecordingServer server = RecordingServer.start();
				OTSClient ours = OTSClient.create(server.clientOptions().build())) {
			Message request = RequestMeaning.of(server.requestOf(() -> ours.createTable(r -> r.table("t")
				.primaryKey("id", io.otspring.client.table.PrimaryKeyType.STRING)
				.splitPoints(io.otspring.client.model.PrimaryKeyValue.of("g"),
						io.otspring.client.model.PrimaryKeyValue.of("p")))));
			Message theirs = RequestMeaning.of(server.requestOf(() -> createOfficially(server.endpoint())));
			assertThat(request).isEqualTo(theirs);
		}
	}

	private static void createOfficially(String endpoint) {
		InternalClient client = new InternalClient(endpoint, RecordingServer.ACCESS_KEY_ID, RecordingServer.SECRET,
				RecordingServer.INSTANCE);
		try {
			TableMeta meta = new TableMeta("t");
			meta.addPrimaryKeyColumn("id", PrimaryKeyType.STRING);
			CreateTableRequestEx request = new CreateTableRequestEx(meta, new TableOptions(-1, 1));
			request.setSplitPoints(List.of(PrimaryKeyValue.fromString("g"), PrimaryKeyValue.fromString("p")));
			client.createTableEx(request, null).get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			client.shutdown();
		}
	}

}
