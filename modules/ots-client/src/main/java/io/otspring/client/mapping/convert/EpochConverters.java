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

package io.otspring.client.mapping.convert;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * Converters of times as integers.
 */
final class EpochConverters {

	private static final long NANOS_PER_SECOND = TimeForm.EPOCH_NANOS.perSecond();

	private static final Set<TimeForm> UNITS = EnumSet.range(TimeForm.EPOCH_SECONDS, TimeForm.EPOCH_NANOS);

	private EpochConverters() {
	}

	/**
	 * Returns the converters to a form, none if it is not one of integers.
	 */
	static List<ColumnConverter<?>> all(TimeForm form) {
		if (form == TimeForm.EPOCH_DAYS) {
			return List.of(integer(LocalDate.class, LocalDate::toEpochDay, LocalDate::ofEpochDay));
		}
		if (!UNITS.contains(form)) {
			return List.of();
		}
		long perSecond = form.perSecond();
		return List.of(
				units(Instant.class, perSecond, Instant::getEpochSecond, Instant::getNano, Instant::ofEpochSecond),
				units(Duration.class, perSecond, Duration::getSeconds, Duration::getNano, Duration::ofSeconds),
				units(LocalTime.class, perSecond, LocalTime::toSecondOfDay, LocalTime::getNano,
						(seconds, nanos) -> LocalTime.ofSecondOfDay(seconds).withNano(nanos)));
	}

	private static <T> ColumnConverter<T> units(Class<T> type, long perSecond, ToLongFunction<T> seconds,
			ToIntFunction<T> nanos, OfSeconds<T> ofSeconds) {
		long nanosPerUnit = NANOS_PER_SECOND / perSecond;
		return integer(type, time -> units(seconds.applyAsLong(time), nanos.applyAsInt(time), perSecond),
				units -> ofSeconds.apply(Math.floorDiv(units, perSecond),
						(int) (Math.floorMod(units, perSecond) * nanosPerUnit)));
	}

	private static long units(long seconds, int nanos, long perSecond) {
		long nanosPerUnit = NANOS_PER_SECOND / perSecond;
		if (nanos % nanosPerUnit != 0) {
			throw new ConversionException("the time is finer than the unit that it is stored in");
		}
		long fraction = nanos / nanosPerUnit;
		if (seconds < 0) {
			// The whole second below the least time is out of range where the time is
			// not.
			return Math.addExact(Math.multiplyExact(seconds + 1, perSecond), fraction - perSecond);
		}
		return Math.addExact(Math.multiplyExact(seconds, perSecond), fraction);
	}

	private static <T> ColumnConverter<T> integer(Class<T> type, ToLongFunction<T> writer, LongFunction<T> reader) {
		return new BuiltInConverter<>(type, DefinedColumnType.INTEGER,
				inRange(time -> ColumnValue.of(writer.applyAsLong(time))),
				inRange(value -> reader.apply(PrimitiveColumns.toLong(value))));
	}

	private static <A, B> Function<A, B> inRange(Function<A, B> conversion) {
		return value -> {
			try {
				return conversion.apply(value);
			}
			catch (ArithmeticException | DateTimeException ex) {
				throw new ConversionException("the time is out of the range of what it is stored as, or of its type");
			}
		};
	}

	/**
	 * Makes a time of seconds and of what is beyond them.
	 *
	 * @param <T> the type of the time
	 */
	@FunctionalInterface
	private interface OfSeconds<T> {

		T apply(long seconds, int nanos);

	}

}
