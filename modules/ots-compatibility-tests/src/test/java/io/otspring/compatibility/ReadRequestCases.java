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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.alicloud.openservices.tablestore.model.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.MultiRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.RowQueryCriteria;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.filter.ColumnPaginationFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.model.filter.SingleColumnValueFilter.CompareOperator;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.TimeRange;
import io.otspring.client.row.SelectionBuilder;

/**
 * Calls that read rows.
 */
final class ReadRequestCases {

	private static final byte[] BYTES = { 0, (byte) 0xff };

	private ReadRequestCases() {
	}

	static List<RequestCase> all() {
		List<RequestCase> cases = new ArrayList<>();
		for (Option option : options()) {
			cases.add(getRow(option));
			cases.add(getRange(option));
			cases.add(batchGetRow(option));
		}
		cases.addAll(keys());
		cases.addAll(ranges());
		cases.addAll(batches());
		return cases;
	}

	private static List<Option> options() {
		return List.of(new Option("newest version", c -> c.setMaxVersions(1), r -> {
		}), new Option("three versions", c -> c.setMaxVersions(3), r -> r.maxVersions(3)),
				new Option("all versions", c -> c.setMaxVersions(Integer.MAX_VALUE), r -> r.allVersions()),
				new Option("range of versions", c -> c.setTimeRange(Official.timeRange(1000, 2000)),
						r -> r.timeRange(new TimeRange(1000, 2000))),
				new Option("two versions of a range", c -> {
					c.setTimeRange(Official.timeRange(1000, 2000));
					c.setMaxVersions(2);
				}, r -> {
					r.timeRange(new TimeRange(1000, 2000));
					r.maxVersions(2);
				}), new Option("one exact version", c -> c.setTimestamp(1500), r -> r.version(1500)),
				new Option("one exact version, limited", c -> {
					c.setTimestamp(1500);
					c.setMaxVersions(1);
				}, r -> {
					r.version(1500);
					r.maxVersions(1);
				}), new Option("one column", c -> {
					c.setMaxVersions(1);
					c.addColumnsToGet("a");
				}, r -> r.columns("a")), new Option("columns", c -> {
					c.setMaxVersions(1);
					c.addColumnsToGet(new String[] { "b", "id", "a\u00e9" });
				}, r -> r.columns("b", "id", "a\u00e9")), new Option("many columns", c -> {
					c.setMaxVersions(1);
					c.addColumnsToGet(manyColumns());
				}, r -> r.columns(manyColumns())), new Option("columns from a name on", c -> {
					c.setMaxVersions(1);
					c.setStartColumn("a");
				}, r -> r.startColumn("a")), new Option("columns up to a name", c -> {
					c.setMaxVersions(1);
					c.setEndColumn("c");
				}, r -> r.endColumn("c")), new Option("columns between names", c -> {
					c.setMaxVersions(1);
					c.setStartColumn("a");
					c.setEndColumn("c");
				}, r -> {
					r.startColumn("a");
					r.endColumn("c");
				}), new Option("filter", c -> {
					c.setMaxVersions(1);
					c.setFilter(new SingleColumnValueFilter("a", CompareOperator.EQUAL, Official.value(5L)));
				}, r -> r.filter(Filter.column("a").equalTo(5))), new Option("page of columns", c -> {
					c.setMaxVersions(1);
					c.setFilter(new ColumnPaginationFilter(2, 1));
				}, r -> r.filter(Filter.columns(1, 2))), new Option("everything", c -> {
					c.setMaxVersions(2);
					c.setTimeRange(Official.timeRange(1000, 2000));
					c.addColumnsToGet(new String[] { "a", "b" });
					c.setStartColumn("a");
					c.setEndColumn("c");
					c.setFilter(new ColumnPaginationFilter(2, 1));
				}, r -> {
					r.maxVersions(2);
					r.timeRange(new TimeRange(1000, 2000));
					r.columns("a", "b");
					r.startColumn("a");
					r.endColumn("c");
					r.filter(Filter.columns(1, 2));
				}));
	}

	private static List<String> manyColumns() {
		return IntStream.range(0, 200).mapToObj(i -> "column" + i).toList();
	}

	private static RequestCase getRow(Option option) {
		return new RequestCase("GetRow: " + option.name(), client -> {
			SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("t", Official.key("id", 1L));
			option.official().accept(criteria);
			client.getRow(new GetRowRequest(criteria));
		}, client -> client.getRow(r -> option.ours().accept(r.table("t").primaryKey(k -> k.add("id", 1)))));
	}

	private static RequestCase getRange(Option option) {
		return range(option.name(), Direction.FORWARD, Official.key("id", Official.MINIMUM),
				Official.key("id", Official.MAXIMUM), option.official()::accept,
				r -> option.ours().accept(r.rest("id")));
	}

	private static RequestCase batchGetRow(Option option) {
		return new RequestCase("BatchGetRow: " + option.name(), client -> {
			MultiRowQueryCriteria criteria = new MultiRowQueryCriteria("t");
			criteria.addRow(Official.key("id", 1L)).addRow(Official.key("id", 2L));
			option.official().accept(criteria);
			batchGetRow(client, criteria);
		}, client -> client.batchGetRow(r -> r.table("t",
				t -> option.ours().accept(t.primaryKey(k -> k.add("id", 1)).primaryKey(k -> k.add("id", 2))))));
	}

	private static void batchGetRow(com.alicloud.openservices.tablestore.SyncClient client,
			MultiRowQueryCriteria... tables) {
		BatchGetRowRequest request = new BatchGetRowRequest();
		for (MultiRowQueryCriteria table : tables) {
			request.addMultiRowQueryCriteria(table);
		}
		client.batchGetRow(request);
	}

	private static List<RequestCase> keys() {
		return List.of(
				key(Official.key("id", "text \u4e2d \ud83d\ude00"), PrimaryKey.of("id", "text \u4e2d \ud83d\ude00")),
				key(Official.key("id", ""), PrimaryKey.of("id", "")),
				key(Official.key("id", BYTES), PrimaryKey.of("id", BYTES)),
				key(Official.key("id", new byte[0]), PrimaryKey.of("id", new byte[0])),
				key(Official.key("id", Long.MIN_VALUE), PrimaryKey.of("id", Long.MIN_VALUE)),
				key(Official.key("id", Long.MAX_VALUE), PrimaryKey.of("id", Long.MAX_VALUE)),
				key(Official.key("a", "x", "b", 1L, "c", BYTES, "d", "y"),
						PrimaryKey.of("a", "x").and("b", 1).and("c", BYTES).and("d", "y")));
	}

	private static RequestCase key(com.alicloud.openservices.tablestore.model.PrimaryKey official, PrimaryKey ours) {
		return new RequestCase("GetRow: key " + official, client -> {
			SingleRowQueryCriteria criteria = new SingleRowQueryCriteria("t", official);
			criteria.setMaxVersions(1);
			client.getRow(new GetRowRequest(criteria));
		}, client -> client.getRow(r -> r.table("t").primaryKey(ours)));
	}

	private static List<RequestCase> ranges() {
		return List.of(
				range("backward", Direction.BACKWARD, Official.key("id", Official.MAXIMUM),
						Official.key("id", Official.MINIMUM), c -> c.setMaxVersions(1), r -> r.backward().rest("id")),
				range("between keys", Direction.FORWARD, Official.key("id", 1L), Official.key("id", 100L),
						c -> c.setMaxVersions(1), r -> r.from(PrimaryKey.of("id", 1)).to(PrimaryKey.of("id", 100))),
				range("backward between keys", Direction.BACKWARD, Official.key("id", "z"), Official.key("id", "a"),
						c -> c.setMaxVersions(1),
						r -> r.backward().from(k -> k.add("id", "z")).to(k -> k.add("id", "a"))),
				range("prefix of the key", Direction.FORWARD,
						Official.key("a", "x", "b", Official.MINIMUM, "c", Official.MINIMUM),
						Official.key("a", "x", "b", Official.MAXIMUM, "c", Official.MAXIMUM), c -> c.setMaxVersions(1),
						r -> r.keyPrefix(k -> k.add("a", "x")).rest("b", "c")),
				range("backward with a prefix of the key", Direction.BACKWARD,
						Official.key("a", BYTES, "b", Official.MAXIMUM),
						Official.key("a", BYTES, "b", Official.MINIMUM), c -> c.setMaxVersions(1),
						r -> r.backward().keyPrefix(k -> k.add("a", BYTES)).rest("b")),
				range("bounds of both kinds", Direction.FORWARD, Official.key("a", 5L, "b", Official.MINIMUM),
						Official.key("a", Official.MAXIMUM, "b", Official.MAXIMUM), c -> c.setMaxVersions(1),
						r -> r.from(k -> k.add("a", 5).addMinimum("b")).to(k -> k.addMaximum("a").addMaximum("b"))),
				range("limit", Direction.FORWARD, Official.key("id", Official.MINIMUM),
						Official.key("id", Official.MAXIMUM), c -> {
							c.setMaxVersions(1);
							c.setLimit(10);
						}, r -> r.rest("id").limit(10)),
				range("everything", Direction.BACKWARD, Official.key("id", 9L), Official.key("id", 1L), c -> {
					c.setMaxVersions(2);
					c.setTimeRange(Official.timeRange(1000, 2000));
					c.addColumnsToGet("a");
					c.setStartColumn("a");
					c.setEndColumn("b");
					c.setLimit(5000);
					c.setFilter(new SingleColumnValueFilter("a", CompareOperator.NOT_EQUAL, Official.value("x")));
				}, r -> r.backward()
					.from(PrimaryKey.of("id", 9))
					.to(PrimaryKey.of("id", 1))
					.maxVersions(2)
					.timeRange(new TimeRange(1000, 2000))
					.columns("a")
					.startColumn("a")
					.endColumn("b")
					.limit(5000)
					.filter(Filter.column("a").notEqualTo("x"))));
	}

	private static RequestCase range(String name, Direction direction,
			com.alicloud.openservices.tablestore.model.PrimaryKey start,
			com.alicloud.openservices.tablestore.model.PrimaryKey end, Consumer<RangeRowQueryCriteria> official,
			Consumer<io.otspring.client.row.GetRangeRequest.Builder> ours) {
		return new RequestCase("GetRange: " + name, client -> {
			RangeRowQueryCriteria criteria = new RangeRowQueryCriteria("t");
			criteria.setDirection(direction);
			criteria.setInclusiveStartPrimaryKey(start);
			criteria.setExclusiveEndPrimaryKey(end);
			official.accept(criteria);
			client.getRange(new GetRangeRequest(criteria));
		}, client -> client.getRange(r -> ours.accept(r.table("t"))));
	}

	private static List<RequestCase> batches() {
		return List.of(new RequestCase("BatchGetRow: two tables", client -> {
			MultiRowQueryCriteria first = new MultiRowQueryCriteria("t");
			first.addRow(Official.key("id", 1L));
			first.setMaxVersions(1);
			MultiRowQueryCriteria second = new MultiRowQueryCriteria("u");
			second.addRow(Official.key("a", "x", "b", 2L)).addRow(Official.key("a", "y", "b", 3L));
			second.setMaxVersions(3);
			second.addColumnsToGet("c");
			batchGetRow(client, first, second);
		}, client -> client.batchGetRow(r -> r.table("t", t -> t.primaryKey(PrimaryKey.of("id", 1)))
			.table("u",
					t -> t.primaryKey(PrimaryKey.of("a", "x").and("b", 2))
						.primaryKey(PrimaryKey.of("a", "y").and("b", 3))
						.maxVersions(3)
						.columns("c")))),
				new RequestCase("BatchGetRow: a hundred rows", client -> {
					MultiRowQueryCriteria table = new MultiRowQueryCriteria("t");
					for (long i = 0; i < 100; i++) {
						table.addRow(Official.key("id", i));
					}
					table.setMaxVersions(1);
					batchGetRow(client, table);
				}, client -> client.batchGetRow(r -> r.table("t", t -> {
					for (long i = 0; i < 100; i++) {
						t.primaryKey(PrimaryKey.of("id", i));
					}
				}))));
	}

	/**
	 * What all reads can be asked for.
	 */
	private record Option(String name, Consumer<RowQueryCriteria> official, Consumer<SelectionBuilder<?>> ours) {

	}

}
