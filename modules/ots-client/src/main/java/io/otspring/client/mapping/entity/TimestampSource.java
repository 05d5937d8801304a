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
import java.time.temporal.ChronoUnit;
import java.util.Set;

import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.Column;

/**
 * Gets the timestamp that a column is to be written with.
 */
final class TimestampSource {

	private static final Set<Class<?>> TYPES = Set.of(long.class, Long.class, Instant.class);

	private final Class<?> entity;

	private final Member member;

	private final String path;

	private final MethodHandle getter;

	/**
	 * Creates a source.
	 * @param entity the type whose rows have the column
	 * @param member the member that holds the timestamp
	 * @param path the name of the property
	 */
	TimestampSource(Class<?> entity, Member member, String path) {
		this.entity = entity;
		this.member = member;
		this.path = path;
		this.getter = member.boxingGetter();
	}

	static boolean isSupported(Class<?> type) {
		return TYPES.contains(type);
	}

	Member member() {
		return this.member;
	}

	/**
	 * Returns the timestamp, or {@link Column#NO_TIMESTAMP} if it is 0 or {@code null}.
	 */
	long of(Object owner) {
		try {
			Object value = this.getter.invokeExact(owner);
			if (value == null) {
				return Column.NO_TIMESTAMP;
			}
			long milliseconds = (value instanceof Instant instant) ? milliseconds(instant) : (Long) value;
			if (milliseconds < 0) {
				throw notStored("it is before 1970");
			}
			return (milliseconds != 0) ? milliseconds : Column.NO_TIMESTAMP;
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	private long milliseconds(Instant instant) {
		if (!instant.truncatedTo(ChronoUnit.MILLIS).equals(instant)) {
			throw notStored("it has parts of a millisecond");
		}
		try {
			return instant.toEpochMilli();
		}
		catch (ArithmeticException ex) {
			throw notStored("it is too far from 1970");
		}
	}

	private ConversionException notStored(String reason) {
		return new ConversionException(
				"'" + this.path + "' of " + this.entity.getName() + " cannot be the timestamp of a column: " + reason);
	}

	ConversionException isMissing(String column) {
		return new ConversionException("'" + this.path + "' of " + this.entity.getName()
				+ " cannot be read: the row has no timestamp of column '" + column + "'");
	}

}
