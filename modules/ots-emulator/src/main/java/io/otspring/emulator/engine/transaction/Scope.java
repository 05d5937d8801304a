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

import java.util.List;
import java.util.function.Supplier;

import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.KeySpace;

/**
 * What a request works on: a table as it is, or as a local transaction sees it.
 *
 * @since 0.1.0
 */
public interface Scope {

	/**
	 * Refuses a partition key that does not belong to the scope.
	 * @param partitionKey the value of a row, or of the bound of a range
	 */
	void require(KeyValue partitionKey);

	/**
	 * Changes rows of a partition key, which nobody else changes meanwhile.
	 * @param partitionKey the value of the partition key
	 * @param action what reads and {@linkplain #apply applies} the changes
	 * @return what the action returns
	 */
	<T> T change(KeyValue partitionKey, Supplier<T> action);

	/**
	 * Returns a key space as the scope sees it.
	 * @param space a key space of the table
	 */
	KeySpace view(KeySpace space);

	/**
	 * Applies changes, all or none.
	 * @param changes the changes of key spaces
	 * @param rows what they mean, in the order in which it happened
	 */
	void apply(ChangeSet changes, List<RowChange> rows);

}
