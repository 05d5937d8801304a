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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.otspring.client.call.CallExecutor;
import io.otspring.client.model.Row;

/**
 * The rows of a range, which are read page by page as they are asked for. Rows that are
 * too wide for one page come whole.
 * <p>
 * Each iterator and stream reads the range anew and holds one page. Instances are
 * immutable and safe for use by multiple threads; iterators and streams are not.
 *
 * @since 0.1.0
 */
public final class RowRange implements Iterable<Row> {

	private final CallExecutor executor;

	private final GetRangeRequest request;

	RowRange(CallExecutor executor, GetRangeRequest request) {
		this.executor = executor;
		this.request = request;
	}

	@Override
	public Iterator<Row> iterator() {
		return new RowRangeIterator(this.executor, this.request);
	}

	/**
	 * Returns the rows as a sequential stream, which needs no closing.
	 */
	public Stream<Row> stream() {
		return StreamSupport.stream(spliterator(), false);
	}

}
