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

/**
 * Takes part when entities of a type, or of all types below it, are written and read.
 * What it throws ends the operation. In a batch, what it throws before anything is sent
 * ends the batch; afterwards, it is the failure of its entity alone.
 * <p>
 * Implementations have to be safe for use by multiple threads.
 *
 * @param <T> the type, {@link Object} for all entities
 * @since 0.1.0
 */
public interface EntityCallback<T> {

	/**
	 * Returns the type.
	 */
	Class<T> type();

	/**
	 * Is called before an entity is put, inserted or updated, and before its version and
	 * the times and names of auditing are set. Patches and increments have no entity.
	 * @param entity the entity
	 * @return the entity to write, of the same class
	 */
	default T beforeWrite(T entity) {
		return entity;
	}

	/**
	 * Is called after an entity was put, inserted or updated.
	 * @param entity the entity as it is stored, with generated key and version
	 */
	default void afterWrite(T entity) {
	}

	/**
	 * Is called after an entity was read.
	 * @param entity the entity
	 * @return the entity to return to the caller, of the same class
	 */
	default T afterRead(T entity) {
		return entity;
	}

	/**
	 * Is called before an entity is deleted. Deletions by key have no entity.
	 * @param entity the entity
	 */
	default void beforeDelete(T entity) {
	}

}
