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

import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.Column;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A member that holds the timestamp of the column of another one, and has no column
 * itself.
 */
final class TimestampPart implements Part {

	private final Member member;

	private final EntityProperty target;

	private final MethodHandle getter;

	TimestampPart(Member member, EntityProperty target) {
		this.member = member;
		this.target = target;
		this.getter = Handles.objectGetter(member);
		target.timestampedBy(this);
	}

	static boolean isSupported(Class<?> type) {
		return type == long.class || type == Long.class || type == Instant.class;
	}

	/**
	 * Returns the timestamp that the target's column is to be written with, or
	 * {@link Column#NO_TIMESTAMP} if it is 0 or {@code null}.
	 */
	long of(Object owner) {
		try {
			Object value = this.getter.invokeExact(owner);
			long milliseconds = (value instanceof Instant instant) ? milliseconds(instant)
					: (value != null) ? (Long) value : 0;
			return (milliseconds != 0) ? milliseconds : Column.NO_TIMESTAMP;
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	private long milliseconds(Instant instant) {
		long milliseconds = instant.toEpochMilli();
		if (!Instant.ofEpochMilli(milliseconds).equals(instant)) {
			throw new ConversionException(
					"'" + this.member.name() + "' has parts of a millisecond, which a timestamp has not");
		}
		return milliseconds;
	}

	@Override
	public Member member() {
		return this.member;
	}

	@Override
	public void writeAbsent(ColumnSink sink) {
	}

	@Override
	public boolean isPresentIn(Row row) {
		return timestamp(row) != Column.NO_TIMESTAMP;
	}

	@Override
	public boolean readsAbsent() {
		return false;
	}

	@Override
	public MethodHandle reader() {
		if (this.member.type() == long.class) {
			return Handles.bound(this, "readLong", long.class, Row.class);
		}
		MethodHandle handle = Handles.bound(this, "readObject", Object.class, Row.class);
		return handle.asType(handle.type().changeReturnType(this.member.type()));
	}

	@Override
	public MethodHandle writer() {
		return Handles.writingNothing();
	}

	long readLong(Row row) {
		long timestamp = timestamp(row);
		return (timestamp != Column.NO_TIMESTAMP) ? timestamp : 0;
	}

	@Nullable Object readObject(Row row) {
		long timestamp = timestamp(row);
		if (timestamp == Column.NO_TIMESTAMP) {
			return null;
		}
		return (this.member.type() == Instant.class) ? Instant.ofEpochMilli(timestamp) : (Object) timestamp;
	}

	private long timestamp(Row row) {
		Column column = this.target.findColumn(row);
		return (column != null) ? column.timestamp() : Column.NO_TIMESTAMP;
	}

}
