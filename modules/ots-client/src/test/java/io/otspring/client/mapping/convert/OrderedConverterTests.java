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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.client.model.BooleanValue;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.DoubleValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.StringValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that columns are in the order of the values where converters say so.
 */
class OrderedConverterTests {

	private static final Comparator<ColumnValue> COLUMNS = OrderedConverterTests::compare;

	private final ColumnConverters converters = ColumnConverters.standard();

	@Test
	void numbersTextAndTimesAreOrdered() {
		Set<Class<?>> ordered = ConverterRoundTripTests.values()
			.<Class<?>>map(OrderedConverterTests::type)
			.filter(type -> this.converters.get(type).isOrdered())
			.collect(Collectors.toSet());
		assertThat(ordered).containsExactlyInAnyOrder(Long.class, Integer.class, Short.class, Byte.class, Double.class,
				Float.class, Boolean.class, String.class, Character.class, byte[].class, Year.class, Instant.class,
				LocalDate.class, LocalDateTime.class, LocalTime.class, YearMonth.class, MonthDay.class);
		assertThat(this.converters.get(ByteBuffer.class).isOrdered()).isFalse();
	}

	@Test
	void columnsAreInTheOrderOfValues() {
		ConverterRoundTripTests.values()
			.filter(each -> Comparable.class.isAssignableFrom(type(each)) && type(each) != String.class)
			.filter(each -> this.converters.get(type(each)).isOrdered())
			.forEach(each -> check(this.converters.get(type(each)), (Stream<?>) each.get()[1]));
	}

	@Test
	void timesAsIntegersAreInTheirOrder() {
		ConverterRoundTripTests.times().forEach(each -> {
			ColumnConverter<?> converter = this.converters.get(type(each), (TimeForm) each.get()[1]);
			assertThat(converter.isOrdered()).isTrue();
			check(converter, (Stream<?>) each.get()[2]);
		});
	}

	@SuppressWarnings("unchecked")
	private static <T> void check(ColumnConverter<T> converter, Stream<?> values) {
		List<ColumnValue> columns = values.sorted().map(value -> converter.write((T) value)).toList();
		assertThat(columns).as(converter.type().getName()).hasSizeGreaterThan(1).isSortedAccordingTo(COLUMNS);
	}

	private static Class<?> type(Arguments arguments) {
		return (Class<?>) arguments.get()[0];
	}

	/** As the service does. */
	private static int compare(ColumnValue one, ColumnValue other) {
		if (one instanceof IntegerValue integer) {
			return Long.compare(integer.value(), ((IntegerValue) other).value());
		}
		if (one instanceof DoubleValue floating) {
			return Double.compare(floating.value(), ((DoubleValue) other).value());
		}
		if (one instanceof BooleanValue truth) {
			return Boolean.compare(truth.value(), ((BooleanValue) other).value());
		}
		return Arrays.compareUnsigned(bytes(one), bytes(other));
	}

	private static byte[] bytes(ColumnValue text) {
		return ((StringValue) text).value().getBytes(StandardCharsets.UTF_8);
	}

}
