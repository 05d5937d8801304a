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

import java.lang.invoke.MethodHandle;
import java.util.Optional;

import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.convert.PrimitiveColumns;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property from the column of a row; primitives are not boxed.
 */
final class PropertyReader {

	private final EntityProperty property;

	private final PropertyConversion conversion;

	private final boolean optional;

	PropertyReader(EntityProperty property, PropertyConversion conversion) {
		this.property = property;
		this.conversion = conversion;
		this.optional = property.member().isOptional();
	}

	/**
	 * Returns a handle from {@link Row} to the type of the property.
	 */
	MethodHandle handle() {
		Class<?> type = this.property.type();
		if (!this.conversion.primitive()) {
			MethodHandle handle = Handles.reader(this, "readObject", Object.class);
			return handle.asType(handle.type().changeReturnType(type));
		}
		String name = type.getName();
		return Handles.reader(this, "read" + Character.toUpperCase(name.charAt(0)) + name.substring(1), type);
	}

	long readLong(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toLong(value);
		}
		catch (ConversionException ex) {
			throw this.property.notRead(ex);
		}
	}

	int readInt(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toInt(value);
		}
		catch (ConversionException ex) {
			throw this.property.notRead(ex);
		}
	}

	double readDouble(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toDouble(value);
		}
		catch (ConversionException ex) {
			throw this.property.notRead(ex);
		}
	}

	boolean readBoolean(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toBoolean(value);
		}
		catch (ConversionException ex) {
			throw this.property.notRead(ex);
		}
	}

	@Nullable Object readObject(Row row) {
		ColumnValue value = find(row);
		if (value != null) {
			Object converted = this.property.toProperty(value);
			return this.optional ? Optional.of(converted) : converted;
		}
		if (this.optional) {
			return Optional.empty();
		}
		if (this.property.isNullable()) {
			return null;
		}
		throw this.property.isMissing();
	}

	private ColumnValue required(Row row) {
		ColumnValue value = find(row);
		if (value == null) {
			throw this.property.isMissing();
		}
		return value;
	}

	private @Nullable ColumnValue find(Row row) {
		ColumnValue value = this.property.finder().findValue(row);
		return (value != null) ? value : this.conversion.defaultValue();
	}

}
