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
 * Entities of a batch failed, some or all of them. The cause is the first failure.
 *
 * @since 0.1.0
 */
public final class BatchFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient BatchResult<?> result;

	BatchFailedException(BatchResult<?> result) {
		this(result, failures(result));
	}

	private BatchFailedException(BatchResult<?> result, List<RuntimeException> failures) {
		super(failures.size() + " of " + result.results().size() + " entities failed, the first with: "
				+ failures.get(0).getMessage(), failures.get(0));
		this.result = result;
	}

	/**
	 * Returns what became of all entities, in the order in which they were given.
	 */
	public BatchResult<?> result() {
		return this.result;
	}

	/**
	 * Returns the failures, in the order in which the entities were given.
	 */
	public List<RuntimeException> failures() {
		return failures(this.result);
	}

	private static List<RuntimeException> failures(BatchResult<?> result) {
		return result.results().stream().flatMap(each -> each.failure().stream()).toList();
	}

}
