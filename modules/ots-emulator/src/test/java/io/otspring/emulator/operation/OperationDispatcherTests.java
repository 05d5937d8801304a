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

import java.util.HexFormat;

import com.google.protobuf.ByteString;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.TableMessages.ListTableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.otspring.emulator.operation.Emulator.IGNORE;
import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

class OperationDispatcherTests {

	private final Emulator emulator = new Emulator().createTable();

	@Test
	void knowsTheOperationsOnTablesAndRows() {
		assertThat(this.emulator.dispatcher.operations()).containsExactlyInAnyOrder("CreateTable", "ListTable",
				"DescribeTable", "UpdateTable", "DeleteTable", "CreateIndex", "DropIndex", "AddDefinedColumn",
				"DeleteDefinedColumn", "GetRow", "PutRow", "UpdateRow", "DeleteRow", "BatchGetRow", "BatchWriteRow",
				"GetRange", "StartLocalTransaction", "CommitTransaction", "AbortTransaction", "ListStream",
				"DescribeStream", "GetShardIterator", "GetStreamRecord", "ComputeSplitPointsBySize", "BulkImport",
				"BulkExport");
	}

	@Test
	void refusesAnOperationThatThereIsNot() {
		assertInvalid(() -> this.emulator.call("GetROW", new byte[0]), "Unsupported operation: 'GetROW'.");
	}

	@Test
	void refusesABodyThatIsNoMessage() {
		assertInvalid(() -> this.emulator.call("GetRow", new byte[] { 1, 2, 3 }),
				"Parse PBMessage from RawString failed.");
	}

	@Test
	void refusesAMessageWithoutItsRequiredFields() {
		assertInvalid(() -> this.emulator.call("GetRow", new byte[0]), "Parse PBMessage from RawString failed.");
	}

	@Test
	void refusesARowWithAWrongChecksum() {
		byte[] row = PlainRow.id(1).bytes().toByteArray();
		row[row.length - 1]++;
		PutRowRequest request = PutRowRequest.newBuilder()
			.setTableName("t")
			.setRow(ByteString.copyFrom(row))
			.setCondition(IGNORE)
			.build();
		assertInvalid(() -> this.emulator.call("PutRow", request),
				"Cell data broken, checksum is mismatch, 131 :130 :");
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void refusesADoubleThatIsNotFinite(double value) {
		assertInvalid(() -> this.emulator.putRow(PlainRow.id(1).put("a", value)),
				(Double.isNaN(value) ? "NaN" : "Infinity") + " can't be set to double value.");
	}

	@Test
	void refusesATextThatIsNotUtf8() {
		ByteString filter = ByteString
			.copyFrom(HexFormat.of().parseHex("08011211" + "0801" + "120161" + "1a060301000000ff" + "20012801"));
		assertInvalid(() -> this.emulator.call("GetRow",
				GetRowRequest.newBuilder()
					.setTableName("t")
					.setPrimaryKey(PlainRow.id(1).bytes())
					.setMaxVersions(1)
					.setFilter(filter)
					.build()),
				"Value of column '' must be UTF8 encoding.");
	}

	@Test
	void keepsInstancesApart() throws Exception {
		byte[] answer = this.emulator.dispatcher.dispatch("ListTable", "other", new byte[0]);
		assertThat(ListTableResponse.parseFrom(answer).getTableNamesList()).isEmpty();
		assertThat(ListTableResponse.parseFrom(this.emulator.call("ListTable", new byte[0])).getTableNamesList())
			.containsExactly("t");
	}

}
