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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.call.CallOptions;
import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Column;
import io.otspring.client.model.ConsumedCapacity;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.GetRangeResponse;
import io.otspring.client.row.RowReadResult;
import org.jspecify.annotations.Nullable;

/**
 * Completes the rows of an index from the table.
 *
 * @param type the type of the table
 * @param filter what the rows of the table have to pass, or {@code null}
 */
record IndexLookup(EntityType<?> type, @Nullable ColumnFilter filter) {

	/**
	 * Reads a part of the index and then the rows of the table. Rows that are not, or no
	 * longer, what the index says are left out.
	 * @param range a range of the index
	 * @param options what both calls want differently from the client's settings
	 * @return the answer of the index, with the columns of the table
	 */
	Step<GetRangeResponse> read(GetRangeRequest range, CallOptions options) {
		return Step.call(ClientCall.of(range, options),
				entries -> entries.rows().isEmpty() ? Step.done(entries) : complete(entries, options));
	}

	private Step<GetRangeResponse> complete(GetRangeResponse entries, CallOptions options) {
		return Step.call(ClientCall.of(request(entries.rows()), options), rows -> Step.done(complete(entries, rows)));
	}

	private BatchGetRowRequest request(List<Row> entries) {
		return BatchGetRowRequest.of(request -> request.table(this.type.table().name(), table -> {
			table.columns(RangeDescription.columns(this.type));
			if (this.filter != null) {
				table.filter(this.filter);
			}
			entries.forEach(entry -> table.primaryKey(key(entry)));
		}));
	}

	private PrimaryKey key(Row entry) {
		return PrimaryKey.of(key -> this.type.key()
			.stream()
			.map(EntityProperty::column)
			.forEach(name -> key.add(name, entry.primaryKey().get(name))));
	}

	private static GetRangeResponse complete(GetRangeResponse entries, BatchGetRowResponse rows) {
		List<Row> whole = new ArrayList<>();
		ConsumedCapacity consumed = entries.consumed();
		for (int i = 0; i < entries.rows().size(); i++) {
			RowReadResult result = rows.results().get(i);
			consumed = consumed.plus(result.consumed());
			complete(entries.rows().get(i), row(result, rows.metadata())).ifPresent(whole::add);
		}
		return new GetRangeResponse(whole, entries.nextStart(), entries.nextToken(), consumed, entries.metadata());
	}

	private static Optional<Row> row(RowReadResult result, ResponseMetadata answer) {
		if (!result.succeeded()) {
			throw RowFailures.of(result, answer);
		}
		return result.row();
	}

	/** The key stays that of the index, at which the range may go on. */
	private static Optional<Row> complete(Row entry, Optional<Row> row) {
		return row.filter(found -> entry.primaryKey().columns().stream().allMatch(key -> has(found, key)))
			.map(found -> Row.of(entry.primaryKey(), found.columns()));
	}

	private static boolean has(Row row, KeyColumn<PrimaryKeyValue> key) {
		return row.primaryKey().columns().contains(key)
				|| row.find(key.name()).map(Column::value).filter(key.value()::equals).isPresent();
	}

}
