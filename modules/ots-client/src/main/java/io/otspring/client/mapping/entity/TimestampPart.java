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
import java.time.Instant;

import io.otspring.client.model.Column;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A member that holds the timestamp of the column of another one, and has no column
 * itself.
 */
final class TimestampPart implements Part {

	private final TimestampSource source;

	private final EntityProperty target;

	/**
	 * Creates a part.
	 * @param source what the target's column is written with
	 * @param target the other property
	 */
	TimestampPart(TimestampSource source, EntityProperty target) {
		this.source = source;
		this.target = target;
	}

	@Override
	public Member member() {
		return this.source.member();
	}

	@Override
	public boolean isPresentIn(Row row) {
		return timestamp(row) != Column.NO_TIMESTAMP;
	}

	@Override
	public boolean mayBeMissing() {
		return member().type() == long.class || member().nullability() != Nullability.NON_NULL;
	}

	@Override
	public boolean isSetIfMissing() {
		return false;
	}

	@Override
	public MethodHandle reader() {
		if (member().type() == long.class) {
			return Handles.reader(this, "readLong", long.class);
		}
		MethodHandle handle = Handles.reader(this, "readObject", Object.class);
		return handle.asType(handle.type().changeReturnType(member().type()));
	}

	long readLong(Row row) {
		return Math.max(timestamp(row), 0);
	}

	@Nullable Object readObject(Row row) {
		long timestamp = timestamp(row);
		if (timestamp != Column.NO_TIMESTAMP) {
			return (member().type() == Instant.class) ? Instant.ofEpochMilli(timestamp) : (Object) timestamp;
		}
		if (mayBeMissing()) {
			return null;
		}
		throw this.source.isMissing(this.target.column());
	}

	private long timestamp(Row row) {
		Column column = this.target.finder().find(row);
		return (column != null) ? column.timestamp() : Column.NO_TIMESTAMP;
	}

}
