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

package io.otspring.compatibility;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PutRowResponse;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PutRow.
 */
@ExtendWith(EmulatorExtension.class)
class PutRowIT {

	private static final int MAX_VALUE = 2 * 1024 * 1024;

	private final SyncClient client;

	private final OfficialTable table;

	PutRowIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@ParameterizedTest
	@MethodSource("values")
	void valueIsReadAsItWasPut(Object value) {
		this.table.put(1, new Column("c", Official.value(value), 1000));
		assertThat(RowText.cells(this.table.row(1))).containsExactly(RowText.cell("c", value, 1000));
	}

	static List<Object> values() {
		return List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 0.0, -0.0, 1.5, Double.MIN_VALUE, Double.MAX_VALUE,
				-Double.MAX_VALUE, true, false, "", "z", "h\u00e9 \u4e2d \ud83d\ude00\n\u0000", new byte[0],
				new byte[] { 0, (byte) 0xff, 0x75 });
	}

	@Test
	void rowIsReplacedAsAWhole() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L));
		this.table.put(1, Official.column("c", 3L));
		assertThat(RowText.columns(this.table.row(1))).containsExactly("c=3");
	}

	@Test
	void severalVersionsOfAColumnArePutAtOnce() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000),
				new Column("b", Official.value("x"), 0));
		assertThat(RowText.cells(this.table.row(1))).containsExactly("a=2@2000", "a=1@1000", "b='x'@0");
	}

	@Test
	void cellsWithoutVersionGetTheTimeOfTheServer() {
		long before = System.currentTimeMillis();
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L));
		Column[] columns = this.table.row(1).getColumns();
		assertThat(columns[0].getTimestamp()).isBetween(before, System.currentTimeMillis());
		assertThat(columns[1].getTimestamp()).isEqualTo(columns[0].getTimestamp());
	}

	@Test
	void rowMayHaveNothingButAKey() {
		this.table.put(1);
		Row row = this.table.row(1);
		assertThat(RowText.key(row.getPrimaryKey())).isEqualTo("id=1");
		assertThat(row.getColumns()).isEmpty();
	}

	@Test
	void nothingIsReturnedUnlessItIsAskedFor() {
		assertThat(this.table.put(1, Official.column("a", 1L)).getRow()).isNull();
	}

	@Test
	void keyIsReturned() {
		PutRowResponse response = this.table.put(OfficialTable.id(1), change -> {
			change.addColumn(Official.column("a", 1L));
			change.setReturnType(ReturnType.RT_PK);
		});
		assertThat(RowText.key(response.getRow().getPrimaryKey())).isEqualTo("id=1");
		assertThat(response.getRow().getColumns()).isEmpty();
	}

	@Test
	void unitsAreConsumedByTheDataWritten() {
		PutRowResponse small = this.table.put(1, Official.column("a", 1L));
		PutRowResponse large = this.table.put(2, Official.column("a", new byte[4096]),
				Official.column("b", new byte[4096]));
		assertThat(OfficialTable.units(small.getConsumedCapacity())).containsExactly(0, 1);
		assertThat(OfficialTable.units(large.getConsumedCapacity())).containsExactly(0, 3);
	}

	@ParameterizedTest
	@MethodSource("keys")
	void rowIsFoundByItsKeyOfEveryType(PrimaryKey key) {
		OfficialTable keyed = OfficialTable.create(this.client, "keyed", meta -> {
			meta.addPrimaryKeyColumn("s", PrimaryKeyType.STRING);
			meta.addPrimaryKeyColumn("i", PrimaryKeyType.INTEGER);
			meta.addPrimaryKeyColumn("b", PrimaryKeyType.BINARY);
		}, new TableOptions(-1, 1));
		keyed.put(key, Official.column("a", 1L));
		assertThat(keyed.row(key).getPrimaryKey()).isEqualTo(key);
		assertThat(RowText.columns(keyed.row(key))).containsExactly("a=1");
	}

	static List<PrimaryKey> keys() {
		return List.of(Official.key("s", "", "i", 0L, "b", new byte[0]),
				Official.key("s", "h\u00e9 \u4e2d \ud83d\ude00", "i", Long.MIN_VALUE, "b", new byte[] { 0, -1 }),
				Official.key("s", "x".repeat(1024), "i", Long.MAX_VALUE, "b", new byte[1024]));
	}

	@Test
	void keyValueOfMoreThan1024BytesIsRefused() {
		OfficialTable keyed = OfficialTable.create(this.client, "keyed",
				meta -> meta.addPrimaryKeyColumn("s", PrimaryKeyType.STRING), new TableOptions(-1, 1));
		assertThat(ServiceFailure.of(() -> keyed.put(Official.key("s", "x".repeat(1025)), Official.column("a", 1L))))
			.isEqualTo("400 OTSParameterInvalid The length of primary key column: 's' exceeds the MaxLength:1024 "
					+ "with CurrentLength:1025.");
	}

	@Test
	void largestValueIsKept() {
		byte[] bytes = new byte[MAX_VALUE];
		bytes[MAX_VALUE - 1] = 7;
		this.table.put(1, Official.column("a", bytes));
		assertThat(this.table.row(1).getLatestColumn("a").getValue().asBinary()).isEqualTo(bytes);
	}

	@Test
	void valueOfMoreThan2MegabytesIsRefused() {
		assertThat(ServiceFailure.of(() -> this.table.put(1, Official.column("a", "x".repeat(MAX_VALUE + 1)))))
			.isEqualTo("400 OTSParameterInvalid The length of attribute column: 'a' exceeds the MaxLength:2097152 "
					+ "with CurrentLength:2097153.");
	}

	@Test
	void requestOfMoreThan4MegabytesIsRefused() {
		byte[] value = new byte[1_500_000];
		assertThat(ServiceFailure.of(() -> this.table
			.put(1, Official.column("a", value), Official.column("b", value), Official.column("c", value)))).startsWith(
					"400 OTSParameterInvalid The total data size of PutRow request exceeds the limit, limit size: ");
	}

	@Test
	void bodyOfMoreThan5MegabytesIsRefused() {
		byte[] value = new byte[MAX_VALUE];
		assertThat(ServiceFailure.of(() -> this.table.put(1, Official.column("a", value), Official.column("b", value),
				Official.column("c", value))))
			.isEqualTo("413 OTSRequestBodyTooLarge The size of POST data is too large.");
	}

	@Test
	void rowMayHave1024ColumnsInARequest() {
		this.table.put(1, columns(1024));
		assertThat(this.table.row(1).getColumns()).hasSize(1024);
		assertThat(ServiceFailure.of(() -> this.table.put(1, columns(1025))))
			.isEqualTo("400 OTSParameterInvalid The number of attribute columns exceeds the limit, limit count: 1024, "
					+ "column count: 1025.");
	}

	@Test
	void versionTooFarFromNowIsRefused() {
		OfficialTable narrow = OfficialTable.create(this.client, "narrow",
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER), new TableOptions(-1, 1));
		long now = Instant.now().toEpochMilli();
		narrow.put(1, new Column("a", Official.value(1L), now - 86_000_000));
		narrow.put(2, new Column("a", Official.value(1L), now + 86_000_000));
		assertThat(ServiceFailure.of(() -> narrow.put(3, new Column("a", Official.value(1L), now - 86_402_000))))
			.isEqualTo("400 OTSParameterInvalid Invalid timestamp. Cell:a.");
		assertThat(ServiceFailure.of(() -> narrow.put(4, new Column("a", Official.value(1L), now + 86_460_000))))
			.isEqualTo("400 OTSParameterInvalid Invalid timestamp. Cell:a.");
	}

	private static Column[] columns(int count) {
		return IntStream.range(0, count).mapToObj(i -> Official.column("c" + i, (long) i)).toArray(Column[]::new);
	}

}
