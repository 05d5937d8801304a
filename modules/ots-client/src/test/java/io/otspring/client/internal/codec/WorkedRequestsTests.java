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

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.ExtractedPart;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.TimeRange;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.UpdateRowRequest;
import io.otspring.client.table.CreateTableRequest;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.DeleteTableRequest;
import io.otspring.client.table.DescribeTableRequest;
import io.otspring.client.table.ListTableRequest;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.StreamSpecification;
import io.otspring.client.table.UpdateTableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Requests whose bytes are known, byte for byte.
 */
class WorkedRequestsTests {

	static Stream<Arguments> requests() {
		return Stream.of(arguments(new ListTableRequest(), ""), //
				arguments(new DescribeTableRequest("t"), "0a0174"), //
				arguments(new DeleteTableRequest("t"), "0a0174"), //
				arguments(
						CreateTableRequest.of(t -> t.table("t")
							.primaryKey("id", PrimaryKeyType.INTEGER)
							.autoIncrement("seq")
							.definedColumn("c", DefinedColumnType.STRING)),
						"0a1d 0a0174 1206 0a026964 1001 1209 0a03736571 1001 1801 1a05 0a0163 1004"
								+ "1206 0a04 0800 1000 1a0d 08 ffffffffffffffffff01 1001"),
				arguments(
						CreateTableRequest.of(t -> t.table("t")
							.primaryKey("id", PrimaryKeyType.INTEGER)
							.definedColumn("c", DefinedColumnType.STRING)
							.options(o -> o.maxTimeDeviation(Duration.ofDays(1)))
							.stream(StreamSpecification.enabled(Duration.ofDays(1)))
							.index(i -> i.name("ix").primaryKey("c"))
							.allowLocalTransactions()),
						"0a12 0a0174 1206 0a026964 1001 1a05 0a0163 1004 1206 0a04 0800 1000"
								+ "1a11 08 ffffffffffffffffff01 1001 28 80a305 2a04 0801 1018"
								+ "3a0b 0a026978 120163 2000 2800 4001"),
				arguments(UpdateTableRequest.of(t -> t.table("t").options(o -> o.maxVersions(3))), "0a0174 1a02 1003"),
				arguments(UpdateTableRequest.of(t -> t.table("t").reservedThroughput(0, 10)),
						"0a0174 1206 0a04 0800 100a"),
				arguments(GetRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1)),
						"0a0174 121f" + Worked.K1 + "2801"),
				arguments(
						GetRowRequest.of(r -> r.table("t")
							.primaryKey(Worked.ID_1)
							.columns("a", "b")
							.timeRange(new TimeRange(1000, 2000))
							.maxVersions(2)
							.startColumn("a")
							.endColumn("c")
							.filter(Filter.columns(1, 2))),
						"0a0174 121f" + Worked.K1 + "1a0161 1a0162 2206 08e807 10d00f 2802 3a08 0803 1204 0801 1002"
								+ "420161 4a0163"),
				arguments(GetRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).version(1500)),
						"0a0174 121f" + Worked.K1 + "2203 18dc0b"),
				arguments(PutRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).column("a", 7)),
						"0a0174 1237" + Worked.P1 + "1a020800 22020800"),
				arguments(
						UpdateRowRequest.of(r -> r.table("t")
							.primaryKey(Worked.ID_1)
							.increment("n", 5)
							.condition(Condition.rowExists().and(Filter.column("n").lessThan(100)))
							.returnModified("n")),
						"0a0174 1239 7500000001030402000000696405090000000001000000000000000a0a 0203 04010000006e"
								+ "0509000000000500000000000000 0604 0a00 0987 1a1c 0801 1218 0801 1214 0805 12016e"
								+ "1a09 006400000000000000 2000 2801 2205 0802 12016e"),
				arguments(DeleteRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1)),
						"0a0174 1220 7500000001030402000000696405090000000001000000000000000a0a 08 0985 1a02 0800"
								+ "2202 0800"),
				arguments(
						BatchGetRowRequest
							.of(b -> b.table("t", t -> t.primaryKey(Worked.ID_1).primaryKey(Worked.ID_2).columns("a"))),
						"0a4e 0a0174 121f" + Worked.K1 + "121f" + Worked.K2 + "1a00 1a00 220161 3001"),
				arguments(
						BatchWriteRowRequest.of(b -> b.put(p -> p.table("t").primaryKey(Worked.ID_1).column("a", 7))
							.delete(d -> d.table("t").primaryKey(Worked.ID_2))),
						"0a76 0a0174 1243 0801 1237" + Worked.P1 + "1a02 0800 2202 0800 122c 0803 1220"
								+ "7500000001030402000000696405090000000002000000000000000a3f08093d"
								+ "1a02 0800 2202 0800"),
				arguments(GetRangeRequest.of(r -> r.table("t").rest("id").limit(10)),
						"0a0174 1000 2801 300a 3a17 75000000 01 03 0402000000 6964 0501000000 09 0a61 09e0"
								+ "4217 75000000 01 03 0402000000 6964 0501000000 0a 0a68 095d"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void isEncodedAsTheOfficialClientDoes(OtsRequest<?> request, String hex) {
		assertThat(Worked.encode(request)).isEqualTo(hex.replace(" ", ""));
	}

	@Test
	void guardOfRepeatsIsNotSent() {
		Condition condition = Condition.that(Filter.column("n").equalTo(1));
		assertThat(Worked.encode(delete(condition.guardingRepeats()))).isEqualTo(Worked.encode(delete(condition)));
	}

	private static DeleteRowRequest delete(Condition condition) {
		return DeleteRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).condition(condition));
	}

	static Stream<Arguments> filters() {
		return Stream.of(
				arguments(Filter.column("a").greaterThan(5).passIfMissing(false),
						"0801 1214 0803 120161 1a09 000500000000000000 2001 2801"),
				arguments(Filter.column("a").greaterThan(5).passIfMissing(false).and(Filter.column("b").equalTo("z")),
						"0802 1233 0802 1218 0801 1214 0803120161 1a09000500000000000000 2001 2801"
								+ "1215 0801 1211 0801 120162 1a06 03010000007a 2000 2801"),
				arguments(Filter.columns(1, 2), "0803 1204 0801 1002"),
				arguments(Filter.column("j").part("\"v\":([0-9]+)", ExtractedPart.Type.INTEGER).equalTo(5),
						"0801 1226 0801 12016a 1a09 000500000000000000 2001 2801"
								+ "3210 0a0c 2276223a285b302d395d2b29 1000"));
	}

	@ParameterizedTest
	@MethodSource("filters")
	void filterIsEncodedAsTheOfficialClientDoes(Filter filter, String hex) {
		String body = Worked.encode(GetRowRequest.of(r -> r.table("t").primaryKey(Worked.ID_1).filter(filter)));
		String bytes = hex.replace(" ", "");
		String length = HexFormat.of().toHexDigits((byte) (bytes.length() / 2));
		assertThat(body).endsWith("3a" + length + bytes);
	}

	@Test
	void textInTheClientsEncodingTravelsAsUtf8() {
		Charset gbk = Charset.forName("GBK");
		byte[] text = "\u8ba2\u5355".getBytes(gbk);
		PutRowRequest encoded = PutRowRequest.of(r -> r.table("t")
			.primaryKey(k -> k.add("id", PrimaryKeyValue.text(text)))
			.column("a", ColumnValue.text(text)));
		PutRowRequest plain = PutRowRequest
			.of(r -> r.table("t").primaryKey(k -> k.add("id", "\u8ba2\u5355")).column("a", "\u8ba2\u5355"));
		assertThat(Worked.encode(encoded, gbk)).isEqualTo(Worked.encode(plain));
	}

	@Test
	void bytesThatAreNoTextInTheClientsEncodingAreRefused() {
		PutRowRequest request = PutRowRequest.of(r -> r.table("t")
			.primaryKey(Worked.ID_1)
			.column("a", ColumnValue.text(new byte[] { (byte) 0xC3, 0x28 })));
		assertThatIllegalArgumentException().isThrownBy(() -> Worked.encode(request))
			.withMessage("Text of 2 bytes is not in the client's encoding UTF-8");
	}

}
