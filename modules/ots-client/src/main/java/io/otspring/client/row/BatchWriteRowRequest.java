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
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of BatchWriteRow: any number of changes of rows of any tables. The service
 * takes 200 rows and 4 MB a request; a batch of more is sent as several, one after the
 * other, and so is one that changes the same row twice. A batch that is atomic or part of
 * a transaction is always one request.
 *
 * @since 0.1.0
 */
public final class BatchWriteRowRequest implements OtsRequest<BatchWriteRowResponse> {

	/** The number of rows that the service takes in one request. */
	private static final int MAX_ROWS = 200;

	/** The size of data in bytes that the service takes in one request. */
	private static final long MAX_DATA = 4 * 1024 * 1024;

	private final List<RowChange> changes;

	private final boolean atomic;

	private final @Nullable String transactionId;

	private BatchWriteRowRequest(Builder builder) {
		this.changes = List.copyOf(builder.changes);
		this.atomic = builder.atomic;
		this.transactionId = builder.transactionId;
		if (this.changes.isEmpty()) {
			throw new IllegalArgumentException("The request needs at least one change");
		}
		if (!isDivisible()) {
			requireOneRequest();
		}
		if (this.changes.stream().anyMatch(change -> change.transactionId().isPresent())) {
			throw new IllegalArgumentException("The transactionId belongs to the batch, not to one of its changes");
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

	/**
	 * Returns the local transaction that the changes are part of.
	 */
	public Optional<String> transactionId() {
		return Optional.ofNullable(this.transactionId);
	}

	/**
	 * Returns whether the batch may be sent in several requests: it may unless it is
	 * atomic or part of a transaction.
	 */
	public boolean isDivisible() {
		return !this.atomic && this.transactionId == null;
	}

	private void requireOneRequest() {
		if (this.changes.size() > MAX_ROWS) {
			throw new IllegalArgumentException("An atomic batch, or one in a transaction, changes at most " + MAX_ROWS
					+ " rows, not " + this.changes.size() + ", and cannot be sent in parts");
		}
		long size = this.changes.stream().mapToLong(RowChange::dataSize).sum();
		if (size > MAX_DATA) {
			throw new IllegalArgumentException("An atomic batch, or one in a transaction, has at most " + MAX_DATA
					+ " bytes of data, not " + size + ", and cannot be sent in parts");
		}
	}

	/**
	 * Builds a request. At least one change is needed.
	 */
	public static final class Builder {

		private final List<RowChange> changes = new ArrayList<>();

		private boolean atomic;

		private @Nullable String transactionId;

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
		 * Makes the changes part of a local transaction, to whose table and partition key
		 * they all have to belong. Such a batch has at most 200 rows and 4 MB of data.
		 * @param id the id of the transaction, not empty
		 * @return this
		 */
		public Builder transactionId(String id) {
			this.transactionId = Parameters.requireText("transactionId", id);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if there is no change, a change has a
		 * transaction of its own, or an atomic batch or one in a transaction is too large
		 * for one request
		 */
		public BatchWriteRowRequest build() {
			return new BatchWriteRowRequest(this);
		}

	}

}
