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

package io.otspring.client.row;

import java.util.OptionalLong;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.Parameters;

/**
 * What a write does to one column.
 *
 * @since 0.1.0
 */
public sealed interface ColumnChange
		permits ColumnChange.Put, ColumnChange.Delete, ColumnChange.DeleteVersion, ColumnChange.Increment {

	/**
	 * Returns the column's name, not empty.
	 */
	String name();

	/**
	 * Writes a version of a column.
	 *
	 * @param name the column's name, not empty
	 * @param value the value
	 * @param timestamp the version in milliseconds since 1970; without it the service's
	 * time
	 */
	record Put(String name, ColumnValue value, OptionalLong timestamp) implements ColumnChange {

		public Put {
			Parameters.requireName("column", name);
			if (timestamp.isPresent() && timestamp.getAsLong() < 0) {
				throw new IllegalArgumentException(
						"The timestamp of column '" + name + "' must be at least 0, not " + timestamp.getAsLong());
			}
		}

	}

	/**
	 * Deletes all versions of a column.
	 *
	 * @param name the column's name, not empty
	 */
	record Delete(String name) implements ColumnChange {

		public Delete {
			Parameters.requireName("column", name);
		}

	}

	/**
	 * Deletes one version of a column.
	 *
	 * @param name the column's name, not empty
	 * @param timestamp the version in milliseconds since 1970
	 */
	record DeleteVersion(String name, long timestamp) implements ColumnChange {

		public DeleteVersion {
			Parameters.requireName("column", name);
			if (timestamp < 0) {
				throw new IllegalArgumentException(
						"The timestamp of column '" + name + "' must be at least 0, not " + timestamp);
			}
		}

	}

	/**
	 * Adds to the newest version of an integer column, as a new version.
	 *
	 * @param name the column's name, not empty
	 * @param delta what is added, possibly negative
	 */
	record Increment(String name, long delta) implements ColumnChange {

		public Increment {
			Parameters.requireName("column", name);
		}

	}

}
