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
 * The callbacks of a template, in their order.
 *
 * @param all the callbacks
 */
record EntityCallbacks(List<EntityCallback<?>> all) {

	EntityCallbacks {
		all = List.copyOf(all);
	}

	<T> T beforeWrite(T entity) {
		T result = entity;
		for (EntityCallback<?> each : this.all) {
			if (each.type().isInstance(entity)) {
				result = same(EntityCallbacks.<T>cast(each).beforeWrite(result), entity, each);
			}
		}
		return result;
	}

	<T> T afterRead(T entity) {
		T result = entity;
		for (EntityCallback<?> each : this.all) {
			if (each.type().isInstance(entity)) {
				result = same(EntityCallbacks.<T>cast(each).afterRead(result), entity, each);
			}
		}
		return result;
	}

	<T> void afterWrite(T entity) {
		for (EntityCallback<?> each : this.all) {
			if (each.type().isInstance(entity)) {
				EntityCallbacks.<T>cast(each).afterWrite(entity);
			}
		}
	}

	<T> void afterDelete(T entity) {
		for (EntityCallback<?> each : this.all) {
			if (each.type().isInstance(entity)) {
				EntityCallbacks.<T>cast(each).afterDelete(entity);
			}
		}
	}

	<T> void beforeDelete(T entity) {
		for (EntityCallback<?> each : this.all) {
			if (each.type().isInstance(entity)) {
				EntityCallbacks.<T>cast(each).beforeDelete(entity);
			}
		}
	}

	/** Called only for entities that are instances of the callback's type. */
	@SuppressWarnings("unchecked")
	private static <T> EntityCallback<T> cast(EntityCallback<?> callback) {
		return (EntityCallback<T>) callback;
	}

	private static <T> T same(T returned, T given, EntityCallback<?> callback) {
		if (returned.getClass() != given.getClass()) {
			throw new IllegalStateException(
					callback.getClass().getName() + " returned another type than " + given.getClass().getName());
		}
		return returned;
	}

}
