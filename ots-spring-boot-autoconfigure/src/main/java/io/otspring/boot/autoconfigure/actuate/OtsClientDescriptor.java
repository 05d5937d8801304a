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

package io.otspring.boot.autoconfigure.actuate;

import java.util.List;

import io.otspring.client.transport.PoolStatistics;
import org.jspecify.annotations.Nullable;

/**
 * One client. What a client of the application, such as a mock, does not tell is missing.
 *
 * @param endpoint the endpoint, for example {@code https://host:443}
 * @param instance the name of the instance
 * @param settings the settings in effect
 * @param pool the connections right now
 * @param credentials the state of the credentials
 * @param lastFailures the last calls that failed, newest first
 * @param slowestCalls the slowest calls of the last minutes, slowest first
 * @since 0.1.0
 */
public record OtsClientDescriptor(@Nullable String endpoint, @Nullable String instance,
		@Nullable ClientSettingsDescriptor settings, @Nullable PoolStatistics pool,
		@Nullable CredentialsDescriptor credentials, List<CallDescriptor> lastFailures,
		List<CallDescriptor> slowestCalls) {
}
