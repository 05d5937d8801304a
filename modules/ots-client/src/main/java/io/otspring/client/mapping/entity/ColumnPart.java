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
import java.util.Map;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A member that is stored in a column of its own.
 */
final class ColumnPart implements Part.Stored, Part.Replaceable {

	private final EntityProperty property;

	private final PropertyReader reader;

	private final boolean hasDefault;

	/**
	 * Creates a part.
	 * @param property the property
	 * @param conversion how it is stored
	 */
	ColumnPart(EntityProperty property, PropertyConversion conversion) {
		this.property = property;
		this.reader = new PropertyReader(property, conversion);
		this.hasDefault = conversion.defaultValue() != null;
	}

	@Override
	public Member member() {
		return this.property.member();
	}

	EntityProperty property() {
		return this.property;
	}

	@Override
	public MethodHandle writer() {
		MethodHandle put = Handles.bound(this, "put", boolean.class, ColumnValue.class, Object.class, ColumnSink.class);
		return MethodHandles.foldArguments(put, this.property.writer());
	}

	boolean put(@Nullable ColumnValue value, Object owner, ColumnSink sink) {
		if (value != null) {
			sink.put(this.property, value, this.property.timestamp(owner));
			return true;
		}
		if (!this.property.isNullable()) {
			throw this.property.isNull();
		}
		sink.absent(this.property);
		return false;
	}

	@Override
	public void writeAbsent(ColumnSink sink) {
		sink.absent(this.property);
	}

	@Override
	public boolean isPresentIn(Row row) {
		return this.property.finder().findValue(row) != null;
	}

	@Override
	public boolean mayBeMissing() {
		return this.hasDefault || this.property.isNullable();
	}

	@Override
	public boolean isSetIfMissing() {
		return this.hasDefault || member().isOptional();
	}

	@Override
	public MethodHandle reader() {
		return this.reader.handle();
	}

	@Override
	public boolean isAmong(Map<EntityProperty, ?> values) {
		return values.containsKey(this.property);
	}

	@Override
	public @Nullable Object replaced(Object owner, Map<EntityProperty, ?> values) {
		return this.property.wrap(values.get(this.property));
	}

}
