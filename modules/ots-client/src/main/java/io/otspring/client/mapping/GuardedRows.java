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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.otspring.client.error.OtsException;
import io.otspring.client.row.BatchGetRowRequest;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.RowReadResult;

/**
 * The rows of guarded writes that failed, as they were afterwards.
 *
 * @param rows the rows, each by the guard of its write
 */
record GuardedRows(Map<Guard, RowReadResult> rows) {

	/**
	 * Reads rows.
	 * @param guards the guards of their writes
	 * @param unread what follows if they cannot be read
	 */
	static Step<GuardedRows> read(List<Guard> guards, Function<OtsException, Step<GuardedRows>> unread) {
		if (guards.isEmpty()) {
			return Step.done(new GuardedRows(Map.of()));
		}
		// A request is to name each table once
		Map<String, List<Guard>> tables = new LinkedHashMap<>();
		guards.forEach(guard -> tables.computeIfAbsent(guard.table(), table -> new ArrayList<>()).add(guard));
		BatchGetRowRequest request = BatchGetRowRequest.of(batch -> tables.forEach((table, all) -> batch.table(table,
				read -> all.forEach(guard -> read.primaryKey(guard.key()).columns(guard.columns())))));
		List<Guard> order = tables.values().stream().flatMap(List::stream).toList();
		return Step.call(ClientCall.get(request), response -> Step.done(of(order, response)), unread);
	}

	private static GuardedRows of(List<Guard> guards, BatchGetRowResponse response) {
		Map<Guard, RowReadResult> rows = new HashMap<>();
		for (int i = 0; i < guards.size(); i++) {
			RowReadResult row = response.results().get(i);
			rows.put(guards.get(i),
					row.succeeded() ? row : failed(guards.get(i), RowFailures.of(row, response.metadata())));
		}
		return new GuardedRows(rows);
	}

	/**
	 * Returns rows none of which could be read.
	 */
	static GuardedRows unread(List<Guard> guards, OtsException reason) {
		Map<Guard, RowReadResult> rows = new HashMap<>();
		guards.forEach(guard -> rows.put(guard, failed(guard, reason)));
		return new GuardedRows(rows);
	}

	private static RowReadResult failed(Guard guard, OtsException reason) {
		return RowReadResult.failed(guard.table(), guard.key(), reason);
	}

	/**
	 * Returns what the caller sees of a write that failed; nothing if it took place
	 * nevertheless.
	 */
	Optional<RuntimeException> failure(EntityWrite<?> write, WriteFailure failure) {
		Guard guard = write.guard().orElse(null);
		RowReadResult row = (guard != null) ? this.rows.get(guard) : null;
		if (guard == null || row == null) {
			return Optional.of(write.failure(failure));
		}
		if (!row.succeeded()) {
			return Optional.of(guard.unread(failure, row.failure().orElseThrow()));
		}
		return guard.failure(failure, row.row(), write.failure(failure));
	}

}
