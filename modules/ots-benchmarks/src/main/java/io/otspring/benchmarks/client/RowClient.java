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

package io.otspring.benchmarks.client;

/**
 * What is asked of both clients: one call for a result that a program could use.
 */
interface RowClient extends AutoCloseable {

	/**
	 * Writes a row of {@link #COLUMNS} columns, built for the call.
	 */
	Object putRow(long id);

	/**
	 * Reads one of the rows.
	 */
	Object getRow(long id);

	/**
	 * Reads the first rows as one page.
	 * @return how many there were
	 */
	int getRange(int rows);

	@Override
	void close();

	/** Columns of a row beside its key. Every second one is an integer. */
	int COLUMNS = 10;

	String TABLE = "orders";

	String KEY = "id";

	static String column(int number) {
		return "column" + number;
	}

	/**
	 * Returns the text of a column, 25 characters.
	 */
	static String text(int number) {
		return "the text of column no. " + (10 + number);
	}

	static long integer(long id, int number) {
		return id * 1_000 + number;
	}

}
