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

import io.otspring.contract.service.RequestRow;

/**
 * GetRow.
 */
final class ReadRules {

	private ReadRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("GetRow/missing-row", "A missing row is no error and costs a read unit",
				"no row read=1 write=0", scene -> {
					Partition rows = scene.on(TableKind.PLAIN);
					return rows.get(rows.row(1).bytes(), request -> {
					})
						.describe(message -> Partition.columns(message.getRow()) + " "
								+ Partition.units(message.getConsumed()));
				}),
				new Rule("GetRow/missing-table", "A read of a missing table says so in its own way",
						"400 OTSParameterInvalid: Request table not exist", scene -> scene.in(scene.newName()).read(1)),
				new Rule("GetRow/order-of-columns", "Columns come in the order of the bytes of their names",
						"A=1 B=2 a=3 b=4 \u00e9=5", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							rows.put(rows.row(1).put("b", 4).put("\u00e9", 5).put("a", 3).put("B", 2).put("A", 1))
								.message();
							return rows.read(1);
						}),
				new Rule("GetRow/types", "Values come back as they were put",
						"b=true d=1.5 i=-9223372036854775808 s=\u4e2d\u6587 x=AAH/", scene -> {
							Partition rows = scene.on(TableKind.PLAIN);
							rows.put(rows.row(1)
								.put("i", Long.MIN_VALUE)
								.put("d", 1.5)
								.put("b", true)
								.put("s", "\u4e2d\u6587")
								.put("x", new byte[] { 0, 1, -1 })).message();
							return rows.read(1);
						}),
				new Rule("GetRow/columns-to-get", "Only the columns that are named come back", "a=1 c=3",
						scene -> threeColumns(scene).read(1,
								request -> request.addColumnsToGet("a").addColumnsToGet("c"))),
				new Rule("GetRow/no-column-of-the-list", "A row without any column that is named is not there",
						"no row", scene -> threeColumns(scene).read(1, request -> request.addColumnsToGet("z"))),
				new Rule("GetRow/key-column-of-the-list", "A key column in the list brings the row without cells", "",
						scene -> threeColumns(scene).read(1,
								request -> request.addColumnsToGet("z").addColumnsToGet("pk"))),
				new Rule("GetRow/start-and-end-column", "The start column is in, the end column is not", "b=2",
						scene -> threeColumns(scene).read(1, request -> request.setStartColumn("b").setEndColumn("c"))),
				new Rule("GetRow/no-version-condition", "Versions or a time range have to be named",
						"400 OTSParameterInvalid: No version condition is specified.",
						scene -> threeColumns(scene).read(1, request -> request.clearMaxVersions())),
				new Rule("GetRow/max-versions-0", "At least one version is read",
						"400 OTSParameterInvalid: Invalid max versions: 0 . Reason: Max versions must be positive.",
						scene -> threeColumns(scene).read(1, request -> request.setMaxVersions(0))),
				new Rule("GetRow/size-of-key", "A key has all columns",
						"400 OTSInvalidPK: Validate PK size fail. Input: 1, Meta: 2.",
						scene -> get(scene, new RequestRow().key("pk", "a"))),
				new Rule("GetRow/name-of-key", "Key columns have the names of the table",
						"400 OTSInvalidPK: Validate PK name fail. Input: other, Meta: id.",
						scene -> get(scene, new RequestRow().key("pk", "a").key("other", 1))),
				new Rule("GetRow/type-of-key", "Key columns have the types of the table",
						"400 OTSInvalidPK: Validate PK type fail. Input: VT_STRING, Meta: VT_INTEGER.",
						scene -> get(scene, new RequestRow().key("pk", "a").key("id", "1"))),
				new Rule("GetRow/infinite-key", "A row to be read has values in its key",
						"400 OTSParameterInvalid: VT_INF_MIN is an invalid type for the primary key.",
						scene -> get(scene, new RequestRow().key("pk", "a").key("id", RequestRow.Placeholder.MIN))),
				new Rule("GetRow/too-many-columns", "At most 1024 columns are named",
						"400 OTSParameterInvalid: The number of columns from the request exceeds the limit, "
								+ "limit count: 1024, column count: 1025.",
						scene -> threeColumns(scene).read(1,
								request -> IntStream.range(0, 1025).forEach(i -> request.addColumnsToGet("c" + i)))));
	}

	private static String get(Scene scene, RequestRow key) throws IOException {
		return scene.on(TableKind.PLAIN).get(key.bytes(), request -> {
		}).describe(message -> "accepted");
	}

	private static Partition threeColumns(Scene scene) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		rows.put(rows.row(1).put("a", 1).put("b", 2).put("c", 3)).message();
		return rows;
	}

}
