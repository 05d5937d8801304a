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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.RowReadResult;

/**
 * What templates do with many entities at once. Without any, they make no call.
 *
 * @param operations what they do with one
 */
record EntityBatches(EntityOperations operations) {

	<T> Step<BatchResult<T>> putAll(Collection<? extends T> entities) {
		return write(entities, entity -> this.operations.writes().put(entity, null));
	}

	<T> Step<BatchResult<T>> insertAll(Collection<? extends T> entities) {
		return write(entities, entity -> this.operations.writes().insert(entity));
	}

	<T> Step<BatchResult<T>> updateAll(Collection<? extends T> entities) {
		return write(entities, entity -> this.operations.writes().update(entity, null));
	}

	<T> Step<BatchResult<T>> deleteAll(Collection<? extends T> entities) {
		return write(entities, entity -> this.operations.writes().delete(entity, null));
	}

	private <T> Step<BatchResult<T>> write(Collection<? extends T> entities, Function<T, EntityWrite<T>> preparation) {
		List<T> given = List.copyOf(entities);
		List<EntityWrite<T>> writes = given.stream().map(preparation).toList();
		return writes.isEmpty() ? Step.done(new BatchResult<>(List.of()))
				: new EntityBatch<>(this.operations, given, writes).write();
	}

	<T> Step<BatchResult<T>> findAll(EntityType<T> type, Collection<PrimaryKey> keys) {
		if (keys.isEmpty()) {
			return Step.done(new BatchResult<>(List.of()));
		}
		BatchGetRowRequest request = BatchGetRowRequest
			.of(batch -> batch.table(type.table().name(), read -> keys.forEach(read::primaryKey)));
		return Step.call(ClientCall.get(request), response -> Step.done(found(type, response)));
	}

	private <T> BatchResult<T> found(EntityType<T> type, BatchGetRowResponse response) {
		List<EntityResult<T>> results = new ArrayList<>();
		for (RowReadResult row : response.results()) {
			results.add(found(type, results.size(), row, response.metadata()));
		}
		return new BatchResult<>(results);
	}

	private <T> EntityResult<T> found(EntityType<T> type, int position, RowReadResult row, ResponseMetadata metadata) {
		if (!row.succeeded()) {
			return EntityResult.notRead(position, RowFailures.of(row, metadata));
		}
		try {
			Optional<T> entity = row.row().map(each -> this.operations.read(type, each));
			return EntityResult.read(position, entity);
		}
		catch (RuntimeException ex) {
			return EntityResult.notRead(position, ex);
		}
	}

}
