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

package io.otspring.client.error;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A range has more rows, or costs more to read, than
 * {@link io.otspring.client.call.CallOptions} allow. The rows that are allowed were
 * returned before.
 *
 * @since 0.1.0
 */
public final class OtsRangeTooLargeException extends OtsException {

	private static final long serialVersionUID = 1L;

	private final Cap cap;

	private final long max;

	private final long rows;

	private final long readCapacity;

	private final @Nullable String nextPage;

	/**
	 * Creates an exception.
	 * @param cap which cap was reached
	 * @param max how high the cap is
	 * @param rows how many rows were returned
	 * @param readCapacity how many read capacity units were consumed
	 * @param nextPage where the rest of the range starts
	 * @param call the last call
	 */
	public OtsRangeTooLargeException(Cap cap, long max, long rows, long readCapacity, Optional<String> nextPage,
			FailedCall call) {
		super("larger than the " + cap.option + " of " + max + ": " + rows + " rows, " + readCapacity
				+ " read capacity units", call, FailureClass.PERMANENT, Effect.NONE, null);
		this.cap = cap;
		this.max = max;
		this.rows = rows;
		this.readCapacity = readCapacity;
		this.nextPage = nextPage.orElse(null);
	}

	/**
	 * Returns which cap was reached.
	 */
	public Cap cap() {
		return this.cap;
	}

	/**
	 * Returns how high the cap is.
	 */
	public long max() {
		return this.max;
	}

	/**
	 * Returns how many rows were returned; if several ranges that are read at the same
	 * time cost too much, how many were read.
	 */
	public long rows() {
		return this.rows;
	}

	/**
	 * Returns how many read capacity units were consumed.
	 */
	public long readCapacity() {
		return this.readCapacity;
	}

	/**
	 * Returns the text that reads on behind the rows that were returned, by
	 * {@link io.otspring.client.row.RowRange#page(String)} or
	 * {@link io.otspring.client.row.RowRangePublisher#page(String)}. There is none if
	 * nothing is left, if rows came without their whole primary keys, and for exports,
	 * pages and several ranges at the same time.
	 */
	public Optional<String> nextPage() {
		return Optional.ofNullable(this.nextPage);
	}

	/**
	 * The caps of a range.
	 *
	 * @since 0.1.0
	 */
	public enum Cap {

		/** The rows that are returned. */
		ROWS("maxRows"),

		/** The read capacity units that are consumed. */
		READ_CAPACITY("maxReadCapacity");

		private final String option;

		Cap(String option) {
			this.option = option;
		}

	}

}
