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

import java.util.Iterator;
import java.util.NoSuchElementException;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.model.Row;

/**
 * Reads a range page by page.
 */
final class RowRangeIterator implements Iterator<Row> {

	private final CallExecutor executor;

	private final RangePages pages;

	RowRangeIterator(CallExecutor executor, GetRangeRequest request) {
		this.executor = executor;
		this.pages = new RangePages(request);
	}

	@Override
	public boolean hasNext() {
		while (!this.pages.hasRow() && this.pages.next().isPresent()) {
			GetRangeRequest request = this.pages.next().get();
			this.pages.add(request, this.executor.execute(request));
		}
		return this.pages.hasRow();
	}

	@Override
	public Row next() {
		if (!hasNext()) {
			throw new NoSuchElementException("The range is at its end");
		}
		return this.pages.takeRow();
	}

}
