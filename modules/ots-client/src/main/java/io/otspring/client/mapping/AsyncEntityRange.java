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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Row;
import io.otspring.client.row.AsyncRowOperations;
import io.otspring.client.row.RowCount;

/**
 * The entities of a range, which are read without a thread that waits. A problem is an
 * {@link io.otspring.client.error.OtsException}, or a
 * {@link io.otspring.client.mapping.convert.ConversionException} if a row is not that of
 * an entity. Each method that reads throws an {@link IllegalArgumentException} at once if
 * values of the key do not fit, and an {@link IllegalStateException} if the index holds
 * too little. Columns that the type does not have are not read.
 * <p>
 * Cancelling a future or a subscription breaks off the call that goes on. Instances are
 * immutable and safe for use by multiple threads.
 *
 * @param <T> the type of the entities
 * @since 0.1.0
 */
public final class AsyncEntityRange<T> extends EntityQuery<T, AsyncEntityRange<T>> {

	private final AsyncRowOperations client;

	AsyncEntityRange(AsyncRowOperations client, EntityType<T> type, Function<Row, T> reader) {
		this(client, RangeDescription.all(type, reader));
	}

	private AsyncEntityRange(AsyncRowOperations client, RangeDescription<T> description) {
		super(description);
		this.client = client;
	}

	/**
	 * Returns the entities as a publisher. Each subscriber reads the range anew and holds
	 * one page: the next one is read when all entities of the last one were taken and
	 * more are asked for. Entities arrive in the thread that asked for them, or in the
	 * one in which the client completes its futures.
	 */
	public Flow.Publisher<T> publisher() {
		RangeReading<T> reading = description().reading();
		return new EntityPublisher<>(reading.publisher(this.client), reading.reader());
	}

	/**
	 * Reads the first page, as {@link EntityRange#page()} does.
	 */
	public CompletableFuture<EntityPage<T>> page() {
		return AsyncRun.of(description().reading().page(), this.client);
	}

	/**
	 * Reads the page that follows another one.
	 * @param nextPage the text that came with the page before, which may be of another
	 * process, or of {@link EntityRange#page(String)}. Type, index, direction and bounds
	 * have to be those of this range; the filter may differ
	 * @return the page
	 * @throws IllegalArgumentException if the text is damaged, or belongs to another
	 * range
	 */
	public CompletableFuture<EntityPage<T>> page(String nextPage) {
		return AsyncRun.of(description().reading().page(nextPage), this.client);
	}

	/**
	 * Counts the entities, at the cost of {@link EntityRange#count()}.
	 */
	public CompletableFuture<RowCount> count() {
		return AsyncRun.of(description().counting().count(), this.client);
	}

	@Override
	AsyncEntityRange<T> with(RangeDescription<T> other) {
		return new AsyncEntityRange<>(this.client, other);
	}

}
