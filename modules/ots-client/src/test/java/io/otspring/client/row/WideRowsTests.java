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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that are too wide for one answer.
 */
class WideRowsTests {

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	private static final ConsumedCapacity COST = new ConsumedCapacity(2, 0);

	private static final ResponseMetadata METADATA = new ResponseMetadata("id", "trace", 1, Duration.ZERO);

	private final List<OtsRequest<?>> requests = new ArrayList<>();

	@Test
	void rowIsReadToItsEnd() {
		GetRowResponse response = client(part("a", token(1)), part("b", token(2)), part("c", null))
			.getRow(r -> r.table("t").primaryKey(KEY).columns("a", "b", "c"));
		assertThat(response.row()).contains(row("a", "b", "c"));
		assertThat(response.nextToken()).isEmpty();
		assertThat(response.consumed()).isEqualTo(new ConsumedCapacity(6, 0));
		assertThat(this.requests).extracting(request -> ((GetRowRequest) request).token())
			.containsExactly(Optional.empty(), Optional.of(token(1)), Optional.of(token(2)));
		assertThat(this.requests).extracting(request -> ((GetRowRequest) request).selection())
			.allMatch(selection -> selection.columns().equals(List.of("a", "b", "c")));
	}

	@Test
	void rowThatFitsIsReadOnce() {
		assertThat(client(part("a", null)).getRow(r -> r.table("t").primaryKey(KEY)).row()).contains(row("a"));
		assertThat(this.requests).hasSize(1);
	}

	private RowOperations client(Object... responses) {
		return new RowOperations() {

			@Override
			@SuppressWarnings("unchecked")
			public <R> R execute(OtsRequest<R> request, CallOptions options) {
				WideRowsTests.this.requests.add(request);
				return (R) responses[WideRowsTests.this.requests.size() - 1];
			}

		};
	}

	private static GetRowResponse part(String column, PageToken next) {
		return new GetRowResponse(Optional.of(row(column)), Optional.ofNullable(next), COST, METADATA);
	}

	private static PageToken token(int number) {
		return new PageToken(new byte[] { (byte) number });
	}

	private static Row row(String... columns) {
		return Row.of(KEY, Stream.of(columns).map(column -> new Column(column, ColumnValue.of(1), 1)).toList());
	}

}
