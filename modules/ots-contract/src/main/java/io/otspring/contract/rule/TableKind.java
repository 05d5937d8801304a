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

import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.DefinedColumnSchema;
import io.otspring.protocol.message.TableMessages.DefinedColumnType;
import io.otspring.protocol.message.TableMessages.PrimaryKeyOption;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.ReservedThroughput;
import io.otspring.protocol.message.TableMessages.StreamSpecification;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;

/**
 * The tables that rules share. All have the key {@code pk} (text) and {@code id}
 * (integer), and each rule has a partition key of its own.
 */
enum TableKind {

	/** One version, no further feature. */
	PLAIN,

	/** Three versions. */
	VERSIONS,

	/** The server assigns {@code id}. */
	ASSIGNED,

	/** Local transactions are possible. */
	TRANSACTIONS,

	/** The columns {@code city} (text) and {@code n} (integer) are defined. */
	DEFINED,

	/** Changes are recorded. */
	STREAM;

	CreateTableRequest.Builder request(String name) {
		CreateTableRequest.Builder request = plain(name);
		TableMeta.Builder table = request.getTableMetaBuilder();
		switch (this) {
			case PLAIN -> {
			}
			case VERSIONS -> request.getTableOptionsBuilder().setMaxVersions(3);
			case ASSIGNED -> table.getPrimaryKeyBuilder(1).setOption(PrimaryKeyOption.AUTO_INCREMENT);
			case TRANSACTIONS -> request.setEnableLocalTxn(true);
			case DEFINED -> table.addDefinedColumn(column("city", DefinedColumnType.DCT_STRING))
				.addDefinedColumn(column("n", DefinedColumnType.DCT_INTEGER));
			case STREAM ->
				request.setStreamSpec(StreamSpecification.newBuilder().setEnableStream(true).setExpirationTime(24));
		}
		return request;
	}

	private static CreateTableRequest.Builder plain(String name) {
		return CreateTableRequest.newBuilder()
			.setTableMeta(TableMeta.newBuilder()
				.setTableName(name)
				.addPrimaryKey(key("pk", PrimaryKeyType.STRING))
				.addPrimaryKey(key("id", PrimaryKeyType.INTEGER)))
			.setReservedThroughput(ReservedThroughput.newBuilder()
				.setCapacityUnit(CommonMessages.CapacityUnit.newBuilder().setRead(0).setWrite(0)))
			.setTableOptions(TableOptions.newBuilder().setTimeToLive(-1).setMaxVersions(1));
	}

	static PrimaryKeySchema key(String name, PrimaryKeyType type) {
		return PrimaryKeySchema.newBuilder().setName(name).setType(type).build();
	}

	private static DefinedColumnSchema column(String name, DefinedColumnType type) {
		return DefinedColumnSchema.newBuilder().setName(name).setType(type).build();
	}

}
