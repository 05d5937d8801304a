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

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateRowResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * UpdateRow.
 */
@ExtendWith(EmulatorExtension.class)
class UpdateRowIT {

	private final SyncClient client;

	private final OfficialTable table;

	UpdateRowIT(SyncClient client) {
		this.client = client;
		this.table = OfficialTable.create(client);
	}

	@Test
	void columnsThatAreNotNamedStay() {
		this.table.put(1, Official.column("a", 1L), Official.column("b", 2L));
		this.table.update(1, change -> change.put("b", Official.value("new")).put("c", Official.value(true)));
		assertThat(RowText.columns(this.table.row(1, criteria -> criteria.setMaxVersions(1)))).containsExactly("a=1",
				"b='new'", "c=true");
	}

	@Test
	void putAddsAVersionAndTheOldestGoes() {
		for (long time = 1; time <= 12; time++) {
			long version = time;
			this.table.update(1, change -> change.put("a", Official.value(version), version));
		}
		assertThat(RowText.cells(this.table.row(1))).hasSize(10).startsWith("a=12@12", "a=11@11").endsWith("a=3@3");
	}

	@Test
	void sameVersionIsOverwritten() {
		this.table.put(1, new Column("a", Official.value(1L), 1000));
		this.table.update(1, change -> change.put("a", Official.value("x"), 1000));
		assertThat(RowText.cells(this.table.row(1))).containsExactly("a='x'@1000");
	}

	@Test
	void oneVersionIsDeleted() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000));
		this.table.update(1, change -> change.deleteColumn("a", 2000));
		assertThat(RowText.cells(this.table.row(1))).containsExactly("a=1@1000");
	}

	@Test
	void allVersionsAreDeleted() {
		this.table.put(1, new Column("a", Official.value(1L), 1000), new Column("a", Official.value(2L), 2000),
				new Column("b", Official.value(3L), 1000));
		this.table.update(1, change -> change.deleteColumns("a"));
		assertThat(RowText.cells(this.table.row(1))).containsExactly("b=3@1000");
	}

	@Test
	void rowWithoutItsLastColumnStillExists() {
		this.table.put(1, Official.column("a", 1L));
		this.table.update(1, change -> change.deleteColumns("a"));
		assertThat(this.table.row(1).getColumns()).isEmpty();
	}

	@Test
	void deletionsAloneCreateNoRow() {
		this.table.update(1, change -> change.deleteColumns("a").deleteColumn("b", 1000));
		assertThat(this.table.row(1)).isNull();
	}

	@Test
	void counterGoesUpAndDownFromNothing() {
		this.table.update(1, change -> change.increment(Official.column("n", 5L)));
		this.table.update(1, change -> change.increment(Official.column("n", -7L)));
		assertThat(this.table.row(1).getLatestColumn("n").getValue().asLong()).isEqualTo(-2);
	}

	@Test
	void incrementedColumnIsReturned() {
		this.table.put(1, new Column("n", Official.value(7L), 1000));
		UpdateRowResponse response = this.table.update(1, change -> {
			change.increment(Official.column("n", 5L));
			change.increment(Official.column("m", 6L));
			change.put("a", Official.value("x"));
			change.setReturnType(ReturnType.RT_AFTER_MODIFY);
			change.addReturnColumn("n");
		});
		assertThat(RowText.columns(response.getRow())).containsExactly("n=12");
		assertThat(response.getRow().getPrimaryKey().isEmpty()).isTrue();
		Row stored = this.table.row(1, criteria -> criteria.setMaxVersions(1));
		assertThat(RowText.columns(stored)).containsExactly("a='x'", "m=6", "n=12");
		assertThat(response.getRow().getColumns()[0].getTimestamp())
			.isEqualTo(stored.getLatestColumn("n").getTimestamp());
	}

	@Test
	void keyIsReturned() {
		UpdateRowResponse response = this.table.update(1, change -> {
			change.put("a", Official.value(1L));
			change.setReturnType(ReturnType.RT_PK);
		});
		assertThat(RowText.key(response.getRow().getPrimaryKey())).isEqualTo("id=1");
	}

	@Test
	void columnThatIsNotIncrementedCannotBeReturned() {
		assertThat(ServiceFailure.of(() -> this.table.update(1, change -> {
			change.put("a", Official.value(1L));
			change.increment(Official.column("n", 5L));
			change.setReturnType(ReturnType.RT_AFTER_MODIFY);
			change.addReturnColumn("a");
		}))).startsWith("400 OTSParameterInvalid ");
		assertThat(this.table.row(1)).isNull();
	}

	@Test
	void columnOfAnotherTypeCannotBeIncremented() {
		this.table.put(1, Official.column("n", "7"));
		assertThat(ServiceFailure.of(() -> this.table.update(1, change -> change.increment(Official.column("n", 1L)))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(RowText.columns(this.table.row(1))).containsExactly("n='7'");
	}

	@Test
	void counterDoesNotOverflow() {
		this.table.put(1, Official.column("n", Long.MAX_VALUE));
		assertThat(ServiceFailure.of(() -> this.table.update(1, change -> change.increment(Official.column("n", 1L)))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(this.table.row(1).getLatestColumn("n").getValue().asLong()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void allKindsOfChangesAreMadeAtOnce() {
		this.table.put(1, new Column("del", Official.value(1L), 1000), new Column("one", Official.value(1L), 1000),
				new Column("one", Official.value(2L), 2000), new Column("keep", Official.value(1L), 1000));
		this.table.update(1, change -> {
			change.put("put", Official.value(1.5), 3000);
			change.deleteColumn("one", 1000);
			change.deleteColumns("del");
			change.increment(Official.column("sum", 4L));
		});
		assertThat(RowText.columns(this.table.row(1))).containsExactly("keep=1", "one=2", "put=1.5", "sum=4");
	}

	@Test
	void unitsAreConsumedByTheDataWritten() {
		UpdateRowResponse response = this.table.update(1, change -> change.put("a", Official.value(new byte[5000])));
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(0, 2);
	}

	@Test
	void tableMayForbidUpdates() {
		TableOptions options = new TableOptions(-1, 1);
		options.setAllowUpdate(false);
		OfficialTable fixed = OfficialTable.create(this.client, "fixed",
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER), options);
		fixed.put(1, Official.column("a", 1L));
		assertThat(ServiceFailure.of(() -> fixed.update(1, change -> change.put("a", Official.value(2L)))))
			.startsWith("400 OTSParameterInvalid ");
		assertThat(RowText.columns(fixed.row(1))).containsExactly("a=1");
	}

	@Test
	void tableMayWantWholeRows() {
		TableOptions options = new TableOptions(-1, 1);
		options.setUpdateFullRow(true);
		OfficialTable whole = OfficialTable.create(this.client, "whole",
				meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER), options);
		whole.put(1, Official.column("a", 1L), Official.column("b", 2L));
		assertThat(ServiceFailure.of(() -> whole.update(1, change -> change.put("a", Official.value(2L)))))
			.startsWith("400 OTSParameterInvalid ");
		whole.update(1, change -> change.put("a", Official.value(3L)).put("b", Official.value(4L)));
		assertThat(RowText.columns(whole.row(1))).containsExactly("a=3", "b=4");
	}

}
