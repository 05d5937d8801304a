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
 * There is no row for an entity that is read or updated.
 *
 * @since 0.1.0
 */
public final class EntityNotFoundException extends EntityException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param type the type of the entity
	 * @param cause the cause, if there is one
	 */
	public EntityNotFoundException(Class<?> type, @Nullable Throwable cause) {
		super(type, "There is no row with the primary key of this " + type.getName(), cause);
	}

}
