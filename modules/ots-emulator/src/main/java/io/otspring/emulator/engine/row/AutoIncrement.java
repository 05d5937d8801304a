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

import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The rules of tables with an auto-increment key column.
 */
final class AutoIncrement {

	private AutoIncrement() {
	}

	/**
	 * Returns the key under which a row is written.
	 * @param write the write
	 * @param rows the rows, which the assigned key must not be among
	 */
	static PrimaryKey assign(RowWrite write, PendingRows rows) {
		PrimaryKey key = write.key();
		if (!key.has(KeyPlaceholder.AUTO_INCREMENT)) {
			return key;
		}
		if (write instanceof RowWrite.Delete) {
			throw OtsError.parameterInvalid("Invalid row to delete which with pk auto increment.");
		}
		Condition condition = write.condition();
		if (condition.expectation() != Condition.Expectation.IGNORE) {
			throw OtsError.parameterInvalid(
					"Invalid expect:" + condition.expectation() + " when modify row with pk auto increment.");
		}
		if (condition.columns() != null) {
			throw OtsError.parameterInvalid("Can't set condition when modify row with pk auto increment.");
		}
		PrimaryKey assigned = key.withAssigned(rows.assign());
		while (rows.find(RowKeyCodec.encode(assigned)).isPresent()) {
			assigned = key.withAssigned(rows.assign());
		}
		return assigned;
	}

	/**
	 * Refuses to write a row under a key that the client chose, unless it expects the row
	 * to exist, or does not care and the row is a new one.
	 * @param write the write
	 * @param current the row, {@code null} if it does not exist
	 */
	static void requireChosenKey(RowWrite write, @Nullable StoredRow current) {
		if (write.key().has(KeyPlaceholder.AUTO_INCREMENT)) {
			return;
		}
		Condition.Expectation expectation = write.condition().expectation();
		boolean replaces = expectation == Condition.Expectation.IGNORE && current != null
				&& !(write instanceof RowWrite.Delete);
		if (replaces || expectation == Condition.Expectation.EXPECT_NOT_EXIST) {
			throw OtsError.parameterInvalid(
					"Invalid expect: " + expectation + " when modify a specific row for table with pk auto increment.");
		}
	}

}
