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

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.AsyncRowOperations;
import org.jspecify.annotations.Nullable;

/**
 * Stores records and beans as rows, without a thread that waits. The twin of
 * {@link OtsTemplate}: futures fail with what it throws. Only what is wrong before
 * anything is sent, as an entity that cannot be converted, is thrown at once.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsAsyncTemplate {

	private final AsyncRowOperations client;

	private final EntityOperations operations;

	private OtsAsyncTemplate(AsyncRowOperations client, EntityOperations operations) {
		this.client = client;
		this.operations = operations;
	}

	/**
	 * Returns a template with names as they are, and the built-in converters.
	 * @param client makes the calls, and is not closed by the template
	 */
	public static OtsAsyncTemplate create(AsyncRowOperations client) {
		return create(client, OtsTemplateOptions.builder().build());
	}

	/**
	 * Returns a template.
	 * @param client makes the calls, and is not closed by the template
	 * @param options what it is made with
	 */
	public static OtsAsyncTemplate create(AsyncRowOperations client, OtsTemplateOptions options) {
		return new OtsAsyncTemplate(client, options.operations());
	}

	/**
	 * Returns this template with another client, as one with other call options.
	 */
	public OtsAsyncTemplate withClient(AsyncRowOperations other) {
		return new OtsAsyncTemplate(other, this.operations);
	}

	/**
	 * Returns the types that are stored as rows.
	 */
	public EntityTypes entityTypes() {
		return this.operations.types();
	}

	/**
	 * Finds an entity.
	 * @param <T> the type
	 * @param type the type
	 * @param key the values of its primary key, in the order of its parts
	 * @return the entity, if there is one
	 */
	public <T> CompletableFuture<Optional<T>> find(Class<T> type, Object... key) {
		EntityType<T> entity = type(type);
		return run(this.operations.find(entity, entity.key(key)));
	}

	/**
	 * Reads an entity that is there.
	 * @param <T> the type
	 * @param type the type
	 * @param key the values of its primary key, in the order of its parts
	 * @return the entity, or an {@link EntityNotFoundException}
	 */
	public <T> CompletableFuture<T> get(Class<T> type, Object... key) {
		EntityType<T> entity = type(type);
		return run(this.operations.get(entity, entity.key(key)));
	}

	/**
	 * Stores an entity, in place of the whole row that there may be. An entity with a
	 * version takes the place of that version; if it has none yet, there is to be no row.
	 * @param <T> the type
	 * @param entity the entity
	 * @return the entity as it is stored, with generated key and version; a
	 * {@link VersionConflictException} or {@link EntityExistsException} if the row has
	 * another version
	 */
	public <T> CompletableFuture<T> put(T entity) {
		return run(this.operations.write(this.operations.writes().put(entity, null)));
	}

	/**
	 * Stores an entity as {@link #put(Object)} does, if the row passes a filter. If it
	 * does not, the call fails with an
	 * {@link io.otspring.client.error.OtsConditionFailedException}.
	 */
	public <T> CompletableFuture<T> put(T entity, ColumnFilter condition) {
		return run(this.operations.write(this.operations.writes().put(entity, condition)));
	}

	/**
	 * Stores an entity that is not stored yet.
	 * @param <T> the type
	 * @param entity the entity
	 * @return the entity as it is stored, with generated key and version; an
	 * {@link EntityExistsException} if there is a row with its key
	 */
	public <T> CompletableFuture<T> insert(T entity) {
		return run(this.operations.write(this.operations.writes().insert(entity)));
	}

	/**
	 * Stores an entity that is stored already. Columns that belong to no property stay.
	 * @param <T> the type
	 * @param entity the entity, which has its generated key and its version, if its type
	 * has these
	 * @return the entity as it is stored, with its new version; an
	 * {@link EntityNotFoundException} if there is no row, or, if the type has a version,
	 * a {@link VersionConflictException} if there is no row with this one
	 */
	public <T> CompletableFuture<T> update(T entity) {
		return run(this.operations.write(this.operations.writes().update(entity, null)));
	}

	/**
	 * Stores an entity as {@link #update(Object)} does, if the row passes a filter. If it
	 * does not, or does not exist, the call fails with an
	 * {@link io.otspring.client.error.OtsConditionFailedException}.
	 */
	public <T> CompletableFuture<T> update(T entity, ColumnFilter condition) {
		return run(this.operations.write(this.operations.writes().update(entity, condition)));
	}

	/**
	 * Changes some properties of a row.
	 * @param <T> the type
	 * @param type the type
	 * @param changes says of which row, and what
	 * @return nothing; an {@link EntityNotFoundException} if there is no such row
	 */
	public <T> CompletableFuture<@Nullable Void> patch(Class<T> type, Consumer<EntityPatch<T>> changes) {
		EntityPatch<T> patch = new EntityPatch<>(type(type));
		changes.accept(patch);
		return run(this.operations.patch(patch));
	}

	/**
	 * Adds to a property that is stored as an integer, whatever others do at the same
	 * time. A property that is {@code null} counts as 0. The service counts in 64 bits: a
	 * property of a smaller type whose sum it cannot hold cannot be read.
	 * @param type the type
	 * @param property the name of the property
	 * @param delta what is added, less than 0 to subtract
	 * @param key the values of the primary key, in the order of its parts
	 * @return the sum; an {@link EntityNotFoundException} if there is no such row
	 */
	public CompletableFuture<Long> increment(Class<?> type, String property, long delta, Object... key) {
		EntityType<?> entity = type(type);
		return run(this.operations.increment(entity, entity.key(key), property, delta));
	}

	/**
	 * Deletes the row of an entity. If it has a version, the row has to have the same.
	 * Otherwise, deleting what does not exist succeeds.
	 * @param entity the entity, which has its version, if its type has one
	 * @return nothing; a {@link VersionConflictException} if there is no row with this
	 * version. If an answer was lost and the row is gone, it counts as deleted, whoever
	 * did it
	 */
	public CompletableFuture<@Nullable Void> delete(Object entity) {
		return run(this.operations.delete(this.operations.writes().delete(entity, null)));
	}

	/**
	 * Deletes the row of an entity as {@link #delete(Object)} does, if it passes a
	 * filter. If it does not, the call fails with an
	 * {@link io.otspring.client.error.OtsConditionFailedException}.
	 */
	public CompletableFuture<@Nullable Void> delete(Object entity, ColumnFilter condition) {
		return run(this.operations.delete(this.operations.writes().delete(entity, condition)));
	}

	/**
	 * Deletes a row by its key, whatever its version. Deleting what does not exist
	 * succeeds.
	 * @param type the type
	 * @param key the values of its primary key, in the order of its parts
	 */
	public CompletableFuture<@Nullable Void> deleteByKey(Class<?> type, Object... key) {
		EntityType<?> entity = type(type);
		return run(this.operations.delete(entity, entity.key(key)));
	}

	/**
	 * Returns a primary key, for {@link #findAll}.
	 * @param type the type
	 * @param parts the values of all its parts, in its order
	 * @return the key
	 */
	public PrimaryKey key(Class<?> type, Object... parts) {
		return type(type).key(parts);
	}

	/**
	 * Returns the primary key of an entity.
	 * @param entity the entity
	 * @return the key
	 * @throws IllegalArgumentException if the service has not assigned it yet
	 */
	public PrimaryKey keyOf(Object entity) {
		return this.operations.types().ofEntity(entity).keyOf(entity);
	}

	/**
	 * Finds any number of entities. A result is empty if there is no such row. Rows that
	 * cannot be read, or are none of the type, fail one by one; the call fails as a whole
	 * only if its first request does.
	 * @param <T> the type
	 * @param type the type
	 * @param keys the primary keys, from {@link #key} or {@link #keyOf}
	 * @return one result for each key, in the same order
	 */
	public <T> CompletableFuture<BatchResult<T>> findAll(Class<T> type, Collection<PrimaryKey> keys) {
		return run(this.operations.batches().findAll(type(type), keys));
	}

	/**
	 * Stores any number of entities, each as {@link #put(Object)} does. They may be of
	 * several types. Those of the same row are stored in the order given; apart from
	 * that, none of them depends on another.
	 * <p>
	 * Entities fail one by one, with the exceptions of {@link #put(Object)}. If an entity
	 * cannot be converted or a callback objects, an exception is thrown, and nothing is
	 * sent. The future fails if the first request does, unless entities with a version
	 * may have been written nevertheless: their rows are looked up then, and each entity
	 * has its result.
	 * @param <T> the type of the entities, {@link Object} if they have several
	 * @param entities the entities; without any, no call is made
	 * @return one result for each entity, in the same order
	 */
	public <T> CompletableFuture<BatchResult<T>> putAll(Collection<? extends T> entities) {
		return run(this.operations.batches().putAll(entities));
	}

	/**
	 * Stores any number of entities that are not stored yet, each as
	 * {@link #insert(Object)} does, and otherwise as {@link #putAll} does.
	 */
	public <T> CompletableFuture<BatchResult<T>> insertAll(Collection<? extends T> entities) {
		return run(this.operations.batches().insertAll(entities));
	}

	/**
	 * Stores any number of entities that are stored already, each as
	 * {@link #update(Object)} does, and otherwise as {@link #putAll} does.
	 */
	public <T> CompletableFuture<BatchResult<T>> updateAll(Collection<? extends T> entities) {
		return run(this.operations.batches().updateAll(entities));
	}

	/**
	 * Deletes the rows of any number of entities, each as {@link #delete(Object)} does,
	 * and otherwise as {@link #putAll} does.
	 */
	public <T> CompletableFuture<BatchResult<T>> deleteAll(Collection<? extends T> entities) {
		return run(this.operations.batches().deleteAll(entities));
	}

	/**
	 * Returns all entities of a type, to be narrowed to a range of them, or to those of
	 * an index.
	 * @param <T> the type
	 * @param type the type
	 * @return the entities, none of which is read yet
	 */
	public <T> AsyncEntityRange<T> range(Class<T> type) {
		EntityType<T> entity = type(type);
		return new AsyncEntityRange<>(this.client, entity, row -> this.operations.read(entity, row));
	}

	/**
	 * Begins a filter or a condition with a property.
	 * @param type the type
	 * @param property its name, {@code address.city} for one of an embedded type
	 * @return what compares it
	 * @throws IllegalArgumentException if there is no such property
	 */
	public PropertyFilter where(Class<?> type, String property) {
		return new PropertyFilter(type(type).property(property));
	}

	private <T> EntityType<T> type(Class<T> type) {
		return this.operations.types().of(type);
	}

	private <R extends @Nullable Object> CompletableFuture<R> run(Step<R> operation) {
		return AsyncRun.of(operation, this.client);
	}

}
