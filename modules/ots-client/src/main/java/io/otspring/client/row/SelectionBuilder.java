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

import java.util.Optional;
import java.util.OptionalInt;

import io.otspring.client.model.Parameters;
import io.otspring.client.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The part that builders of reading requests share: what to read of each row. Unless
 * asked otherwise the newest version of every column is read.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class SelectionBuilder<B> extends ColumnsBuilder<B>
		permits GetRowRequest.Builder, GetRangeRequest.Builder, BatchGetRowRequest.TableBuilder {

	private OptionalInt maxVersions = OptionalInt.empty();

	private @Nullable TimeRange timeRange;

	private boolean filterSeesAllColumns = true;

	private @Nullable String startColumn;

	private @Nullable String endColumn;

	SelectionBuilder() {
	}

	/**
	 * Limits the versions of each column. Without this and {@link #timeRange} only the
	 * newest one is fetched.
	 * @param count at least 1
	 * @return this
	 */
	public B maxVersions(int count) {
		this.maxVersions = OptionalInt.of(Parameters.requirePositive("maxVersions", count));
		return self();
	}

	/**
	 * Fetches all versions of each column.
	 * @return this
	 */
	public B allVersions() {
		return maxVersions(Integer.MAX_VALUE);
	}

	/**
	 * Fetches the versions in a range, all of them unless {@link #maxVersions} limits
	 * their number. A range of a single version ignores that limit.
	 * @param range the range
	 * @return this
	 */
	public B timeRange(TimeRange range) {
		this.timeRange = range;
		return self();
	}

	/**
	 * Fetches exactly one version.
	 * @param timestamp milliseconds since 1970
	 * @return this
	 */
	public B version(long timestamp) {
		return timeRange(TimeRange.at(timestamp));
	}

	/**
	 * Leaves it to the service what the filter sees: only what is fetched, so that a
	 * column that it compares and that is not among {@link #columns} counts as missing.
	 * Without this, such columns are fetched, too, which costs reading them, and taken
	 * out of the rows again.
	 * @return this
	 */
	public B filterOnFetchedColumns() {
		this.filterSeesAllColumns = false;
		return self();
	}

	/**
	 * Fetches columns from a name on, in the byte order of names.
	 * @param name the first name
	 * @return this
	 */
	public B startColumn(String name) {
		this.startColumn = Parameters.requireName("column", name);
		return self();
	}

	/**
	 * Fetches columns up to before a name, in the byte order of names.
	 * @param name the first name that is not fetched
	 * @return this
	 */
	public B endColumn(String name) {
		this.endColumn = Parameters.requireName("column", name);
		return self();
	}

	final Selection selection() {
		OptionalInt versions = this.maxVersions;
		if (this.timeRange == null) {
			versions = OptionalInt.of(versions.orElse(1));
		}
		else if (this.timeRange.isSingleVersion()) {
			versions = OptionalInt.empty();
		}
		return new Selection(columns(), versions, Optional.ofNullable(this.timeRange), filter(),
				this.filterSeesAllColumns, Optional.ofNullable(this.startColumn), Optional.ofNullable(this.endColumn));
	}

}
