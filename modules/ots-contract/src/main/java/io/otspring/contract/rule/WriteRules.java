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
import java.util.stream.IntStream;

import io.otspring.contract.service.AnswerRows;
import io.otspring.contract.service.RequestRow;
import io.otspring.protocol.message.RowMessages.ReturnContent;
import io.otspring.protocol.message.RowMessages.ReturnType;

/**
 * PutRow, UpdateRow and DeleteRow.
 */
final class WriteRules {

	private WriteRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("PutRow/replaces", "A put leaves nothing of the row before", "b=3", scene -> {
			Partition rows = scene.on(TableKind.PLAIN);
			rows.put(rows.row(1).put("a", 1).put("b", 2)).message();
			rows.put(rows.row(1).put("b", 3)).message();
			return rows.read(1);
		}), new Rule("PutRow/key-only", "A row may have no columns", "", scene -> {
			Partition rows = scene.on(TableKind.PLAIN);
			rows.put(rows.row(1)).message();
			return rows.read(1);
		}), new Rule("PutRow/returned-key", "RT_PK returns the key without cells", "id=7, no cells", scene -> {
			Partition rows = scene.on(TableKind.PLAIN);
			return rows
				.put(rows.row(7).put("a", 1),
						request -> request.setReturnContent(ReturnContent.newBuilder().setReturnType(ReturnType.RT_PK)))
				.describe(message -> {
					AnswerRows.Row row = AnswerRows.read(message.getRow()).get(0);
					return row.key().get(1) + (row.cells().isEmpty() ? ", no cells" : ", cells");
				});
		}), new Rule("PutRow/missing-table", "A write to a missing table is refused",
				"404 OTSObjectNotExist: Requested table does not exist.", scene -> {
					Partition rows = scene.in(scene.newName());
					return rows.put(rows.row(1).put("a", 1)).describe(message -> "accepted");
				}),
				new Rule("PutRow/column-with-the-name-of-a-key-column", "A name is used once in a row",
						"400 OTSParameterInvalid: Duplicated attribute column name with primary key column: 'id'.",
						scene -> put(scene, "id", 1)),
				new Rule("PutRow/empty-column-name", "A column has a name",
						"400 OTSParameterInvalid: Invalid column name: ''.", scene -> put(scene, "", 1)),
				new Rule("PutRow/column-name-in-any-script", "Column names are not limited to letters", "accepted",
						scene -> put(scene, "\u5217 a.b:c/d", 1)),
				new Rule("PutRow/value-too-long", "A text has at most 2 MiB",
						"400 OTSParameterInvalid: The length of attribute column: 'a' exceeds the MaxLength:2097152 "
								+ "with CurrentLength:2097153.",
						scene -> put(scene, "a", "x".repeat(2 * 1024 * 1024 + 1))),
				new Rule("PutRow/key-too-long", "A key text has at most 1024 bytes",
						"400 OTSParameterInvalid: The length of primary key column: 'pk' exceeds the MaxLength:1024 "
								+ "with CurrentLength:1025.",
						scene -> scene.on(TableKind.PLAIN)
							.put(new RequestRow().key("pk", "x".repeat(1025)).key("id", 1).put("a", 1))
							.describe(message -> "accepted")),
				new Rule("PutRow/too-many-columns", "A write has at most 1024 cells",
						"400 OTSParameterInvalid: The number of attribute columns exceeds the limit, "
								+ "limit count: 1024, column count: 1025.",
						scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							RequestRow row = rows.row(1);
							IntStream.range(0, 1025).forEach(i -> row.put("c" + i, i));
							return rows.put(row).describe(message -> "accepted");
						}),
				new Rule("UpdateRow/other-columns-stay", "An update leaves the other columns as they are", "a=9 c=3",
						scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							rows.put(rows.row(1).put("a", 1).put("b", 2).put("c", 3)).message();
							rows.update(rows.row(1).put("a", 9).delete("b")).message();
							return rows.read(1);
						}),
				new Rule("UpdateRow/creates", "An update that puts creates a row", "a=1", scene -> {
					Partition rows = scene.on(TableKind.PLAIN);
					rows.update(rows.row(1).put("a", 1)).message();
					return rows.read(1);
				}), new Rule("UpdateRow/deletion-creates-nothing", "An update that only deletes creates no row",
						"no row", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							rows.update(rows.row(1).delete("a")).message();
							return rows.read(1);
						}),
				new Rule("UpdateRow/no-cells", "An update changes something",
						"400 OTSParameterInvalid: Invalid update row request: missing cells in request.", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							return rows.update(rows.row(1)).describe(message -> "accepted");
						}),
				new Rule("UpdateRow/increment", "A missing column counts from 0, and the sum comes back",
						"n=5 then n=3", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							return increment(rows, 5) + " then " + increment(rows, -2);
						}),
				new Rule("UpdateRow/increment-of-text", "A text is not incremented", "400 OTSParameterInvalid",
						scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							rows.put(rows.row(1).put("n", "text")).message();
							return increment(rows, 1).replaceFirst(":.*", "");
						}),
				new Rule("DeleteRow/deletes", "A deleted row is gone", "no row", scene -> {
					Partition rows = scene.on(TableKind.PLAIN);
					rows.put(rows.row(1).put("a", 1)).message();
					rows.delete(1).message();
					return rows.read(1);
				}),
				new Rule("DeleteRow/missing-row", "Deleting a missing row succeeds", "accepted",
						scene -> scene.on(TableKind.PLAIN).delete(1).describe(message -> "accepted")),
				new Rule("DeleteRow/no-marker", "A deletion carries its marker",
						"400 OTSParameterInvalid: Invalid request of delete row: missing RowDeleteMarker in request.",
						scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							return rows.delete(rows.row(1), request -> {
							}).describe(message -> "accepted");
						}));
	}

	private static String put(Scene scene, String column, Object value) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		return rows.put(rows.row(1).put(column, value)).describe(message -> "accepted");
	}

	private static String increment(Partition rows, long delta) throws IOException {
		return rows
			.update(rows.row(1).increment("n", delta), request -> request.setReturnContent(
					ReturnContent.newBuilder().setReturnType(ReturnType.RT_AFTER_MODIFY).addReturnColumnNames("n")))
			.describe(message -> Partition.columns(message.getRow()));
	}

}
