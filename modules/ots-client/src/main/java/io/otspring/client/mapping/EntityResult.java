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

import io.otspring.client.error.Effect;

/**
 * What became of one entity of a batch.
 *
 * @param <T> the type of the entity
 * @param position its position in the batch, from 0
 * @param entity the entity: as it is stored, was deleted or was found; as it was given if
 * the operation failed; nothing if it was not found or could not be read
 * @param failure why the operation failed, if it did: the exception that the operation on
 * this entity alone would have thrown
 * @param effect what became of the row: {@link Effect#APPLIED} if the write took place,
 * even if a callback failed afterwards; {@link Effect#NONE} if it certainly did not, or
 * if the entity was only read
 * @since 0.1.0
 */
public record EntityResult<T>(int position, Optional<T> entity, Optional<RuntimeException> failure, Effect effect) {

	static <T> EntityResult<T> written(int position, T entity) {
		return new EntityResult<>(position, Optional.of(entity), Optional.empty(), Effect.APPLIED);
	}

	static <T> EntityResult<T> notWritten(int position, T entity, RuntimeException failure, Effect effect) {
		return new EntityResult<>(position, Optional.of(entity), Optional.of(failure), effect);
	}

	static <T> EntityResult<T> read(int position, Optional<T> entity) {
		return new EntityResult<>(position, entity, Optional.empty(), Effect.NONE);
	}

	static <T> EntityResult<T> notRead(int position, RuntimeException failure) {
		return new EntityResult<>(position, Optional.empty(), Optional.of(failure), Effect.NONE);
	}

	/**
	 * Returns whether the operation succeeded. So does looking for an entity that does
	 * not exist.
	 */
	public boolean isSuccessful() {
		return this.failure.isEmpty();
	}

	/**
	 * Returns a text without the values of the entity.
	 */
	@Override
	public String toString() {
		return "entity " + this.position + ": "
				+ this.failure.map(failure -> failure.getClass().getSimpleName() + ", effect " + this.effect)
					.orElse("success");
	}

}
