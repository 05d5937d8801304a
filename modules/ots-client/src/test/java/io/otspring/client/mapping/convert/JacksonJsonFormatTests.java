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

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JacksonJsonFormat}.
 */
class JacksonJsonFormatTests {

	private static final ColumnConverters CONVERTERS = ColumnConverters.standard();

	@Test
	void listsSetsMapsAndArraysAreJson() {
		check("texts", List.of("b", "a"), "[\"b\",\"a\"]");
		check("sorted", new TreeMap<>(Map.of(2, "b", 1, "a")), "{\"1\":\"a\",\"2\":\"b\"}");
		check("states", EnumSet.of(Thread.State.NEW), "[\"NEW\"]");
		check("numbers", new int[][] { { 1 }, {} }, "[[1],[]]");
		check("names", new String[] { "a" }, "[\"a\"]");
		check("optionals", List.of(Optional.of("a"), Optional.empty()), "[\"a\",null]");
	}

	@Test
	void emptyOnesAreNotAbsent() {
		check("texts", List.of(), "[]");
		check("sorted", new TreeMap<>(), "{}");
		check("numbers", new int[0][], "[]");
	}

	@Test
	void recordsWithinAreKept() {
		Line line = new Line("a", new BigDecimal("1.50"), UUID.randomUUID(), Instant.MAX, -0.0, Double.NaN,
				Long.MIN_VALUE);
		check("lines", Map.of("x", List.of(line)));
		check("lines", Map.of());
	}

	@Test
	void zonesAndOffsetsOfTimesAreKept() {
		check("zoned",
				List.of(ZonedDateTime.parse("2026-10-25T02:30:00.000000001+01:00[Europe/Berlin]"),
						ZonedDateTime.parse("2026-10-25T02:30:00+02:00[Europe/Berlin]"),
						ZonedDateTime.parse("2026-07-01T00:00:00Z[UTC]")));
		check("offsets", List.of(OffsetDateTime.parse("2026-07-01T00:00:00+08:00")));
	}

	@Test
	void longNumbersAndNamesAreRead() {
		check("huge", Map.of("n".repeat(60_000), BigInteger.ONE.shiftLeft(5_000)));
	}

	@Test
	void anyTypeIsJsonIfAsked() {
		assertThat(CONVERTERS.json(Line.class).type()).isEqualTo(Line.class);
		ColumnConverter<Long> converter = converter(long.class);
		assertThat(converter.write(1L)).isEqualTo(ColumnValue.of("1"));
	}

	@Test
	void elementsOfAnOpenTypeAreKeptIfJsonTellsWhatTheyAre() {
		check("open", new LinkedHashMap<>(Map.of("a", 1, "b", List.of("x", true), "c", 1.5, "d", 1L << 40)));
		check("anything", List.of(1, Map.of("a", "b")));
		check("collection", List.of("a"));
	}

	@Test
	void elementsOfAnOpenTypeAreRefusedIfOthersWouldBeRead() {
		refused("open", Map.of("a", 1L), "would be read from JSON as another one");
		refused("open", Map.of("a", Instant.EPOCH), "would be read from JSON as another one");
		refused("anything", List.of(new BigDecimal("1.50")), "would be read from JSON as another one");
		refused("collection", new LinkedHashSet<>(Set.of("a")), "would be read from JSON as another one");
	}

	@Test
	void textThatUtf8CannotHoldIsRefused() {
		refused("texts", List.of("\ud83d"), "unpaired surrogate");
	}

	@Test
	void aValueThatContainsItselfIsRefused() {
		List<Object> list = new ArrayList<>();
		list.add(list);
		refused("anything", list, "cannot be written as JSON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[", "{}", "[1.5]", "[\"SECRET\"]", "[99999999999]", "[1] [2]" })
	void otherJsonIsRefusedWithoutQuotingIt(String json) {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> converter(type("integers")).read(ColumnValue.of(json)))
			.withMessageStartingWith("the column does not hold JSON of java.util.List")
			.withMessageNotContaining("SECRET")
			.withNoCause();
	}

	@Test
	void nullIsNoValue() {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> converter(type("texts")).read(ColumnValue.of("null")))
			.withMessage("the JSON in the column is null");
	}

	@Test
	void anotherColumnIsRefused() {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> converter(type("texts")).read(ColumnValue.of(1)))
			.withMessageStartingWith("the column should be STRING");
	}

	@ParameterizedTest
	@ValueSource(strings = { "interfaces", "unmade", "unkeyed" })
	void whatJacksonCannotReadIsRefusedAtOnce(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> CONVERTERS.get(type(name)))
			.withMessageStartingWith(type(name).getTypeName() + " cannot be stored as JSON: Cannot ");
	}

	@Test
	void whatHasNoPropertiesIsRefusedAtOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> CONVERTERS.json(Hidden.class))
			.withMessageEndingWith("Hidden has no property to write");
		assertThatIllegalArgumentException().isThrownBy(() -> CONVERTERS.get(Hidden[].class));
	}

	@Test
	void aTypeThatRefusesTheEmptyObjectIsNotRefused() {
		assertThat(CONVERTERS.json(Strict.class).columnType()).isEqualTo(DefinedColumnType.STRING);
	}

	@Test
	void aMapperOfTheCallersOwnIsUsed() {
		JsonMapper mapper = JsonMapper.builder()
			.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.build();
		ColumnConverters converters = ColumnConverters.builder().json(new JacksonJsonFormat(mapper)).build();
		@SuppressWarnings("unchecked")
		ColumnConverter<Strict> converter = (ColumnConverter<Strict>) converters.json(Strict.class);
		assertThat(converter.write(new Strict("a"))).isEqualTo(ColumnValue.of("{\"Name\":\"a\"}"));
	}

	@Test
	void aMapperOfTheCallersOwnLosesNoOffsetIfItIsMadeExact() {
		@SuppressWarnings("unchecked")
		ColumnConverter<OffsetDateTime> converter = (ColumnConverter<OffsetDateTime>) JacksonJsonFormat
			.exact(new JsonMapper())
			.converter(OffsetDateTime.class);
		OffsetDateTime time = OffsetDateTime.parse("2026-11-22T08:00:00+08:00");
		assertThat(converter.read(converter.write(time))).isEqualTo(time);
	}

	private void check(String name, Object value, String json) {
		assertThat(converter(type(name)).write(value)).isEqualTo(ColumnValue.of(json));
		check(name, value);
	}

	private void check(String name, Object value) {
		ColumnConverter<Object> converter = converter(type(name));
		assertThat(Objects.deepEquals(converter.read(converter.write(value)), value)).isTrue();
	}

	private void refused(String name, Object value, String reason) {
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> converter(type(name)).write(value))
			.withMessageContaining(reason)
			.withNoCause();
	}

	@SuppressWarnings("unchecked")
	private static <T> ColumnConverter<T> converter(Type type) {
		return (ColumnConverter<T>) CONVERTERS.json(type);
	}

	private static Type type(String name) {
		try {
			return Properties.class.getDeclaredField(name).getGenericType();
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Line(String name, BigDecimal price, UUID id, Instant time, double zero, double none, long number) {

	}

	private record Strict(String name) {

		private Strict {
			Objects.requireNonNull(name);
		}

	}

	private static final class Hidden {

		private final int number = 1;

	}

	private interface Shape {

		int corners();

	}

	private static final class Unmade {

		@JsonProperty
		private final int number;

		Unmade(int first, int second) {
			this.number = first + second;
		}

	}

	@SuppressWarnings("rawtypes")
	private static final class Properties {

		List<String> texts;

		Map<String, BigInteger> huge;

		List<Integer> integers;

		SortedMap<Integer, String> sorted;

		EnumSet<Thread.State> states;

		int[][] numbers;

		String[] names;

		List<Optional<String>> optionals;

		Map<String, List<Line>> lines;

		List<ZonedDateTime> zoned;

		List<OffsetDateTime> offsets;

		Map<String, Object> open;

		List anything;

		Collection<String> collection;

		List<Shape> interfaces;

		Map<String, List<Unmade>> unmade;

		Map<Hidden, String> unkeyed;

	}

}
