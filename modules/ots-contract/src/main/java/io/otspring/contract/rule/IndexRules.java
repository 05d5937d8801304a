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

package io.otspring.contract.rule;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import io.otspring.contract.service.AnswerRows;
import io.otspring.contract.service.RequestRow;
import io.otspring.contract.service.RequestRow.Placeholder;
import io.otspring.protocol.message.IndexMessages.AddDefinedColumnRequest;
import io.otspring.protocol.message.IndexMessages.AddDefinedColumnResponse;
import io.otspring.protocol.message.IndexMessages.DeleteDefinedColumnRequest;
import io.otspring.protocol.message.IndexMessages.DeleteDefinedColumnResponse;
import io.otspring.protocol.message.IndexMessages.DropIndexRequest;
import io.otspring.protocol.message.IndexMessages.DropIndexResponse;
import io.otspring.protocol.message.TableMessages.DefinedColumnSchema;
import io.otspring.protocol.message.TableMessages.DefinedColumnType;
import io.otspring.protocol.message.TableMessages.DescribeTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.IndexMeta;
import io.otspring.protocol.message.TableMessages.IndexType;
import io.otspring.protocol.message.TableMessages.IndexUpdateMode;

/**
 * Secondary indexes and defined columns.
 */
final class IndexRules {

	private IndexRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("Index/follows", "A local index has the rows with its column, in its order",
				"10:2 20:1 then 5:1 10:2 then 10:2", scene -> {
					String index = scene.newName();
					Partition rows = scene
						.in(scene.create(TableKind.DEFINED, request -> request.addIndexMetas(local(index))));
					Partition inIndex = new Partition(scene.service(), index, rows.key());
					rows.put(rows.row(1).put("n", 20)).message();
					rows.put(rows.row(2).put("n", 10)).message();
					rows.put(rows.row(3).put("city", "Rome")).message();
					String first = entries(inIndex);
					rows.update(rows.row(1).put("n", 5)).message();
					String second = entries(inIndex);
					rows.delete(1).message();
					return first + " then " + second + " then " + entries(inIndex);
				}), new Rule("Index/completed-key", "An index is described with the key columns of its table",
						"pk n id", scene -> {
							String index = scene.newName();
							String table = scene.create(TableKind.DEFINED,
									request -> request.addIndexMetas(local(index)));
							return indexes(scene, table);
						}),
				new Rule("Index/write", "An index is not written",
						"400 OTSParameterInvalid: Can't write index table directly.", scene -> {
							String index = scene.newName();
							scene.create(TableKind.DEFINED, request -> request.addIndexMetas(local(index)));
							return new Partition(scene.service(), index, "a")
								.put(new RequestRow().key("pk", "a").key("n", 1).key("id", 1).put("city", "x"))
								.describe(message -> "accepted");
						}),
				new Rule("Index/listed", "An index is not listed as a table", "false", scene -> {
					String index = scene.newName();
					scene.create(TableKind.DEFINED, request -> request.addIndexMetas(local(index)));
					return Boolean.toString(scene.tables().contains(index));
				}), new Rule("Index/dropped", "A dropped index is not described", "pk n id, then none", scene -> {
					String index = scene.newName();
					String table = scene.create(TableKind.DEFINED, request -> request.addIndexMetas(local(index)));
					String before = indexes(scene, table);
					scene.service()
						.call("DropIndex",
								DropIndexRequest.newBuilder().setMainTableName(table).setIndexName(index).build(),
								DropIndexResponse.parser())
						.message();
					return before + ", then " + indexes(scene, table);
				}), new Rule("DefinedColumn/added-and-deleted", "Defined columns come and go", "city n d, then city n",
						scene -> {
							String table = scene.create(TableKind.DEFINED, request -> {
							});
							scene.service()
								.call("AddDefinedColumn",
										AddDefinedColumnRequest.newBuilder()
											.setTableName(table)
											.addColumns(DefinedColumnSchema.newBuilder()
												.setName("d")
												.setType(DefinedColumnType.DCT_DOUBLE))
											.build(),
										AddDefinedColumnResponse.parser())
								.message();
							String with = definedColumns(scene, table);
							scene.service()
								.call("DeleteDefinedColumn",
										DeleteDefinedColumnRequest.newBuilder()
											.setTableName(table)
											.addColumns("d")
											.build(),
										DeleteDefinedColumnResponse.parser())
								.message();
							return with + ", then " + definedColumns(scene, table);
						}));
	}

	private static IndexMeta local(String name) {
		return IndexMeta.newBuilder()
			.setName(name)
			.addPrimaryKey("pk")
			.addPrimaryKey("n")
			.addDefinedColumn("city")
			.setIndexType(IndexType.IT_LOCAL_INDEX)
			.setIndexUpdateMode(IndexUpdateMode.IUM_SYNC_INDEX)
			.build();
	}

	private static String entries(Partition index) throws IOException {
		return index
			.range(request -> request.setInclusiveStartPrimaryKey(bound(index, Placeholder.MIN))
				.setExclusiveEndPrimaryKey(bound(index, Placeholder.MAX)))
			.describe(message -> AnswerRows.read(message.getRows())
				.stream()
				.map(row -> row.key().get(1).value() + ":" + row.key().get(2).value())
				.collect(Collectors.joining(" ")));
	}

	private static ByteString bound(Partition index, Placeholder placeholder) {
		return new RequestRow().key("pk", index.key()).key("n", placeholder).key("id", placeholder).bytes();
	}

	private static String indexes(Scene scene, String table) throws IOException {
		List<IndexMeta> indexes = describe(scene, table).getIndexMetasList();
		return indexes.isEmpty() ? "none" : String.join(" ", indexes.get(0).getPrimaryKeyList());
	}

	private static String definedColumns(Scene scene, String table) throws IOException {
		return describe(scene, table).getTableMeta()
			.getDefinedColumnList()
			.stream()
			.map(DefinedColumnSchema::getName)
			.collect(Collectors.joining(" "));
	}

	private static DescribeTableResponse describe(Scene scene, String table) throws IOException {
		return scene.service()
			.call("DescribeTable", DescribeTableRequest.newBuilder().setTableName(table).build(),
					DescribeTableResponse.parser())
			.message();
	}

}
