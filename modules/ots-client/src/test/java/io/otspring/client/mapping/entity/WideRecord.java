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
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Json;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.annotation.TimeFormat;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.TimeForm;
import org.jspecify.annotations.Nullable;

/**
 * A record with a component of each supported type. Arrays are not among them, as they
 * are equal to themselves only.
 */
@Table("wide")
record WideRecord(@PartitionKey String pk, @KeyPart(2) UUID id, @KeyPart(3) long number, @KeyPart(4) Instant at,
		long aLong, int anInt, short aShort, byte aByte, double aDouble, float aFloat, boolean aBoolean, char aChar,
		@Nullable Long boxedLong, @Nullable Integer boxedInt, @Nullable Short boxedShort, @Nullable Byte boxedByte,
		@Nullable Double boxedDouble, @Nullable Float boxedFloat, @Nullable Boolean boxedBoolean,
		@Nullable Character boxedChar, @Nullable String text, @Nullable ByteBuffer buffer, @Nullable DayOfWeek day,
		@Nullable UUID uuid, @Nullable URI uri, @Nullable BigDecimal decimal, @Nullable BigInteger integer,
		@Nullable Currency currency, @Nullable Locale locale, @Nullable ZoneId zone, @Nullable ZoneOffset offset,
		@Nullable Period period, @Nullable YearMonth yearMonth, @Nullable MonthDay monthDay,
		@Nullable OffsetTime offsetTime, @Nullable Year year, @Nullable Instant instant, @Nullable LocalDate date,
		@Nullable LocalDateTime dateTime, @Nullable LocalTime time, @Nullable OffsetDateTime offsetDateTime,
		@Nullable ZonedDateTime zonedDateTime, @Nullable Duration duration,
		@TimeFormat(TimeForm.EPOCH_NANOS) @Nullable Instant nanos,
		@TimeFormat(TimeForm.EPOCH_DAYS) @Nullable LocalDate days, @Nullable List<@Nullable String> list,
		@Nullable Set<DayOfWeek> set, @Nullable Map<String, List<Long>> map, @Json @Nullable Point json,
		Optional<String> optionalText, Optional<Long> optionalLong, @Embedded Point point,
		@Embedded @Nullable Segment segment, @Embedded(prefix = "") Optional<Size> size,
		@Column("\u4e2d\u6587 column") String named, @DefaultValue("7") int defaulted, @Version long version) {

	record Point(int x, int y) {

	}

	record Segment(@Embedded Point from, @Embedded(prefix = "end.") Optional<Point> to) {

	}

	record Size(@Nullable Double width, @Nullable Double height) {

	}

}
