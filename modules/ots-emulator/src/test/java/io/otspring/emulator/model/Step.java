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

package io.otspring.emulator.model;

import java.util.List;

/**
 * One thing that is done to a table, as plain data: values are {@code Long},
 * {@code Double}, {@code Boolean}, {@code String} and {@code ByteString}, keys are lists
 * of values or of bounds.
 */
sealed interface Step {

	/**
	 * PutRow, UpdateRow or DeleteRow.
	 *
	 * @param kind which of them
	 * @param key the key
	 * @param changes the cells
	 * @param existence what is expected of the row
	 * @param condition the column condition, or {@code null}
	 * @param returned what is to be answered
	 */
	record Write(Kind kind, List<Object> key, List<Change> changes, Existence existence, RowFilter condition,
			Returned returned) implements Step {

		boolean isConditional() {
			return this.existence != Existence.IGNORE || this.condition != null;
		}

	}

	/**
	 * BatchWriteRow.
	 *
	 * @param writes the rows
	 * @param atomic whether all or none are written
	 */
	record BatchWrite(List<Write> writes, boolean atomic) implements Step {

	}

	/**
	 * BulkImport.
	 *
	 * @param writes the rows
	 */
	record Import(List<Write> writes) implements Step {

	}

	/**
	 * GetRow.
	 *
	 * @param key the key
	 * @param selection what is wanted of the row
	 */
	record Get(List<Object> key, Selection selection) implements Step {

	}

	/**
	 * BatchGetRow.
	 *
	 * @param keys the keys
	 * @param selection what is wanted of each row
	 */
	record BatchGet(List<List<Object>> keys, Selection selection) implements Step {

	}

	/**
	 * GetRange, repeated until the range is read.
	 *
	 * @param forward the direction
	 * @param begin the first key
	 * @param end the end
	 * @param limit the rows of an answer, or {@code null}
	 * @param selection what is wanted of each row
	 */
	record Range(boolean forward, List<Object> begin, List<Object> end, Integer limit,
			Selection selection) implements Step {

	}

	/**
	 * BulkExport, repeated until the range is read.
	 *
	 * @param begin the first key
	 * @param end the end
	 * @param columns the columns to get
	 * @param filter the filter, or {@code null}
	 * @param matrix whether the answer is a matrix
	 */
	record Export(List<Object> begin, List<Object> end, List<String> columns, RowFilter filter,
			boolean matrix) implements Step {

		Selection selection() {
			return new Selection(this.columns, null, null, 1, null, null, null, this.filter, null);
		}

	}

	/**
	 * Lets time pass.
	 *
	 * @param milliseconds how much
	 */
	record Wait(long milliseconds) implements Step {

	}

	/**
	 * Ends the emulator and starts it again.
	 */
	record Restart() implements Step {

	}

	/**
	 * UpdateTable.
	 *
	 * @param timeToLive in seconds
	 * @param maxVersions how many are kept
	 * @param deviation in seconds
	 * @param allowUpdate whether UpdateRow is allowed
	 * @param fullRow whether UpdateRow must change all columns
	 */
	record Options(int timeToLive, int maxVersions, long deviation, boolean allowUpdate,
			boolean fullRow) implements Step {

		int versionSize() {
			return (this.maxVersions > 1 || this.timeToLive != -1) ? 8 : 0;
		}

	}

	/**
	 * A cell of a write.
	 *
	 * @param kind what is done
	 * @param column the column
	 * @param value the value, or {@code null}
	 * @param timestamp the version, or {@code null}
	 */
	record Change(ChangeKind kind, String column, Object value, Long timestamp) {

	}

	/**
	 * What a read wants of a row; {@code null} for what it does not mention.
	 *
	 * @param columns the columns to get, empty for all
	 * @param start the first column
	 * @param end the end of the columns
	 * @param maxVersions how many versions
	 * @param from the first version
	 * @param to the end of the versions
	 * @param specific the one version
	 * @param filter the filter
	 * @param page the page of columns
	 */
	record Selection(List<String> columns, String start, String end, Integer maxVersions, Long from, Long to,
			Long specific, RowFilter filter, Page page) {

	}

	/**
	 * A page of columns.
	 *
	 * @param offset how many are passed over
	 * @param limit how many are returned
	 */
	record Page(int offset, int limit) {

	}

	/**
	 * What a write is to answer.
	 *
	 * @param key the key
	 * @param columns the incremented columns
	 */
	record Returned(boolean key, List<String> columns) {

	}

	/** The operation of a write. */
	enum Kind {

		PUT, UPDATE, DELETE

	}

	/** What is expected of a row. */
	enum Existence {

		IGNORE, EXPECT_EXIST, EXPECT_NOT_EXIST

	}

	/** What is done to a cell. */
	enum ChangeKind {

		PUT, DELETE_VERSION, DELETE_COLUMN, INCREMENT

	}

	/** A bound of a range in the place of a value. */
	enum Bound {

		MIN, MAX

	}

}
