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

/**
 * Which changes of a bulk writer keep the order in which they were added.
 *
 * @since 0.1.0
 */
public enum BulkOrdering {

	/** Changes of the same row. A row has one change at a time on its way. */
	PRIMARY_KEY,

	/**
	 * Changes of the same partition key value. A partition has one change at a time on
	 * its way, which is slow if there are few of them.
	 */
	PARTITION_KEY

}
