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
import java.lang.invoke.MethodHandles;
import java.util.Optional;

import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.Row;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A property that is stored in a column of its own.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EntityProperty implements Part {

	private final Class<?> owner;

	private final Member member;

	private final String path;

	private final String column;

	private final ColumnConverter<Object> converter;

	private final boolean nullable;

	private final boolean primitive;

	private final PropertyWriter writer;

	private final PropertyReader reader;

	private @Nullable TimestampPart timestamp;

	EntityProperty(Class<?> owner, Member member, String path, String column, ColumnConverter<Object> converter,
			boolean primitive, @Nullable ColumnValue defaultValue) {
		boolean keyPart = member.has(PartitionKey.class) || member.has(KeyPart.class);
		this.owner = owner;
		this.member = member;
		this.path = path;
		this.column = column;
		this.converter = converter;
		this.nullable = Nullability.isNullable(member);
		this.primitive = primitive;
		this.writer = new PropertyWriter(member, converter, primitive, this::named);
		this.reader = new PropertyReader(owner, member, column, converter, this.nullable, defaultValue, keyPart);
	}

	/**
	 * Returns the name of the property; one of an embedded type follows that of the
	 * property it is in, with a dot between: {@code address.city}.
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Returns the name of the column.
	 */
	public String column() {
		return this.column;
	}

	/**
	 * Returns the type of the column.
	 */
	public DefinedColumnType columnType() {
		return this.converter.columnType();
	}

	/**
	 * Returns the type of the property.
	 */
	public Class<?> type() {
		return this.member.type();
	}

	/**
	 * Returns whether columns are in the order of the property's values.
	 */
	public boolean isOrdered() {
		return this.converter.isOrdered();
	}

	/**
	 * Returns what a missing column is read as, if the property has a default.
	 */
	public Optional<ColumnValue> defaultValue() {
		return this.reader.defaultValue();
	}

	/**
	 * Returns what the column holds for a value of the property.
	 * @param value a value of the property's type; any integer will do for one that is
	 * stored as an integer
	 * @throws IllegalArgumentException if it is of another type
	 * @throws ConversionException if it cannot be stored
	 */
	public ColumnValue toColumn(Object value) {
		Object adapted = (value instanceof Number number) ? adapt(number) : value;
		if (!this.converter.type().isInstance(adapted)) {
			throw new IllegalArgumentException("'" + this.path + "' of " + this.owner.getName() + " is "
					+ this.member.valueType().getTypeName() + ", not " + value.getClass().getName());
		}
		try {
			return this.converter.write(adapted);
		}
		catch (ConversionException ex) {
			throw named(ex);
		}
	}

	/** So that {@code 1} does for a property of type {@code long}, too. */
	private Object adapt(Number number) {
		boolean integer = number instanceof Integer || number instanceof Long;
		if (integer && this.converter.type().equals(Long.class)) {
			return number.longValue();
		}
		if (integer && this.converter.type().equals(Integer.class) && number.intValue() == number.longValue()) {
			return number.intValue();
		}
		return number;
	}

	/**
	 * Returns what the column of the primary key holds for a value of the property.
	 * @param value a value of the property's type
	 * @throws IllegalArgumentException if it is of another type
	 * @throws ConversionException if it cannot be stored
	 */
	public PrimaryKeyValue toKey(Object value) {
		return (PrimaryKeyValue) toColumn(value);
	}

	/**
	 * Returns the value of the property that a column holds.
	 * @param value what the column holds
	 * @throws ConversionException if it holds something else than the property
	 */
	public Object toProperty(ColumnValue value) {
		try {
			return this.converter.read(value);
		}
		catch (ConversionException ex) {
			throw named(ex);
		}
	}

	@Override
	public String toString() {
		return this.owner.getSimpleName() + "." + this.path;
	}

	@Override
	public Member member() {
		return this.member;
	}

	/**
	 * Returns the type of the property, without the {@link Optional} around it.
	 */
	public Class<?> valueType() {
		return this.converter.type();
	}

	/**
	 * Returns whether an entity has no value of the property, or 0.
	 */
	public boolean isUnset(Object entity) {
		ColumnValue value = value(entity);
		return value == null || value.equals(ColumnValue.of(0));
	}

	@Nullable Object wrap(@Nullable Object value) {
		return this.member.isOptional() ? Optional.ofNullable(value) : value;
	}

	/**
	 * Returns whether the property may be {@code null}, or empty.
	 */
	public boolean isNullable() {
		return this.nullable || this.member.isOptional();
	}

	/**
	 * Returns whether another property holds the timestamp of the column.
	 */
	boolean isTimestamped() {
		return this.timestamp != null;
	}

	void timestampedBy(TimestampPart part) {
		this.timestamp = part;
	}

	@Nullable ColumnValue value(Object owningInstance) {
		return this.writer.write(owningInstance);
	}

	@Nullable Column findColumn(Row row) {
		return this.reader.findColumn(row);
	}

	void expectAt(int position) {
		this.reader.expectAt(position);
	}

	boolean put(@Nullable ColumnValue value, Object owningInstance, ColumnSink sink) {
		if (value != null) {
			sink.put(this, value, (this.timestamp != null) ? this.timestamp.of(owningInstance) : Column.NO_TIMESTAMP);
			return true;
		}
		if (!isNullable()) {
			throw named(new ConversionException("it is null, which it must not be"));
		}
		sink.absent(this);
		return false;
	}

	@Override
	public void writeAbsent(ColumnSink sink) {
		sink.absent(this);
	}

	@Override
	public boolean isPresentIn(Row row) {
		return this.reader.find(row) != null;
	}

	@Override
	public boolean readsAbsent() {
		return this.reader.readsAbsent();
	}

	@Override
	public MethodHandle reader() {
		return this.reader.handle(this.primitive);
	}

	@Override
	public MethodHandle writer() {
		MethodHandle put = Handles.bound(this, "put", boolean.class, ColumnValue.class, Object.class, ColumnSink.class);
		return MethodHandles.foldArguments(put, this.writer.handle());
	}

	private ConversionException named(ConversionException reason) {
		return new ConversionException(
				"'" + this.path + "' of " + this.owner.getName() + " cannot be converted: " + reason.getMessage(),
				reason);
	}

}
