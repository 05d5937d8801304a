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

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Row;
import io.otspring.client.row.RowCount;
import io.otspring.client.row.RowOperations;

/**
 * The entities of a range, which are read page by page as they are asked for. Each method
 * that reads throws an {@link io.otspring.client.error.OtsException} if it cannot, a
 * {@link io.otspring.client.mapping.convert.ConversionException} if a row is not that of
 * an entity, an {@link IllegalArgumentException} if values of the key do not fit, and an
 * {@link IllegalStateException} if the index holds too little. Columns that the type does
 * not have are not read.
 * <p>
 * Each iterator and stream reads the range anew and holds one page. Instances are
 * immutable and safe for use by multiple threads; iterators and streams are not.
 *
 * @param <T> the type of the entities
 * @since 0.1.0
 */
public final class EntityRange<T> extends EntityQuery<T, EntityRange<T>> implements Iterable<T> {

	private final RowOperations client;

	EntityRange(RowOperations client, EntityType<T> type, Function<Row, T> reader) {
		this(client, RangeDescription.all(type, reader));
	}

	private EntityRange(RowOperations client, RangeDescription<T> description) {
		super(description);
		this.client = client;
	}

	/**
	 * Returns the entities one by one. A failure to read is thrown by {@code hasNext} and
	 * {@code next}.
	 */
	@Override
	public Iterator<T> iterator() {
		return stream().iterator();
	}

	/**
	 * Returns the entities as a sequential stream, which needs no closing.
	 */
	public Stream<T> stream() {
		RangeReading<T> reading = description().reading();
		return reading.rows(this.client).stream().map(reading.reader());
	}

	/**
	 * Reads the first page.
	 * @return the page, which has as many entities as a page is to have, unless the range
	 * ends before; with a filter that hardly an entity passes, this can take many
	 * requests
	 */
	public EntityPage<T> page() {
		return Step.run(description().reading().page(), this.client);
	}

	/**
	 * Reads the page that follows another one.
	 * @param nextPage the text that came with the page before, which may be of another
	 * process. Type, index, direction and bounds have to be those of this range; the
	 * filter may differ
	 * @return the page
	 * @throws IllegalArgumentException if the text is damaged, or belongs to another
	 * range
	 */
	public EntityPage<T> page(String nextPage) {
		return Step.run(description().reading().page(nextPage), this.client);
	}

	/**
	 * Counts the entities, as many as the limit says at most. It reads all of the range,
	 * but of each row only the key and the columns that the filter compares: 4,096 bytes
	 * of them, in names and values, cost one unit of read capacity, whether they pass the
	 * filter or not. 5,000 rows take one request, which costs one unit at least. Of an
	 * index, its rows are counted, whether they are to be completed or not.
	 * @return how many there are, and what it cost
	 */
	public RowCount count() {
		return Step.run(description().counting().count(), this.client);
	}

	@Override
	EntityRange<T> with(RangeDescription<T> other) {
		return new EntityRange<>(this.client, other);
	}

}
