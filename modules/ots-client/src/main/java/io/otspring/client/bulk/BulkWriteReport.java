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

import java.util.List;

/**
 * What became of the changes since the report before.
 *
 * @param written how many took place
 * @param notWritten how many did not, or may not have
 * @param failures the first of those, at most 100
 * @since 0.1.0
 */
public record BulkWriteReport(long written, long notWritten, List<RowNotWrittenException> failures) {

	public BulkWriteReport {
		failures = List.copyOf(failures);
	}

	/**
	 * Returns whether every change took place.
	 */
	public boolean allWritten() {
		return this.notWritten == 0;
	}

}
