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
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The request of BulkImport: any number of changes of rows of one table, without
 * conditions and without anything to return. The service takes 200 rows a request; more
 * are sent as several, one after the other.
 *
 * @since 0.1.0
 */
public final class BulkImportRequest implements OtsRequest<BulkImportResponse> {

	private final String table;

	private final List<RowChange> changes;

	private BulkImportRequest(Builder builder) {
		this.table = Parameters.requireSet("table", builder.table);
		this.changes = List.copyOf(builder.changes);
		if (this.changes.isEmpty()) {
			throw new IllegalArgumentException("The request needs at least one change");
		}
		this.changes.forEach(this::requireImportable);
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a request in place.
	 */
	public static BulkImportRequest of(Consumer<Builder> request) {
		Builder builder = builder();
		request.accept(builder);
		return builder.build();
	}

	public String table() {
		return this.table;
	}

	/**
	 * Returns the changes in the order in which they were given.
	 */
	public List<RowChange> changes() {
		return this.changes;
	}

	private void requireImportable(RowChange change) {
		if (!change.table().equals(this.table)) {
			throw new IllegalArgumentException(
					"A BulkImport changes one table, '" + this.table + "', not also '" + change.table() + "'");
		}
		if (!change.condition().isNone() || change.returnType() != ReturnType.NONE
				|| change.transactionId().isPresent()) {
			throw new IllegalArgumentException(
					"The changes of a BulkImport have no condition, no returned content and no transactionId");
		}
	}

	/**
	 * Builds a request. The table, named first, and at least one change are needed.
	 */
	public static final class Builder {

		private final List<RowChange> changes = new ArrayList<>();

		private @Nullable String table;

		private Builder() {
		}

		/**
		 * Sets the table, which changes that are put together here need not name again.
		 * @param name the table's name, not empty
		 * @return this
		 */
		public Builder table(String name) {
			this.table = Parameters.requireName("table", name);
			return this;
		}

		public Builder put(Consumer<PutRowRequest.Builder> change) {
			PutRowRequest.Builder builder = PutRowRequest.builder().table(requireTable());
			change.accept(builder);
			return add(builder.build());
		}

		public Builder update(Consumer<UpdateRowRequest.Builder> change) {
			UpdateRowRequest.Builder builder = UpdateRowRequest.builder().table(requireTable());
			change.accept(builder);
			return add(builder.build());
		}

		public Builder delete(Consumer<DeleteRowRequest.Builder> change) {
			DeleteRowRequest.Builder builder = DeleteRowRequest.builder().table(requireTable());
			change.accept(builder);
			return add(builder.build());
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
		 * Builds the request.
		 * @throws IllegalArgumentException if the table or a change is missing, or a
		 * change is of another table or has what an import has not
		 */
		public BulkImportRequest build() {
			return new BulkImportRequest(this);
		}

		private String requireTable() {
			return Parameters.requireSet("table", this.table);
		}

	}

}
