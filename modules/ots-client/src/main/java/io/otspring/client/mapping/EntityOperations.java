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
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.filter.Condition;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.VersionColumns;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.DeleteRowRequest;
import io.otspring.client.row.GetRowRequest;
import io.otspring.client.row.UpdateRowRequest;
import org.jspecify.annotations.Nullable;

/**
 * What templates do, as the calls that it takes.
 *
 * @param types the types that are stored as rows
 * @param callbacks take part when entities are read and written
 * @param auditing tells who changes entities and when
 */
record EntityOperations(EntityTypes types, EntityCallbacks callbacks, Auditing auditing) {

	EntityWrites writes() {
		return new EntityWrites(this.types, this.callbacks, this.auditing);
	}

	EntityBatches batches() {
		return new EntityBatches(this);
	}

	<T> Step<Optional<T>> find(EntityType<T> type, PrimaryKey key) {
		GetRowRequest request = GetRowRequest.of(read -> read.table(type.table().name()).primaryKey(key));
		return Step.call(ClientCall.get(request), response -> Step.done(response.row().map(row -> read(type, row))));
	}

	<T> T read(EntityType<T> type, Row row) {
		return this.callbacks.afterRead(type.read(row));
	}

	<T> Step<T> get(EntityType<T> type, PrimaryKey key) {
		return find(type, key).map(found -> found.orElseThrow(() -> new EntityNotFoundException(type.type(), null)));
	}

	<T> Step<T> write(EntityWrite<T> write) {
		return Step.call(ClientCall.write(write.change()), answer -> Step.done(written(write, answer.primaryKey())),
				exception -> {
					WriteFailure failure = WriteFailure.of(exception);
					return afterFailure(write.guard(), failure, write.failure(failure),
							() -> written(write, Optional.empty()));
				});
	}

	<T> T written(EntityWrite<T> write, Optional<PrimaryKey> primaryKey) {
		T stored = write.stored(primaryKey);
		if (write.kind() != EntityWrite.Kind.DELETE) {
			this.callbacks.afterWrite(stored);
		}
		return stored;
	}

	<T> Step<@Nullable Void> delete(EntityWrite<T> write) {
		return write(write).<@Nullable Void>map(deleted -> null);
	}

	Step<@Nullable Void> delete(EntityType<?> type, PrimaryKey key) {
		DeleteRowRequest request = DeleteRowRequest.of(delete -> delete.table(type.table().name()).primaryKey(key));
		return Step.<WrittenRow, @Nullable Void>call(ClientCall.write(request), answer -> Step.done(null));
	}

	/**
	 * Finds out what became of a guarded write.
	 * @param guard the guard
	 * @param failure how the write failed
	 * @param otherwise what the caller sees if the guard does not know better
	 * @param applied the result if the write took place nevertheless
	 */
	private static <R extends @Nullable Object> Step<R> afterFailure(Optional<Guard> guard, WriteFailure failure,
			RuntimeException otherwise, Supplier<R> applied) {
		if (guard.isEmpty() || !failure.needsRow()) {
			throw otherwise;
		}
		return Step.call(ClientCall.get(guard.get().read()), response -> {
			guard.get().failure(failure, response.row(), otherwise).ifPresent(seen -> {
				throw seen;
			});
			return Step.done(applied.get());
		}, unread -> {
			throw guard.get().unread(failure, unread);
		});
	}

	<T> Step<Long> increment(EntityType<T> type, PrimaryKey key, String property, long delta) {
		EntityPatch<T> patch = new EntityPatch<>(type).increment(property, delta);
		String column = type.property(property).column();
		UpdateRowRequest request = request(patch, key, null, update -> update.returnModified(column));
		return Step.call(ClientCall.write(request),
				answer -> Step.done(((IntegerValue) answer.modified().get(0).value()).value()), exception -> {
					throw patchFailure(patch, WriteFailure.of(exception));
				});
	}

	<T> Step<@Nullable Void> patch(EntityPatch<T> patch) {
		patch.requireSense();
		PrimaryKey key = patch.key();
		Guard guard = (patch.version() != 0) ? Guard.ofChange(patch.type(), key, patch.version()) : null;
		UpdateRowRequest request = request(patch, key, guard, update -> {
		});
		return Step.<WrittenRow, @Nullable Void>call(ClientCall.write(request), answer -> Step.done(null),
				exception -> {
					WriteFailure failure = WriteFailure.of(exception);
					return afterFailure(Optional.ofNullable(guard), failure, patchFailure(patch, failure), () -> null);
				});
	}

	private <T> UpdateRowRequest request(EntityPatch<T> patch, PrimaryKey key, @Nullable Guard guard,
			Consumer<UpdateRowRequest.Builder> more) {
		EntityType<T> type = patch.type();
		UpdateRowRequest.Builder request = UpdateRowRequest.builder().table(type.table().name()).primaryKey(key);
		patch.addTo(request);
		this.auditing.ofChange(type).forEach((property, value) -> {
			if (!patch.changes(property)) {
				request.put(property.column(), property.toColumn(value));
			}
		});
		VersionColumns version = type.version().orElse(null);
		if (guard != null) {
			request.put(guard.version().column(), guard.written()).put(guard.tokenColumn(), guard.token());
		}
		else if (version != null) {
			request.increment(version.column(), 1);
		}
		Condition condition = condition(patch, guard);
		ColumnFilter filter = patch.condition();
		request.condition((filter != null) ? condition.and(filter) : condition);
		more.accept(request);
		return request.build();
	}

	private static Condition condition(EntityPatch<?> patch, @Nullable Guard guard) {
		if (guard != null) {
			return guard.condition();
		}
		return patch.isUpsert() ? Condition.none() : Condition.rowExists();
	}

	private static RuntimeException patchFailure(EntityPatch<?> patch, WriteFailure failure) {
		boolean missing = failure.isRefusal() && patch.condition() == null && patch.version() == 0;
		return missing ? new EntityNotFoundException(patch.type().type(), failure.exception()) : failure.exception();
	}

}
