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

package io.otspring.boot.autoconfigure.mapping;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.ClassUtils;

/**
 * The types of an application that are stored as rows. They are inspected when the
 * application starts, their tables are looked at as {@code ots.mapping.schema} says, and
 * a native image can read and write them. Unless there is such a bean, they are looked
 * for in the packages of the application.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class MappedTypes {

	private final List<Class<?>> types;

	private MappedTypes(List<Class<?>> types) {
		this.types = types;
	}

	/**
	 * Returns the given types.
	 * @param types the types
	 * @return the mapped types
	 */
	public static MappedTypes of(Class<?>... types) {
		return new MappedTypes(List.of(types));
	}

	/**
	 * Returns the types of the given names: what generated code can name, even if it
	 * cannot see the types.
	 */
	static MappedTypes named(String... names) {
		return new MappedTypes(
				Stream.of(names).<Class<?>>map(name -> ClassUtils.resolveClassName(name, null)).toList());
	}

	/**
	 * Returns the types.
	 */
	public List<Class<?>> types() {
		return this.types;
	}

	@Override
	public String toString() {
		return this.types.toString();
	}

}
