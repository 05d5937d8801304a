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

package io.otspring.emulator.engine.row;

import java.util.List;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.filter.Filter;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a row must be like to be written.
 *
 * @param expectation whether it must exist
 * @param columns the condition on its columns, {@code null} for none
 * @since 0.1.0
 */
public record Condition(Expectation expectation, @Nullable Filter columns) {

	/** Any row, existing or not. */
	public static final Condition NONE = new Condition(Expectation.IGNORE, null);

	/**
	 * Returns whether the row has to be looked at.
	 */
	boolean isConditional() {
		return this.expectation != Expectation.IGNORE || this.columns != null;
	}

	void requireExistence(@Nullable StoredRow row) {
		if (row != null && this.expectation == Expectation.EXPECT_NOT_EXIST) {
			throw failed("Row exists which is expected nonexistent");
		}
		if (row == null && this.expectation == Expectation.EXPECT_EXIST) {
			throw failed("Row does not exist which is expected existent");
		}
	}

	void requireColumns(PrimaryKey key, @Nullable StoredRow row) {
		if (this.columns == null) {
			return;
		}
		RowColumns seen = (row != null) ? new RowColumns(key.columns(), row.cells())
				: new RowColumns(List.of(), List.of());
		if (!this.columns.matches(seen)) {
			throw failed("Condition check failed.");
		}
	}

	private static OtsError failed(String message) {
		return new OtsError(ErrorCode.CONDITION_CHECK_FAIL, message);
	}

	/**
	 * Whether the row must exist.
	 */
	public enum Expectation {

		/** It may exist or not. */
		IGNORE,

		/** It must exist. */
		EXPECT_EXIST,

		/** It must not exist. */
		EXPECT_NOT_EXIST

	}

}
