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

package io.otspring.client.bulk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowIdentity;
import io.otspring.client.row.RowWriteResult;
import org.jspecify.annotations.Nullable;

/**
 * A change that a bulk writer accepted.
 */
final class BulkRow {

	private final RowChange change;

	private final long size;

	private final @Nullable RowIdentity order;

	private final long accepted = System.nanoTime();

	private final CompletableFuture<RowWriteResult> future = new CompletableFuture<>();

	private final AtomicBoolean settled = new AtomicBoolean();

	BulkRow(RowChange change, BulkOrdering ordering) {
		this.change = change;
		this.size = change.dataSize();
		RowIdentity row = RowIdentity.of(change).orElse(null);
		this.order = (row != null && ordering == BulkOrdering.PARTITION_KEY) ? row.partition() : row;
	}

	RowChange change() {
		return this.change;
	}

	long size() {
		return this.size;
	}

	/**
	 * Returns what has one change at a time on its way, if there is such a thing.
	 */
	@Nullable RowIdentity order() {
		return this.order;
	}

	/**
	 * Returns when the change was accepted, as {@link System#nanoTime()}.
	 */
	long accepted() {
		return this.accepted;
	}

	CompletableFuture<RowWriteResult> future() {
		return this.future;
	}

	/**
	 * Settles what became of the change.
	 * @return whether it was not settled before
	 */
	boolean settle() {
		return this.settled.compareAndSet(false, true);
	}

}
