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

package io.otspring.example.mapped.archived;

import io.otspring.client.mapping.annotation.PartitionKey;

/**
 * A class in a package below, which is no mapped type, with one in it that is.
 */
class ArchivedOrders {

	PartitionKey annotation() {
		throw new UnsupportedOperationException();
	}

	/**
	 * A bean with an annotated getter.
	 */
	static class ArchivedOrder {

		private long id;

		@PartitionKey
		long getId() {
			return this.id;
		}

		void setId(long id) {
			this.id = id;
		}

	}

}
