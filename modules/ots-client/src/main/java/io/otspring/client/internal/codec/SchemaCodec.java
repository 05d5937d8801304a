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

package io.otspring.client.internal.codec;

import java.time.Duration;

import io.otspring.client.table.DefinedColumnSchema;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.PrimaryKeySchema;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.TableOptions;
import io.otspring.client.table.TableSchema;
import io.otspring.client.table.TableStatus;
import io.otspring.protocol.message.TableMessages;

/**
 * What a table declares, and how it keeps its rows.
 */
final class SchemaCodec {

	private SchemaCodec() {
	}

	static void encode(TableSchema schema, BodyWriter body) {
		body.string(TableMessages.TableMeta.TABLE_NAME_FIELD_NUMBER, schema.table());
		for (PrimaryKeySchema column : schema.primaryKey()) {
			int start = body.start(TableMessages.TableMeta.PRIMARY_KEY_FIELD_NUMBER);
			body.string(TableMessages.PrimaryKeySchema.NAME_FIELD_NUMBER, column.name());
			body.number(TableMessages.PrimaryKeySchema.TYPE_FIELD_NUMBER, encode(column.type()).getNumber());
			if (column.autoIncrement()) {
				body.number(TableMessages.PrimaryKeySchema.OPTION_FIELD_NUMBER,
						TableMessages.PrimaryKeyOption.AUTO_INCREMENT_VALUE);
			}
			body.end(start);
		}
		for (DefinedColumnSchema column : schema.definedColumns()) {
			encode(column, body, TableMessages.TableMeta.DEFINED_COLUMN_FIELD_NUMBER);
		}
	}

	static void encode(DefinedColumnSchema column, BodyWriter body, int field) {
		int start = body.start(field);
		body.string(TableMessages.DefinedColumnSchema.NAME_FIELD_NUMBER, column.name());
		body.number(TableMessages.DefinedColumnSchema.TYPE_FIELD_NUMBER, encode(column.type()).getNumber());
		body.end(start);
	}

	static TableSchema decode(TableMessages.TableMeta meta) {
		return new TableSchema(meta.getTableName(),
				meta.getPrimaryKeyList()
					.stream()
					.map(column -> new PrimaryKeySchema(column.getName(), decode(column.getType()), column.hasOption()))
					.toList(),
				meta.getDefinedColumnList()
					.stream()
					.map(column -> new DefinedColumnSchema(column.getName(), decode(column.getType())))
					.toList());
	}

	static void encode(TableOptions options, BodyWriter body) {
		options.timeToLive()
			.ifPresent(seconds -> body.number(TableMessages.TableOptions.TIME_TO_LIVE_FIELD_NUMBER, seconds));
		options.maxVersions()
			.ifPresent(count -> body.number(TableMessages.TableOptions.MAX_VERSIONS_FIELD_NUMBER, count));
		options.maxTimeDeviation()
			.ifPresent(deviation -> body.number(TableMessages.TableOptions.DEVIATION_CELL_VERSION_IN_SEC_FIELD_NUMBER,
					deviation.toSeconds()));
		options.allowUpdate()
			.ifPresent(allow -> body.bool(TableMessages.TableOptions.ALLOW_UPDATE_FIELD_NUMBER, allow));
		options.updateFullRow()
			.ifPresent(full -> body.bool(TableMessages.TableOptions.UPDATE_FULL_ROW_FIELD_NUMBER, full));
	}

	static TableOptions decode(TableMessages.TableOptions message) {
		return TableOptions.of(options -> {
			if (message.hasTimeToLive() && message.getTimeToLive() == TableOptions.FOREVER) {
				options.keepForever();
			}
			else if (message.hasTimeToLive()) {
				options.timeToLive(Duration.ofSeconds(message.getTimeToLive()));
			}
			if (message.hasMaxVersions()) {
				options.maxVersions(message.getMaxVersions());
			}
			if (message.hasDeviationCellVersionInSec()) {
				options.maxTimeDeviation(Duration.ofSeconds(message.getDeviationCellVersionInSec()));
			}
			if (message.hasAllowUpdate()) {
				options.allowUpdate(message.getAllowUpdate());
			}
			if (message.hasUpdateFullRow()) {
				options.updateFullRow(message.getUpdateFullRow());
			}
		});
	}

	static TableStatus decode(TableMessages.TableStatus status) {
		return switch (status) {
			case ACTIVE -> TableStatus.ACTIVE;
			case INACTIVE -> TableStatus.INACTIVE;
			case LOADING -> TableStatus.LOADING;
			case UNLOADING -> TableStatus.UNLOADING;
			case UPDATING -> TableStatus.UPDATING;
		};
	}

	private static TableMessages.PrimaryKeyType encode(PrimaryKeyType type) {
		return switch (type) {
			case INTEGER -> TableMessages.PrimaryKeyType.INTEGER;
			case STRING -> TableMessages.PrimaryKeyType.STRING;
			case BINARY -> TableMessages.PrimaryKeyType.BINARY;
		};
	}

	private static PrimaryKeyType decode(TableMessages.PrimaryKeyType type) {
		return switch (type) {
			case INTEGER -> PrimaryKeyType.INTEGER;
			case STRING -> PrimaryKeyType.STRING;
			case BINARY -> PrimaryKeyType.BINARY;
		};
	}

	private static TableMessages.DefinedColumnType encode(DefinedColumnType type) {
		return switch (type) {
			case INTEGER -> TableMessages.DefinedColumnType.DCT_INTEGER;
			case DOUBLE -> TableMessages.DefinedColumnType.DCT_DOUBLE;
			case BOOLEAN -> TableMessages.DefinedColumnType.DCT_BOOLEAN;
			case STRING -> TableMessages.DefinedColumnType.DCT_STRING;
			case BINARY -> TableMessages.DefinedColumnType.DCT_BLOB;
		};
	}

	private static DefinedColumnType decode(TableMessages.DefinedColumnType type) {
		return switch (type) {
			case DCT_INTEGER -> DefinedColumnType.INTEGER;
			case DCT_DOUBLE -> DefinedColumnType.DOUBLE;
			case DCT_BOOLEAN -> DefinedColumnType.BOOLEAN;
			case DCT_STRING -> DefinedColumnType.STRING;
			case DCT_BLOB -> DefinedColumnType.BINARY;
		};
	}

}
