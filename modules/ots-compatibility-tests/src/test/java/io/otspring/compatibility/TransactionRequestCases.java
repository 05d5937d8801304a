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
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.model.AbortTransactionRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.CommitTransactionRequest;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.StartLocalTransactionRequest;
import com.alicloud.openservices.tablestore.model.TxnRequest;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;

/**
 * Calls that start and end transactions, and those that take part in one.
 */
final class TransactionRequestCases {

	private static final PrimaryKey KEY = Official.key("id", 1L);

	private static final Consumer<io.otspring.client.model.PrimaryKey.Builder> OUR_KEY = key -> key.add("id", 1);

	private TransactionRequestCases() {
	}

	static List<RequestCase> all() {
		return List.of(
				new RequestCase("StartLocalTransaction",
						client -> client.startLocalTransaction(new StartLocalTransactionRequest("t", KEY)),
						client -> client.startLocalTransaction(r -> r.table("t").partitionKey(OUR_KEY))),
				new RequestCase("StartLocalTransaction: text",
						client -> client
							.startLocalTransaction(new StartLocalTransactionRequest("t", Official.key("id", "\u4e2d"))),
						client -> client
							.startLocalTransaction(r -> r.table("t").partitionKey(k -> k.add("id", "\u4e2d")))),
				new RequestCase("CommitTransaction",
						client -> client.commitTransaction(new CommitTransactionRequest("tx")),
						client -> client.commitTransaction("tx")),
				new RequestCase("AbortTransaction",
						client -> client.abortTransaction(new AbortTransactionRequest("tx")),
						client -> client.abortTransaction("tx")),
				new RequestCase("GetRow: transaction", client -> client.getRow(part(new GetRowRequest(row()))),
						client -> client.getRow(r -> r.table("t").primaryKey(OUR_KEY).transactionId("tx"))),
				new RequestCase("GetRange: transaction", client -> client.getRange(part(new GetRangeRequest(range()))),
						client -> client.getRange(r -> r.table("t")
							.from(k -> k.add("a", 1).addMinimum("b"))
							.to(k -> k.add("a", 1).addMaximum("b"))
							.transactionId("tx"))),
				new RequestCase("PutRow: transaction",
						client -> client.putRow(part(new PutRowRequest(new RowPutChange("t", KEY)))),
						client -> client.putRow(r -> r.table("t").primaryKey(k -> k.add("id", 1)).transactionId("tx"))),
				new RequestCase("UpdateRow: transaction",
						client -> client.updateRow(
								part(new UpdateRowRequest(new RowUpdateChange("t", KEY).put("a", Official.value(7L))))),
						client -> client.updateRow(
								r -> r.table("t").primaryKey(k -> k.add("id", 1)).put("a", 7).transactionId("tx"))),
				new RequestCase("DeleteRow: transaction",
						client -> client.deleteRow(part(new DeleteRowRequest(new RowDeleteChange("t", KEY)))),
						client -> client.deleteRow(r -> r.table("t").primaryKey(OUR_KEY).transactionId("tx"))),
				new RequestCase("BatchWriteRow: transaction", client -> {
					BatchWriteRowRequest request = part(new BatchWriteRowRequest());
					request.addRowChange(new RowDeleteChange("t", KEY));
					client.batchWriteRow(request);
				}, client -> client
					.batchWriteRow(b -> b.delete(d -> d.table("t").primaryKey(OUR_KEY)).transactionId("tx"))));
	}

	private static SingleRowQueryCriteria row() {
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("t", KEY);
		criteria.setMaxVersions(1);
		return criteria;
	}

	private static RangeRowQueryCriteria range() {
		RangeRowQueryCriteria criteria = new RangeRowQueryCriteria("t");
		criteria.setInclusiveStartPrimaryKey(Official.key("a", 1L, "b", Official.MINIMUM));
		criteria.setExclusiveEndPrimaryKey(Official.key("a", 1L, "b", Official.MAXIMUM));
		criteria.setMaxVersions(1);
		return criteria;
	}

	private static <T extends TxnRequest> T part(T request) {
		request.setTransactionId("tx");
		return request;
	}

}
