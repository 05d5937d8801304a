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

package io.otspring.client.internal.operation;

import java.util.Comparator;
import java.util.List;

import io.otspring.client.retry.Idempotency;
import io.otspring.client.row.ColumnChange;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.UpdateRowRequest;

/**
 * Decides by its content what a repeat of a change would do. An auto-increment key makes
 * it a second row. A condition makes a repeat fail where the first attempt succeeded, if
 * the caller says so. Without one an increment counts twice, and a put without a
 * timestamp adds a second version.
 */
final class RowIdempotency {

	private RowIdempotency() {
	}

	static Idempotency of(RowChange change) {
		if (isAutoIncrement(change)) {
			return Idempotency.ONCE;
		}
		if (change.condition().guardsRepeats()) {
			return Idempotency.GUARDED;
		}
		return (change.condition().isNone() && statesItsResult(change)) ? Idempotency.REPEATABLE : Idempotency.ONCE;
	}

	/**
	 * Returns what a repeat of all the changes would do: as much harm as that of the
	 * worst of them.
	 */
	static Idempotency ofAll(List<RowChange> changes) {
		return changes.stream().map(RowIdempotency::of).max(Comparator.naturalOrder()).orElseThrow();
	}

	private static boolean isAutoIncrement(RowChange change) {
		if (change instanceof PutRowRequest put) {
			return put.primaryKey().isAutoIncrement();
		}
		return change instanceof UpdateRowRequest update && update.primaryKey().isAutoIncrement();
	}

	private static boolean statesItsResult(RowChange change) {
		return !(change instanceof UpdateRowRequest update)
				|| update.changes().stream().allMatch(RowIdempotency::isRepeatable);
	}

	private static boolean isRepeatable(ColumnChange change) {
		if (change instanceof ColumnChange.Put put) {
			return put.timestamp().isPresent();
		}
		return !(change instanceof ColumnChange.Increment);
	}

}
