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
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.TimeFormat;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.convert.TimeForm;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns that no row has, and properties that no column holds.
 */
class BadColumnTests {

	private static final String NAME = BadColumnTests.class.getName();

	private static final String FIFTY = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

	private static final String LONG = FIFTY + FIFTY + FIFTY + FIFTY + FIFTY + "xxx";

	@ParameterizedTest
	@MethodSource("refusals")
	void columnIsRefused(Refusal refusal) {
		refusal.check();
	}

	static Stream<Refusal> refusals() {
		return Stream.concat(names(), Stream.concat(values(), defaults()));
	}

	private static Stream<Refusal> names() {
		return Stream.of(new Refusal(SameName.class, "'b' is stored in column 'pk', as 'pk' is"),
				new Refusal(SameEmbeddedName.class,
						"'a.x' is stored in column 'a_x', as 'a_x' is;"
								+ " 'b.x' is stored in column 'a_x', as 'a_x' is"),
				new Refusal(TokenName.class, "'token' is stored in column 'v_7', which is needed beside 'v'"),
				new Refusal(LongName.class,
						"'a' is stored in a column whose name has 256 bytes; names have from 1 to 255 and do not start with '#'"),
				new Refusal(LongVersion.class,
						"'version' is stored in a column whose name leaves no room for those beside it"),
				new Refusal(BadNames.class,
						"'a' is stored in a column whose name has 0 bytes; names have from 1 to 255 and do not start with '#';"
								+ " 'b' is stored in a column whose name has 2 bytes; names have from 1 to 255 and do not start with '#'"));
	}

	private static Stream<Refusal> values() {
		return Stream.of(
				new Refusal(Unsupported.class,
						"'a' cannot be stored: there is no converter for java.lang.Object;"
								+ " 'b' cannot be stored: there is no converter for java.util.Date;"
								+ " 'c' cannot be stored: there is no converter for java.lang.Thread;"
								+ " 'd' cannot be stored: there is no converter for " + NAME + "$Other;"
								+ " 'e' cannot be stored: there is no converter for java.util.Optional"),
				new Refusal(TextVersion.class, "'version' is a version, and has to be a long or an int"),
				new Refusal(OptionalVersion.class, "'version' is a version, and has to be a long or an int"),
				new Refusal(SecondVersion.class, "'w' is a second @Version beside 'v'"),
				new Refusal(NoTime.class,
						"'a' cannot be stored: long cannot be stored as EPOCH_MILLIS, as it is not a time;"
								+ " 'b' cannot be stored: java.time.Duration cannot be stored as EPOCH_DAYS,"
								+ " but as [ISO, EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS, EPOCH_NANOS]"),
				new Refusal(NoConverter.class,
						"'a' cannot be stored: its converter " + NAME
								+ "$Demanding is not registered, and has no constructor without parameters;"
								+ " 'b' cannot be stored: its converter " + NAME
								+ "$Failing cannot be made: java.lang.IllegalStateException: not today;"
								+ " 'c' cannot be stored: its converter " + NAME
								+ "$OfText is for java.lang.String, not for int"),
				new Refusal(UnknownTimestamp.class,
						"'at' is the timestamp of 'b', which is no property with a column beside it"),
				new Refusal(KeyTimestamp.class,
						"'at' is the timestamp of 'pk', which is no property with a column beside it"),
				new Refusal(EmbeddedTimestamp.class,
						"'at' is the timestamp of 'a', which is no property with a column beside it"),
				new Refusal(TextTimestamp.class, "'at' is a timestamp, and has to be a long, a Long or an Instant"),
				new Refusal(BadTimes.class,
						"'a' is set by the template, and has to be an Instant, an OffsetDateTime or a long;"
								+ " 'b' is set by the template, which knows milliseconds, but stored in a form that does not:"
								+ " 'b' of " + NAME + "$BadTimes cannot be stored in column 'b':"
								+ " the time is finer than the unit that it is stored in"),
				new Refusal(TwoTimestamps.class, "'then' is the timestamp of 'a', as 'at' is"));
	}

	private static Stream<Refusal> defaults() {
		return Stream.of(
				new Refusal(BadDefaults.class,
						"'integer' cannot be stored: its default 'x' is no INTEGER;"
								+ " 'small' cannot be stored: its default '128' is none of its values:"
								+ " the integer in the column is out of the range of a byte;"
								+ " 'floating' cannot be stored: its default '' is no DOUBLE;"
								+ " 'finite' cannot be stored: its default 'NaN' is no DOUBLE;"
								+ " 'truth' cannot be stored: its default 'yes' is no BOOLEAN;"
								+ " 'bytes' cannot be stored: its default 'x' is no BINARY"),
				new Refusal(BadTextDefault.class, "'decimal' cannot be stored: its default 'x' is none of its values:"
						+ " the text is not that of a value of java.math.BigDecimal"));
	}

	@Test
	void namesOfTheNamingStrategyAreChecked() {
		new Refusal(SimilarNames.class, "'aB' is stored in column 'a_b', as 'a_b' is")
			.check(new EntityTypes(NamingStrategy.snakeCase(), ColumnConverters.standard()));
	}

	record SameName(@PartitionKey int pk, @Column("pk") int b) {

	}

	record SameEmbeddedName(@PartitionKey int pk, int a_x, @Embedded Other a, @Embedded(prefix = "a_") Other b) {

	}

	record Other(int x) {

	}

	record TokenName(@PartitionKey int pk, @Version long v, @Column("v_7") int token) {

	}

	record LongName(@PartitionKey int pk, @Column("\u00e4x" + LONG) int a) {

	}

	record LongVersion(@PartitionKey int pk, @Column("x" + LONG) @Version long version) {

	}

	record BadNames(@PartitionKey int pk, @Column("") int a, @Column("#a") int b) {

	}

	record SimilarNames(@PartitionKey int pk, int a_b, int aB) {

	}

	@SuppressWarnings("rawtypes")
	record Unsupported(@PartitionKey int pk, Object a, Date b, Thread c, Other d, Optional e) {

	}

	record TextVersion(@PartitionKey int pk, @Version String version) {

	}

	record OptionalVersion(@PartitionKey int pk, @Version Optional<Long> version) {

	}

	record SecondVersion(@PartitionKey int pk, @Version long v, @Version long w) {

	}

	record NoTime(@PartitionKey int pk, @TimeFormat(TimeForm.EPOCH_MILLIS) long a,
			@TimeFormat(TimeForm.EPOCH_DAYS) Duration b) {

	}

	record NoConverter(@PartitionKey int pk, @Convert(Demanding.class) String a, @Convert(Failing.class) String b,
			@Convert(OfText.class) int c) {

	}

	record UnknownTimestamp(@PartitionKey int pk, int a, @ColumnTimestamp("b") long at) {

	}

	record KeyTimestamp(@PartitionKey int pk, @ColumnTimestamp("pk") long at) {

	}

	record EmbeddedTimestamp(@PartitionKey int pk, @Embedded Other a, @ColumnTimestamp("a") Instant at) {

	}

	record TextTimestamp(@PartitionKey int pk, int a, @ColumnTimestamp("a") String at) {

	}

	record TwoTimestamps(@PartitionKey int pk, int a, @ColumnTimestamp("a") long at, @ColumnTimestamp("a") long then) {

	}

	record BadTimes(@PartitionKey int pk, @CreatedTime String a,
			@LastModifiedTime @TimeFormat(TimeForm.EPOCH_SECONDS) Instant b) {

	}

	record BadDefaults(@PartitionKey int pk, @DefaultValue("x") int integer, @DefaultValue("128") byte small,
			@DefaultValue("") double floating, @DefaultValue("NaN") double finite, @DefaultValue("yes") boolean truth,
			@DefaultValue("x") byte[] bytes) {

	}

	record BadTextDefault(@PartitionKey int pk, @DefaultValue("x") BigDecimal decimal) {

	}

	static class OfText implements ColumnConverter<String> {

		@Override
		public Class<String> type() {
			return String.class;
		}

		@Override
		public DefinedColumnType columnType() {
			return DefinedColumnType.STRING;
		}

		@Override
		public ColumnValue write(String value) {
			return ColumnValue.of(value);
		}

		@Override
		public String read(ColumnValue value) {
			return value.toString();
		}

	}

	static final class Demanding extends OfText {

		Demanding(int demand) {
		}

	}

	static final class Failing extends OfText {

		Failing() {
			throw new IllegalStateException("not today");
		}

	}

}
