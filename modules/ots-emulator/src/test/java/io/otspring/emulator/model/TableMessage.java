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

package io.otspring.emulator.model;

import com.google.protobuf.ByteString;
import io.otspring.protocol.message.CommonMessages.CapacityUnit;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.DefinedColumnSchema;
import io.otspring.protocol.message.TableMessages.DefinedColumnType;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.ReservedThroughput;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;

/**
 * Tables as messages.
 */
final class TableMessage {

	private TableMessage() {
	}

	static CreateTableRequest create(String name, TableShape shape, Step.Options options) {
		TableMeta.Builder meta = TableMeta.newBuilder()
			.setTableName(name)
			.addDefinedColumn(DefinedColumnSchema.newBuilder()
				.setName(TableShape.DEFINED)
				.setType(DefinedColumnType.DCT_INTEGER));
		for (int i = 0; i < shape.keyTypes().size(); i++) {
			meta.addPrimaryKey(PrimaryKeySchema.newBuilder()
				.setName(shape.keyNames().get(i))
				.setType(type(shape.keyTypes().get(i))));
		}
		return CreateTableRequest.newBuilder()
			.setTableMeta(meta)
			.setTableOptions(options(options))
			.setReservedThroughput(
					ReservedThroughput.newBuilder().setCapacityUnit(CapacityUnit.newBuilder().setRead(0).setWrite(0)))
			.build();
	}

	static TableOptions options(Step.Options options) {
		return TableOptions.newBuilder()
			.setTimeToLive(options.timeToLive())
			.setMaxVersions(options.maxVersions())
			.setDeviationCellVersionInSec(options.deviation())
			.setAllowUpdate(options.allowUpdate())
			.setUpdateFullRow(options.fullRow())
			.build();
	}

	private static PrimaryKeyType type(Class<?> type) {
		if (type == Long.class) {
			return PrimaryKeyType.INTEGER;
		}
		return (type == ByteString.class) ? PrimaryKeyType.BINARY : PrimaryKeyType.STRING;
	}

}
