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
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;

/**
 * The request of BatchWriteRow: any number of changes of rows of any tables. The service
 * takes 200 rows and 4 MB a request; a batch of more is sent as several, one after the
 * other, and so is one that changes the same row twice. An atomic batch is always one
 * request.
 *
 * @since 0.1.0
 */
public final class BatchWriteRowRequest implements OtsRequest<BatchWriteRowResponse> {

	/** The number of rows that the service takes in one request. */
	private static final int MAX_ATOMIC_ROWS = 200;

	/** The size of data in bytes that the service takes in one request. */
	private static final long MAX_ATOMIC_DATA = 4 * 1024 * 1024;

	private final List<RowChange> changes;

	private final boolean atomic;

	private BatchWriteRowRequest(Builder builder) {
		this.changes = List.copyOf(builder.changes);
		this.atomic = builder.atomic;
		if (this.changes.isEmpty()) {
			throw new IllegalArgumentException("The request needs at least one change");
		}
		if (this.atomic) {
			requireOneRequest();
		}
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static BatchWriteRowRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	/**
	 * Returns the changes in the order in which they were given.
	 */
	public List<RowChange> changes() {
		return this.changes;
	}

	/**
	 * Returns whether the changes of a table succeed or fail together.
	 */
	public boolean isAtomic() {
		return this.atomic;
	}

	private void requireOneRequest() {
		if (this.changes.size() > MAX_ATOMIC_ROWS) {
			throw new IllegalArgumentException("An atomic batch changes at most " + MAX_ATOMIC_ROWS + " rows, not "
					+ this.changes.size() + ", and cannot be sent in parts");
		}
		long size = this.changes.stream().mapToLong(RowChange::dataSize).sum();
		if (size > MAX_ATOMIC_DATA) {
			throw new IllegalArgumentException("An atomic batch has at most " + MAX_ATOMIC_DATA + " bytes of data, not "
					+ size + ", and cannot be sent in parts");
		}
	}

	/**
	 * Builds a request. At least one change is needed.
	 */
	public static final class Builder {

		private final List<RowChange> changes = new ArrayList<>();

		private boolean atomic;

		private Builder() {
		}

		public Builder put(Consumer<PutRowRequest.Builder> change) {
			return add(PutRowRequest.of(change));
		}

		public Builder update(Consumer<UpdateRowRequest.Builder> change) {
			return add(UpdateRowRequest.of(change));
		}

		public Builder delete(Consumer<DeleteRowRequest.Builder> change) {
			return add(DeleteRowRequest.of(change));
		}

		public Builder add(RowChange change) {
			this.changes.add(change);
			return this;
		}

		public Builder addAll(Collection<? extends RowChange> more) {
			this.changes.addAll(more);
			return this;
		}

		/**
		 * Makes the changes of each table succeed or fail together, for which they have
		 * to share the partition key. Such a batch has at most 200 rows and 4 MB of data.
		 */
		public Builder atomic() {
			this.atomic = true;
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if there is no change, or an atomic batch is
		 * too large for one request
		 */
		public BatchWriteRowRequest build() {
			return new BatchWriteRowRequest(this);
		}

	}

}
