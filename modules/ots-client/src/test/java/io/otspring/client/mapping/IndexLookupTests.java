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

package io.otspring.client.mapping;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.GetRangeResponse;
import io.otspring.client.row.RowOperations;
import io.otspring.client.row.RowReadResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows of an index that are completed from the table.
 */
class IndexLookupTests {

	private static final EntityType<Person> TYPE = OrderTable.TYPES.of(Person.class);

	private static final ResponseMetadata METADATA = new ResponseMetadata("request", "trace", 2, Duration.ZERO);

	private static final PrimaryKey ENTRY = PrimaryKey.of("city", "Hangzhou").and("id", "a");

	private static final PrimaryKey KEY = PrimaryKey.of("id", "a");

	private final Deque<Object> answers = new ArrayDeque<>();

	private final RowOperations client = new RowOperations() {

		@Override
		@SuppressWarnings("unchecked")
		public <R> R execute(OtsRequest<R> request, CallOptions options) {
			return (R) IndexLookupTests.this.answers.removeFirst();
		}

	};

	@Test
	void rowHasTheKeyOfTheIndexAndTheColumnsOfTheTable() {
		this.answers.add(entries(ENTRY));
		Row row = row("Hangzhou");
		this.answers.add(rows(new RowReadResult("Person", KEY, Optional.of(row), Optional.empty(), Optional.empty(),
				new ConsumedCapacity(3, 0))));
		GetRangeResponse completed = read();
		assertThat(completed.rows()).containsExactly(Row.of(ENTRY, row.columns()));
		assertThat(completed.nextStart()).contains(ENTRY);
		assertThat(completed.consumed()).isEqualTo(new ConsumedCapacity(4, 0));
		assertThat(TYPE.read(completed.rows().get(0))).isEqualTo(new Person("a", "Hangzhou", 7));
	}

	@Test
	void rowThatIsNotThereAnyMoreOrElsewhereIsLeftOut() {
		this.answers.add(entries(ENTRY, PrimaryKey.of("city", "Hangzhou").and("id", "b")));
		this.answers.add(rows(found(Optional.empty()), found(Optional.of(row("Beijing")))));
		assertThat(read().rows()).isEmpty();
	}

	@Test
	void nothingIsLookedUpForNoEntries() {
		this.answers.add(entries());
		assertThat(read().rows()).isEmpty();
	}

	@Test
	void rowThatCannotBeReadIsAFailure() {
		ServiceError error = new ServiceError(400, "OTSInvalidPK", "bad");
		this.answers.add(entries(ENTRY));
		this.answers.add(rows(new RowReadResult("Person", KEY, Optional.empty(), Optional.of(error), Optional.empty(),
				ConsumedCapacity.NONE)));
		OtsException failure = assertThatExceptionOfType(OtsServiceException.class).isThrownBy(this::read)
			.satisfies(ex -> assertThat(ex.errorCode()).isEqualTo("OTSInvalidPK"))
			.satisfies(ex -> assertThat(ex.tables()).containsExactly("Person"))
			.actual();
		this.answers.add(entries(ENTRY));
		this.answers.add(rows(RowReadResult.failed("Person", KEY, failure)));
		assertThatExceptionOfType(OtsServiceException.class).isThrownBy(this::read).isSameAs(failure);
	}

	private GetRangeResponse read() {
		GetRangeRequest range = GetRangeRequest.of(r -> r.table("people_by_city").rest("city", "id"));
		return Step.run(new IndexLookup(TYPE, null).read(range, CallOptions.defaults()), this.client);
	}

	private static GetRangeResponse entries(PrimaryKey... keys) {
		return new GetRangeResponse(List.of(keys).stream().map(key -> Row.of(key, List.of())).toList(),
				Optional.of(ENTRY), Optional.empty(), new ConsumedCapacity(1, 0), METADATA);
	}

	private static BatchGetRowResponse rows(RowReadResult... results) {
		return new BatchGetRowResponse(List.of(results), METADATA);
	}

	private static RowReadResult found(Optional<Row> row) {
		return new RowReadResult("Person", KEY, row, Optional.empty(), Optional.empty(), ConsumedCapacity.NONE);
	}

	private static Row row(String city) {
		return Row.of(KEY,
				List.of(new Column("age", ColumnValue.of(7), 1), new Column("city", ColumnValue.of(city), 1)));
	}

	@SecondaryIndex(name = "people_by_city", keys = "city")
	record Person(@PartitionKey String id, String city, int age) {

	}

}
