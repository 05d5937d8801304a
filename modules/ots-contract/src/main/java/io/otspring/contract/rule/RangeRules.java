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
import io.otspring.contract.service.RequestRow.Placeholder;
import io.otspring.protocol.message.FilterMessages.ComparatorType;
import io.otspring.protocol.message.RowMessages.BulkExportRequest;
import io.otspring.protocol.message.RowMessages.BulkExportResponse;
import io.otspring.protocol.message.RowMessages.DataBlockType;
import io.otspring.protocol.message.RowMessages.Direction;

/**
 * GetRange, BulkExport.
 */
final class RangeRules {

	private RangeRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("GetRange/forward", "Rows come in the order of their keys", "-5 0 1 2 30",
				scene -> filled(scene).ids(request -> {
				})), new Rule("GetRange/backward", "Rows come in the other order", "30 2 1 0 -5", scene -> {
					Partition rows = filled(scene);
					return rows.ids(request -> request.setDirection(Direction.BACKWARD)
						.setInclusiveStartPrimaryKey(rows.row(Placeholder.MAX).bytes())
						.setExclusiveEndPrimaryKey(rows.row(Placeholder.MIN).bytes()));
				}), new Rule("GetRange/bounds", "The start is in, the end is not", "0 1", scene -> {
					Partition rows = filled(scene);
					return rows.ids(request -> request.setInclusiveStartPrimaryKey(rows.row(0).bytes())
						.setExclusiveEndPrimaryKey(rows.row(2).bytes()));
				}),
				new Rule("GetRange/limit", "A page ends with the key of the next row", "-5 0 next=1",
						scene -> filled(scene).ids(request -> request.setLimit(2))),
				new Rule("GetRange/limit-equal-to-rows", "The last page has no next key", "-5 0 1 2 30",
						scene -> filled(scene).ids(request -> request.setLimit(5))),
				new Rule("GetRange/limit-0", "A page has rows",
						"400 OTSParameterInvalid: The limit must be greater than 0.",
						scene -> scene.on(TableKind.PLAIN).ids(request -> request.setLimit(0))),
				new Rule("GetRange/equal-bounds", "Forward the start is less than the end",
						"400 OTSParameterInvalid: Begin key must less than end key in FORWARD", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							return rows.ids(request -> request.setInclusiveStartPrimaryKey(rows.row(1).bytes())
								.setExclusiveEndPrimaryKey(rows.row(1).bytes()));
						}),
				new Rule("GetRange/bounds-backward", "Backward the start is more than the end",
						"400 OTSParameterInvalid: Begin key must more than end key in BACKWARD",
						scene -> scene.on(TableKind.PLAIN).ids(request -> request.setDirection(Direction.BACKWARD))),
				new Rule("GetRange/empty", "An empty range has no bytes and no next key", "0 bytes, next=false",
						scene -> scene.on(TableKind.PLAIN).range(request -> {
						})
							.describe(message -> message.getRows().size() + " bytes, next="
									+ message.hasNextStartPrimaryKey())),
				new Rule("GetRange/filter", "Rows that do not meet the filter are left out", "2 30",
						scene -> filled(scene).ids(request -> request
							.setFilter(Filters.compare("n", ComparatorType.CT_GREATER_EQUAL, 2).toByteString()))),
				new Rule("GetRange/columns-to-get", "Rows without a column that is named are left out", "1", scene -> {
					Partition rows = filled(scene);
					rows.update(rows.row(1).put("rare", 1)).message();
					return rows.ids(request -> request.addColumnsToGet("rare"));
				}),
				new Rule("GetRange/5000-rows", "An answer ends after 5000 rows that were looked at",
						"0 rows, next=5000",
						scene -> many(scene)
							.range(request -> request
								.setFilter(Filters.compareStrictly("n", ComparatorType.CT_EQUAL, -1).toByteString()))
							.describe(message -> AnswerRows.read(message.getRows()).size() + " rows, next="
									+ AnswerRows.read(message.getNextStartPrimaryKey()).get(0).key().get(1).value())),
				new Rule("BulkExport/rows", "An export has the rows of its range", "5 rows", scene -> {
					Partition rows = filled(scene);
					BulkExportRequest request = BulkExportRequest.newBuilder()
						.setTableName(rows.table())
						.addColumnsToGet("n")
						.setInclusiveStartPrimaryKey(rows.row(Placeholder.MIN).bytes())
						.setExclusiveEndPrimaryKey(rows.row(Placeholder.MAX).bytes())
						.setDataBlockTypeHint(DataBlockType.DBT_PLAIN_BUFFER)
						.build();
					return scene.service()
						.call("BulkExport", request, BulkExportResponse.parser())
						.describe(message -> AnswerRows.read(message.getRows()).size() + " rows");
				}));
	}

	private static Partition filled(Scene scene) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		for (long id : new long[] { 2, -5, 30, 0, 1 }) {
			rows.put(rows.row(id).put("n", id)).message();
		}
		return rows;
	}

	private static Partition many(Scene scene) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		for (int first = 0; first < 5001; first += Batches.MAX_WRITES) {
			List<RequestRow> puts = IntStream.range(first, Math.min(first + Batches.MAX_WRITES, 5001))
				.mapToObj(id -> rows.row(id).put("n", id))
				.toList();
			Batches.put(scene, rows.table(), puts).message();
		}
		return rows;
	}

}
