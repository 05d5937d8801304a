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

import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.engine.row.TableSplits;
import io.otspring.emulator.engine.table.Encryption;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.PartitionRange;
import io.otspring.emulator.engine.table.TableDefinition;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.table.TableOptionsChange;
import io.otspring.emulator.engine.table.TableUpdate;
import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.message.TableMessages;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeRequest;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeResponse;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.CreateTableResponse;
import io.otspring.protocol.message.TableMessages.DeleteTableRequest;
import io.otspring.protocol.message.TableMessages.DeleteTableResponse;
import io.otspring.protocol.message.TableMessages.DescribeTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.ListTableRequest;
import io.otspring.protocol.message.TableMessages.ListTableResponse;
import io.otspring.protocol.message.TableMessages.UpdateTableRequest;
import io.otspring.protocol.message.TableMessages.UpdateTableResponse;

/**
 * The operations on tables.
 */
final class TableOperations {

	private TableOperations() {
	}

	static CreateTableResponse createTable(Instance instance, CreateTableRequest request) {
		List<PartitionRange> partitions = new ArrayList<>();
		for (TableMessages.PartitionRange range : request.getPartitionsList()) {
			partitions.add(new PartitionRange(Values.key(range.getBegin()), Values.key(range.getEnd())));
		}
		CommonMessages.CapacityUnit throughput = request.getReservedThroughput().getCapacityUnit();
		Encryption encryption = request.hasSseSpec() ? TableMessageReader.encryption(request.getSseSpec()) : null;
		instance.createTable(new TableDefinition(request.getTableMeta().getTableName(),
				TableMessageReader.schema(request.getTableMeta()),
				request.hasTableOptions() ? TableMessageReader.options(request.getTableOptions())
						: TableOptionsChange.NONE,
				TableMessageReader.throughput(throughput), partitions,
				request.hasStreamSpec() ? TableMessageReader.stream(request.getStreamSpec()) : null, encryption,
				request.getEnableLocalTxn(),
				request.getIndexMetasList().stream().map(TableMessageReader::index).toList()));
		return CreateTableResponse.getDefaultInstance();
	}

	static ListTableResponse listTable(Instance instance, ListTableRequest request) {
		return ListTableResponse.newBuilder().addAllTableNames(instance.tableNames()).build();
	}

	static DescribeTableResponse describeTable(Instance instance, DescribeTableRequest request) {
		return TableMessageWriter.description(instance.describeTable(request.getTableName()));
	}

	static UpdateTableResponse updateTable(Instance instance, UpdateTableRequest request) {
		TableDescription table = instance.updateTable(request.getTableName(),
				new TableUpdate(request.hasReservedThroughput()
						? TableMessageReader.throughput(request.getReservedThroughput().getCapacityUnit()) : null,
						request.hasTableOptions() ? TableMessageReader.options(request.getTableOptions()) : null,
						request.hasStreamSpec() ? TableMessageReader.stream(request.getStreamSpec()) : null));
		UpdateTableResponse.Builder response = UpdateTableResponse.newBuilder()
			.setReservedThroughputDetails(TableMessageWriter.throughput(table.throughput()))
			.setTableOptions(TableMessageWriter.options(table.options()));
		if (request.hasStreamSpec() || table.stream().enabled()) {
			response.setStreamDetails(TableMessageWriter.stream(table.stream()));
		}
		return response.build();
	}

	static ComputeSplitPointsBySizeResponse computeSplitPointsBySize(Instance instance,
			ComputeSplitPointsBySizeRequest request) {
		TableSplits.Size size = TableSplits.Size.of(request.getSplitSize(),
				request.hasSplitSizeUnitInByte() ? request.getSplitSizeUnitInByte() : null,
				request.hasSplitPointLimit() ? request.getSplitPointLimit() : null);
		return instance.withTable(request.getTableName(), MissingTable.TO_CHANGE,
				table -> TableMessageWriter.splits(table.description().schema(), TableSplits.of(table, size)));
	}

	static DeleteTableResponse deleteTable(Instance instance, DeleteTableRequest request) {
		instance.deleteTable(request.getTableName());
		return DeleteTableResponse.getDefaultInstance();
	}

}
