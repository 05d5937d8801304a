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

package io.otspring.emulator.engine.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.KeySpace;
import io.otspring.emulator.storage.StagedChanges;
import io.otspring.protocol.ErrorCode;

/**
 * The changes that a client makes to one partition key until it commits or aborts them.
 * <p>
 * Instances are used by one thread at a time.
 */
final class LocalTransaction implements Scope {

	private static final long MAX_DATA_SIZE = 4_194_304;

	private final KeyValue partitionKey;

	private final StagedChanges staged = new StagedChanges();

	private final List<RowChange> rows = new ArrayList<>();

	private long dataSize;

	LocalTransaction(KeyValue partitionKey) {
		this.partitionKey = partitionKey;
	}

	@Override
	public void require(KeyValue partitionKey) {
		if (!partitionKey.equals(this.partitionKey)) {
			throw new OtsError(ErrorCode.DATA_OUT_OF_RANGE, "Data out of scope of transaction. Transaction PartKey:"
					+ this.partitionKey.text() + ". Data PartKey:" + partitionKey.text());
		}
	}

	@Override
	public <T> T change(KeyValue partitionKey, Supplier<T> action) {
		require(partitionKey);
		return action.get();
	}

	@Override
	public KeySpace view(KeySpace space) {
		return this.staged.view(space);
	}

	@Override
	public void apply(ChangeSet changes, List<RowChange> rows) {
		long size = this.dataSize + rows.stream().mapToLong(RowChange::size).sum();
		if (size > MAX_DATA_SIZE) {
			throw new OtsError(ErrorCode.OUT_OF_TRANSACTION_DATA_SIZE_LIMIT,
					"The total data size of the transaction exceeds the limit, limit size: " + MAX_DATA_SIZE
							+ ", data size: " + size + ".");
		}
		this.dataSize = size;
		this.staged.add(changes);
		this.rows.addAll(rows);
	}

	/**
	 * Applies everything to the table itself.
	 */
	void commitTo(Scope table) {
		ChangeSet changes = this.staged.changes();
		if (!changes.isEmpty()) {
			table.apply(changes, this.rows);
		}
	}

}
