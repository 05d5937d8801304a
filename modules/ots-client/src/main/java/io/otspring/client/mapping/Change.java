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

package io.otspring.client.mapping;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.row.UpdateRowRequest;

/**
 * A change of one column by a patch.
 */
sealed interface Change {

	void addTo(UpdateRowRequest.Builder request, String column);

	/**
	 * Another value.
	 *
	 * @param value the value
	 */
	record Set(ColumnValue value) implements Change {

		@Override
		public void addTo(UpdateRowRequest.Builder request, String column) {
			request.put(column, this.value);
		}

	}

	/**
	 * No value any more.
	 */
	record Remove() implements Change {

		@Override
		public void addTo(UpdateRowRequest.Builder request, String column) {
			request.delete(column);
		}

	}

	/**
	 * A greater or smaller value.
	 *
	 * @param delta what is added
	 */
	record Increment(long delta) implements Change {

		@Override
		public void addTo(UpdateRowRequest.Builder request, String column) {
			request.increment(column, this.delta);
		}

	}

}
