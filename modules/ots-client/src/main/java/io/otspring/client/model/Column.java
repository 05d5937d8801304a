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

package io.otspring.client.model;

/**
 * One version of an attribute column, as it was read.
 *
 * @param name the column's name
 * @param value the value
 * @param timestamp the version: milliseconds since 1970, or {@link #NO_TIMESTAMP} if the
 * answer does not say
 * @since 0.1.0
 */
public record Column(String name, ColumnValue value, long timestamp) {

	/** The version of columns that came in an answer without versions. */
	public static final long NO_TIMESTAMP = -1;

}
