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

package io.otspring.emulator.engine.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;

/**
 * Refuses operations on tables that come faster than an instance takes them.
 */
final class TableOperationRate {

	private static final int PER_SECOND = 10;

	private final Deque<Instant> latest = new ArrayDeque<>();

	void count(Instant now) {
		if (this.latest.size() == PER_SECOND) {
			if (this.latest.getFirst().plus(Duration.ofSeconds(1)).isAfter(now)) {
				throw new OtsError(ErrorCode.QUOTA_EXHAUSTED, ErrorCode.TOO_FREQUENT_TABLE_OPERATIONS);
			}
			this.latest.removeFirst();
		}
		this.latest.addLast(now);
	}

}
