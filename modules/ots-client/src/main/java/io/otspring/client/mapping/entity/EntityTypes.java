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

package io.otspring.client.mapping.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.otspring.client.mapping.convert.ColumnConverters;

/**
 * The types that are stored as rows. Each is inspected when it is first asked for; one
 * that cannot be stored, each time.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EntityTypes {

	private final EntityInspector inspector;

	private final Map<Class<?>, EntityType<?>> types = new ConcurrentHashMap<>();

	/**
	 * Creates an instance that knows no type yet.
	 * @param naming how tables and columns are named
	 * @param converters how properties are stored
	 */
	public EntityTypes(NamingStrategy naming, ColumnConverters converters) {
		this.inspector = new EntityInspector(naming, converters);
	}

	/**
	 * Returns what is known of a type.
	 * @param <T> the type
	 * @param type the type
	 * @return what is known of it
	 * @throws MappingException if it cannot be stored as rows
	 */
	@SuppressWarnings("unchecked") // Each class is put with what is known of itself
	public <T> EntityType<T> of(Class<T> type) {
		EntityType<?> known = this.types.get(type);
		if (known == null) {
			EntityType<T> inspected = this.inspector.inspect(type);
			known = this.types.putIfAbsent(type, inspected);
			if (known == null) {
				return inspected;
			}
		}
		return (EntityType<T>) known;
	}

	/**
	 * Returns what is known of the type of an entity.
	 * @param <T> the type
	 * @param entity the entity
	 * @return what is known of it
	 * @throws MappingException if it cannot be stored as rows
	 */
	@SuppressWarnings("unchecked") // The class of an entity is that of its type:
									// subclasses are none
	public <T> EntityType<T> ofEntity(T entity) {
		return (EntityType<T>) of(entity.getClass());
	}

}
