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

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.TimeFormat;
import org.jspecify.annotations.Nullable;

/**
 * Wide records of arbitrary values, the same with each run: of each type there are its
 * boundaries, and what is random where that makes a difference.
 */
final class WideRecords {

	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

	private static final Map<Class<?>, List<?>> VALUES = new LinkedHashMap<>();

	private static final Map<String, List<?>> GENERIC = Map.of("list",
			List.of(List.of(), List.of("", "\u4e2d\"\\"), Arrays.asList("a", null)), "set",
			List.of(Set.of(), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)), "map",
			List.of(Map.of(), Map.of("", List.of(), "a.b", List.of(Long.MIN_VALUE, Long.MAX_VALUE))), "optionalText",
			List.of(Optional.empty(), Optional.of(""), Optional.of("x")), "optionalLong",
			List.of(Optional.empty(), Optional.of(0L), Optional.of(Long.MIN_VALUE)), "size",
			List.of(Optional.empty(), Optional.of(new WideRecord.Size(-0.0, null)),
					Optional.of(new WideRecord.Size(null, Double.MIN_VALUE))),
			"nanos", List.of(Instant.EPOCH, Instant.ofEpochSecond(0, Long.MAX_VALUE)), "days",
			List.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX));

	static {
		add(long.class, 0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
		add(int.class, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
		add(short.class, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE);
		add(byte.class, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE);
		add(double.class, 0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, -1.1);
		add(float.class, 0f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, -1.1f);
		add(boolean.class, true, false);
		add(char.class, '\0', 'x', '\ud7ff', '\uffff');
		add(String.class, "", "x", "\u4e2d\u6587", "\ud83d\ude00\0\n");
		add(ByteBuffer.class, ByteBuffer.allocate(0), ByteBuffer.wrap(new byte[] { -128, 0, 127 }));
		add(DayOfWeek.class, (Object[]) DayOfWeek.values());
		add(UUID.class, new UUID(0, 0), new UUID(-1, -1), new UUID(1, 2));
		add(URI.class, URI.create(""), URI.create("http://h:80/p?q=%20#f"));
		add(BigDecimal.class, new BigDecimal("0.00"), new BigDecimal("1E+3"), new BigDecimal("-1.50"));
		add(BigInteger.class, BigInteger.ZERO, BigInteger.TWO.pow(200).negate());
		add(Currency.class, Currency.getInstance("CNY"));
		add(Locale.class, Locale.ROOT, Locale.SIMPLIFIED_CHINESE);
		add(ZoneId.class, ZoneId.of("Asia/Shanghai"), ZoneOffset.UTC);
		add(ZoneOffset.class, ZoneOffset.MIN, ZoneOffset.MAX);
		add(Period.class, Period.ZERO, Period.of(1, -14, 30));
		add(YearMonth.class, YearMonth.of(0, 1), YearMonth.of(9999, 12));
		add(MonthDay.class, MonthDay.of(2, 29));
		add(OffsetTime.class, OffsetTime.MIN, OffsetTime.MAX);
		add(Year.class, Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE));
		add(Instant.class, Instant.EPOCH, Instant.parse("0000-01-01T00:00:00Z"), LAST);
		add(LocalDate.class, LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));
		add(LocalDateTime.class, LocalDateTime.ofInstant(LAST, ZoneOffset.UTC));
		add(LocalTime.class, LocalTime.MIN, LocalTime.MAX);
		add(OffsetDateTime.class, LAST.atOffset(ZoneOffset.UTC), Instant.EPOCH.atOffset(ZoneOffset.MAX));
		add(ZonedDateTime.class, Instant.EPOCH.atZone(ZoneId.of("Asia/Shanghai")));
		add(Duration.class, Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MAX_VALUE));
		add(WideRecord.Point.class, new WideRecord.Point(0, 0), new WideRecord.Point(Integer.MIN_VALUE, 1));
		add(WideRecord.Segment.class, new WideRecord.Segment(new WideRecord.Point(1, 2), Optional.empty()),
				new WideRecord.Segment(new WideRecord.Point(1, 2), Optional.of(new WideRecord.Point(3, 4))));
		VALUES.put(Long.class, VALUES.get(long.class));
		VALUES.put(Integer.class, VALUES.get(int.class));
		VALUES.put(Short.class, VALUES.get(short.class));
		VALUES.put(Byte.class, VALUES.get(byte.class));
		VALUES.put(Double.class, VALUES.get(double.class));
		VALUES.put(Float.class, VALUES.get(float.class));
		VALUES.put(Boolean.class, VALUES.get(boolean.class));
		VALUES.put(Character.class, VALUES.get(char.class));
	}

	private final Random random;

	WideRecords(long seed) {
		this.random = new Random(seed);
	}

	static Stream<WideRecord> many(int count) {
		WideRecords records = new WideRecords(20260701);
		return Stream.generate(records::next).limit(count);
	}

	WideRecord next() {
		List<Object> arguments = new ArrayList<>();
		for (RecordComponent component : WideRecord.class.getRecordComponents()) {
			arguments.add(value(component));
		}
		try {
			Constructor<?> constructor = WideRecord.class.getDeclaredConstructors()[0];
			return (WideRecord) constructor.newInstance(arguments.toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Object value(RecordComponent component) {
		boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
		if (nullable && this.random.nextInt(4) == 0) {
			return null;
		}
		boolean special = component.isAnnotationPresent(TimeFormat.class) || GENERIC.containsKey(component.getName());
		List<?> values = special ? GENERIC.get(component.getName()) : VALUES.get(component.getType());
		return values.get(this.random.nextInt(values.size()));
	}

	private static void add(Class<?> type, Object... values) {
		VALUES.put(type, List.of(values));
	}

}
