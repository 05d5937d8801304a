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

package io.otspring.client.mapping.concurrent;

import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;

/**
 * What several services change at the same time.
 *
 * @param id the key
 * @param total how many changes it has seen, counted by those who made them
 * @param change who made the last one: no two writes have the same
 * @param version the version
 */
record Account(@PartitionKey String id, long total, String change, @Version long version) {

	Account changed(String by) {
		return new Account(this.id, this.total + 1, by, this.version);
	}

}
