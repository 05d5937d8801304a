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

package io.otspring.emulator.engine.filter;

/**
 * A condition on the columns of a row. As the filter of a read it sees what the read
 * selects, as the condition of a write the whole row.
 * <p>
 * Instances belong to one request and are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public sealed interface Filter permits SingleColumnFilter, CompositeFilter {

	/**
	 * The most filters that one request may have, counting composite ones and their
	 * parts.
	 */
	int MAX_COUNT = 32;

	boolean matches(FilteredColumns columns);

}
