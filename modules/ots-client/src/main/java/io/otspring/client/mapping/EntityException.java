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

import org.jspecify.annotations.Nullable;

/**
 * The row of an entity is not what an operation expects. Nothing was changed.
 *
 * @since 0.1.0
 */
public abstract sealed class EntityException extends RuntimeException
		permits EntityExistsException, EntityNotFoundException, VersionConflictException {

	private static final long serialVersionUID = 1L;

	private final Class<?> type;

	EntityException(Class<?> type, String reason, @Nullable Throwable cause) {
		super(reason, cause);
		this.type = type;
	}

	/**
	 * Returns the type of the entity.
	 */
	public Class<?> type() {
		return this.type;
	}

}
