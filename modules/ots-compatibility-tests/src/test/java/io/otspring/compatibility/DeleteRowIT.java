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
import com.alicloud.openservices.tablestore.model.DeleteRowResponse;
import com.alicloud.openservices.tablestore.model.ReturnType;
import com.alicloud.openservices.tablestore.model.RowExistenceExpectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * DeleteRow.
 */
@ExtendWith(EmulatorExtension.class)
class DeleteRowIT {

	private final OfficialTable table;

	DeleteRowIT(SyncClient client) {
		this.table = OfficialTable.create(client);
	}

	@Test
	void rowIsGoneAndItsNeighboursStay() {
		for (long id = 1; id <= 3; id++) {
			this.table.put(id, Official.column("a", id));
		}
		DeleteRowResponse response = this.table.delete(2);
		assertThat(response.getRow()).isNull();
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(0, 1);
		assertThat(this.table.row(2)).isNull();
		assertThat(RowText.keys(this.table.rows(all -> {
		}))).containsExactly("id=1", "id=3");
	}

	@Test
	void missingRowIsDeletedAsWell() {
		assertThat(this.table.delete(1).getRow()).isNull();
	}

	@Test
	void conditionCostsARead() {
		this.table.put(1, Official.column("a", 1L));
		DeleteRowResponse response = this.table.delete(OfficialTable.id(1),
				change -> change.setCondition(Official.condition(RowExistenceExpectation.EXPECT_EXIST)));
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(1, 1);
	}

	@Test
	void keyIsReturned() {
		this.table.put(1, Official.column("a", 1L));
		DeleteRowResponse response = this.table.delete(OfficialTable.id(1),
				change -> change.setReturnType(ReturnType.RT_PK));
		assertThat(RowText.key(response.getRow().getPrimaryKey())).isEqualTo("id=1");
		assertThat(response.getRow().getColumns()).isEmpty();
	}

}
