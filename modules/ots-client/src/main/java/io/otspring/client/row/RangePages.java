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

import io.otspring.client.model.PageToken;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a range has come: what to ask for next, and the start of a row
 * that is too wide for one page.
 */
final class RangePages {

	/** How many whole rows are still wanted. */
	private long left;

	/** The request for the next page; none at the end of the range. */
	private @Nullable GetRangeRequest next;

	private @Nullable PrimaryKey nextStart;

	/** The start of the row that the next page goes on with. */
	private @Nullable Row partial;

	RangePages(GetRangeRequest request, long limit) {
		this.next = request;
		this.left = limit;
	}

	/**
	 * Returns the request for the next page, or nothing if no more rows are wanted or
	 * there.
	 */
	Optional<GetRangeRequest> next() {
		GetRangeRequest request = this.next;
		return (request == null || this.left == 0) ? Optional.empty() : Optional.of(limited(request));
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
		this.left -= Math.min(this.left, rows.size());
		return rows;
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
		long limit = Math.min(this.left, request.limit().orElse(Integer.MAX_VALUE));
		return (limit < Integer.MAX_VALUE) ? request.withLimit((int) limit) : request;
	}

	private static Row last(List<Row> rows) {
		return rows.get(rows.size() - 1);
	}

}
