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

import io.otspring.client.filter.ColumnFilter;

/**
 * Says which entities a range has, one way for both styles of clients. Without anything
 * said, it is all entities of the table in the order of their keys.
 * <p>
 * Instances are immutable and safe for use by multiple threads: each method returns
 * another range. What does not fit the type is refused when something is read.
 *
 * @param <T> the type of the entities
 * @param <R> the type of the range
 * @since 0.1.0
 */
public abstract sealed class EntityQuery<T, R> permits EntityRange, AsyncEntityRange {

	private final RangeDescription<T> description;

	EntityQuery(RangeDescription<T> description) {
		this.description = description;
	}

	/**
	 * Returns the range over a secondary index: in its order, with those entities that
	 * have all properties that it is ordered by. Keys are those of the index: its own
	 * parts, and then the parts of the table's primary key that are not among them.
	 * <p>
	 * The index has to hold all properties of the type, as its keys or includes, unless
	 * {@link #complete} is called. A global index is some milliseconds behind the table.
	 * @param name the name of the index
	 * @return the range
	 * @throws IllegalArgumentException if the type has no such index
	 */
	public R index(String name) {
		return with(this.description.withIndex(name));
	}

	/**
	 * Returns the range with entities that are read whole from the table, if it is over
	 * an index. Each page of the index is followed by a BatchGetRow of its rows, so that
	 * each entity costs at least one unit of read capacity; pages have 100 entities by
	 * default. Entities that were deleted since the index was brought up to date, or that
	 * are not any more where the index has them, are left out. The filter may compare any
	 * column.
	 */
	public R complete() {
		return with(this.description.completed());
	}

	/**
	 * Returns the range of entities whose keys begin like this.
	 * @param parts values of the first parts of the key, fewer than it has
	 * @return the range
	 */
	public R keyPrefix(Object... parts) {
		return with(this.description.withBounds(this.description.bounds().withPrefix(List.of(parts))));
	}

	/**
	 * Returns the range that starts with a key, or with the first of all keys that begin
	 * with it. Backward, it is the largest key.
	 * @param parts values of the parts of the key behind {@linkplain #keyPrefix the
	 * prefix}, one or more. Properties whose columns are
	 * {@linkplain io.otspring.client.mapping.convert.ColumnConverter#isOrdered() not in
	 * the order of values} are refused
	 * @return the range
	 */
	public R from(Object... parts) {
		return with(this.description.withBounds(this.description.bounds().withFrom(List.of(parts))));
	}

	/**
	 * Returns the range that ends before a key, and before all keys that begin with it.
	 * Backward, it is the smallest key.
	 * @param parts values of the parts of the key behind {@linkplain #keyPrefix the
	 * prefix}, one or more. Properties whose columns are
	 * {@linkplain io.otspring.client.mapping.convert.ColumnConverter#isOrdered() not in
	 * the order of values} are refused
	 * @return the range
	 */
	public R to(Object... parts) {
		return with(this.description.withBounds(this.description.bounds().withTo(List.of(parts))));
	}

	/**
	 * Returns the range from large keys to small ones.
	 */
	public R backward() {
		return with(this.description.withBounds(this.description.bounds().backward()));
	}

	/**
	 * Returns the range of the entities that pass a filter, beside those that were given
	 * before. The service reads, and charges, those that do not pass as well.
	 * @param filter the filter; {@link PropertyFilter} makes it of properties
	 * @return the range
	 */
	public R where(ColumnFilter filter) {
		return with(this.description.withFilter(filter));
	}

	/**
	 * Returns the first entities of the range.
	 * @param entities how many at most, at least 1
	 * @return the range
	 */
	public R limit(long entities) {
		return with(this.description.withLimit(entities));
	}

	/**
	 * Returns the range with another size of pages. Without it, a page has as many
	 * entities as the service returns at once: 5,000, or 4 MB.
	 * @param entities how many entities, at least 1
	 * @return the range
	 */
	public R pageSize(int entities) {
		return with(this.description.withPageSize(entities));
	}

	final RangeDescription<T> description() {
		return this.description;
	}

	abstract R with(RangeDescription<T> other);

}
