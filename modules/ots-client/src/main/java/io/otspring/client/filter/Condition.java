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

	private static final Condition NONE = new Condition(RowExistence.IGNORE, null, false);

	private final RowExistence rowExistence;

	private final @Nullable ColumnFilter filter;

	private final boolean guardsRepeats;

	private Condition(RowExistence rowExistence, @Nullable ColumnFilter filter, boolean guardsRepeats) {
		this.rowExistence = rowExistence;
		this.filter = filter;
		this.guardsRepeats = guardsRepeats;
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
		return new Condition(RowExistence.EXPECT_EXIST, null, false);
	}

	/**
	 * Returns the condition that the row is not there.
	 */
	public static Condition rowDoesNotExist() {
		return new Condition(RowExistence.EXPECT_NOT_EXIST, null, false);
	}

	/**
	 * Returns the condition that the row passes a filter.
	 */
	public static Condition that(ColumnFilter filter) {
		return new Condition(RowExistence.IGNORE, filter, false);
	}

	/**
	 * Returns the condition that this one holds and that the row passes a filter.
	 */
	public Condition and(ColumnFilter filter) {
		return new Condition(this.rowExistence, (this.filter != null) ? this.filter.and(filter) : filter,
				this.guardsRepeats);
	}

	/**
	 * Returns this condition with the promise that the success of a write under it makes
	 * it false, and that nobody makes it true again. An example is the comparison with a
	 * version that every write of the row counts up. The client cannot see this by
	 * itself, and the service is not told.
	 * <p>
	 * Such a write cannot take place twice, so it is repeated even if an attempt may have
	 * taken place. If the repeat fails with {@code OTSConditionCheckFail} then, its
	 * effect is not {@link io.otspring.client.error.Effect#NONE}: only the row itself
	 * tells whether that attempt or another writer changed it. A put or update with an
	 * auto-increment key is not repeated, since it would make another row.
	 * @return the condition, which {@linkplain #guardsRepeats() guards repeats}
	 * @throws IllegalStateException if this condition {@linkplain #isNone() always holds}
	 */
	public Condition guardingRepeats() {
		if (isNone()) {
			throw new IllegalStateException("A condition that always holds does not guard repeats");
		}
		return new Condition(this.rowExistence, this.filter, true);
	}

	public RowExistence rowExistence() {
		return this.rowExistence;
	}

	public Optional<ColumnFilter> filter() {
		return Optional.ofNullable(this.filter);
	}

	/**
	 * Returns whether the success of a write under the condition makes it false, as
	 * {@link #guardingRepeats()} promises.
	 */
	public boolean guardsRepeats() {
		return this.guardsRepeats;
	}

	/**
	 * Returns whether the condition always holds.
	 */
	public boolean isNone() {
		return this.rowExistence == RowExistence.IGNORE && this.filter == null;
	}

}
