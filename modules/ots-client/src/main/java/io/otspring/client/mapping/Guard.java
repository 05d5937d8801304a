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
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

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
 * All of that is about one row. It does not hold if the row is deleted meanwhile and
 * inserted anew, as the new one has the same versions.
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
	 * Guards a write of the version that follows the expected one.
	 */
	static Guard ofChange(EntityType<?> type, PrimaryKey key, long expected) {
		return new Guard(type, type.version().orElseThrow(), key, expected, expected + 1,
				ThreadLocalRandom.current().nextLong());
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
		return Condition.that(Filter.column(this.version.column()).equalTo(this.expected).passIfMissing(false))
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
		return GetRowRequest.of(read -> read.table(this.type.table().name())
			.primaryKey(this.key)
			.columns(this.version.column(), tokenColumn()));
	}

	/**
	 * Tells what became of the write.
	 * @param failure how it failed
	 * @param row the row as it is now
	 */
	Outcome outcome(OtsException failure, Optional<Row> row) {
		long actual = actual(row).orElse(0);
		boolean unknown = failure.effect() != Effect.NONE;
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

	/**
	 * Returns what the caller sees if the row has another version.
	 */
	EntityException refusal(OtsException failure, Optional<Row> row) {
		return (this.expected == 0) ? new EntityExistsException(this.type.type(), failure)
				: new VersionConflictException(this.type.type(), this.expected, actual(row), failure);
	}

	private OptionalLong actual(Optional<Row> row) {
		return row.map(each -> each.findLong(this.version.column())).orElse(OptionalLong.empty());
	}

}
