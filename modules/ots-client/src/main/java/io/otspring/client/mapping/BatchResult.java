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

import java.util.List;

/**
 * What became of the entities of a batch. They fail one by one: a batch that returned is
 * no guarantee that all of them were written or read.
 *
 * @param <T> the type of the entities
 * @param results one result for each entity or key, in the order in which they were given
 * @since 0.1.0
 */
public record BatchResult<T>(List<EntityResult<T>> results) {

	public BatchResult {
		results = List.copyOf(results);
	}

	/**
	 * Returns whether no entity failed.
	 */
	public boolean isSuccessful() {
		return this.results.stream().allMatch(EntityResult::isSuccessful);
	}

	/**
	 * Returns the entities that were written, deleted or found, in the order in which
	 * they were given.
	 */
	public List<T> succeeded() {
		return this.results.stream()
			.filter(EntityResult::isSuccessful)
			.flatMap(result -> result.entity().stream())
			.toList();
	}

	/**
	 * Returns the results of the entities that failed.
	 */
	public List<EntityResult<T>> failed() {
		return this.results.stream().filter(result -> !result.isSuccessful()).toList();
	}

	/**
	 * Returns the entities as {@link #succeeded()} does, if none failed.
	 * @return the entities
	 * @throws BatchFailedException if one or more failed
	 */
	public List<T> orThrow() {
		if (!isSuccessful()) {
			throw new BatchFailedException(this);
		}
		return succeeded();
	}

}
