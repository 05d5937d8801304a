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

package io.otspring.emulator.engine;

/**
 * What an operation costs.
 *
 * @param read the read capacity units
 * @param write the write capacity units
 * @since 0.1.0
 */
public record CapacityUnits(int read, int write) {

	private static final int UNIT = 4096;

	public static CapacityUnits forRead(long bytes) {
		return new CapacityUnits(units(bytes), 0);
	}

	/**
	 * Returns how many units an amount of data counts.
	 * @param bytes the size of the data
	 * @return the units, at least 1
	 */
	public static int units(long bytes) {
		return (int) Math.max(1, (bytes + UNIT - 1) / UNIT);
	}

}
