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

import java.util.Optional;

/**
 * Tells who changes entities, for the properties annotated with
 * {@link io.otspring.client.mapping.annotation.CreatedBy} and
 * {@link io.otspring.client.mapping.annotation.LastModifiedBy}.
 * <p>
 * Implementations have to be safe for use by multiple threads. They are called by the
 * thread that calls the template.
 *
 * @param <U> the type of the properties
 * @since 0.1.0
 */
@FunctionalInterface
public interface Auditor<U> {

	/**
	 * Returns who makes the current call, if it is known; the properties stay as they are
	 * otherwise.
	 */
	Optional<U> current();

}
