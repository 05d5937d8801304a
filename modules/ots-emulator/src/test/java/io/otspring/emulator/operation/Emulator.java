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

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.CommonMessages.CapacityUnit;
import io.otspring.protocol.message.RowMessages.Condition;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.ReservedThroughput;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A dispatcher with an instance {@code local} in memory.
 */
final class Emulator {

	static final long NOW = 1_700_000_000_000L;

	static final Condition IGNORE = Condition.newBuilder().setRowExistence(RowExistenceExpectation.IGNORE).build();

	final MutableClock clock = new MutableClock(NOW);

	private final MemoryStorage storage = new MemoryStorage();

	OperationDispatcher dispatcher;

	Emulator() {
		reopen();
	}

	Emulator(Instances instances) {
		this.dispatcher = new OperationDispatcher(instances);
	}

	/** Goes on with nothing but what is in the storage. */
	void reopen() {
		this.dispatcher = new OperationDispatcher(new Instances(this.storage, this.clock, EngineSettings.DEFAULTS));
	}

	byte[] call(String operation, byte[] body) {
		return this.dispatcher.dispatch(operation, "local", body);
	}

	byte[] call(String operation, MessageLite request) {
		return call(operation, request.toByteArray());
	}

	<T> T call(String operation, MessageLite request, Parser<T> parser) {
		try {
			return parser.parseFrom(call(operation, request));
		}
		catch (InvalidProtocolBufferException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Creates the table {@code t} with the integer key {@code id}. */
	Emulator createTable() {
		return createTableNamed("t");
	}

	Emulator createTableNamed(String name) {
		call("CreateTable", table(name).build());
		return this;
	}

	void putRow(PlainRow row) {
		call("PutRow", PutRowRequest.newBuilder().setTableName("t").setRow(row.bytes()).setCondition(IGNORE).build());
	}

	static CreateTableRequest.Builder table(String name) {
		return CreateTableRequest.newBuilder()
			.setTableMeta(TableMeta.newBuilder()
				.setTableName(name)
				.addPrimaryKey(PrimaryKeySchema.newBuilder().setName("id").setType(PrimaryKeyType.INTEGER)))
			.setReservedThroughput(
					ReservedThroughput.newBuilder().setCapacityUnit(CapacityUnit.newBuilder().setRead(0).setWrite(0)))
			.setTableOptions(TableOptions.newBuilder().setTimeToLive(-1).setMaxVersions(1));
	}

	static void assertRefused(ThrowingCallable action, ErrorCode code, String message) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(action)
			.withMessage(message)
			.matches(error -> error.code() == code);
	}

	static void assertInvalid(ThrowingCallable action, String message) {
		assertRefused(action, ErrorCode.PARAMETER_INVALID, message);
	}

}
