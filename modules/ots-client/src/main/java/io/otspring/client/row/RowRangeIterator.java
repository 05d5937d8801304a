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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

import io.otspring.client.model.Row;

/**
 * Hands out the rows of a range one by one.
 */
final class RowRangeIterator implements Iterator<Row> {

	private final RangeReader reader;

	private final Deque<Row> rows = new ArrayDeque<>();

	RowRangeIterator(RangeReader reader) {
		this.reader = reader;
	}

	@Override
	public boolean hasNext() {
		// A page may be empty before the end of the range
		while (this.rows.isEmpty() && !this.reader.atEnd()) {
			this.rows.addAll(this.reader.read());
		}
		return !this.rows.isEmpty();
	}

	@Override
	public Row next() {
		if (!hasNext()) {
			throw new NoSuchElementException("The range is at its end");
		}
		return this.rows.removeFirst();
	}

}
