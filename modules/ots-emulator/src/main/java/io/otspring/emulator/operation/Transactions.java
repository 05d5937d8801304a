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

package io.otspring.emulator.operation;

import java.util.function.BiFunction;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.row.TableScope;
import io.otspring.emulator.engine.table.Instance;
import io.otspring.emulator.engine.table.MissingTable;
import io.otspring.emulator.engine.table.Table;
import io.otspring.emulator.engine.transaction.Scope;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request works on that may have a transaction id.
 */
final class Transactions {

	private Transactions() {
	}

	/**
	 * Works on a table as the transaction sees it, or as it is if there is none.
	 * @param instance the instance of the table
	 * @param tableName the table that the request names
	 * @param missing how it is reported if there is no such table
	 * @param id the id of the transaction, {@code null} if the request has none
	 * @param action what is done
	 * @return what the action returns
	 */
	static <T> T inScope(Instance instance, String tableName, MissingTable missing, @Nullable String id,
			BiFunction<Table, Scope, T> action) {
		if (id == null) {
			return instance.withTable(tableName, missing, table -> action.apply(table, new TableScope(table)));
		}
		TransactionId transaction = TransactionId.decode(id);
		if (!transaction.table().equals(tableName)) {
			throw new OtsError(ErrorCode.DATA_OUT_OF_RANGE, "Data out of scope of transaction. Transaction table:"
					+ transaction.table() + ". Data table:" + tableName);
		}
		return inTransaction(instance, missing, transaction, action);
	}

	/**
	 * Works on the table of a transaction.
	 */
	static <T> T inTransaction(Instance instance, MissingTable missing, TransactionId id,
			BiFunction<Table, Scope, T> action) {
		return instance.withTable(id.table(), missing,
				table -> table.transactions().use(id.session(), scope -> action.apply(table, scope)));
	}

}
