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

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.SSEKeyType;
import com.alicloud.openservices.tablestore.model.SSESpecification;
import com.alicloud.openservices.tablestore.model.StreamSpecification;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateTableRequest;
import io.otspring.client.table.ServerSideEncryption;

/**
 * Calls on tables that concern more than their rows.
 */
final class TableFeatureRequestCases {

	private static final Duration DAY = Duration.ofDays(1);

	private TableFeatureRequestCases() {
	}

	static List<RequestCase> all() {
		return List.of(
				create("stream", r -> r.setStreamSpecification(new StreamSpecification(true, 24)),
						r -> r.stream(io.otspring.client.table.StreamSpecification.enabled(DAY))),
				create("stream of old values", r -> r.setStreamSpecification(withOriginColumns()),
						r -> r.stream(
								io.otspring.client.table.StreamSpecification.enabled(DAY).withOriginColumns("a", "b"))),
				create("indexes", r -> r.addIndex(IndexRequestCases.local()),
						r -> r.index(i -> i.name("ix").primaryKey("id", "c").definedColumns("d", "e").local())),
				create("no encryption", r -> r.setSseSpecification(new SSESpecification(false)),
						r -> r.encryption(ServerSideEncryption.DISABLED)),
				create("key of the service",
						r -> r.setSseSpecification(new SSESpecification(true, SSEKeyType.SSE_KMS_SERVICE)),
						r -> r.encryption(ServerSideEncryption.kmsService())),
				create("own key",
						r -> r.setSseSpecification(new SSESpecification(true, SSEKeyType.SSE_BYOK, "key", "arn")),
						r -> r.encryption(ServerSideEncryption.byok("key", "arn"))),
				create("local transactions", r -> r.setLocalTxnEnabled(true), r -> r.allowLocalTransactions()),
				update("stream", new StreamSpecification(true, 168),
						io.otspring.client.table.StreamSpecification.enabled(Duration.ofDays(7))),
				update("stream of old values", withOriginColumns(),
						io.otspring.client.table.StreamSpecification.enabled(DAY).withOriginColumns("a", "b")),
				update("no stream", new StreamSpecification(false),
						io.otspring.client.table.StreamSpecification.disabled()));
	}

	private static StreamSpecification withOriginColumns() {
		StreamSpecification specification = new StreamSpecification(true, 24);
		specification.addOriginColumnsToGet(new String[] { "a", "b" });
		return specification;
	}

	private static RequestCase create(String name, Consumer<CreateTableRequest> official,
			Consumer<io.otspring.client.table.CreateTableRequest.Builder> ours) {
		return new RequestCase("CreateTable: " + name, client -> {
			TableMeta meta = new TableMeta("t");
			meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
			CreateTableRequest request = new CreateTableRequest(meta, new TableOptions(-1, 1));
			official.accept(request);
			client.createTable(request);
		}, client -> client.createTable(
				r -> ours.accept(r.table("t").primaryKey("id", io.otspring.client.table.PrimaryKeyType.INTEGER))));
	}

	private static RequestCase update(String name, StreamSpecification official,
			io.otspring.client.table.StreamSpecification ours) {
		return new RequestCase("UpdateTable: " + name, client -> {
			UpdateTableRequest request = new UpdateTableRequest("t");
			request.setStreamSpecification(official);
			client.updateTable(request);
		}, client -> client.updateTable(r -> r.table("t").stream(ours)));
	}

}
