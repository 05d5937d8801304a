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
import java.util.List;
import java.util.Optional;

import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.convert.PrimitiveColumns;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds the column of a property in a row and reads it; primitives are not boxed.
 */
final class PropertyReader {

	private final Class<?> owner;

	private final Member member;

	private final String column;

	private final ColumnConverter<?> converter;

	private final boolean nullable;

	private final @Nullable ColumnValue defaultValue;

	private final boolean keyPart;

	/**
	 * Where the column stands in a row that has all columns of the type, and no other.
	 */
	private int position;

	PropertyReader(Class<?> owner, Member member, String column, ColumnConverter<?> converter, boolean nullable,
			@Nullable ColumnValue defaultValue, boolean keyPart) {
		this.owner = owner;
		this.member = member;
		this.column = column;
		this.converter = converter;
		this.nullable = nullable;
		this.defaultValue = defaultValue;
		this.keyPart = keyPart;
	}

	void expectAt(int expected) {
		this.position = expected;
	}

	/**
	 * Returns a handle from {@link Row} to the type of the member.
	 */
	MethodHandle handle(boolean primitive) {
		Class<?> type = this.member.type();
		if (!primitive) {
			MethodHandle handle = Handles.bound(this, "readObject", Object.class, Row.class);
			return handle.asType(handle.type().changeReturnType(type));
		}
		String name = type.getName();
		return Handles.bound(this, "read" + Character.toUpperCase(name.charAt(0)) + name.substring(1), type, Row.class);
	}

	Optional<ColumnValue> defaultValue() {
		return Optional.ofNullable(this.defaultValue);
	}

	boolean readsAbsent() {
		return this.defaultValue != null || this.member.isOptional();
	}

	long readLong(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toLong(value);
		}
		catch (ConversionException ex) {
			throw named(ex);
		}
	}

	int readInt(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toInt(value);
		}
		catch (ConversionException ex) {
			throw named(ex);
		}
	}

	double readDouble(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toDouble(value);
		}
		catch (ConversionException ex) {
			throw named(ex);
		}
	}

	boolean readBoolean(Row row) {
		ColumnValue value = required(row);
		try {
			return PrimitiveColumns.toBoolean(value);
		}
		catch (ConversionException ex) {
			throw named(ex);
		}
	}

	@Nullable Object readObject(Row row) {
		ColumnValue value = find(row);
		if (value == null) {
			value = this.defaultValue;
		}
		if (value == null) {
			if (this.member.isOptional()) {
				return Optional.empty();
			}
			if (this.nullable) {
				return null;
			}
			throw missing();
		}
		try {
			Object converted = this.converter.read(value);
			return this.member.isOptional() ? Optional.of(converted) : converted;
		}
		catch (ConversionException ex) {
			throw named(ex);
		}
	}

	/**
	 * Finds the newest version of the column. It looks first where the column is if the
	 * row has no columns that are not mapped.
	 */
	@Nullable ColumnValue find(Row row) {
		ColumnValue first = this.keyPart ? findInKey(row) : findInColumns(row);
		if (first != null) {
			return first;
		}
		return this.keyPart ? findInColumns(row) : findInKey(row);
	}

	private @Nullable ColumnValue findInColumns(Row row) {
		Column column = findColumn(row);
		return (column != null) ? column.value() : null;
	}

	@Nullable Column findColumn(Row row) {
		List<Column> columns = row.columns();
		int size = columns.size();
		for (int i = Math.min(this.position, size - 1); i >= 0; i--) {
			if (columns.get(i).name().equals(this.column)) {
				return newest(columns, i);
			}
		}
		for (int i = this.position + 1; i < size; i++) {
			if (columns.get(i).name().equals(this.column)) {
				return columns.get(i);
			}
		}
		return null;
	}

	private Column newest(List<Column> columns, int found) {
		int index = found;
		while (index > 0 && columns.get(index - 1).name().equals(this.column)) {
			index--;
		}
		return columns.get(index);
	}

	/** Rows of an index have columns in their key that are none in the table's. */
	private @Nullable ColumnValue findInKey(Row row) {
		for (KeyColumn<PrimaryKeyValue> each : row.primaryKey().columns()) {
			if (each.name().equals(this.column)) {
				return (ColumnValue) each.value();
			}
		}
		return null;
	}

	private ColumnValue required(Row row) {
		ColumnValue value = find(row);
		if (value != null) {
			return value;
		}
		if (this.defaultValue != null) {
			return this.defaultValue;
		}
		throw missing();
	}

	private ConversionException missing() {
		return new ConversionException("The row has no column '" + this.column + "' for '" + this.member.name()
				+ "' of " + this.owner.getName() + ", which cannot be null and has no default");
	}

	private ConversionException named(ConversionException reason) {
		return new ConversionException("Column '" + this.column + "' cannot be read as '" + this.member.name() + "' of "
				+ this.owner.getName() + ": " + reason.getMessage(), reason);
	}

}
