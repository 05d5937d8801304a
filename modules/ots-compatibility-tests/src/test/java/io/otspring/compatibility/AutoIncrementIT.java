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

import java.util.List;
import java.util.TreeSet;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.BatchWriteRowResponse;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.EXPECT_EXIST;
import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.EXPECT_NOT_EXIST;
import static com.alicloud.openservices.tablestore.model.RowExistenceExpectation.IGNORE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys with a column whose value the server chooses.
 */
@ExtendWith(EmulatorExtension.class)
class AutoIncrementIT {

	private static final PrimaryKey NEW = Official.key("p", "x", "seq", Official.AUTO_INCREMENT);

	private final SyncClient client;

	private final OfficialTable table;

	AutoIncrementIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client, meta -> {
			meta.addPrimaryKeyColumn("p", PrimaryKeyType.STRING);
			meta.addAutoIncrementPrimaryKeyColumn("seq");
		});
	}

	@Test
	void assignedKeysAreReturnedAndGrow() {
		PrimaryKey first = put(1);
		PrimaryKey second = put(2);
		assertThat(sequence(second)).isGreaterThan(sequence(first));
		assertThat(RowText.columns(this.table.row(first))).containsExactly("a=1");
		assertThat(RowText.columns(this.table.row(second))).containsExactly("a=2");
		assertThat(this.table.get(this.table.range(Direction.FORWARD, Official.key("p", "x", "seq", Official.MINIMUM),
				Official.key("p", "x", "seq", Official.MAXIMUM)))
			.getRows()).extracting(row -> row.getPrimaryKey()).containsExactly(first, second);
	}

	@Test
	void updateAssignsAKeyToo() {
		PrimaryKey key = this.table.update(NEW, change -> {
			change.put(Official.column("a", 1L));
			change.setReturnType(ReturnType.RT_PK);
		}).getRow().getPrimaryKey();
		assertThat(RowText.columns(this.table.row(key))).containsExactly("a=1");
	}

	@Test
	void batchAssignsAKeyToEachRow() {
		BatchWriteRowRequest request = new BatchWriteRowRequest();
		for (long i = 0; i < 10; i++) {
			RowPutChange change = new RowPutChange("t", NEW);
			change.addColumn(Official.column("a", i));
			change.setReturnType(ReturnType.RT_PK);
			request.addRowChange(change);
		}
		List<BatchWriteRowResponse.RowResult> results = this.client.batchWriteRow(request).getSucceedRows();
		List<Long> assigned = results.stream().map(result -> sequence(result.getRow().getPrimaryKey())).toList();
		assertThat(assigned).hasSize(10);
		assertThat(new TreeSet<>(assigned)).hasSize(10);
	}

	@Test
	void knownRowIsReplacedIfItIsExpected() {
		PrimaryKey key = put(1);
		this.table.put(key, change -> {
			change.addColumn(Official.column("a", 2L));
			change.setCondition(Official.condition(EXPECT_EXIST));
		});
		assertThat(RowText.columns(this.table.row(key))).containsExactly("a=2");
	}

	@Test
	void knownRowIsNotReplacedUnlessItIsExpected() {
		PrimaryKey key = put(1);
		assertThat(ServiceFailure.of(() -> this.table.put(key, Official.column("a", 2L)))).isEqualTo(
				"400 OTSParameterInvalid Invalid expect: IGNORE when modify a specific row for table with pk auto "
						+ "increment.");
		assertThat(RowText.columns(this.table.row(key))).containsExactly("a=1");
	}

	@Test
	void newRowCannotBeConditional() {
		assertThat(ServiceFailure.of(() -> this.table.put(NEW, change -> {
			change.addColumn(Official.column("a", 2L));
			change.setCondition(Official.condition(EXPECT_NOT_EXIST));
		}))).isEqualTo(
				"400 OTSParameterInvalid Invalid expect:EXPECT_NOT_EXIST when modify row with pk auto increment.");
	}

	@Test
	void rowIsDeletedByItsKey() {
		PrimaryKey key = put(1);
		this.table.delete(key, change -> change.setCondition(Official.condition(IGNORE)));
		assertThat(this.table.row(key)).isNull();
	}

	@Test
	void unassignedKeyCanNeitherBeReadNorDeleted() {
		assertThat(ServiceFailure.of(() -> this.table.row(NEW)))
			.isEqualTo("400 OTSParameterInvalid PKAutoIncr can't be used for read operations.");
		assertThat(ServiceFailure.of(() -> this.table.delete(NEW, change -> {
		}))).isEqualTo("400 OTSParameterInvalid Invalid row to delete which with pk auto increment.");
	}

	private PrimaryKey put(long value) {
		return this.table.put(NEW, change -> {
			change.addColumn(Official.column("a", value));
			change.setReturnType(ReturnType.RT_PK);
		}).getRow().getPrimaryKey();
	}

	private static long sequence(PrimaryKey key) {
		return key.getPrimaryKeyColumn("seq").getValue().asLong();
	}

}
