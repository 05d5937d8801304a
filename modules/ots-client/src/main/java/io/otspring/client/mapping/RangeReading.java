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

import java.util.Optional;
import java.util.function.Function;

import io.otspring.client.model.Row;
import io.otspring.client.row.AsyncRowOperations;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.RowCount;
import io.otspring.client.row.RowOperations;
import io.otspring.client.row.RowPage;
import io.otspring.client.row.RowRange;
import io.otspring.client.row.RowRangePublisher;

/**
 * How the entities of a range are read, by either client.
 *
 * @param <T> the type of the entities
 * @param request the range
 * @param lookup completes the rows, if they are of an index and to be completed
 * @param limit how many entities are wanted
 * @param reader reads an entity from a row
 */
record RangeReading<T>(GetRangeRequest request, Optional<IndexLookup> lookup, long limit, Function<Row, T> reader) {

	RowRange rows(RowOperations client) {
		RowOperations operations = this.lookup.<RowOperations>map(each -> new CompletingOperations(client, each))
			.orElse(client);
		return operations.range(this.request).limit(this.limit);
	}

	RowRangePublisher publisher(AsyncRowOperations client) {
		AsyncRowOperations operations = this.lookup
			.<AsyncRowOperations>map(each -> new AsyncCompletingOperations(client, each))
			.orElse(client);
		return operations.range(this.request).limit(this.limit);
	}

	Step<EntityPage<T>> page() {
		return entities(new ClientCall<>(client -> rows(client).page(), client -> publisher(client).page()));
	}

	Step<EntityPage<T>> page(String nextPage) {
		return entities(
				new ClientCall<>(client -> rows(client).page(nextPage), client -> publisher(client).page(nextPage)));
	}

	private Step<EntityPage<T>> entities(ClientCall<RowPage> call) {
		return Step.call(call, page -> Step.done(EntityPage.of(page, this.reader)));
	}

	Step<RowCount> count() {
		return Step.call(new ClientCall<>(client -> rows(client).count(), client -> publisher(client).count()),
				Step::done);
	}

}
