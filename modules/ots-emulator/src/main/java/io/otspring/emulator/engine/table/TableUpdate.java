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

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.stream.StreamChange;
import org.jspecify.annotations.Nullable;

/**
 * A change of a table. What is {@code null} stays as it is.
 *
 * @param throughput the throughput to be reserved
 * @param options the options to be changed
 * @param stream the stream to be switched on or off
 * @since 0.1.0
 */
public record TableUpdate(@Nullable Throughput throughput, @Nullable TableOptionsChange options,
		@Nullable StreamChange stream) {

	public TableUpdate {
		if (throughput == null && options == null && stream == null) {
			throw OtsError.parameterInvalid("No parameter is specified in UpdateTable.");
		}
	}

}
