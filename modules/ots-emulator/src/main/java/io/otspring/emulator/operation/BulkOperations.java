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

package io.otspring.emulator.operation;

import java.util.List;

import io.otspring.emulator.engine.row.BulkImport;
import io.otspring.emulator.engine.row.Condition;
import io.otspring.emulator.engine.row.Outcome;
import io.otspring.emulator.engine.row.RangeQuery;
import io.otspring.emulator.engine.row.RangeResult;
import io.otspring.emulator.engine.row.ReturnContent;
import io.otspring.emulator.engine.row.RowSelection;
import io.otspring.emulator.engine.row.RowWrite;
import io.otspring.emulator.engine.row.TableReader;
import io.otspring.emulator.engine.row.VersionSelection;
import io.otspring.emulator.engine.row.WriteResult;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.protocol.message.RowMessages.BulkExportRequest;
import io.otspring.protocol.message.RowMessages.BulkExportResponse;
import io.otspring.protocol.message.RowMessages.BulkImportRequest;
import io.otspring.protocol.message.RowMessages.BulkImportResponse;
import io.otspring.protocol.message.RowMessages.RowInBulkImportResponse;

/**
 * The operations that move many rows of one table.
 */
final class BulkOperations {

	private BulkOperations() {
	}

	static BulkImportResponse bulkImport(Instance instance, BulkImportRequest request) {
		List<RowWrite> writes = request.getRowsList()
			.stream()
			.map(row -> RowMessageReader.write(row.getType(), row.getRowChange(), Condition.NONE, ReturnContent.NONE))
			.toList();
		BulkImportResponse.Builder response = BulkImportResponse.newBuilder().setTableName(request.getTableName());
		new BulkImport(request.getTableName(), writes).execute(instance)
			.forEach(outcome -> response.addRows(answer(outcome)));
		return response.build();
	}

	private static RowInBulkImportResponse answer(Outcome<WriteResult> outcome) {
		RowInBulkImportResponse.Builder response = RowInBulkImportResponse.newBuilder();
		if (outcome instanceof Outcome.Refused<WriteResult> refused) {
			return response.setIsOk(false).setError(Answers.error(refused.error())).build();
		}
		WriteResult result = ((Outcome.Done<WriteResult>) outcome).result();
		return response.setIsOk(true).setConsumed(Answers.consumed(result.consumed())).build();
	}

	static BulkExportResponse bulkExport(Instance instance, BulkExportRequest request) {
		FilterReader.ReadFilter filter = FilterReader.ofRead(request.getFilter());
		RowSelection selection = new RowSelection(request.getColumnsToGetList(), null, null, VersionSelection.newest(1),
				filter.filter(), filter.page());
		RangeQuery query = RangeQuery.export(RowMessageReader.key(request.getInclusiveStartPrimaryKey()),
				RowMessageReader.key(request.getExclusiveEndPrimaryKey()), selection);
		DataBlock block = new DataBlock(request.getDataBlockTypeHint(), request.getColumnsToGetList(), true);
		return instance.withTable(request.getTableName(), MissingTable.TO_CHANGE,
				table -> answer(TableReader.read(table, query), block, table.description().schema()));
	}

	private static BulkExportResponse answer(RangeResult result, DataBlock block, TableSchema schema) {
		BulkExportResponse.Builder response = BulkExportResponse.newBuilder()
			.setConsumed(Answers.consumed(result.consumed()))
			.setRows(block.write(result.rows(), schema))
			.setDataBlockType(block.type());
		if (result.next() != null) {
			response.setNextStartPrimaryKey(RowMessageWriter.key(result.next()));
		}
		return response.build();
	}

}
