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

import java.util.UUID;

import com.google.protobuf.ByteString;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.TableMessages.DeleteTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.PartitionRange;
import io.otspring.protocol.message.TableMessages.PrimaryKeyOption;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.SSEKeyType;
import io.otspring.protocol.message.TableMessages.SSESpecification;
import io.otspring.protocol.message.TableMessages.StreamSpecification;
import io.otspring.protocol.message.TableMessages.TableMeta;
import io.otspring.protocol.message.TableMessages.TableOptions;
import io.otspring.protocol.message.TableMessages.TableStatus;
import io.otspring.protocol.message.TableMessages.UpdateTableRequest;
import io.otspring.protocol.message.TableMessages.UpdateTableResponse;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static io.otspring.emulator.operation.Emulator.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class TableOperationsTests {

	private final Emulator emulator = new Emulator();

	@Test
	void aNewTableIsActiveAtOnce() {
		this.emulator.createTable();
		assertThat(describe().getTableStatus()).isEqualTo(TableStatus.ACTIVE);
	}

	@Test
	void aTableKeepsItsIdAndItsSuccessorHasAnother() {
		this.emulator.createTable();
		String id = describe().getTableMeta().getTableId();
		assertThat(UUID.fromString(id)).hasToString(id);
		assertThat(describe().getTableMeta().getTableId()).isEqualTo(id);
		this.emulator.call("DeleteTable", DeleteTableRequest.newBuilder().setTableName("t").build());
		this.emulator.createTable();
		assertThat(describe().getTableMeta().getTableId()).isNotEqualTo(id);
	}

	@Test
	void everyTypeOfKeyColumnIsReported() {
		TableMeta meta = TableMeta.newBuilder()
			.setTableName("t")
			.addPrimaryKey(key("s", PrimaryKeyType.STRING))
			.addPrimaryKey(key("x", PrimaryKeyType.BINARY))
			.addPrimaryKey(key("i", PrimaryKeyType.INTEGER))
			.addPrimaryKey(key("seq", PrimaryKeyType.INTEGER).setOption(PrimaryKeyOption.AUTO_INCREMENT))
			.build();
		this.emulator.call("CreateTable", Emulator.table("t").setTableMeta(meta).build());
		assertThat(describe().getTableMeta().getPrimaryKeyList()).isEqualTo(meta.getPrimaryKeyList());
	}

	@Test
	void partitionsAreReportedAsTheirSplitPoints() {
		ByteString ten = ByteString.copyFrom(new byte[] { 0, 10, 0, 0, 0, 0, 0, 0, 0 });
		this.emulator.call("CreateTable",
				Emulator.table("t")
					.addPartitions(PartitionRange.newBuilder().setBegin(bytes(9)).setEnd(ten))
					.addPartitions(PartitionRange.newBuilder().setBegin(ten).setEnd(bytes(10)))
					.build());
		assertThat(describe().getShardSplitsList()).containsExactly(PlainRow.id(10).bytes());
	}

	@Test
	void onePartitionHasNoSplitPoints() {
		this.emulator.createTable();
		assertThat(describe().getShardSplitsList()).isEmpty();
	}

	@Test
	void theStreamIsReportedWhileItIsOn() {
		this.emulator.call("CreateTable", Emulator.table("t")
			.setStreamSpec(
					StreamSpecification.newBuilder().setEnableStream(true).setExpirationTime(24).addColumnsToGet("a"))
			.build());
		assertThat(describe().getStreamDetails()).satisfies(stream -> {
			assertThat(stream.getEnableStream()).isTrue();
			assertThat(stream.getStreamId()).isNotEmpty();
			assertThat(stream.getExpirationTime()).isEqualTo(24);
			assertThat(stream.getLastEnableTime()).isEqualTo(Emulator.NOW * 1000);
			assertThat(stream.getColumnToGetList()).containsExactly("a");
		});
		UpdateTableResponse response = this.emulator.call("UpdateTable",
				UpdateTableRequest.newBuilder()
					.setTableName("t")
					.setStreamSpec(StreamSpecification.newBuilder().setEnableStream(false))
					.build(),
				UpdateTableResponse.parser());
		assertThat(response.getStreamDetails().getEnableStream()).isFalse();
		assertThat(describe().getStreamDetails().hasStreamId()).isFalse();
	}

	@Test
	void theEncryptionIsReportedIfItWasGiven() {
		SSESpecification encryption = SSESpecification.newBuilder()
			.setEnable(true)
			.setKeyType(SSEKeyType.SSE_BYOK)
			.setKeyId(ByteString.copyFromUtf8("key"))
			.setRoleArn(ByteString.copyFromUtf8("role"))
			.build();
		this.emulator.call("CreateTable", Emulator.table("t").setSseSpec(encryption).build());
		assertThat(describe().getSseDetails().toByteString()).isEqualTo(encryption.toByteString());
	}

	@Test
	void tableOptionsMustBeGiven() {
		assertInvalid(() -> this.emulator.call("CreateTable", Emulator.table("t").clearTableOptions().build()),
				"Time-to-live is missing while creating table.");
	}

	@Test
	void updatedOptionsAreAnsweredInFull() {
		this.emulator.createTable();
		UpdateTableResponse response = this.emulator.call("UpdateTable",
				UpdateTableRequest.newBuilder()
					.setTableName("t")
					.setTableOptions(TableOptions.newBuilder().setAllowUpdate(false).setUpdateFullRow(true))
					.build(),
				UpdateTableResponse.parser());
		assertThat(response.getTableOptions()).isEqualTo(TableOptions.newBuilder()
			.setTimeToLive(-1)
			.setMaxVersions(1)
			.setDeviationCellVersionInSec(86_400)
			.setAllowUpdate(false)
			.setUpdateFullRow(true)
			.build());
	}

	@Test
	void reportsATableThatDoesNotExist() {
		assertRefused(this::describe, ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");
	}

	private DescribeTableResponse describe() {
		return this.emulator.call("DescribeTable", DescribeTableRequest.newBuilder().setTableName("t").build(),
				DescribeTableResponse.parser());
	}

	private static PrimaryKeySchema.Builder key(String name, PrimaryKeyType type) {
		return PrimaryKeySchema.newBuilder().setName(name).setType(type);
	}

	private static ByteString bytes(int value) {
		return ByteString.copyFrom(new byte[] { (byte) value });
	}

}
