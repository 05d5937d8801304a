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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.error.OtsRangeTooLargeException;
import io.otspring.client.error.OtsRangeTooLargeException.Cap;
import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a range has come: what to ask for next, and the start of a row
 * that is too wide for one page.
 */
final class RangePages {

	/** The range as it was asked for, if others can go on where a cap ended it. */
	private final @Nullable GetRangeRequest resumable;

	private final RangeCaps caps;

	/** How many whole rows are still wanted. */
	private long left;

	/** The request for the next page; none at the end of the range. */
	private @Nullable GetRangeRequest next;

	private @Nullable PrimaryKey nextStart;

	/** The start of the row that the next page goes on with. */
	private @Nullable Row partial;

	/** Why nothing more is read although there may be more. */
	private @Nullable OtsRangeTooLargeException tooLarge;

	/**
	 * Starts to read a range.
	 * @param request the range
	 * @param limit how many rows are wanted
	 * @param caps how many may be returned, and what they may cost
	 * @param resumable whether others can go on where a cap ended the reading
	 */
	RangePages(GetRangeRequest request, long limit, RangeCaps caps, boolean resumable) {
		this.resumable = resumable ? request : null;
		this.next = request;
		this.left = limit;
		this.caps = caps;
	}

	/**
	 * Returns the request for the next page, or nothing if no more rows are wanted or
	 * there.
	 * @throws OtsRangeTooLargeException if a cap was reached
	 */
	Optional<GetRangeRequest> next() {
		if (this.tooLarge != null) {
			throw this.tooLarge;
		}
		GetRangeRequest request = this.next;
		return (request == null || this.left == 0) ? Optional.empty() : Optional.of(limited(request));
	}

	/**
	 * Returns whether a cap was reached.
	 */
	boolean tooLarge() {
		return this.tooLarge != null;
	}

	/**
	 * Returns whether the next page goes on inside of a row.
	 */
	boolean insideRow() {
		return this.next != null && this.next.token().isPresent();
	}

	/**
	 * Returns where to go on after what was read.
	 */
	Optional<PrimaryKey> nextStart() {
		return Optional.ofNullable(this.nextStart);
	}

	/**
	 * Takes the page that {@link #next} asks for.
	 * @return the rows that are whole now, possibly none
	 */
	List<Row> add(GetRangeResponse page) {
		PrimaryKey start = page.nextStart().orElse(null);
		PageToken token = page.nextToken().orElse(null);
		this.nextStart = start;
		this.next = (this.next != null && start != null) ? this.next.from(start, token) : null;
		List<Row> rows = join(page.rows());
		if (start != null && token != null && !rows.isEmpty() && last(rows).primaryKey().equals(start)) {
			this.partial = rows.remove(rows.size() - 1);
		}
		this.caps.answered(page.consumed(), page.metadata());
		boolean tooMany = cut(rows);
		this.left -= Math.min(this.left, rows.size());
		this.caps.returned(rows.size());
		if (tooMany || this.caps.tooExpensive()) {
			this.tooLarge = this.caps.exception(tooMany ? Cap.ROWS : Cap.READ_CAPACITY, position());
		}
		return rows;
	}

	/**
	 * Takes away the rows that may not be returned.
	 * @return whether there are any
	 */
	private boolean cut(List<Row> rows) {
		long allowed = this.caps.rowsLeft();
		if (rows.size() > allowed) {
			List<Row> beyond = rows.subList((int) allowed, rows.size());
			this.nextStart = beyond.get(0).primaryKey();
			beyond.clear();
			return true;
		}
		// The row whose start is known will be one more
		return rows.size() == allowed && this.partial != null;
	}

	private Optional<String> position() {
		GetRangeRequest range = this.resumable;
		if (range == null || !range.returnsEntirePrimaryKeys() || this.left == 0) {
			return Optional.empty();
		}
		return nextStart().map(start -> new RangePosition(start, this.left).toText(range));
	}

	private List<Row> join(List<Row> page) {
		Row first = this.partial;
		this.partial = null;
		List<Row> rows = new ArrayList<>(page);
		if (first != null) {
			if (!rows.isEmpty() && rows.get(0).primaryKey().equals(first.primaryKey())) {
				rows.set(0, first.append(rows.get(0).columns()));
			}
			else {
				rows.add(0, first);
			}
		}
		return rows;
	}

	private GetRangeRequest limited(GetRangeRequest request) {
		long wanted = Math.min(this.left, this.caps.rowsToAskFor());
		long limit = Math.min(wanted, request.limit().orElse(Integer.MAX_VALUE));
		return (limit < Integer.MAX_VALUE) ? request.withLimit((int) limit) : request;
	}

	private static Row last(List<Row> rows) {
		return rows.get(rows.size() - 1);
	}

}
