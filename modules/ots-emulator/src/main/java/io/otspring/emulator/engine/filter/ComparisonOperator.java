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

package io.otspring.emulator.engine.filter;

/**
 * How a column is compared with the value of a filter.
 *
 * @since 0.1.0
 */
public enum ComparisonOperator {

	/** The column equals the value. */
	EQUAL,

	/** The column differs from the value. */
	NOT_EQUAL,

	/** The column is larger. */
	GREATER_THAN,

	/** The column is not smaller. */
	GREATER_EQUAL,

	/** The column is smaller. */
	LESS_THAN,

	/** The column is not larger. */
	LESS_EQUAL,

	/** The column is there, whatever its value. */
	EXIST,

	/** The column is not there. */
	NOT_EXIST;

	/**
	 * Returns whether the operator asks for the column and not for its value.
	 */
	public boolean isExistence() {
		return this == EXIST || this == NOT_EXIST;
	}

	boolean isSatisfiedBy(int order) {
		return switch (this) {
			case EQUAL -> order == 0;
			case NOT_EQUAL -> order != 0;
			case GREATER_THAN -> order > 0;
			case GREATER_EQUAL -> order >= 0;
			case LESS_THAN -> order < 0;
			case LESS_EQUAL -> order <= 0;
			case EXIST -> true;
			case NOT_EXIST -> false;
		};
	}

}
