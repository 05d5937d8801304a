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

import java.time.Instant;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The throughput that is reserved for a table. The emulator reports it and never runs out
 * of it.
 *
 * @param read the read capacity units
 * @param write the write capacity units
 * @param lastIncreaseTime when one of them was raised, in seconds since 1970
 * @param lastDecreaseTime when one of them was lowered, in seconds since 1970,
 * {@code null} if never
 * @since 0.1.0
 */
public record ReservedThroughput(int read, int write, long lastIncreaseTime, @Nullable Long lastDecreaseTime) {

	private static final int MAX_UNITS = 100_000;

	private static final long SECONDS_BETWEEN_CHANGES = 120;

	public ReservedThroughput {
		if (read < 0) {
			throw OtsError.parameterInvalid("The value of read capacity unit can not be less than 0.");
		}
		if (write < 0) {
			throw OtsError.parameterInvalid("The value of write capacity unit can not be less then 0.");
		}
		if (Math.max(read, write) > MAX_UNITS) {
			throw OtsError.parameterInvalid("The value of capacity unit can not be more than " + MAX_UNITS + ".");
		}
	}

	static ReservedThroughput forNewTable(Throughput wanted, Instant now) {
		if (wanted.read() == null || wanted.write() == null) {
			throw OtsError.parameterInvalid("Both read and write capacity unit are required to create table.");
		}
		return new ReservedThroughput(wanted.read(), wanted.write(), now.getEpochSecond(), null);
	}

	ReservedThroughput changed(Throughput wanted, Instant now) {
		if (isUnset(wanted.read()) && isUnset(wanted.write())) {
			throw OtsError.parameterInvalid("Invalid Capacity Unit for UpdateTable: Either read(" + text(wanted.read())
					+ ") or write(" + text(wanted.write()) + ") should be non-negative.");
		}
		int newRead = (wanted.read() != null) ? wanted.read() : this.read;
		int newWrite = (wanted.write() != null) ? wanted.write() : this.write;
		boolean increased = newRead > this.read || newWrite > this.write;
		boolean decreased = newRead < this.read || newWrite < this.write;
		return new ReservedThroughput(newRead, newWrite, increased ? now.getEpochSecond() : this.lastIncreaseTime,
				decreased ? Long.valueOf(now.getEpochSecond()) : this.lastDecreaseTime);
	}

	void requireChangeable(Instant now) {
		long lastChange = (this.lastDecreaseTime != null) ? Math.max(this.lastIncreaseTime, this.lastDecreaseTime)
				: this.lastIncreaseTime;
		if (now.getEpochSecond() - lastChange < SECONDS_BETWEEN_CHANGES) {
			throw new OtsError(ErrorCode.TOO_FREQUENT_RESERVED_THROUGHPUT_ADJUSTMENT,
					"Capacity unit adjustment is too frequent.");
		}
	}

	private static boolean isUnset(@Nullable Integer units) {
		return units == null || units < 0;
	}

	private static String text(@Nullable Integer units) {
		return (units != null) ? units.toString() : "-1";
	}

}
