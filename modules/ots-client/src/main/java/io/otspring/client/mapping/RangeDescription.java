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

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.mapping.entity.EntityIndex;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.Row;
import io.otspring.client.row.GetRangeRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which entities a range has, and what to ask the service for.
 *
 * @param <T> the type of the entities
 * @param type what is known of the type
 * @param reader reads an entity from a row
 * @param index the index that is read, or {@code null} for the table
 * @param complete whether the rows of the index are completed from the table
 * @param bounds where the range starts and ends
 * @param filter what entities have to pass, or {@code null}
 * @param limit how many entities are wanted
 * @param pageSize how many entities a page has
 */
record RangeDescription<T>(EntityType<T> type, Function<Row, T> reader, @Nullable EntityIndex index, boolean complete,
		KeyBounds bounds, @Nullable ColumnFilter filter, long limit, OptionalInt pageSize) {

	/** As many rows as one request of BatchGetRow may ask for. */
	private static final int COMPLETED_PAGE = 100;

	static <T> RangeDescription<T> all(EntityType<T> type, Function<Row, T> reader) {
		return new RangeDescription<>(type, reader, null, false, KeyBounds.ALL, null, Long.MAX_VALUE,
				OptionalInt.empty());
	}

	RangeDescription<T> withIndex(String name) {
		return new RangeDescription<>(this.type, this.reader, this.type.index(name), this.complete, this.bounds,
				this.filter, this.limit, this.pageSize);
	}

	RangeDescription<T> completed() {
		return new RangeDescription<>(this.type, this.reader, this.index, true, this.bounds, this.filter, this.limit,
				this.pageSize);
	}

	RangeDescription<T> withBounds(KeyBounds others) {
		return new RangeDescription<>(this.type, this.reader, this.index, this.complete, others, this.filter,
				this.limit, this.pageSize);
	}

	RangeDescription<T> withFilter(ColumnFilter further) {
		return new RangeDescription<>(this.type, this.reader, this.index, this.complete, this.bounds,
				(this.filter != null) ? this.filter.and(further) : further, this.limit, this.pageSize);
	}

	RangeDescription<T> withLimit(long entities) {
		return new RangeDescription<>(this.type, this.reader, this.index, this.complete, this.bounds, this.filter,
				Parameters.requirePositive("limit", entities), this.pageSize);
	}

	RangeDescription<T> withPageSize(int entities) {
		return new RangeDescription<>(this.type, this.reader, this.index, this.complete, this.bounds, this.filter,
				this.limit, OptionalInt.of(Parameters.requirePositive("pageSize", entities)));
	}

	/**
	 * Returns how the entities are read.
	 * @throws IllegalArgumentException if a value of a key does not fit
	 * @throws IllegalStateException if the index holds too little
	 */
	RangeReading<T> reading() {
		if (this.complete && this.index != null) {
			GetRangeRequest entries = keys(isFilterHeld()).limit(this.pageSize.orElse(COMPLETED_PAGE)).build();
			return reading(entries, Optional.of(new IndexLookup(this.type, this.filter)));
		}
		if (this.index != null) {
			coverage(this.index).requireAll();
		}
		requireFilterHeld();
		GetRangeRequest.Builder rows = range(true).columns(columns(this.type));
		this.pageSize.ifPresent(rows::limit);
		return reading(rows.build(), Optional.empty());
	}

	/**
	 * Returns how as little is read as is needed to count the rows.
	 * @throws IllegalArgumentException if a value of a key does not fit
	 * @throws IllegalStateException if the index does not hold what the filter compares
	 */
	RangeReading<T> counting() {
		requireFilterHeld();
		return reading(keys(true).build(), Optional.empty());
	}

	private RangeReading<T> reading(GetRangeRequest request, Optional<IndexLookup> lookup) {
		return new RangeReading<>(request, lookup, this.limit, this.reader);
	}

	static List<String> columns(EntityType<?> type) {
		return type.properties().stream().map(EntityProperty::column).toList();
	}

	private GetRangeRequest.Builder keys(boolean filtered) {
		return range(filtered).columns(key().get(0).column());
	}

	private GetRangeRequest.Builder range(boolean filtered) {
		GetRangeRequest.Builder request = GetRangeRequest.builder()
			.table((this.index != null) ? this.index.name() : this.type.table().name())
			.direction(this.bounds.direction())
			.from(this.bounds.start(key()))
			.to(this.bounds.end(key()));
		if (filtered && this.filter != null) {
			request.filter(this.filter);
		}
		return request;
	}

	private List<EntityProperty> key() {
		return (this.index != null) ? this.index.primaryKey() : this.type.key();
	}

	private boolean isFilterHeld() {
		return this.index == null || this.filter == null || coverage(this.index).holds(this.filter);
	}

	private void requireFilterHeld() {
		if (this.index != null && this.filter != null) {
			coverage(this.index).require(this.filter);
		}
	}

	private IndexCoverage coverage(EntityIndex read) {
		return new IndexCoverage(this.type, read);
	}

}
