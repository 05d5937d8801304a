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

import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A member whose own members are stored as columns of the row.
 */
final class EmbeddedPart implements Part {

	private final Member member;

	private final String path;

	private final Composite composite;

	private final boolean nullable;

	EmbeddedPart(Member member, String path, Composite composite) {
		this.member = member;
		this.path = path;
		this.composite = composite;
		this.nullable = member.isOptional() || Nullability.isNullable(member);
	}

	Composite composite() {
		return this.composite;
	}

	@Override
	public Member member() {
		return this.member;
	}

	boolean write(@Nullable Object value, ColumnSink sink) {
		Object embedded = (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
		if (embedded == null) {
			if (!this.nullable) {
				throw new ConversionException("'" + this.path + "' is null, which it must not be");
			}
			writeAbsent(sink);
			return false;
		}
		boolean written = this.composite.write(embedded, sink);
		if (this.nullable && !written) {
			throw new ConversionException(
					"'" + this.path + "' has no property that is not null, and would be read as null itself");
		}
		return written;
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
	public boolean readsAbsent() {
		return this.member.isOptional() || !this.nullable;
	}

	@Override
	public MethodHandle reader() {
		MethodHandle handle = Handles.bound(this, "read", Object.class, Row.class);
		return handle.asType(handle.type().changeReturnType(this.member.type()));
	}

	@Override
	public MethodHandle writer() {
		MethodHandle handle = Handles.bound(this, "write", boolean.class, Object.class, ColumnSink.class);
		return MethodHandles.filterArguments(handle, 0, Handles.objectGetter(this.member));
	}

	@Nullable Object read(Row row) {
		if (this.nullable && !this.composite.isPresentIn(row)) {
			return this.member.isOptional() ? Optional.empty() : null;
		}
		Object embedded = this.composite.read(row);
		return this.member.isOptional() ? Optional.of(embedded) : embedded;
	}

}
