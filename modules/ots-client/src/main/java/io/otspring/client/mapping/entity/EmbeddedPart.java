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

	private final MethodHandle getter;

	EmbeddedPart(Member member, String path, Composite composite) {
		this.member = member;
		this.path = path;
		this.composite = composite;
		this.nullable = member.isOptional() || Nullability.isNullable(member);
		MethodHandle handle = Handles.getter(member);
		this.getter = handle.asType(handle.type().changeReturnType(Object.class));
	}

	Composite composite() {
		return this.composite;
	}

	@Override
	public Member member() {
		return this.member;
	}

	@Override
	public boolean write(Object owner, ColumnSink sink) {
		Object embedded = get(owner);
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

	private @Nullable Object get(Object owner) {
		try {
			Object value = this.getter.invokeExact(owner);
			return (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
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
		MethodHandle handle = Handles.bound(this, EmbeddedPart.class, "read", Object.class);
		return handle.asType(handle.type().changeReturnType(this.member.type()));
	}

	@Nullable Object read(Row row) {
		if (this.nullable && !this.composite.isPresentIn(row)) {
			return this.member.isOptional() ? Optional.empty() : null;
		}
		Object embedded = this.composite.read(row);
		return this.member.isOptional() ? Optional.of(embedded) : embedded;
	}

}
