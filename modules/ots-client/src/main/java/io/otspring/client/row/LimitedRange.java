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

import java.util.List;

import io.otspring.client.call.CallOptions;

/**
 * A range of which only the first rows may be wanted.
 *
 * @param request the range, whose limit is that of one page
 * @param limit how many rows are wanted
 */
record LimitedRange(GetRangeRequest request, long limit) {

	private static final String OPERATION = "GetRange";

	static LimitedRange all(GetRangeRequest request) {
		return new LimitedRange(request, Long.MAX_VALUE);
	}

	LimitedRange withLimit(long rows) {
		if (rows < 1) {
			throw new IllegalArgumentException("limit must be at least 1, not " + rows);
		}
		return new LimitedRange(this.request, rows);
	}

	LimitedRange withPageSize(int rows) {
		if (rows < 1) {
			throw new IllegalArgumentException("pageSize must be at least 1, not " + rows);
		}
		return new LimitedRange(this.request.withLimit(rows), this.limit);
	}

	/**
	 * Starts to read the rows.
	 * @param options what sets the caps of the reading
	 */
	RangePages pages(CallOptions options) {
		return new RangePages(this.request, this.limit, caps(options), true);
	}

	/**
	 * Starts to read the first page.
	 * @param options what sets the caps of the reading
	 */
	RowPageReading page(CallOptions options) {
		return new RowPageReading(this.request, this.request, this.limit, caps(options));
	}

	/**
	 * Starts to read the page that follows another one.
	 * @param nextPage the text that came with the page before
	 * @param options what sets the caps of the reading
	 * @throws IllegalArgumentException if the text is damaged, or belongs to another
	 * range
	 */
	RowPageReading page(String nextPage, CallOptions options) {
		RangePosition position = RangePosition.parse(nextPage, this.request);
		return new RowPageReading(this.request, this.request.from(position.start(), null), position.left(),
				caps(options));
	}

	/**
	 * Starts to count the rows, which may be more than may be returned.
	 * @param options what sets the caps of the reading
	 */
	RangePages count(CallOptions options) {
		RangeCaps caps = RangeCaps.ofCounting(OPERATION, List.of(this.request.table()), options);
		return new RangePages(this.request, this.limit, caps, false);
	}

	private RangeCaps caps(CallOptions options) {
		return new RangeCaps(OPERATION, List.of(this.request.table()), options);
	}

}
