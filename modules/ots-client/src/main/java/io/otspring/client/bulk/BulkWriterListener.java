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

package io.otspring.client.bulk;

import io.otspring.client.row.RowWriteResult;

/**
 * Hears what became of each change that a bulk writer accepted. It is called by the
 * writer's threads, several at the same time, and should return soon. What it throws is
 * logged and otherwise ignored.
 *
 * @since 0.1.0
 */
public interface BulkWriterListener {

	/**
	 * Hears that a change took place.
	 * @param result its result
	 */
	default void written(RowWriteResult result) {
	}

	/**
	 * Hears that a change did not take place, or may not have.
	 * @param failure the change and the reason
	 */
	void notWritten(RowNotWrittenException failure);

}
