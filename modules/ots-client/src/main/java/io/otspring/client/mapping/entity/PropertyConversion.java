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

import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.model.ColumnValue;
import org.jspecify.annotations.Nullable;

/**
 * How a property is stored.
 *
 * @param converter converts its values
 * @param primitive whether it is stored as built in, and of a primitive type that need
 * not be boxed
 * @param defaultValue what a missing column holds, if the property has a default
 */
record PropertyConversion(ColumnConverter<Object> converter, boolean primitive, @Nullable ColumnValue defaultValue) {

	/**
	 * Returns an integer as the one that the property is, so that {@code 1} does for a
	 * property of type {@code long}, too. Whatever is no such integer is returned as it
	 * is.
	 */
	Object adapt(Object value) {
		Class<Object> type = this.converter.type();
		if (type.isInstance(value) || !(value instanceof Long || value instanceof Integer || value instanceof Short
				|| value instanceof Byte)) {
			return value;
		}
		long integer = ((Number) value).longValue();
		if (type.equals(Long.class)) {
			return integer;
		}
		if (type.equals(Integer.class) && (int) integer == integer) {
			return (int) integer;
		}
		if (type.equals(Short.class) && (short) integer == integer) {
			return (short) integer;
		}
		if (type.equals(Byte.class) && (byte) integer == integer) {
			return (byte) integer;
		}
		return value;
	}

}
