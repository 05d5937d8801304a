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

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.row.BatchWriteRowRequest;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.RowWriteResult;

/**
 * Writes of entities in one batch.
 *
 * @param <T> the type of the entities
 * @param operations what is done with each entity
 * @param given the entities as the caller gave them, at least one
 * @param writes the writes of the entities, in the same order
 */
record EntityBatch<T>(EntityOperations operations, List<T> given, List<EntityWrite<T>> writes) {

	Step<BatchResult<T>> write() {
		BatchWriteRowRequest request = BatchWriteRowRequest
			.of(batch -> this.writes.forEach(write -> batch.add(write.change())));
		return Step.call(ClientCall.write(request), this::answered, this::failed);
	}

	private Step<BatchResult<T>> answered(BatchWriteRowResponse response) {
		List<Answer> answers = response.results().stream().map(row -> Answer.of(row, response.metadata())).toList();
		List<Guard> unclear = unclear(answers);
		return GuardedRows.read(unclear, unread -> Step.done(GuardedRows.unread(unclear, unread)))
			.map(rows -> result(answers, rows));
	}

	/**
	 * Finds out what became of guarded writes, in case that they were in the request that
	 * failed. Of the others nothing is known.
	 */
	private Step<BatchResult<T>> failed(OtsException exception) {
		Answer answer = new Answer(Optional.empty(), Optional.of(WriteFailure.of(exception)));
		List<Answer> answers = this.writes.stream().map(write -> answer).toList();
		List<Guard> unclear = unclear(answers);
		if (unclear.isEmpty()) {
			throw exception;
		}
		return GuardedRows.read(unclear, unread -> {
			exception.addSuppressed(unread);
			throw exception;
		}).map(rows -> result(answers, rows));
	}

	private List<Guard> unclear(List<Answer> answers) {
		List<Guard> guards = new ArrayList<>();
		for (int i = 0; i < answers.size(); i++) {
			if (answers.get(i).failure().filter(WriteFailure::needsRow).isPresent()) {
				this.writes.get(i).guard().ifPresent(guards::add);
			}
		}
		return guards;
	}

	private BatchResult<T> result(List<Answer> answers, GuardedRows rows) {
		List<EntityResult<T>> results = new ArrayList<>();
		for (int i = 0; i < answers.size(); i++) {
			Answer answer = answers.get(i);
			WriteFailure failure = answer.failure().orElse(null);
			RuntimeException seen = (failure != null) ? rows.failure(this.writes.get(i), failure).orElse(null) : null;
			if (failure != null && seen != null) {
				Effect effect = (seen instanceof EntityException) ? Effect.NONE : failure.effect();
				results.add(EntityResult.notWritten(i, this.given.get(i), seen, effect));
			}
			else {
				results.add(written(i, answer.primaryKey()));
			}
		}
		return new BatchResult<>(results);
	}

	private EntityResult<T> written(int position, Optional<PrimaryKey> primaryKey) {
		try {
			return EntityResult.written(position, this.operations.written(this.writes.get(position), primaryKey));
		}
		catch (RuntimeException ex) {
			return EntityResult.notWritten(position, this.given.get(position), ex, Effect.APPLIED);
		}
	}

	/**
	 * What the service says of a write.
	 *
	 * @param primaryKey the primary key, if the write asked for it
	 * @param failure why it failed, if it did
	 */
	private record Answer(Optional<PrimaryKey> primaryKey, Optional<WriteFailure> failure) {

		static Answer of(RowWriteResult row, ResponseMetadata metadata) {
			return new Answer(row.primaryKey(), row.succeeded() ? Optional.empty()
					: Optional.of(new WriteFailure(RowFailures.of(row, metadata), row.effect())));
		}

	}

}
