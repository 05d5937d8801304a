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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.Column;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A member whose own members are stored as columns of the row.
 */
final class EmbeddedPart implements Part.Stored, Part.Replaceable {

	/** No column has such a name. */
	private static final PrimaryKey NO_KEY = PrimaryKey.of("#", 0);

	private final Class<?> entity;

	private final Member member;

	private final String path;

	private final Composite composite;

	private final boolean nullable;

	private final MethodHandle getter;

	/**
	 * Creates a part.
	 * @param entity the type whose rows have the columns
	 * @param member the member, of that type or of one that it embeds
	 * @param path the name of the property
	 * @param composite what it is put together of
	 */
	EmbeddedPart(Class<?> entity, Member member, String path, Composite composite) {
		this.entity = entity;
		this.member = member;
		this.path = path;
		this.composite = composite;
		this.nullable = member.isOptional() || member.nullability() != Nullability.NON_NULL;
		this.getter = member.boxingGetter();
	}

	@Override
	public Member member() {
		return this.member;
	}

	@Override
	public MethodHandle writer() {
		MethodHandle write = Handles.bound(this, "write", boolean.class, Object.class, ColumnSink.class);
		return MethodHandles.filterArguments(write, 0, this.getter);
	}

	boolean write(@Nullable Object value, ColumnSink sink) {
		Object embedded = PropertyWriter.unwrap(value);
		if (embedded == null) {
			if (!this.nullable) {
				throw notStored("it is null, which it must not be");
			}
			writeAbsent(sink);
			return false;
		}
		boolean written = this.composite.write(embedded, sink);
		if (this.nullable && !written) {
			throw notStored("all of its properties are null, and it would be read as null itself");
		}
		return written;
	}

	private ConversionException notStored(String reason) {
		return new ConversionException(
				"'" + this.path + "' of " + this.entity.getName() + " cannot be stored: " + reason);
	}

	@Override
	public void writeAbsent(ColumnSink sink) {
		this.composite.writeAbsent(sink);
	}

	@Override
	public boolean isPresentIn(Row row) {
		return this.composite.isPresentIn(row);
	}

	@Override
	public boolean mayBeMissing() {
		return this.nullable || this.composite.mayBeMissing();
	}

	/** If it is not nullable, it was stored even if all of its own members are null. */
	@Override
	public boolean isSetIfMissing() {
		return this.member.isOptional() || (!this.nullable && this.composite.mayBeMissing());
	}

	@Override
	public MethodHandle reader() {
		MethodHandle handle = Handles.reader(this, "read", Object.class);
		return handle.asType(handle.type().changeReturnType(this.member.type()));
	}

	@Nullable Object read(Row row) {
		if (this.nullable && !this.composite.isPresentIn(row)) {
			return this.member.isOptional() ? Optional.empty() : null;
		}
		Object embedded = this.composite.read(row);
		return this.member.isOptional() ? Optional.of(embedded) : embedded;
	}

	@Override
	public boolean isAmong(Map<EntityProperty, ?> values) {
		return this.composite.isAmong(values);
	}

	@Override
	public Object replaced(Object owner, Map<EntityProperty, ?> values) {
		Object embedded = PropertyWriter.unwrap(get(owner));
		Object replaced = (embedded != null) ? this.composite.with(embedded, values)
				: this.composite.read(rowOf(values));
		return this.member.isOptional() ? Optional.of(replaced) : replaced;
	}

	private @Nullable Object get(Object owner) {
		try {
			return (Object) this.getter.invokeExact(owner);
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	/** What is null so far is made as if it were read. */
	private static Row rowOf(Map<EntityProperty, ?> values) {
		List<Column> columns = new ArrayList<>();
		values.forEach((property, value) -> {
			if (value != null) {
				columns.add(new Column(property.column(), property.toColumn(value), Column.NO_TIMESTAMP));
			}
		});
		return Row.of(NO_KEY, columns);
	}

}
