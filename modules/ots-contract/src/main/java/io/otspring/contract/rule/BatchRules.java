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
import java.util.stream.IntStream;

import io.otspring.contract.service.RequestRow;
import io.otspring.protocol.message.RowMessages.BatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BulkImportRequest;
import io.otspring.protocol.message.RowMessages.BulkImportResponse;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;
import io.otspring.protocol.message.RowMessages.RowInBulkImportRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowRequest;

/**
 * BatchGetRow, BatchWriteRow, BulkImport.
 */
final class BatchRules {

	private BatchRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("BatchGetRow/order",
				"Rows come in the order of the request, missing ones without bytes", "a=2 | no row | a=1", scene -> {
					Partition rows = twoRows(scene);
					return get(scene, rows, List.of(2, 9, 1));
				}),
				new Rule("BatchGetRow/101-rows", "A request has at most 100 rows",
						"400 OTSParameterInvalid: Rows count exceeds the upper limit: 100.",
						scene -> get(scene, scene.on(TableKind.PLAIN), IntStream.range(0, 101).boxed().toList())),
				new Rule("BatchGetRow/no-table", "A request has rows",
						"400 OTSParameterInvalid: No row specified in the request of BatchGetRow.",
						scene -> scene.service()
							.call("BatchGetRow", BatchGetRowRequest.getDefaultInstance(), BatchGetRowResponse.parser())
							.describe(message -> "accepted")),
				new Rule("BatchWriteRow/order", "The same row may be written several times, in order", "a=2", scene -> {
					Partition rows = scene.on(TableKind.PLAIN);
					Batches.put(scene, rows.table(), List.of(rows.row(1).put("a", 1), rows.row(1).put("a", 2)))
						.message();
					return rows.read(1);
				}), new Rule("BatchWriteRow/row-fails-alone", "A row that is refused does not stop the others",
						"OTSConditionCheckFail ok", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							return Batches
								.write(scene, BatchWriteRowRequest.newBuilder()
									.addTables(TableInBatchWriteRowRequest.newBuilder()
										.setTableName(rows.table())
										.addRows(Batches.put(rows.row(1).put("a", 1))
											.setCondition(Partition.expect(RowExistenceExpectation.EXPECT_EXIST)))
										.addRows(Batches.put(rows.row(2).put("a", 2)))))
								.describe(Batches::results);
						}),
				new Rule("BatchWriteRow/wrong-key-fails-alone", "A key that is wrong does not stop the others",
						"OTSInvalidPK ok", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							return Batches
								.put(scene, rows.table(), List.of(new RequestRow().key("pk", rows.key()).put("a", 1),
										rows.row(2).put("a", 2)))
								.describe(Batches::results);
						}),
				new Rule("BatchWriteRow/201-rows", "A request has at most 200 rows",
						"400 OTSParameterInvalid: Rows count exceeds the upper limit: 200.", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							return Batches
								.put(scene, rows.table(),
										IntStream.range(0, 201).mapToObj(id -> rows.row(id).put("a", 1)).toList())
								.describe(Batches::results);
						}),
				new Rule("BatchWriteRow/no-table", "A request has rows",
						"400 OTSParameterInvalid: No row is specified in BatchWriteRow.",
						scene -> Batches.write(scene, BatchWriteRowRequest.newBuilder()).describe(Batches::results)),
				new Rule("BatchWriteRow/atomic", "Rows of an atomic batch have one partition key",
						"OTSDataOutOfRange OTSDataOutOfRange", scene -> {
							Partition first = scene.on(TableKind.PLAIN);
							Partition second = scene.on(TableKind.PLAIN);
							return Batches
								.write(scene,
										BatchWriteRowRequest.newBuilder()
											.setIsAtomic(true)
											.addTables(TableInBatchWriteRowRequest.newBuilder()
												.setTableName(first.table())
												.addRows(Batches.put(first.row(1).put("a", 1)))
												.addRows(Batches.put(second.row(1).put("a", 1)))))
								.describe(Batches::results);
						}),
				new Rule("BulkImport/rows", "Rows are imported without conditions", "true true, a=2", scene -> {
					Partition rows = scene.on(TableKind.PLAIN);
					BulkImportRequest.Builder request = BulkImportRequest.newBuilder().setTableName(rows.table());
					for (int id = 1; id <= 2; id++) {
						request.addRows(RowInBulkImportRequest.newBuilder()
							.setType(OperationType.PUT)
							.setRowChange(rows.row(id).put("a", id).bytes()));
					}
					String results = scene.service()
						.call("BulkImport", request.build(), BulkImportResponse.parser())
						.describe(message -> message.getRowsList()
							.stream()
							.map(row -> Boolean.toString(row.getIsOk()))
							.collect(Collectors.joining(" ")));
					return results + ", " + rows.read(2);
				}));
	}

	private static Partition twoRows(Scene scene) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		rows.put(rows.row(1).put("a", 1)).message();
		rows.put(rows.row(2).put("a", 2)).message();
		return rows;
	}

	private static String get(Scene scene, Partition rows, List<Integer> ids) throws IOException {
		TableInBatchGetRowRequest.Builder reads = TableInBatchGetRowRequest.newBuilder()
			.setTableName(rows.table())
			.setMaxVersions(1);
		ids.forEach(id -> reads.addPrimaryKey(rows.row(id).bytes()));
		return scene.service()
			.call("BatchGetRow", BatchGetRowRequest.newBuilder().addTables(reads).build(), BatchGetRowResponse.parser())
			.describe(message -> message.getTables(0)
				.getRowsList()
				.stream()
				.map(row -> Partition.columns(row.getRow()))
				.collect(Collectors.joining(" | ")));
	}

}
