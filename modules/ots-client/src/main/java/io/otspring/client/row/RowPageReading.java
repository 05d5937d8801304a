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

import io.otspring.client.model.Row;

/**
 * Gathers the rows of one page of a given size, which may take several requests.
 */
final class RowPageReading {

	private final GetRangeRequest range;

	/** Whether the page is to be full, or else is what the service returns at once. */
	private final boolean sized;

	/** How many rows of the range are wanted, with those of this page. */
	private final long left;

	private final RangePages pages;

	private final List<Row> rows = new ArrayList<>();

	/**
	 * Starts a page.
	 * @param range the range, as it starts
	 * @param from the range, as this page starts
	 * @param left how many rows of the range are still wanted
	 * @param caps the caps of the page
	 */
	RowPageReading(GetRangeRequest range, GetRangeRequest from, long left, RangeCaps caps) {
		this.range = range;
		this.sized = from.limit().isPresent();
		this.left = left;
		this.pages = new RangePages(from, Math.min(from.limit().orElse(Integer.MAX_VALUE), left), caps, false);
	}

	/**
	 * Returns the next request to send, or nothing if the page is complete.
	 * @throws io.otspring.client.error.OtsRangeTooLargeException if a cap was reached
	 */
	Optional<GetRangeRequest> next() {
		boolean incomplete = this.sized || this.rows.isEmpty() || this.pages.insideRow() || this.pages.tooLarge();
		return incomplete ? this.pages.next() : Optional.empty();
	}

	/**
	 * Takes the answer to that request.
	 */
	void add(GetRangeResponse answer) {
		this.rows.addAll(this.pages.add(answer));
	}

	/**
	 * Returns the page, once it is complete.
	 */
	RowPage page() {
		long behind = (this.left < Long.MAX_VALUE) ? this.left - this.rows.size() : this.left;
		Optional<String> next = this.pages.nextStart()
			.filter(start -> behind > 0)
			.map(start -> new RangePosition(start, behind).toText(this.range));
		return new RowPage(this.rows, next);
	}

}
