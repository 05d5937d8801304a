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

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.KeyColumn;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.row.TableSplits;
import io.otspring.emulator.engine.stream.StreamSettings;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.Encryption;
import io.otspring.emulator.engine.table.IndexDescription;
import io.otspring.emulator.engine.table.IndexKind;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.ReservedThroughput;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.protocol.message.CommonMessages.CapacityUnit;
import io.otspring.protocol.message.TableMessages.ComputeSplitPointsBySizeResponse;
import io.otspring.protocol.message.TableMessages.DefinedColumnSchema;
import io.otspring.protocol.message.TableMessages.DefinedColumnType;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.IndexMeta;
import io.otspring.protocol.message.TableMessages.IndexSyncPhase;
import io.otspring.protocol.message.TableMessages.IndexType;
import io.otspring.protocol.message.TableMessages.IndexUpdateMode;
import io.otspring.protocol.message.TableMessages.PrimaryKeyOption;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.ReservedThroughputDetails;
import io.otspring.protocol.message.TableMessages.SSEDetails;
import io.otspring.protocol.message.TableMessages.SSEKeyType;
import io.otspring.protocol.message.TableMessages.StreamDetails;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;
import io.otspring.protocol.message.TableMessages.TableStatus;

/**
 * Writes what answers say of tables. Like the service it writes zeros where a value is
 * zero, and leaves out what does not apply.
 */
final class TableMessageWriter {

	private TableMessageWriter() {
	}

	static DescribeTableResponse description(TableDescription table) {
		DescribeTableResponse.Builder response = DescribeTableResponse.newBuilder()
			.setTableMeta(meta(table))
			.setReservedThroughputDetails(throughput(table.throughput()))
			.setTableOptions(options(table.options()))
			.setTableStatus(TableStatus.ACTIVE)
			.setStreamDetails(stream(table.stream()))
			.setCreationTime(table.creationTime());
		String partitionKey = table.schema().partitionKey().name();
		for (KeyValue point : table.splitPoints()) {
			response.addShardSplits(splitPoint(partitionKey, point));
		}
		if (table.encryption() != null) {
			response.setSseDetails(encryption(table.encryption()));
		}
		table.indexes().forEach(index -> response.addIndexMetas(index(index)));
		return response.build();
	}

	/**
	 * Returns the answer to the question where a table can be cut, which costs the same
	 * whatever the size of the table.
	 */
	static ComputeSplitPointsBySizeResponse splits(TableSchema schema, TableSplits splits) {
		ComputeSplitPointsBySizeResponse.Builder response = ComputeSplitPointsBySizeResponse.newBuilder()
			.setConsumed(Answers.consumed(CapacityUnits.forRead(0)));
		schema.keyColumns().forEach(column -> response.addSchema(keyColumn(column)));
		splits.points().forEach(point -> response.addSplitPoints(RowMessageWriter.key(point)));
		for (TableSplits.Location location : splits.locations()) {
			response.addLocationsBuilder().setLocation(location.name()).setRepeat(location.ranges());
		}
		return response.build();
	}

	private static ByteString splitPoint(String partitionKey, KeyValue point) {
		return RowMessageWriter.key(new PrimaryKey(List.of(new KeyColumn(partitionKey, point))));
	}

	private static TableMeta meta(TableDescription table) {
		TableMeta.Builder meta = TableMeta.newBuilder().setTableName(table.name()).setTableId(table.id());
		table.schema().keyColumns().forEach(column -> meta.addPrimaryKey(keyColumn(column)));
		table.schema().definedColumns().forEach(column -> meta.addDefinedColumn(definedColumn(column)));
		return meta.build();
	}

	private static PrimaryKeySchema keyColumn(KeyColumnSchema column) {
		PrimaryKeySchema.Builder schema = PrimaryKeySchema.newBuilder()
			.setName(column.name())
			.setType(switch (column.type()) {
				case INTEGER -> PrimaryKeyType.INTEGER;
				case STRING -> PrimaryKeyType.STRING;
				case BLOB -> PrimaryKeyType.BINARY;
				default -> throw new IllegalStateException("A key column has the type " + column.type());
			});
		if (column.autoIncrement()) {
			schema.setOption(PrimaryKeyOption.AUTO_INCREMENT);
		}
		return schema.build();
	}

	private static DefinedColumnSchema definedColumn(DefinedColumn column) {
		return DefinedColumnSchema.newBuilder().setName(column.name()).setType(switch (column.type()) {
			case INTEGER -> DefinedColumnType.DCT_INTEGER;
			case DOUBLE -> DefinedColumnType.DCT_DOUBLE;
			case BOOLEAN -> DefinedColumnType.DCT_BOOLEAN;
			case STRING -> DefinedColumnType.DCT_STRING;
			case BLOB -> DefinedColumnType.DCT_BLOB;
			default -> throw new IllegalStateException("A defined column has the type " + column.type());
		}).build();
	}

	private static IndexMeta index(IndexDescription index) {
		return IndexMeta.newBuilder()
			.setName(index.name())
			.addAllPrimaryKey(index.keyColumns())
			.addAllDefinedColumn(index.attributes())
			.setIndexUpdateMode(updateMode(index.kind()))
			.setIndexType(switch (index.kind()) {
				case GLOBAL -> IndexType.IT_GLOBAL_INDEX;
				case LOCAL -> IndexType.IT_LOCAL_INDEX;
			})
			.setIndexSyncPhase(index.complete() ? IndexSyncPhase.ISP_INCR : IndexSyncPhase.ISP_FULL)
			.build();
	}

	static IndexUpdateMode updateMode(IndexKind kind) {
		return switch (kind) {
			case GLOBAL -> IndexUpdateMode.IUM_ASYNC_INDEX;
			case LOCAL -> IndexUpdateMode.IUM_SYNC_INDEX;
		};
	}

	static ReservedThroughputDetails throughput(ReservedThroughput throughput) {
		ReservedThroughputDetails.Builder details = ReservedThroughputDetails.newBuilder()
			.setCapacityUnit(CapacityUnit.newBuilder().setRead(throughput.read()).setWrite(throughput.write()))
			.setLastIncreaseTime(throughput.lastIncreaseTime());
		if (throughput.lastDecreaseTime() != null) {
			details.setLastDecreaseTime(throughput.lastDecreaseTime());
		}
		return details.build();
	}

	static TableOptions options(io.otspring.emulator.engine.table.TableOptions options) {
		return TableOptions.newBuilder()
			.setTimeToLive(options.timeToLive())
			.setMaxVersions(options.maxVersions())
			.setDeviationCellVersionInSec(options.maxDeviation())
			.setAllowUpdate(options.allowUpdate())
			.setUpdateFullRow(options.updateFullRow())
			.build();
	}

	static StreamDetails stream(StreamSettings stream) {
		StreamDetails.Builder details = StreamDetails.newBuilder().setEnableStream(stream.enabled());
		if (stream.enabled()) {
			details.setStreamId(stream.id())
				.setExpirationTime(stream.expirationHours())
				.setLastEnableTime(stream.lastEnableTime())
				.addAllColumnToGet(stream.columns());
		}
		return details.build();
	}

	private static SSEDetails encryption(Encryption encryption) {
		SSEDetails.Builder details = SSEDetails.newBuilder().setEnable(encryption.enabled());
		Encryption.KeyKind kind = encryption.keyKind();
		if (kind != null) {
			details.setKeyType(switch (kind) {
				case KMS_SERVICE -> SSEKeyType.SSE_KMS_SERVICE;
				case BRING_YOUR_OWN -> SSEKeyType.SSE_BYOK;
			});
		}
		BinaryValue keyId = encryption.keyId();
		if (keyId != null) {
			details.setKeyId(ByteString.copyFrom(keyId.bytes()));
		}
		BinaryValue role = encryption.role();
		if (role != null) {
			details.setRoleArn(ByteString.copyFrom(role.bytes()));
		}
		return details.build();
	}

}
