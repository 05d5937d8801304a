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
import java.util.Optional;

import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a range while its pages come in, which joins the parts of rows that are too
 * wide for one page. It holds one page.
 */
final class RangePages {

	private final Deque<Row> rows = new ArrayDeque<>();

	/** The request for the next page; none at the end of the range. */
	private @Nullable GetRangeRequest next;

	RangePages(GetRangeRequest request) {
		this.next = request;
	}

	/**
	 * Returns whether there is a row that is whole. A page may be empty, and the last row
	 * of a page that ends inside it is not whole.
	 */
	boolean hasRow() {
		return !this.rows.isEmpty() && !isLastRowPartial();
	}

	/**
	 * Returns the next row, which is whole.
	 */
	Row takeRow() {
		return this.rows.removeFirst();
	}

	/**
	 * Returns the request for the next page, or nothing at the end of the range.
	 */
	Optional<GetRangeRequest> next() {
		return Optional.ofNullable(this.next);
	}

	/**
	 * Takes a page.
	 * @param request what was asked for
	 * @param page what came
	 */
	void add(GetRangeRequest request, GetRangeResponse page) {
		boolean continuesRow = request.token().isPresent();
		for (Row row : page.rows()) {
			Row last = continuesRow ? this.rows.peekLast() : null;
			if (last != null && last.primaryKey().equals(row.primaryKey())) {
				this.rows.removeLast();
				this.rows.addLast(last.append(row.columns()));
			}
			else {
				this.rows.addLast(row);
			}
			continuesRow = false;
		}
		this.next = page.nextStart().map(start -> request.from(start, page.nextToken().orElse(null))).orElse(null);
	}

	private boolean isLastRowPartial() {
		return this.rows.size() == 1 && this.next != null && this.next.token().isPresent();
	}

}
