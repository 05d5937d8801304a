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

package io.otspring.client.table;

/**
 * The capacity units that are set aside for a table. Instances of the capacity type
 * accept 0 only.
 *
 * @param read read capacity units, at least 0
 * @param write write capacity units, at least 0
 * @since 0.1.0
 */
public record ReservedThroughput(int read, int write) {

	/** Nothing is set aside. */
	public static final ReservedThroughput NONE = new ReservedThroughput(0, 0);

	public ReservedThroughput {
		if (read < 0 || write < 0) {
			throw new IllegalArgumentException("Reserved throughput must be at least 0, not " + read + " and " + write);
		}
	}

}
