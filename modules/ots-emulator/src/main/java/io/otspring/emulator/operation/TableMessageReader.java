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

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.stream.StreamChange;
import io.otspring.emulator.engine.table.DefinedColumn;
import io.otspring.emulator.engine.table.Encryption;
import io.otspring.emulator.engine.table.IndexDefinition;
import io.otspring.emulator.engine.table.IndexKind;
import io.otspring.emulator.engine.table.KeyColumnSchema;
import io.otspring.emulator.engine.table.TableOptionsChange;
import io.otspring.emulator.engine.table.TableSchema;
import io.otspring.emulator.engine.table.Throughput;
import io.otspring.protocol.message.CommonMessages.CapacityUnit;
import io.otspring.protocol.message.TableMessages.DefinedColumnSchema;
import io.otspring.protocol.message.TableMessages.IndexMeta;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.SSESpecification;
import io.otspring.protocol.message.TableMessages.StreamSpecification;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;
import io.otspring.protocol.plainbuffer.ValueType;

/**
 * Reads what requests say of tables.
 */
final class TableMessageReader {

	private TableMessageReader() {
	}

	static TableSchema schema(TableMeta meta) {
		List<KeyColumnSchema> keyColumns = meta.getPrimaryKeyList()
			.stream()
			.map(TableMessageReader::keyColumn)
			.toList();
		return new TableSchema(keyColumns, definedColumns(meta.getDefinedColumnList()));
	}

	private static KeyColumnSchema keyColumn(PrimaryKeySchema column) {
		ValueType type = switch (column.getType()) {
			case INTEGER -> ValueType.INTEGER;
			case STRING -> ValueType.STRING;
			case BINARY -> ValueType.BLOB;
		};
		return new KeyColumnSchema(column.getName(), type, column.hasOption());
	}

	static List<DefinedColumn> definedColumns(List<DefinedColumnSchema> columns) {
		return columns.stream().map(TableMessageReader::definedColumn).toList();
	}

	private static DefinedColumn definedColumn(DefinedColumnSchema column) {
		ValueType type = switch (column.getType()) {
			case DCT_INTEGER -> ValueType.INTEGER;
			case DCT_DOUBLE -> ValueType.DOUBLE;
			case DCT_BOOLEAN -> ValueType.BOOLEAN;
			case DCT_STRING -> ValueType.STRING;
			case DCT_BLOB -> ValueType.BLOB;
		};
		return new DefinedColumn(column.getName(), type);
	}

	/**
	 * Reads an index. Whether it is updated together with its table or later is not a
	 * choice of its own: a global index is said to be updated later, a local one is not.
	 */
	static IndexDefinition index(IndexMeta index) {
		IndexKind kind = switch (index.getIndexType()) {
			case IT_GLOBAL_INDEX -> IndexKind.GLOBAL;
			case IT_LOCAL_INDEX -> IndexKind.LOCAL;
		};
		if (index.getIndexUpdateMode() != TableMessageWriter.updateMode(kind)) {
			throw OtsError.parameterInvalid(
					"Invalid index update mode: " + index.getIndexUpdateMode() + " for " + index.getIndexType() + ".");
		}
		return new IndexDefinition(index.getName(), kind, index.getPrimaryKeyList(), index.getDefinedColumnList());
	}

	static TableOptionsChange options(TableOptions options) {
		return new TableOptionsChange(options.hasTimeToLive() ? options.getTimeToLive() : null,
				options.hasMaxVersions() ? options.getMaxVersions() : null,
				options.hasDeviationCellVersionInSec() ? options.getDeviationCellVersionInSec() : null,
				options.hasAllowUpdate() ? options.getAllowUpdate() : null,
				options.hasUpdateFullRow() ? options.getUpdateFullRow() : null);
	}

	static Throughput throughput(CapacityUnit units) {
		return new Throughput(units.hasRead() ? units.getRead() : null, units.hasWrite() ? units.getWrite() : null);
	}

	static StreamChange stream(StreamSpecification stream) {
		return new StreamChange(stream.getEnableStream(),
				stream.hasExpirationTime() ? stream.getExpirationTime() : null, stream.getColumnsToGetList());
	}

	static Encryption encryption(SSESpecification encryption) {
		Encryption.KeyKind kind = !encryption.hasKeyType() ? null : switch (encryption.getKeyType()) {
			case SSE_KMS_SERVICE -> Encryption.KeyKind.KMS_SERVICE;
			case SSE_BYOK -> Encryption.KeyKind.BRING_YOUR_OWN;
		};
		return new Encryption(encryption.getEnable(), kind,
				encryption.hasKeyId() ? new BinaryValue(encryption.getKeyId().toByteArray()) : null,
				encryption.hasRoleArn() ? new BinaryValue(encryption.getRoleArn().toByteArray()) : null);
	}

}
