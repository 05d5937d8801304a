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

package io.otspring.emulator.engine.row;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.table.TableDescription;
import io.otspring.emulator.engine.transaction.Scope;
import io.otspring.emulator.engine.transaction.Session;
import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.KeySpace;

/**
 * A table as it is.
 *
 * @param table the table
 * @since 0.1.0
 */
public record TableScope(Table table) implements Scope {

	/**
	 * Starts a transaction on the table.
	 * @param key the partition key, which nobody else changes until the transaction ends
	 */
	public Session startTransaction(PrimaryKey key) {
		TableDescription description = this.table.description();
		if (!description.localTransactions()) {
			throw OtsError.parameterInvalid(
					"Try to call method using explicit transaction on explicit-transaction-disabled table.");
		}
		description.schema().requireTransactional(key);
		return change(key.partitionKey(), () -> this.table.transactions().start(key.partitionKey()));
	}

	/**
	 * Accepts every partition key.
	 */
	@Override
	public void require(KeyValue partitionKey) {
	}

	@Override
	public <T> T change(KeyValue partitionKey, Supplier<T> action) {
		Lock lock = this.table.partitionLock(RowKeyCodec.encode(partitionKey));
		lock.lock();
		try {
			this.table.transactions().requireFree(partitionKey);
			return action.get();
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	public KeySpace view(KeySpace space) {
		return space;
	}

	@Override
	public void apply(ChangeSet changes, List<RowChange> rows) {
		IndexEntries.addTo(changes, this.table);
		this.table.apply(changes, rows);
	}

}
