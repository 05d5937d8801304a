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
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A property that is stored in a column of its own.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EntityProperty {

	private final Class<?> entity;

	private final Member member;

	private final String path;

	private final ColumnFinder finder;

	private final PropertyConversion conversion;

	private final PropertyWriter writer;

	private final @Nullable TimestampSource timestamp;

	/**
	 * Creates a property.
	 * @param entity the type whose rows have the column
	 * @param member the member, of that type or of one that it embeds
	 * @param path the name
	 * @param finder finds the column
	 * @param conversion how the property is stored
	 * @param timestamp what has the timestamp that it is written with, if there is such
	 */
	EntityProperty(Class<?> entity, Member member, String path, ColumnFinder finder, PropertyConversion conversion,
			@Nullable TimestampSource timestamp) {
		this.entity = entity;
		this.member = member;
		this.path = path;
		this.finder = finder;
		this.conversion = conversion;
		this.writer = new PropertyWriter(member, conversion, this::notStored);
		this.timestamp = timestamp;
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
		return this.finder.name();
	}

	/**
	 * Returns the type of the column.
	 */
	public DefinedColumnType columnType() {
		return this.conversion.converter().columnType();
	}

	/**
	 * Returns the type of the property.
	 */
	public Class<?> type() {
		return this.member.type();
	}

	/**
	 * Returns the type of the property, without the {@link Optional} around it.
	 */
	public Class<?> valueType() {
		return this.conversion.converter().type();
	}

	/**
	 * Returns whether columns are in the order of the property's values.
	 */
	public boolean isOrdered() {
		return this.conversion.converter().isOrdered();
	}

	/**
	 * Returns what a missing column is read as, if the property has a default.
	 */
	public Optional<ColumnValue> defaultValue() {
		return Optional.ofNullable(this.conversion.defaultValue());
	}

	/**
	 * Returns whether an entity has no value of the property, or 0.
	 */
	public boolean isUnset(Object entity) {
		ColumnValue value = value(entity);
		return value == null || value.equals(ColumnValue.of(0));
	}

	/**
	 * Returns whether the property can be {@code null} or an empty {@link Optional}, as
	 * which a missing column is read.
	 */
	public boolean isNullable() {
		return this.member.isOptional()
				|| (this.member.nullability() != Nullability.NON_NULL && this.conversion.defaultValue() == null);
	}

	/**
	 * Returns what the column holds for a value of the property.
	 * @param value a value of the property's type, without an {@link Optional} around it;
	 * any integer will do for one that is stored as an integer, if it is in its range
	 * @throws IllegalArgumentException if it is of another type
	 * @throws ConversionException if it cannot be stored
	 */
	public ColumnValue toColumn(Object value) {
		Object adapted = this.conversion.adapt(value);
		if (!this.conversion.converter().type().isInstance(adapted)) {
			throw new IllegalArgumentException("'" + this.path + "' of " + this.entity.getName() + " is "
					+ this.member.valueType().getTypeName() + ", not " + describe(value));
		}
		try {
			return this.conversion.converter().write(adapted);
		}
		catch (ConversionException ex) {
			throw notStored(ex);
		}
	}

	private static String describe(@Nullable Object value) {
		return (value != null) ? value.getClass().getName() : "null";
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
	 * Returns the value of the property that a column holds, without an {@link Optional}
	 * around it.
	 * @param value what the column holds
	 * @throws ConversionException if it holds something else than the property
	 */
	public Object toProperty(ColumnValue value) {
		try {
			return this.conversion.converter().read(value);
		}
		catch (ConversionException ex) {
			throw notRead(ex);
		}
	}

	@Override
	public String toString() {
		return this.entity.getSimpleName() + "." + this.path;
	}

	Member member() {
		return this.member;
	}

	ColumnFinder finder() {
		return this.finder;
	}

	/**
	 * Returns what the column is to hold.
	 * @param owner an instance of the class that the member belongs to
	 */
	@Nullable ColumnValue value(Object owner) {
		return this.writer.write(owner);
	}

	/**
	 * Returns what gets the value of the column: a handle from an instance of the class
	 * that the member belongs to, as an {@link Object}.
	 */
	MethodHandle writer() {
		return this.writer.handle();
	}

	/**
	 * Returns whether another property holds the timestamp of the column.
	 */
	boolean isTimestamped() {
		return this.timestamp != null;
	}

	/**
	 * Returns the timestamp that the column is to be written with.
	 */
	long timestamp(Object owner) {
		return (this.timestamp != null) ? this.timestamp.of(owner) : Column.NO_TIMESTAMP;
	}

	/**
	 * Returns a value as the member holds it.
	 */
	@Nullable Object wrap(@Nullable Object value) {
		Object adapted = (value != null) ? this.conversion.adapt(value) : null;
		return this.member.isOptional() ? Optional.ofNullable(adapted) : adapted;
	}

	ConversionException isNull() {
		return notStored(new ConversionException((this.conversion.defaultValue() != null)
				? "it is null, and would be read as its default" : "it is null, which it must not be"));
	}

	ConversionException isMissing() {
		return notRead(new ConversionException(
				"the row has no such column, and the property cannot be null and has no default"));
	}

	ConversionException notRead(ConversionException reason) {
		return failure("read from", reason);
	}

	private ConversionException notStored(ConversionException reason) {
		return failure("stored in", reason);
	}

	private ConversionException failure(String what, ConversionException reason) {
		return new ConversionException("'" + this.path + "' of " + this.entity.getName() + " cannot be " + what
				+ " column '" + column() + "': " + reason.getMessage(), reason);
	}

}
