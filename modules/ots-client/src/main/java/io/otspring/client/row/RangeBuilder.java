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

import java.util.function.Consumer;

import io.otspring.client.model.BoundKey;
import io.otspring.client.model.PrimaryKey;

/**
 * The part that builders of requests for ranges share: where the range starts and ends.
 * Either {@code from} and {@code to} say so, or {@code keyPrefix}, {@code rest} or both.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public sealed interface RangeBuilder<B> permits GetRangeRequest.Builder, BulkExportRequest.Builder {

	/**
	 * Sets the key where the range starts, which belongs to it.
	 */
	B from(BoundKey key);

	default B from(PrimaryKey key) {
		return from(BoundKey.of(key));
	}

	default B from(Consumer<BoundKey.Builder> key) {
		return from(BoundKey.of(key));
	}

	/**
	 * Sets the key where the range ends, which does not belong to it.
	 */
	B to(BoundKey key);

	default B to(PrimaryKey key) {
		return to(BoundKey.of(key));
	}

	default B to(Consumer<BoundKey.Builder> key) {
		return to(BoundKey.of(key));
	}

	/**
	 * Reads the rows of a split, forward.
	 */
	default B split(TableSplit split) {
		from(split.from());
		return to(split.to());
	}

	/**
	 * Reads the rows whose first key columns have these values. The other key columns are
	 * named by {@link #rest}.
	 */
	B keyPrefix(Consumer<PrimaryKey.Builder> columns);

	/**
	 * Names the key columns behind the prefix, all of them and in the table's order;
	 * without a prefix, all key columns.
	 */
	B rest(String... names);

}
