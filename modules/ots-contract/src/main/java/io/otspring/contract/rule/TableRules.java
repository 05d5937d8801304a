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

import io.otspring.contract.service.Answer;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeRequest;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeResponse;
import io.otspring.protocol.message.TableMessages.DescribeTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.PrimaryKeyOption;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.TableOptions;
import io.otspring.protocol.message.TableMessages.UpdateTableRequest;
import io.otspring.protocol.message.TableMessages.UpdateTableResponse;

/**
 * CreateTable, ListTable, DescribeTable, UpdateTable and DeleteTable.
 */
final class TableRules {

	private TableRules() {
	}

	private static final String GONE = "404 OTSObjectNotExist: Requested table does not exist.";

	static List<Rule> all() {
		return List.of(new Rule("CreateTable/defaults", "What is not asked for has defaults",
				"ttl=-1 versions=1 deviation=86400 update=true status=ACTIVE", scene -> {
					String table = scene.on(TableKind.PLAIN).table();
					return describe(scene, table).describe(TableRules::options);
				}), new Rule("CreateTable/exists", "A name is taken once",
						"409 OTSObjectAlreadyExist: Requested table already exists.", scene -> {
							String table = scene.on(TableKind.PLAIN).table();
							return scene.create(TableKind.PLAIN.request(table)).describe(message -> "created");
						}),
				new Rule("CreateTable/name-starts-with-digit", "A name does not start with a digit",
						"400 OTSParameterInvalid: Invalid table name: '3t'.",
						scene -> scene.refused(request -> request.getTableMetaBuilder().setTableName("3t"))),
				new Rule("CreateTable/empty-name", "A name is not empty",
						"400 OTSParameterInvalid: Invalid table name: ''.",
						scene -> scene.refused(request -> request.getTableMetaBuilder().setTableName(""))),
				new Rule("CreateTable/no-key", "A table has key columns",
						"400 OTSParameterInvalid: The number of primary key columns must be in range: [1, 4].",
						scene -> scene.refused(request -> request.getTableMetaBuilder().clearPrimaryKey())),
				new Rule("CreateTable/five-key-columns", "A key has at most four columns",
						"400 OTSParameterInvalid: The number of primary key columns must be in range: [1, 4].",
						scene -> scene.refused(request -> {
							for (int i = 3; i <= 5; i++) {
								request.getTableMetaBuilder()
									.addPrimaryKey(TableKind.key("k" + i, PrimaryKeyType.STRING));
							}
						})),
				new Rule("CreateTable/repeated-key-column", "A key column comes once",
						"400 OTSParameterInvalid: Duplicated primary key name: 'pk'.",
						scene -> scene.refused(request -> request.getTableMetaBuilder()
							.addPrimaryKey(TableKind.key("pk", PrimaryKeyType.STRING)))),
				new Rule("CreateTable/max-versions-0", "There is at least one version",
						"400 OTSParameterInvalid: The maximum versions cannot be less than or equal to 0.",
						scene -> scene.refused(request -> request.getTableOptionsBuilder().setMaxVersions(0))),
				new Rule("CreateTable/time-to-live-0", "Time to live is -1 or positive",
						"400 OTSParameterInvalid: TimeToLive cannot be 0 or less than -1.",
						scene -> scene.refused(request -> request.getTableOptionsBuilder().setTimeToLive(0))),
				new Rule("CreateTable/auto-increment-partition-key", "The partition key is not assigned",
						"400 OTSParameterInvalid", scene -> {
							String refusal = scene.refused(request -> request.getTableMetaBuilder()
								.setPrimaryKey(0,
										PrimaryKeySchema.newBuilder()
											.setName("pk")
											.setType(PrimaryKeyType.INTEGER)
											.setOption(PrimaryKeyOption.AUTO_INCREMENT)));
							return refusal.replaceFirst(":.*", "");
						}),
				new Rule("DescribeTable/missing", "A missing table is an error", GONE,
						scene -> describe(scene, scene.newName()).describe(message -> "described")),
				new Rule("DeleteTable/missing", "A missing table is not deleted", GONE,
						scene -> scene.delete(scene.newName()).describe(message -> "deleted")),
				new Rule("ListTable/created", "A created table is listed, a deleted one is not", "true false",
						scene -> {
							String table = scene.create(TableKind.PLAIN, request -> {
							});
							boolean before = scene.tables().contains(table);
							scene.delete(table).message();
							return before + " " + scene.tables().contains(table);
						}),
				new Rule("UpdateTable/max-versions", "The answer has all options in force",
						"ttl=-1 versions=5 deviation=86400 update=true", scene -> {
							String table = scene.create(TableKind.PLAIN, request -> {
							});
							return update(scene, table, TableOptions.newBuilder().setMaxVersions(5).build());
						}),
				new Rule("UpdateTable/no-option", "An update changes something",
						"400 OTSParameterInvalid: No parameter is specified in table options.",
						scene -> update(scene, scene.on(TableKind.PLAIN).table(), TableOptions.getDefaultInstance())),
				new Rule("ComputeSplitPointsBySize/small-table", "A small table has no split point and one location",
						"points=0 splits=1 read=1 write=0", scene -> splits(scene, 1)),
				new Rule("ComputeSplitPointsBySize/size-0", "A split has a size",
						"400 OTSParameterInvalid: The split_size should be greater than 0.",
						scene -> splits(scene, 0)));
	}

	private static String splits(Scene scene, long size) throws IOException {
		String table = scene.on(TableKind.PLAIN).table();
		return scene.service()
			.call("ComputeSplitPointsBySize",
					ComputeSplitPointsBySizeRequest.newBuilder().setTableName(table).setSplitSize(size).build(),
					ComputeSplitPointsBySizeResponse.parser())
			.describe(message -> "points=" + message.getSplitPointsCount() + " splits="
					+ message.getLocationsList().stream().mapToLong(location -> location.getRepeat()).sum() + " "
					+ Partition.units(message.getConsumed()));
	}

	private static Answer<DescribeTableResponse> describe(Scene scene, String table) throws IOException {
		return scene.service()
			.call("DescribeTable", DescribeTableRequest.newBuilder().setTableName(table).build(),
					DescribeTableResponse.parser());
	}

	private static String update(Scene scene, String table, TableOptions options) throws IOException {
		return scene.service()
			.call("UpdateTable", UpdateTableRequest.newBuilder().setTableName(table).setTableOptions(options).build(),
					UpdateTableResponse.parser())
			.describe(message -> options(message.getTableOptions()));
	}

	private static String options(DescribeTableResponse table) {
		return options(table.getTableOptions()) + " status=" + table.getTableStatus();
	}

	private static String options(TableOptions options) {
		return "ttl=" + options.getTimeToLive() + " versions=" + options.getMaxVersions() + " deviation="
				+ options.getDeviationCellVersionInSec() + " update=" + options.getAllowUpdate();
	}

}
