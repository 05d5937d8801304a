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

import com.google.protobuf.InvalidProtocolBufferException;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests as the official clients send them, and answers as they read them, byte for
 * byte. Blanks and brackets are for the eye alone.
 */
class WorkedExampleTests {

	private static final String K1 = "7500000001030402000000696405090000000001000000000000000a0a0982";

	private static final String K2 = "7500000001030402000000696405090000000002000000000000000a3f093a";

	private static final String P1 = "7500000001030402000000696405090000000001000000000000000a0a"
			+ "020304010000006105090000000007000000000000000a740971";

	private static final String R1 = "7500000001030402000000696405090000000001000000000000000a0a"
			+ "02030401000000610509000000000700000000000000070068e5cf8b0100000a5409df";

	private static final String INF_MIN = "75000000 01 03 0402000000 6964 0501000000 09 0a61 09e0";

	private static final String INF_MAX = "75000000 01 03 0402000000 6964 0501000000 0a 0a68 095d";

	private static final String PUT_P1 = "0a0174 1237 " + P1 + " 1a020800 22020800";

	private static final String OPTIONS = "08 ffffffffffffffffff01 1001 2880a305 3001 3800";

	private static final String NOTHING = "0a06 [0a04 0801 1000] 1200 2800 3000";

	private final Emulator emulator = new Emulator();

	@BeforeEach
	void createTable() {
		assertThat(call("CreateTable", "0a12 [0a0174 1206 0a026964 1001 1a05 0a0163 1004] 1206 [0a04 0800 1000]"
				+ " 1a0d [08 ffffffffffffffffff01 1001]"))
			.isEmpty();
	}

	@Test
	void createTableWithAutoIncrement() {
		assertThat(call("DeleteTable", "0a0174")).isEmpty();
		String meta = "0a0174 1206 0a026964 1001 1209 0a03736571 1001 1801 1a05 0a0163 1004";
		assertThat(call("CreateTable", "0a1d [" + meta + "] 1206 [0a04 0800 1000] 1a0d [08 ffffffffffffffffff01 1001]"))
			.isEmpty();
		assertThat(description()).startsWith(hex("0a1d [" + meta + "] 120c"));
	}

	@Test
	void listTable() {
		assertThat(call("ListTable", "")).isEqualTo(hex("0a0174"));
	}

	@Test
	void describeTable() {
		assertThat(description()).isEqualTo(
				hex("0a12 [0a0174 1206 0a026964 1001 1a05 0a0163 1004] 120c [0a04 0800 1000 10 80e2cfaa06] 1a15 ["
						+ OPTIONS + "] 2001 2a02 [0800] 48 8080f9c0c1c48203"));
	}

	@Test
	void updateTable() {
		assertThat(call("UpdateTable", "0a0174 1a02 [1001]"))
			.isEqualTo(hex("0a0c [0a04 0800 1000 10 80e2cfaa06] 1215 [" + OPTIONS + "]"));
		assertThat(call("UpdateTable", "0a0174 1a02 [1003]"))
			.isEqualTo(hex("0a0c [0a04 0800 1000 10 80e2cfaa06] 1215 [" + OPTIONS.replace("1001", "1003") + "]"));
		assertThat(call("UpdateTable", "0a0174 1206 [0a04 0800 100a]"))
			.startsWith(hex("0a0c [0a04 0800 100a 10 80e2cfaa06]"));
	}

	@Test
	void deleteTable() {
		assertThat(call("DeleteTable", "0a0174")).isEmpty();
		assertThat(call("ListTable", "")).isEmpty();
	}

	@Test
	void putRowAndGetRow() {
		assertThat(call("PutRow", PUT_P1)).isEqualTo(hex("0a06 [0a04 0800 1001]"));
		assertThat(call("GetRow", "0a0174 121f " + K1 + " 2801")).isEqualTo(hex("0a06 [0a04 0801 1000] 1240 " + R1));
	}

	@Test
	void getRowThatDoesNotExist() {
		assertThat(call("GetRow", "0a0174 121f " + K1 + " 2801")).isEqualTo(hex("0a06 [0a04 0801 1000] 1200"));
	}

	@Test
	void getRowWithEverySelection() {
		call("PutRow", PUT_P1);
		assertThat(call("GetRow",
				"0a0174 121f " + K1
						+ " 1a0161 1a0162 2206 [08e807 10d00f] 2802 3a08 [0803 1204 0801 1002] 420161 4a0163"))
			.isEqualTo(hex("0a06 [0a04 0801 1000] 1200"));
		assertThat(call("GetRow", "0a0174 121f " + K1 + " 2203 [18dc0b]"))
			.isEqualTo(hex("0a06 [0a04 0801 1000] 121f " + K1));
	}

	@Test
	void updateRowThatIncrementsUnderACondition() {
		call("PutRow", "0a0174 1237 [7500000001030402000000696405090000000001000000000000000a0a 0203 04010000006e"
				+ " 0509000000000700000000000000 0a22 0903] 1a020800 22020800");
		assertThat(call("UpdateRow", "0a0174 1239 [7500000001030402000000696405090000000001000000000000000a0a 0203"
				+ " 04010000006e 0509000000000500000000000000 0604 0a00 0987] 1a1c [0801 1218 [0801 1214 [0805 12016e"
				+ " 1a09 006400000000000000 2000 2801]]] 2205 [0802 12016e]"))
			.isEqualTo(hex("0a06 [0a04 0801 1001] 1227 [75000000 0203 04010000006e 0509000000000c00000000000000"
					+ " 070068e5cf8b010000 0ac3 09d2]"));
	}

	@Test
	void deleteRow() {
		call("PutRow", PUT_P1);
		assertThat(call("DeleteRow", "0a0174 1220 [7500000001030402000000696405090000000001000000000000000a0a 08 0985]"
				+ " 1a02 [0800] 2202 [0800]"))
			.isEqualTo(hex("0a06 [0a04 0800 1001]"));
		assertThat(call("GetRow", "0a0174 121f " + K1 + " 2801")).isEqualTo(hex("0a06 [0a04 0801 1000] 1200"));
	}

	@Test
	void getRangeWithoutRows() {
		assertThat(call("GetRange", "0a0174 1000 2801 300a 3a17 [" + INF_MIN + "] 4217 [" + INF_MAX + "]"))
			.isEqualTo(hex(NOTHING));
	}

	@Test
	void getRangeWithMoreToCome() {
		call("PutRow", PUT_P1);
		call("PutRow", "0a0174 121f " + K2 + " 1a020800 22020800");
		assertThat(call("GetRange", "0a0174 1000 2801 3001 3a17 [" + INF_MIN + "] 4217 [" + INF_MAX + "]"))
			.isEqualTo(hex("0a06 [0a04 0801 1000] 1240 " + R1 + " 1a1f " + K2 + " 2800 3000"));
	}

	@Test
	void batchGetRow() {
		call("PutRow", PUT_P1);
		assertThat(call("BatchGetRow", "0a4e [0a0174 121f " + K1 + " 121f " + K2 + " 1a00 1a00 220161 3001]"))
			.isEqualTo(
					hex("0a5d [0a0174 124c [0801 1a06 0a0408011000 2240 " + R1 + "] 120a [0801 1a06 0a0408011000]]"));
	}

	@Test
	void batchWriteRow() {
		assertThat(call("BatchWriteRow",
				"0a76 [0a0174 1243 [0801 1237 " + P1 + " 1a02 0800 2202 0800] 122c [0803 1220"
						+ " 7500000001030402000000696405090000000002000000000000000a3f08093d 1a02 0800 2202 0800]]"))
			.isEqualTo(hex("0a1b [0a0174 120a [0801 1a06 0a0408001001] 120a [0801 1a06 0a0408001001]]"));
	}

	@Test
	void batchWriteRowWithARefusedRow() {
		assertThat(call("BatchWriteRow",
				"0a8b01 [0a0174 1243 [0801 1237 " + P1 + " 1a02 0800 2202 0800] 1241 [0801 121f " + K2
						+ " 1a1c [0800 1218 [0801 1214 [0801 120163 1a09 000700000000000000 2001 2801]]]]]"))
			.isEqualTo(hex("0a45 [0a0174 120a [0801 1a06 0a0408001001] 1234 [0800 1230 [0a15"
					+ " 4f5453436f6e646974696f6e436865636b4661696c 1217"
					+ " 436f6e646974696f6e20636865636b206661696c65642e]]]"));
	}

	@Test
	void bulkImport() {
		assertThat(call("BulkImport", "0a0174 123b [0801 1237 " + P1 + "]"))
			.isEqualTo(hex("0a0174 120a [0801 1a06 0a0408001001]"));
	}

	@Test
	void computeSplitPointsBySize() {
		assertThat(call("ComputeSplitPointsBySize", "0a0174 1002 18 80808032"))
			.startsWith(hex("0a06 [0a04 0801 1000] 1206 [0a026964 1001] 2224 [0a20]"))
			.endsWith(hex("1002"));
		assertThat(call("PutRow", PUT_P1)).isNotEmpty();
		assertThat(call("PutRow", "0a0174 121f " + K2 + " 1a020800 22020800")).isNotEmpty();
		assertThat(call("ComputeSplitPointsBySize", "0a0174 1001 1801"))
			.startsWith(hex("0a06 [0a04 0801 1000] 1206 [0a026964 1001] 1a1f " + K2 + " 2224 [0a20]"))
			.endsWith(hex("1004"));
	}

	@Test
	void createTableWithAnIndex() {
		assertThat(call("CreateTable", "0a12 [0a0175 1206 0a026964 1001 1a05 0a0163 1004] 1206 [0a04 0800 1000]"
				+ " 1a11 [08 ffffffffffffffffff01 1001 28 80a305] 2a04 [0801 1018] 3a0b [0a026978 120163 2000 2800]"
				+ " 4001"))
			.isEmpty();
		assertThat(HexFormat.of().formatHex(call("DescribeTable", "0a0175")))
			.contains(HexFormat.of().formatHex(hex("4211 [0a026978 120163 12026964 2000 2800 3002]")));
	}

	@Test
	void createIndexAndDropIt() {
		assertThat(call("AddDefinedColumn", "0a0174 1205 [0a0164 1001]")).isEmpty();
		byte[] before = description();
		byte[] local = hex("0a0174 1212 [0a026978 12026964 120163 1a0164 2001 2801] 1801");
		assertThat(this.emulator.call("CreateIndex", local)).isEmpty();
		assertThat(HexFormat.of().formatHex(description()))
			.contains(HexFormat.of().formatHex(hex("4214 [0a026978 12026964 120163 1a0164 2001 2801 3002]")));
		assertThat(call("DropIndex", "0a0174 12026978")).isEmpty();
		assertThat(description()).isEqualTo(before);
	}

	@Test
	void addDefinedColumnAndDeleteIt() {
		byte[] before = description();
		assertThat(call("AddDefinedColumn", "0a0174 1205 [0a0164 1001]")).isEmpty();
		assertThat(description()).startsWith(hex("0a19 [0a0174 1206 0a026964 1001 1a05 0a0163 1004 1a05 0a0164 1001]"));
		assertThat(call("DeleteDefinedColumn", "0a0174 120164")).isEmpty();
		assertThat(description()).isEqualTo(before);
	}

	/**
	 * Returns the description of the table but for its id, which is not known beforehand.
	 */
	private byte[] description() {
		try {
			DescribeTableResponse.Builder description = DescribeTableResponse.parseFrom(call("DescribeTable", "0a0174"))
				.toBuilder();
			description.getTableMetaBuilder().clearTableId();
			return description.build().toByteArray();
		}
		catch (InvalidProtocolBufferException ex) {
			throw new AssertionError(ex);
		}
	}

	private byte[] call(String operation, String body) {
		return this.emulator.call(operation, hex(body));
	}

	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replaceAll("[ \\[\\]]", ""));
	}

}
