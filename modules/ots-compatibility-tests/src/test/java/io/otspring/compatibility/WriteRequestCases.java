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

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.RowChange;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition;
import com.alicloud.openservices.tablestore.model.condition.SingleColumnValueCondition.CompareOperator;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.row.ChangeBuilder;

import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.EXPECT_EXIST;
import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.EXPECT_NOT_EXIST;
import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.IGNORE;

/**
 * Calls that write rows.
 */
final class WriteRequestCases {

	private static final byte[] BYTES = { 0, (byte) 0xff };

	private static final long TIME = 1700000000000L;

	private WriteRequestCases() {
	}

	static List<RequestCase> all() {
		List<RequestCase> cases = new ArrayList<>();
		for (Option option : options()) {
			cases.add(put(option.name(), c -> {
				c.addColumn("a", Official.value(7L));
				option.official().accept(c);
			}, r -> option.ours().accept(r.column("a", 7))));
			cases.add(update(option.name(), c -> {
				c.put("a", Official.value(7L));
				option.official().accept(c);
			}, r -> option.ours().accept(r.put("a", 7))));
			cases.add(delete(option));
		}
		cases.addAll(puts());
		cases.addAll(updates());
		cases.addAll(batches());
		return cases;
	}

	private static List<Option> options() {
		return List.of(new Option("without condition", c -> {
		}, r -> {
		}), new Option("row expected", c -> c.setCondition(Official.condition(EXPECT_EXIST)),
				r -> r.condition(Condition.rowExists())),
				new Option("no row expected", c -> c.setCondition(Official.condition(EXPECT_NOT_EXIST)),
						r -> r.condition(Condition.rowDoesNotExist())),
				new Option("nothing expected", c -> c.setCondition(Official.condition(IGNORE)),
						r -> r.condition(Condition.none())),
				new Option("column condition", c -> c.setCondition(Official.condition(IGNORE, lessThan100())),
						r -> r.condition(Filter.column("n").lessThan(100))),
				new Option("row expected and column condition",
						c -> c.setCondition(Official.condition(EXPECT_EXIST, lessThan100())),
						r -> r.condition(Condition.rowExists().and(Filter.column("n").lessThan(100)))),
				new Option("key returned", c -> c.setReturnType(ReturnType.RT_PK), r -> r.returnPrimaryKey()));
	}

	private static SingleColumnValueCondition lessThan100() {
		return new SingleColumnValueCondition("n", CompareOperator.LESS_THAN, Official.value(100L));
	}

	private static List<RequestCase> puts() {
		return List.of(put("nothing but a key", c -> {
		}, r -> {
		}), put("every type of value", c -> {
			c.addColumn("i", Official.value(-2L));
			c.addColumn("d", Official.value(1.5));
			c.addColumn("b", Official.value(true));
			c.addColumn("s", Official.value("h\u00e9 \u4e2d \ud83d\ude00"));
			c.addColumn("x", Official.value(BYTES));
		}, r -> r.column("i", -2)
			.column("d", 1.5)
			.column("b", true)
			.column("s", "h\u00e9 \u4e2d \ud83d\ude00")
			.column("x", BYTES)), put("borders of values", c -> {
				c.addColumn("i", Official.value(Long.MIN_VALUE));
				c.addColumn("j", Official.value(Long.MAX_VALUE));
				c.addColumn("d", Official.value(-0.0));
				c.addColumn("e", Official.value(Double.MIN_VALUE));
				c.addColumn("f", Official.value(-Double.MAX_VALUE));
				c.addColumn("b", Official.value(false));
				c.addColumn("s", Official.value(""));
				c.addColumn("x", Official.value(new byte[0]));
			}, r -> r.column("i", Long.MIN_VALUE)
				.column("j", Long.MAX_VALUE)
				.column("d", -0.0)
				.column("e", Double.MIN_VALUE)
				.column("f", -Double.MAX_VALUE)
				.column("b", false)
				.column("s", "")
				.column("x", new byte[0])), put("versions", c -> {
					c.addColumn("a", Official.value(2L), TIME + 1);
					c.addColumn("a", Official.value(1L), TIME);
					c.addColumn("b", Official.value("z"), 0);
					c.addColumn("c", Official.value(true));
				}, r -> r.column("a", ColumnValue.of(2), TIME + 1)
					.column("a", ColumnValue.of(1), TIME)
					.column("b", ColumnValue.of("z"), 0)
					.column("c", true)),
				put("large values", c -> {
					c.addColumn("s", Official.value("x".repeat(70_000)));
					c.addColumn("x", Official.value(new byte[200_000]));
				}, r -> r.column("s", "x".repeat(70_000)).column("x", new byte[200_000])),
				new RequestCase("PutRow: auto-increment", client -> {
					RowPutChange change = new RowPutChange("t", Official.key("id", 1L, "seq", Official.AUTO_INCREMENT));
					change.addColumn("a", Official.value(7L));
					change.setReturnType(ReturnType.RT_PK);
					client.putRow(new PutRowRequest(change));
				}, client -> client.putRow(r -> r.table("t")
					.primaryKey(k -> k.add("id", 1).addAutoIncrement("seq"))
					.column("a", 7)
					.returnPrimaryKey())));
	}

	private static List<RequestCase> updates() {
		return List.of(update("delete a column", c -> c.deleteColumns("a"), r -> r.delete("a")),
				update("delete a version", c -> c.deleteColumn("a", TIME), r -> r.deleteVersion("a", TIME)),
				update("increment", c -> c.increment(Official.column("n", 5L)), r -> r.increment("n", 5)),
				update("decrement", c -> c.increment(Official.column("n", -5L)), r -> r.increment("n", -5)),
				update("put a version", c -> c.put("a", Official.value("z"), TIME),
						r -> r.put("a", ColumnValue.of("z"), TIME)),
				update("all changes at once", c -> {
					c.put("a", Official.value(7L));
					c.put("b", Official.value("z"), TIME);
					c.deleteColumn("c", TIME + 1);
					c.deleteColumns("d");
					c.increment(Official.column("e", 10L));
					c.put("f", Official.value(1.5));
					c.put("g", Official.value(false));
					c.put("h", Official.value(BYTES));
				}, r -> r.put("a", 7)
					.put("b", ColumnValue.of("z"), TIME)
					.deleteVersion("c", TIME + 1)
					.delete("d")
					.increment("e", 10)
					.put("f", 1.5)
					.put("g", false)
					.put("h", BYTES)),
				update("increments returned", c -> {
					c.increment(Official.column("n", 5L));
					c.increment(Official.column("m", 6L));
					c.setReturnType(ReturnType.RT_AFTER_MODIFY);
					c.addReturnColumn("n");
					c.addReturnColumn("m");
				}, r -> r.increment("n", 5).increment("m", 6).returnModified("n", "m")),
				update("increment with conditions, returned", c -> {
					c.increment(Official.column("n", 5L));
					c.setCondition(Official.condition(EXPECT_EXIST, lessThan100()));
					c.setReturnType(ReturnType.RT_AFTER_MODIFY);
					c.addReturnColumn("n");
				}, r -> r.increment("n", 5)
					.condition(Condition.rowExists().and(Filter.column("n").lessThan(100)))
					.returnModified("n")));
	}

	private static List<RequestCase> batches() {
		return List.of(batch("put, update and delete", r -> {
			r.addRowChange(officialPut("t", 1));
			r.addRowChange(officialUpdate("t", 2));
			r.addRowChange(new RowDeleteChange("t", Official.key("id", 3L)));
		}, r -> r.put(c -> c.table("t").primaryKey(k -> k.add("id", 1)).column("a", 7))
			.update(c -> c.table("t").primaryKey(k -> k.add("id", 2)).increment("n", 5))
			.delete(c -> c.table("t").primaryKey(k -> k.add("id", 3)))), batch("tables in turn", r -> {
				r.addRowChange(officialPut("t", 1));
				r.addRowChange(officialPut("u", 1));
				r.addRowChange(officialUpdate("t", 2));
				r.addRowChange(officialUpdate("u", 2));
			}, r -> r.put(c -> c.table("t").primaryKey(k -> k.add("id", 1)).column("a", 7))
				.put(c -> c.table("u").primaryKey(k -> k.add("id", 1)).column("a", 7))
				.update(c -> c.table("t").primaryKey(k -> k.add("id", 2)).increment("n", 5))
				.update(c -> c.table("u").primaryKey(k -> k.add("id", 2)).increment("n", 5))),
				batch("conditions and returned keys", r -> {
					RowPutChange put = officialPut("t", 1);
					put.setCondition(Official.condition(EXPECT_NOT_EXIST));
					put.setReturnType(ReturnType.RT_PK);
					RowUpdateChange update = officialUpdate("t", 2);
					update.setCondition(Official.condition(EXPECT_EXIST, lessThan100()));
					update.setReturnType(ReturnType.RT_AFTER_MODIFY);
					update.addReturnColumn("n");
					r.addRowChange(put);
					r.addRowChange(update);
				}, r -> r
					.put(c -> c.table("t")
						.primaryKey(k -> k.add("id", 1))
						.column("a", 7)
						.condition(Condition.rowDoesNotExist())
						.returnPrimaryKey())
					.update(c -> c.table("t")
						.primaryKey(k -> k.add("id", 2))
						.increment("n", 5)
						.condition(Condition.rowExists().and(Filter.column("n").lessThan(100)))
						.returnModified("n"))),
				batch("together or not at all", r -> {
					r.addRowChange(officialPut("t", 1));
					r.addRowChange(officialUpdate("t", 1));
					r.setAtomic(true);
				}, r -> r.put(c -> c.table("t").primaryKey(k -> k.add("id", 1)).column("a", 7))
					.update(c -> c.table("t").primaryKey(k -> k.add("id", 1)).increment("n", 5))
					.atomic()),
				batch("two hundred rows", r -> {
					for (long id = 0; id < 200; id++) {
						r.addRowChange(officialPut("t", id));
					}
				}, r -> {
					for (long id = 0; id < 200; id++) {
						long key = id;
						r.put(c -> c.table("t").primaryKey(k -> k.add("id", key)).column("a", 7));
					}
				}));
	}

	private static RowPutChange officialPut(String table, long id) {
		return new RowPutChange(table, Official.key("id", id)).addColumn("a", Official.value(7L));
	}

	private static RowUpdateChange officialUpdate(String table, long id) {
		return new RowUpdateChange(table, Official.key("id", id)).increment(Official.column("n", 5L));
	}

	private static RequestCase put(String name, Consumer<RowPutChange> official,
			Consumer<io.otspring.client.row.PutRowRequest.Builder> ours) {
		return new RequestCase("PutRow: " + name, client -> {
			RowPutChange change = new RowPutChange("t", Official.key("id", 1L, "name", "ab", "key", BYTES));
			official.accept(change);
			client.putRow(new PutRowRequest(change));
		}, client -> client.putRow(
				r -> ours.accept(r.table("t").primaryKey(k -> k.add("id", 1).add("name", "ab").add("key", BYTES)))));
	}

	private static RequestCase update(String name, Consumer<RowUpdateChange> official,
			Consumer<io.otspring.client.row.UpdateRowRequest.Builder> ours) {
		return new RequestCase("UpdateRow: " + name, client -> {
			RowUpdateChange change = new RowUpdateChange("t", Official.key("id", 1L));
			official.accept(change);
			client.updateRow(new UpdateRowRequest(change));
		}, client -> client.updateRow(r -> ours.accept(r.table("t").primaryKey(k -> k.add("id", 1)))));
	}

	private static RequestCase delete(Option option) {
		return new RequestCase("DeleteRow: " + option.name(), client -> {
			RowDeleteChange change = new RowDeleteChange("t", Official.key("id", 1L));
			option.official().accept(change);
			client.deleteRow(new DeleteRowRequest(change));
		}, client -> client.deleteRow(r -> option.ours().accept(r.table("t").primaryKey(k -> k.add("id", 1)))));
	}

	private static RequestCase batch(String name, Consumer<BatchWriteRowRequest> official,
			Consumer<io.otspring.client.row.BatchWriteRowRequest.Builder> ours) {
		Consumer<SyncClient> officialCall = client -> {
			BatchWriteRowRequest request = new BatchWriteRowRequest();
			official.accept(request);
			client.batchWriteRow(request);
		};
		return new RequestCase("BatchWriteRow: " + name, officialCall, client -> client.batchWriteRow(ours));
	}

	/**
	 * What all writes can be asked for.
	 */
	private record Option(String name, Consumer<RowChange> official, Consumer<ChangeBuilder<?>> ours) {

	}

}
