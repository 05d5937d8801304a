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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.otspring.emulator.operation.Emulator.assertInvalid;

class UnknownNumberTests {

	/** The row with the key {@code id} 1, and with its length in front. */
	private static final String ROW = "1f7500000001030402000000696405090000000001000000000000000a0a0982";

	private final Emulator emulator = new Emulator().createTable();

	@ParameterizedTest
	@CsvSource({ "PutRow, 0a017412" + ROW + "1a020803, Invalid row-existence expectation: 3.",
			"PutRow, 0a017412" + ROW + "1a02080022020803, Invalid return type: 3.",
			"BatchWriteRow, 0a2c0a01741227080412" + ROW + "1a020800, Invalid ModifyType: 4.",
			"BulkImport, 0a01741223080412" + ROW + ", Invalid ModifyType: 4." })
	void isNamedAsTheReason(String operation, String request, String message) {
		assertInvalid(() -> this.emulator.call(operation, HexFormat.of().parseHex(request)), message);
	}

	@ParameterizedTest
	@CsvSource({ "08041200, Invalid type of filter: 4.",
			"080112140809120161" + "1a09000500000000000000" + "20002800, Invalid relation operator: 9." })
	void isNamedAsTheReasonInAFilter(String filter, String message) {
		GetRowRequest request = GetRowRequest.newBuilder()
			.setTableName("t")
			.setPrimaryKey(PlainRow.id(1).bytes())
			.setMaxVersions(1)
			.setFilter(ByteString.copyFrom(HexFormat.of().parseHex(filter)))
			.build();
		assertInvalid(() -> this.emulator.call("GetRow", request), message);
	}

	@Test
	void isNotNamedWhereNoTextIsKnown() {
		assertInvalid(() -> this.emulator.call("GetRange", HexFormat.of().parseHex("0a017410023a0042003001")),
				"Parse PBMessage from RawString failed.");
	}

}
