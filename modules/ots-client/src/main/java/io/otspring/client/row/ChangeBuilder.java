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

import io.otspring.client.filter.ColumnFilter;
import io.otspring.client.filter.Condition;
import io.otspring.client.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The part that builders of changes share.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class ChangeBuilder<B> permits KeyedChangeBuilder, DeleteRowRequest.Builder {

	private @Nullable String table;

	private Condition condition = Condition.none();

	private ReturnType returnType = ReturnType.NONE;

	private @Nullable String transactionId;

	ChangeBuilder() {
	}

	public B table(String name) {
		this.table = Parameters.requireName("table", name);
		return self();
	}

	/**
	 * Sets what has to hold for the change to take place. Without it, nothing has to.
	 */
	public B condition(Condition what) {
		this.condition = what;
		return self();
	}

	/**
	 * Sets a filter that the row has to pass for the change to take place.
	 */
	public B condition(ColumnFilter filter) {
		return condition(Condition.that(filter));
	}

	/**
	 * Asks for the primary key in the response, with the value that the service assigned.
	 */
	public B returnPrimaryKey() {
		this.returnType = ReturnType.PRIMARY_KEY;
		return self();
	}

	/**
	 * Makes the change part of a local transaction. If the transaction has locked another
	 * partition key than that of the row, the service refuses with
	 * {@code OTSDataOutOfRange}. The changes of a BatchWriteRow take the transaction of
	 * the batch instead.
	 * @param id the id of the transaction, not empty
	 * @return this
	 */
	public B transactionId(String id) {
		this.transactionId = Parameters.requireText("transactionId", id);
		return self();
	}

	abstract B self();

	final void returns(ReturnType type) {
		this.returnType = type;
	}

	final String table() {
		return Parameters.requireSet("table", this.table);
	}

	final Condition condition() {
		return this.condition;
	}

	final ReturnType returnType() {
		return this.returnType;
	}

	final @Nullable String transactionId() {
		return this.transactionId;
	}

}
