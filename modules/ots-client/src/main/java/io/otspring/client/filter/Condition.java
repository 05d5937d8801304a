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

package io.otspring.client.filter;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What has to hold for a write to take place. If it does not, the write fails with the
 * code {@code OTSConditionCheckFail} and changes nothing.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Condition {

	private static final Condition NONE = new Condition(RowExistence.IGNORE, null);

	private final RowExistence rowExistence;

	private final @Nullable ColumnFilter filter;

	private Condition(RowExistence rowExistence, @Nullable ColumnFilter filter) {
		this.rowExistence = rowExistence;
		this.filter = filter;
	}

	/**
	 * Returns the condition that always holds.
	 */
	public static Condition none() {
		return NONE;
	}

	/**
	 * Returns the condition that the row is there.
	 */
	public static Condition rowExists() {
		return new Condition(RowExistence.EXPECT_EXIST, null);
	}

	/**
	 * Returns the condition that the row is not there.
	 */
	public static Condition rowDoesNotExist() {
		return new Condition(RowExistence.EXPECT_NOT_EXIST, null);
	}

	/**
	 * Returns the condition that the row passes a filter.
	 */
	public static Condition that(ColumnFilter filter) {
		return new Condition(RowExistence.IGNORE, filter);
	}

	/**
	 * Returns the condition that this one holds and that the row passes a filter.
	 */
	public Condition and(ColumnFilter filter) {
		return new Condition(this.rowExistence, (this.filter != null) ? this.filter.and(filter) : filter);
	}

	public RowExistence rowExistence() {
		return this.rowExistence;
	}

	public Optional<ColumnFilter> filter() {
		return Optional.ofNullable(this.filter);
	}

	/**
	 * Returns whether the condition always holds.
	 */
	public boolean isNone() {
		return this.rowExistence == RowExistence.IGNORE && this.filter == null;
	}

}
