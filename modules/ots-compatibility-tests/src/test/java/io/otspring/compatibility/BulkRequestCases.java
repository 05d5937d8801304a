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

import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.BulkExportRequest;
import com.alicloud.openservices.tablestore.model.BulkImportRequest;
import com.alicloud.openservices.tablestore.model.ComputeSplitsBySizeRequest;
import com.alicloud.openservices.tablestore.model.DataBlockType;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import com.alicloud.openservices.tablestore.model.tunnel.BulkExportQueryCriteria;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;

/**
 * Calls that move many rows, and those that go on inside a wide one.
 */
final class BulkRequestCases {

	private static final byte[] TOKEN = { 1, 0, (byte) 0xff };

	private BulkRequestCases() {
	}

	static List<RequestCase> all() {
		return List.of(new RequestCase("BulkImport", client -> {
			BulkImportRequest request = new BulkImportRequest("t");
			request.addRowChange(new RowPutChange("t", Official.key("id", 1L)).addColumn("a", Official.value(7L)));
			request.addRowChange(
					new RowUpdateChange("t", Official.key("id", 2L)).put("a", Official.value("x")).deleteColumns("b"));
			request.addRowChange(new RowDeleteChange("t", Official.key("id", 3L)));
			client.bulkImport(request);
		}, client -> client.bulkImport(r -> r.table("t")
			.put(p -> p.primaryKey(k -> k.add("id", 1)).column("a", 7))
			.update(u -> u.primaryKey(k -> k.add("id", 2)).put("a", "x").delete("b"))
			.delete(d -> d.primaryKey(k -> k.add("id", 3))))), export("matrix", c -> c.addColumnsToGet("a"), r -> {
			}), export("rows", c -> {
				c.addColumnsToGet("a");
				c.setDataBlockType(DataBlockType.DBT_PLAIN_BUFFER);
			}, r -> r.dataBlockType(io.otspring.client.row.DataBlockType.PLAIN_BUFFER)), export("filter", c -> {
				c.addColumnsToGet("a");
				c.setFilter(new SingleColumnValueFilter("a", CompareOperator.EQUAL, Official.value(5L)));
			}, r -> r.filter(Filter.column("a").equalTo(5))),
				splits("units of 100 MB", new ComputeSplitsBySizeRequest("t", 2), r -> r.splitSize(2)),
				splits("other units", new ComputeSplitsBySizeRequest("t", 3, 1024), r -> r.splitSize(3, 1024)),
				splits("limit", limitedSplits(), r -> r.splitSize(1).splitPointLimit(4)),
				new RequestCase("GetRow: token", client -> {
					SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("t", Official.key("id", 1L));
					criteria.setMaxVersions(1);
					criteria.setToken(TOKEN);
					client.getRow(new GetRowRequest(criteria));
				}, client -> client
					.getRow(r -> r.table("t").primaryKey(k -> k.add("id", 1)).token(new PageToken(TOKEN)))),
				new RequestCase("GetRange: token", client -> {
					RangeRowQueryCriteria criteria = new RangeRowQueryCriteria("t");
					criteria.setInclusiveStartPrimaryKey(Official.key("id", 1L));
					criteria.setExclusiveEndPrimaryKey(Official.key("id", Official.MAXIMUM));
					criteria.setMaxVersions(1);
					criteria.setToken(TOKEN);
					client.getRange(new GetRangeRequest(criteria));
				}, client -> client.getRange(r -> r.table("t")
					.from(k -> k.add("id", 1))
					.to(k -> k.addMaximum("id"))
					.token(new PageToken(TOKEN)))),
				new RequestCase("BatchGetRow: token", client -> {
					MultiRowQueryCriteria criteria = new MultiRowQueryCriteria("t");
					criteria.addRow(Official.key("id", 1L), TOKEN).addRow(Official.key("id", 2L));
					criteria.setMaxVersions(1);
					BatchGetRowRequest request = new BatchGetRowRequest();
					request.addMultiRowQueryCriteria(criteria);
					client.batchGetRow(request);
				}, client -> client
					.batchGetRow(r -> r.table("t", t -> t.primaryKey(PrimaryKey.of("id", 1), new PageToken(TOKEN))
						.primaryKey(PrimaryKey.of("id", 2))))));
	}

	private static ComputeSplitsBySizeRequest limitedSplits() {
		ComputeSplitsBySizeRequest request = new ComputeSplitsBySizeRequest("t", 1);
		request.setSplitPointLimit(4);
		return request;
	}

	private static RequestCase export(String name, Consumer<BulkExportQueryCriteria> official,
			Consumer<io.otspring.client.row.BulkExportRequest.Builder> ours) {
		return new RequestCase("BulkExport: " + name, client -> {
			BulkExportQueryCriteria criteria = new BulkExportQueryCriteria("t");
			criteria.setInclusiveStartPrimaryKey(Official.key("id", Official.MINIMUM));
			criteria.setExclusiveEndPrimaryKey(Official.key("id", Official.MAXIMUM));
			official.accept(criteria);
			client.bulkExport(new BulkExportRequest(criteria));
		}, client -> client.bulkExport(r -> ours.accept(r.table("t").rest("id").columns("a"))));
	}

	private static RequestCase splits(String name, ComputeSplitsBySizeRequest official,
			Consumer<io.otspring.client.row.ComputeSplitPointsBySizeRequest.Builder> ours) {
		return new RequestCase("ComputeSplitPointsBySize: " + name, client -> client.computeSplitsBySize(official),
				client -> client.computeSplitPointsBySize(r -> ours.accept(r.table("t"))));
	}

}
