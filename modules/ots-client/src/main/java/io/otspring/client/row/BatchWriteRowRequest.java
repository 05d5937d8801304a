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
 * The request of BatchWriteRow: up to 200 changes of rows of any tables.
 *
 * @since 0.1.0
 */
public final class BatchWriteRowRequest implements OtsRequest<BatchWriteRowResponse> {

	private static final int MAX_ROWS = 200;

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
		if (this.changes.size() > MAX_ROWS) {
			throw new IllegalArgumentException(
					"A BatchWriteRow changes at most " + MAX_ROWS + " rows, not " + this.changes.size());
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
		 * to share the partition key.
		 */
		public Builder atomic() {
			this.atomic = true;
			return this;
		}

		/**
		 * Makes the changes part of a local transaction, to whose table and partition key
		 * they all have to belong.
		 * @param id the id of the transaction, not empty
		 * @return this
		 */
		public Builder transactionId(String id) {
			this.transactionId = Parameters.requireText("transactionId", id);
			return this;
		}

		/**
		 * Builds the request.
		 * @throws IllegalArgumentException if there is no change, or a change has a
		 * transaction of its own
		 */
		public BatchWriteRowRequest build() {
			return new BatchWriteRowRequest(this);
		}

	}

}
