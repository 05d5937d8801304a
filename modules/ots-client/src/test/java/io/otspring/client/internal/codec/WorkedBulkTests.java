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

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

import io.otspring.client.model.BoundKey;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BulkExportRequest;
import io.otspring.client.row.BulkExportResponse;
import io.otspring.client.row.BulkImportRequest;
import io.otspring.client.row.BulkImportResponse;
import io.otspring.client.row.ComputeSplitPointsBySizeRequest;
import io.otspring.client.row.DataBlockType;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.row.TableSplit;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What moves many rows, byte for byte.
 */
class WorkedBulkTests {

	/** The key id=1 with a=20 and b="z", and the key id=2 with a=false. */
	private static final String MATRIX = "53524d30 25000000 1e000000 01000000 02000000 0200 6964 0100 61 0100 62"
			+ "0a 01 03 02000000 02 00 0100000000000000 00 1400000000000000 03 01000000 7a"
			+ "02 00 0200000000000000 02 00 06 01 c3";

	private static final List<Row> MATRIX_ROWS = List.of(
			Row.of(Worked.ID_1,
					List.of(new Column("a", ColumnValue.of(20), Column.NO_TIMESTAMP),
							new Column("b", ColumnValue.of("z"), Column.NO_TIMESTAMP))),
			Row.of(Worked.ID_2, List.of(new Column("a", ColumnValue.of(false), Column.NO_TIMESTAMP))));

	private static final BulkImportRequest IMPORT = BulkImportRequest
		.of(r -> r.table("t").put(p -> p.primaryKey(Worked.ID_1).column("a", 7)));

	private static final BulkExportRequest EXPORT = BulkExportRequest
		.of(r -> r.table("t").rest("id").columns("a", "b"));

	private static final ComputeSplitPointsBySizeRequest SPLITS = ComputeSplitPointsBySizeRequest
		.of(r -> r.table("t").splitSize(2));

	@Test
	void importIsEncodedAsTheOfficialClientDoes() {
		assertThat(Worked.encode(IMPORT)).isEqualTo(Worked.hex("0a0174 123b 0801 1237" + Worked.P1));
	}

	@Test
	void importedRow() throws IOException {
		BulkImportResponse response = Worked.decode(IMPORT, "0a0174 120a 0801 1a06 0a0408001001");
		assertThat(response.allSucceeded()).isTrue();
		assertThat(response.results()).extracting(RowWriteResult::consumed).containsExactly(new ConsumedCapacity(0, 1));
	}

	@Test
	void importedRowThatWasRefused() throws IOException {
		BulkImportResponse response = Worked.decode(IMPORT, "0a0174 1207 0800 1203 0a01 58");
		assertThat(response.allSucceeded()).isFalse();
		assertThat(response.failed()).singleElement().satisfies(result -> {
			assertThat(result.error()).hasValueSatisfying(error -> assertThat(error.code()).isEqualTo("X"));
			assertThat(result.change()).isSameAs(IMPORT.changes().get(0));
		});
	}

	@Test
	void importOfAnotherNumberOfRowsIsRefused() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Worked.decode(IMPORT, "0a0174"))
			.withMessage("The answer has row count 0 where the request has 1");
	}

	@Test
	void exportAsksForAMatrix() {
		assertThat(Worked.encode(EXPORT))
			.isEqualTo(Worked.hex("0a0174 120161 120162" + "1a17 75000000 01 03 0402000000 6964 0501000000 09 0a61 09e0"
					+ "2217 75000000 01 03 0402000000 6964 0501000000 0a 0a68 095d 3001"));
	}

	@Test
	void exportedRowsInAMatrix() throws IOException {
		BulkExportResponse response = Worked.decode(EXPORT,
				"0a06 0a04 0801 1000 124d" + MATRIX + "1a1f" + Worked.K2 + "2001");
		assertThat(response.rows()).isEqualTo(MATRIX_ROWS);
		assertThat(response.nextStart()).contains(Worked.ID_2);
		assertThat(EXPORT.from(Worked.ID_2).from()).isEqualTo(BoundKey.of(Worked.ID_2));
	}

	@Test
	void exportedRowsOfTheService() throws IOException {
		BulkExportResponse response = Worked.decode(EXPORT, "0a06 0a04 0801 1000 1240" + Worked.R1 + "2000");
		assertThat(response.rows())
			.containsExactly(Row.of(Worked.ID_1, List.of(new Column("a", ColumnValue.of(7), 1700000000000L))));
		assertThat(response.nextStart()).isEmpty();
	}

	@Test
	void exportedNothing() throws IOException {
		assertThat(Worked.decode(EXPORT, "0a06 0a04 0801 1000 1200 2001").rows()).isEmpty();
	}

	@Test
	void exportMayCostBytesInsteadOfUnits() throws IOException {
		assertThat(Worked.decode(EXPORT, "0a08 0a00 1204 0864 1000 1200 2001").consumed())
			.isEqualTo(new ConsumedCapacity(0, 0, 100, 0));
	}

	@Test
	void damagedMatrixIsRefused() {
		assertThatExceptionOfType(PlainBufferException.class).isThrownBy(
				() -> Worked.decode(EXPORT, "0a06 0a04 0801 1000 124d" + MATRIX.replace("01 c3", "01 c4") + "2001"));
	}

	@Test
	void rangeMayAskForAMatrixAndForPartsOfKeys() throws IOException {
		GetRangeRequest request = GetRangeRequest.of(r -> r.table("t")
			.rest("id")
			.columns("id", "b", "a")
			.dataBlockType(DataBlockType.SIMPLE_ROW_MATRIX)
			.returnEntirePrimaryKeys(false));
		assertThat(Worked.encode(request)).endsWith("7801" + "800100");
		assertThat(Worked.decode(request, "0a06 0a04 0801 1000 124d" + MATRIX + "2801 3000").rows())
			.isEqualTo(MATRIX_ROWS);
	}

	@Test
	void columnsOfAMatrixComeInTheOrderOfTheirNames() throws IOException {
		String matrix = "53524d30 25000000 1e000000 01000000 02000000 0200 6964 0100 62 0100 61"
				+ "0a 01 03 01000000 02 00 0100000000000000 02 01 02 00 01";
		Row row = Worked.decode(EXPORT, "0a06 0a04 0801 1000 1235" + matrix + checksum(matrix) + "2001").rows().get(0);
		assertThat(row.columns()).extracting(Column::name).containsExactly("a", "b");
		assertThat(row.getBoolean("b")).isTrue();
	}

	@Test
	void batchOfReadsGoesOnInsideRows() {
		BatchGetRowRequest request = BatchGetRowRequest.of(b -> b.table("t",
				t -> t.primaryKey(Worked.ID_1, new PageToken(new byte[] { 7 })).primaryKey(Worked.ID_2)));
		assertThat(Worked.encode(request))
			.isEqualTo(Worked.hex("0a4c 0a0174 121f" + Worked.K1 + "121f" + Worked.K2 + "1a0107 1a00 3001"));
	}

	@Test
	void splitsAreEncodedAsTheOfficialClientDoes() {
		assertThat(Worked.encode(SPLITS)).isEqualTo(Worked.hex("0a0174 1002 18 80808032"));
	}

	@Test
	void splitsAreTheWholeTable() throws IOException {
		BoundKey point = BoundKey.of(PrimaryKey.of("id", 100));
		assertThat(Worked
			.decode(SPLITS,
					"0a06 0a04 0801 1000 1206 0a026964 1001 1a1f"
							+ "7500000001030402000000696405090000000064000000000000000ae70928 2204 0a00 1004")
			.splits()).containsExactly(new TableSplit(BoundKey.of(k -> k.addMinimum("id")), point, ""),
					new TableSplit(point, BoundKey.of(k -> k.addMaximum("id")), ""));
	}

	@Test
	void splitPointMayLackTheLastColumnsOfTheKey() throws IOException {
		TableSplit last = Worked
			.decode(SPLITS,
					"0a06 0a04 0801 1000 1206 0a026964 1001 1205 0a0162 1001 1a1f" + Worked.K1
							+ "2205 0a0178 1002 2205 0a0179 1002")
			.splits()
			.get(1);
		assertThat(last).isEqualTo(new TableSplit(BoundKey.of(k -> k.add("id", 1).addMinimum("b")),
				BoundKey.of(k -> k.addMaximum("id").addMaximum("b")), "y"));
	}

	@Test
	void splitIsTheBoundsOfARange() throws IOException {
		TableSplit whole = Worked.decode(SPLITS, "0a06 0a04 0801 1000 1206 0a026964 1001 2204 0a00 1002")
			.splits()
			.get(0);
		assertThat(Worked.encode(GetRangeRequest.of(r -> r.table("t").split(whole))))
			.isEqualTo(Worked.encode(GetRangeRequest.of(r -> r.table("t").rest("id"))));
	}

	@Test
	void locationsMustBeThoseOfAllSplits() {
		String twoSplits = "0a06 0a04 0801 1000 1206 0a026964 1001 1a1f" + Worked.K1;
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Worked.decode(SPLITS, twoSplits))
			.withMessage("There are locations for 0 of 2 splits");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Worked.decode(SPLITS, twoSplits + "2204 0a00 1006"))
			.withMessage("There are locations for more than 2 splits");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Worked.decode(SPLITS, twoSplits + "2204 0a00 1001"))
			.withMessage("There are locations for more than 2 splits");
	}

	@Test
	void splitPointOfAnotherKeyIsRefused() {
		assertThatExceptionOfType(IOException.class).isThrownBy(
				() -> Worked.decode(SPLITS, "0a06 0a04 0801 1000 1205 0a0162 1001 1a1f" + Worked.K1 + "2204 0a00 1004"))
			.withMessage("A split point has the columns [id] of the primary key [b]");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Worked.decode(SPLITS, "0a06 0a04 0801 1000 2204 0a00 1002"))
			.withMessage("Splits came without the primary key of their table");
	}

	private static String checksum(String content) {
		int crc = 0;
		for (byte each : HexFormat.of().parseHex(Worked.hex(content))) {
			crc ^= Byte.toUnsignedInt(each);
			for (int bit = 0; bit < 8; bit++) {
				crc = ((crc & 0x80) != 0) ? (crc << 1 ^ 0x07) & 0xff : crc << 1;
			}
		}
		return HexFormat.of().toHexDigits((byte) crc);
	}

}
