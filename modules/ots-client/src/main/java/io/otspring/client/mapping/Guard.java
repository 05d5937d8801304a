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

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.filter.Condition;
import io.otspring.client.filter.Filter;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.VersionColumns;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.GetRowRequest;

/**
 * Guards a write by the version of its row. Since the write makes its own condition
 * false, it may be repeated, and is made once at most. Whether a repeat failed because an
 * earlier attempt had succeeded is told by the token that was written beside the version.
 *
 * @param type the type of the entity
 * @param version the columns of the version
 * @param key the primary key of the row
 * @param expected the version that the row has to have, 0 if there is to be none
 * @param written the version that is written, 0 if the row is deleted
 * @param token the token that is written
 */
record Guard(EntityType<?> type, VersionColumns version, PrimaryKey key, long expected, long written, long token) {

	/**
	 * Two writers with the same token would both believe that their write took place. A
	 * generator that starts from the time is not good enough: of machines that go on from
	 * one snapshot, each would draw the same tokens.
	 */
	private static final SecureRandom TOKENS = new SecureRandom();

	/**
	 * Guards a write of the version that follows the expected one.
	 */
	static Guard ofChange(EntityType<?> type, PrimaryKey key, long expected) {
		return new Guard(type, type.version().orElseThrow(), key, expected, expected + 1, TOKENS.nextLong());
	}

	/**
	 * Guards a deletion.
	 */
	static Guard ofDeletion(EntityType<?> type, PrimaryKey key, long expected) {
		return new Guard(type, type.version().orElseThrow(), key, expected, 0, 0);
	}

	/**
	 * What became of a write.
	 */
	enum Outcome {

		/** It took place, whatever the failure says. */
		APPLIED,

		/** It did not, since the row has another version. */
		REFUSED,

		/** The failure says what is known. */
		AS_IT_FAILED

	}

	/**
	 * Returns a condition that holds as long as the row has the expected version.
	 */
	Condition condition() {
		if (this.expected == 0) {
			return Condition.rowDoesNotExist().guardingRepeats();
		}
		// The filter would do, but not for a row whose key the service has assigned
		return Condition.rowExists()
			.and(Filter.column(this.version.column()).equalTo(this.expected).passIfMissing(false))
			.guardingRepeats();
	}

	/**
	 * Returns the name of the column that the token is written into.
	 */
	String tokenColumn() {
		return this.version.tokenColumn(this.written);
	}

	/**
	 * Returns the request that shows what became of the write.
	 */
	GetRowRequest read() {
		return GetRowRequest.of(read -> read.table(table()).primaryKey(this.key).columns(columns()));
	}

	/**
	 * Returns the name of the row's table.
	 */
	String table() {
		return this.type.table().name();
	}

	/**
	 * Returns the names of the columns that show what became of the write.
	 */
	List<String> columns() {
		return List.of(this.version.column(), tokenColumn());
	}

	/**
	 * Returns what the caller sees of a write that failed; nothing if it took place
	 * nevertheless.
	 * @param failure how it failed
	 * @param row the row as it is now
	 * @param otherwise what the caller sees if the row does not tell more
	 */
	Optional<RuntimeException> failure(WriteFailure failure, Optional<Row> row, RuntimeException otherwise) {
		return switch (outcome(failure.effect(), row)) {
			case APPLIED -> Optional.empty();
			case REFUSED -> Optional.of(refusal(failure, actual(row)));
			case AS_IT_FAILED -> Optional.of(otherwise);
		};
	}

	/**
	 * Returns what the caller sees of a write that failed, if the row cannot be read.
	 * @param failure how it failed
	 * @param unread why the row cannot be read
	 */
	RuntimeException unread(WriteFailure failure, OtsException unread) {
		OtsException exception = failure.exception();
		if (!Arrays.asList(exception.getSuppressed()).contains(unread)) {
			exception.addSuppressed(unread);
		}
		return failure.isRefusal() ? refusal(failure, OptionalLong.empty()) : exception;
	}

	/**
	 * Tells what became of the write.
	 * @param effect what is known of it
	 * @param row the row as it is now
	 */
	Outcome outcome(Effect effect, Optional<Row> row) {
		long actual = actual(row).orElse(0);
		boolean unknown = effect != Effect.NONE;
		if (this.written == 0) {
			return outcomeOfDeletion(unknown, actual);
		}
		OptionalLong writer = row.map(each -> each.findLong(tokenColumn())).orElse(OptionalLong.empty());
		if (writer.equals(OptionalLong.of(this.token))) {
			return Outcome.APPLIED;
		}
		if (actual == this.expected) {
			return Outcome.AS_IT_FAILED;
		}
		boolean byAnother = writer.isPresent() && this.version.isRemembered(this.written, actual);
		return (!unknown || byAnother) ? Outcome.REFUSED : Outcome.AS_IT_FAILED;
	}

	private Outcome outcomeOfDeletion(boolean unknown, long actual) {
		if (unknown && actual == 0) {
			return Outcome.APPLIED;
		}
		boolean changed = actual > this.expected || (!unknown && actual != this.expected);
		return changed ? Outcome.REFUSED : Outcome.AS_IT_FAILED;
	}

	private EntityException refusal(WriteFailure failure, OptionalLong actual) {
		return (this.expected == 0) ? new EntityExistsException(this.type.type(), failure.exception())
				: new VersionConflictException(this.type.type(), this.expected, actual, failure.exception());
	}

	private OptionalLong actual(Optional<Row> row) {
		return row.map(each -> each.findLong(this.version.column())).orElse(OptionalLong.empty());
	}

}
