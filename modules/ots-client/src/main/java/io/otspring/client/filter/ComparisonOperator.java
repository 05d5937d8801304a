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

package io.otspring.client.filter;

/**
 * How a column is compared.
 *
 * @since 0.1.0
 */
public enum ComparisonOperator {

	/** The column equals the value. */
	EQUAL,

	/** The column differs from the value. */
	NOT_EQUAL,

	/** The column is larger than the value. */
	GREATER_THAN,

	/** The column is at least the value. */
	GREATER_EQUAL,

	/** The column is smaller than the value. */
	LESS_THAN,

	/** The column is at most the value. */
	LESS_EQUAL,

	/** The column, or the part of it that a regular expression finds, is there. */
	EXIST,

	/** The column, or the part of it that a regular expression finds, is not there. */
	NOT_EXIST

}
