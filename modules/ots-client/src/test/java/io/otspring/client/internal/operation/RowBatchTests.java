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

package io.otspring.client.internal.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.otspring.client.internal.operation.RowReadBatch.RowRead;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowReadResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one request carries of a batch.
 */
class RowBatchTests {

	private final RowWriteBatch<BatchWriteRowRequest, BatchWriteRowResponse> writes = RowWriteBatch.batchWriteRow();

	private final RowReadBatch reads = new RowReadBatch();

	@Test
	void oneRequestCarriesTwoHundredChanges() {
		assertThat(this.writes.fitting(changes(0, 200))).isEqualTo(200);
		assertThat(this.writes.fitting(changes(0, 201))).isEqualTo(200);
	}

	@Test
	void oneRequestCarriesFourMegabytes() {
		List<RowChange> megabytes = IntStream.range(0, 6).mapToObj(id -> put(id, 1_000_000)).toList();
		assertThat(this.writes.fitting(megabytes)).isEqualTo(3);
	}

	@Test
	void aChangeThatIsTooLargeGoesAlone() {
		assertThat(this.writes.fitting(List.of(put(1, 5_000_000), put(2, 1)))).isEqualTo(1);
	}

	@Test
	void oneRequestCarriesNoRowTwice() {
		List<RowChange> changes = new ArrayList<>(changes(0, 5));
		changes.add(DeleteRowRequest.of(d -> d.table("t").primaryKey(PrimaryKey.of("id", 3))));
		changes.add(put(7, 1));
		assertThat(this.writes.fitting(changes)).isEqualTo(5);
	}

	@Test
	void theSameKeyInAnotherTableIsAnotherRow() {
		assertThat(this.writes.fitting(List.of(put(1, 1),
				PutRowRequest.of(p -> p.table("u").primaryKey(PrimaryKey.of("id", 1)).column("a", 1)))))
			.isEqualTo(2);
	}

	@Test
	void rowsWhoseKeyTheServiceAssignsAreNeverTheSame() {
		RowChange created = PutRowRequest
			.of(p -> p.table("t").primaryKey(k -> k.add("pk", "a").addAutoIncrement("id")));
		assertThat(this.writes.fitting(Collections.nCopies(5, created))).isEqualTo(5);
	}

	@Test
	void batchThatIsAtomicOrInATransactionIsIndivisible() {
		assertThat(this.writes.isDivisible(BatchWriteRowRequest.of(b -> b.addAll(changes(0, 2)).transactionId("x"))))
			.isFalse();
		assertThat(this.writes.isDivisible(BatchWriteRowRequest.of(b -> b.addAll(changes(0, 2)).atomic()))).isFalse();
		assertThat(this.writes.isDivisible(BatchWriteRowRequest.of(b -> b.addAll(changes(0, 2))))).isTrue();
	}

	@Test
	void oneRequestReadsAHundredRows() {
		BatchGetRowRequest request = BatchGetRowRequest
			.of(b -> b.table("t", t -> IntStream.range(0, 150).forEach(id -> t.primaryKey(PrimaryKey.of("id", id)))));
		assertThat(this.reads.fitting(this.reads.rows(request))).isEqualTo(100);
	}

	@Test
	void requestForSomeRowsReadsThemAsTheWholeOneWould() {
		BatchGetRowRequest whole = BatchGetRowRequest
			.of(b -> b.table("t", t -> t.primaryKey(key(1)).primaryKey(key(2)).columns("a"))
				.table("u", t -> t.primaryKey(key(1)))
				.table("t", t -> t.primaryKey(key(3)).maxVersions(2)));
		List<RowRead> rows = this.reads.rows(whole);
		BatchGetRowRequest some = this.reads.request(whole, List.of(rows.get(1), rows.get(2), rows.get(3)));
		assertThat(some.tables()).containsExactly(
				new BatchGetRowRequest.TableRead("t", List.of(key(2)), Map.of(), whole.tables().get(0).selection()),
				whole.tables().get(1), whole.tables().get(2));
	}

	@Test
	void restOfARowIsReadFromItsToken() {
		BatchGetRowRequest whole = BatchGetRowRequest.of(b -> b.table("t", t -> t.primaryKey(key(1))));
		RowRead row = this.reads.rows(whole).get(0);
		PageToken token = new PageToken(new byte[] { 7 });
		RowRead rest = this.reads
			.rest(row,
					new RowReadResult("t", key(1), Optional.empty(), Optional.empty(), Optional.of(token),
							ConsumedCapacity.NONE))
			.orElseThrow();
		assertThat(this.reads.request(whole, List.of(rest)).tables().get(0).tokens()).isEqualTo(Map.of(key(1), token));
		assertThat(this.reads.request(whole, List.of(rest, row)).tables()).hasSize(2);
	}

	private static List<RowChange> changes(int from, int to) {
		return IntStream.range(from, to).mapToObj(id -> put(id, 1)).toList();
	}

	private static RowChange put(int id, int size) {
		return PutRowRequest.of(p -> p.table("t").primaryKey(key(id)).column("a", ColumnValue.of(new byte[size])));
	}

	private static PrimaryKey key(int id) {
		return PrimaryKey.of("id", id);
	}

}
