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

package io.otspring.client.mapping.convert;

import java.lang.reflect.Type;

/**
 * Makes converters that store values as JSON. Implementations have to be safe for use by
 * multiple threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface JsonFormat {

	/**
	 * Returns a converter for a type, which has text columns.
	 * @param type the type of the values, with the types of its elements
	 * @return the converter
	 * @throws IllegalArgumentException if values of this type cannot be stored, with the
	 * reason
	 */
	ColumnConverter<?> converter(Type type);

}
