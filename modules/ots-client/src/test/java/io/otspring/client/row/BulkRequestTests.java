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

package io.otspring.client.row;

import io.otspring.client.filter.Condition;
import io.otspring.client.model.PrimaryKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What builders of requests for many rows make, and what they refuse.
 */
class BulkRequestTests {

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	@Test
	void importNamesItsTableOnce() {
		BulkImportRequest request = BulkImportRequest.of(r -> r.table("t")
			.put(c -> c.primaryKey(KEY).column("a", 1))
			.update(c -> c.primaryKey(KEY).delete("a"))
			.delete(c -> c.primaryKey(KEY)));
		assertThat(request.changes()).hasSize(3).extracting(RowChange::table).containsOnly("t");
	}

	@Test
	void importIsOfOneTable() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkImportRequest.of(r -> r.table("t").delete(c -> c.table("u").primaryKey(KEY))))
			.withMessage("A BulkImport changes one table, 't', not also 'u'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkImportRequest.of(r -> r.delete(c -> c.primaryKey(KEY))))
			.withMessage("The request needs a table");
	}

	@Test
	void importHasNoConditionAndReturnsNothing() {
		String message = "The changes of a BulkImport have no condition, no returned content and no transactionId";
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkImportRequest
				.of(r -> r.table("t").delete(c -> c.primaryKey(KEY).condition(Condition.rowExists()))))
			.withMessage(message);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BulkImportRequest.of(r -> r.table("t").delete(c -> c.primaryKey(KEY).returnPrimaryKey())))
			.withMessage(message);
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> BulkImportRequest.of(r -> r.table("t").delete(c -> c.primaryKey(KEY).transactionId("tx"))))
			.withMessage(message);
	}

	@Test
	void importHasAtLeastOneChange() {
		assertThatIllegalArgumentException().isThrownBy(() -> BulkImportRequest.of(r -> r.table("t")))
			.withMessage("The request needs at least one change");
	}

	@Test
	void importMayHaveMoreChangesThanTheServiceTakesAtOnce() {
		BulkImportRequest request = BulkImportRequest.of(r -> {
			r.table("t");
			for (int i = 0; i < 201; i++) {
				r.delete(c -> c.primaryKey(KEY));
			}
		});
		assertThat(request.changes()).hasSize(201);
	}

	@Test
	void matrixNeedsColumns() {
		String message = "SIMPLE_ROW_MATRIX needs at least one of columns";
		assertThatIllegalArgumentException().isThrownBy(() -> BulkExportRequest.of(r -> r.table("t").rest("id")))
			.withMessage(message);
		assertThatIllegalArgumentException().isThrownBy(
				() -> GetRangeRequest.of(r -> r.table("t").rest("id").dataBlockType(DataBlockType.SIMPLE_ROW_MATRIX)))
			.withMessage(message);
	}

	@Test
	void rowsNeedNoColumns() {
		assertThat(
				BulkExportRequest.of(r -> r.table("t").rest("id").dataBlockType(DataBlockType.PLAIN_BUFFER)).columns())
			.isEmpty();
	}

	@Test
	void partsOfPrimaryKeysAreNamed() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> GetRangeRequest.of(r -> r.table("t").rest("id").columns("a").returnEntirePrimaryKeys(false)))
			.withMessage("Without entire primary keys, columns must name at least one column of the primary key");
	}

	@Test
	void sizesOfSplitsAreAtLeastOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> ComputeSplitPointsBySizeRequest.builder().splitSize(0))
			.withMessage("splitSize must be at least 1, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ComputeSplitPointsBySizeRequest.builder().splitSize(1, -1))
			.withMessage("unit must be at least 1, not -1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ComputeSplitPointsBySizeRequest.builder().splitPointLimit(0))
			.withMessage("splitPointLimit must be at least 1, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> ComputeSplitPointsBySizeRequest.of(r -> r.table("t")))
			.withMessage("The request needs a splitSize");
	}

	@Test
	void transactionIsThatOfTheBatch() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> BatchWriteRowRequest.of(b -> b.delete(c -> c.table("t").primaryKey(KEY).transactionId("tx"))))
			.withMessage("The transactionId belongs to the batch, not to one of its changes");
		assertThatIllegalArgumentException().isThrownBy(() -> GetRowRequest.builder().transactionId(""))
			.withMessage("transactionId must not be empty");
	}

	@Test
	void restOfARowIsReadInItsTransaction() {
		GetRangeRequest page = GetRangeRequest.of(r -> r.table("t").rest("id").transactionId("tx").limit(3));
		GetRangeRequest next = page.from(KEY, null);
		assertThat(next.transactionId()).contains("tx");
		assertThat(next.limit()).hasValue(3);
		assertThat(next.to()).isEqualTo(page.to());
	}

}
