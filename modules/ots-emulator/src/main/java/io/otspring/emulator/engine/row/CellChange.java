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

import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * A change of an attribute column.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public sealed interface CellChange {

	String column();

	/**
	 * Returns whether the column has a new version afterwards.
	 */
	boolean writes();

	/**
	 * Returns the number of bytes that capacity units and size limits count, without the
	 * version.
	 */
	default int size() {
		return Utf8.length(column());
	}

	/**
	 * Refuses a change that no table can take.
	 */
	default void requireWellFormed() {
		NamingRules.requireColumnName(column());
	}

	/**
	 * Puts a version.
	 *
	 * @param column the column
	 * @param timestamp the version in milliseconds since 1970, {@code null} for the time
	 * of the write
	 * @param value the value
	 */
	record Put(String column, @Nullable Long timestamp, ColumnValue value) implements CellChange {

		private static final int MAX_VALUE_LENGTH = 2_097_152;

		@Override
		public boolean writes() {
			return true;
		}

		@Override
		public int size() {
			return CellChange.super.size() + this.value.size();
		}

		@Override
		public void requireWellFormed() {
			CellChange.super.requireWellFormed();
			int length = this.value.size();
			if (length > MAX_VALUE_LENGTH) {
				throw OtsError.parameterInvalid("The length of attribute column: '" + this.column
						+ "' exceeds the MaxLength:" + MAX_VALUE_LENGTH + " with CurrentLength:" + length + ".");
			}
		}

	}

	/**
	 * Deletes one version.
	 *
	 * @param column the column
	 * @param timestamp the version in milliseconds since 1970
	 */
	record DeleteVersion(String column, long timestamp) implements CellChange {

		@Override
		public boolean writes() {
			return false;
		}

	}

	/**
	 * Deletes all versions.
	 *
	 * @param column the column
	 */
	record DeleteColumn(String column) implements CellChange {

		@Override
		public boolean writes() {
			return false;
		}

	}

	/**
	 * Adds to the newest version.
	 *
	 * @param column the column
	 * @param delta what is added, any number
	 */
	record Increment(String column, long delta) implements CellChange {

		@Override
		public boolean writes() {
			return true;
		}

		@Override
		public int size() {
			return CellChange.super.size() + Long.BYTES;
		}

	}

}
