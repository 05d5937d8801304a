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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * Converters of what is stored as text.
 */
final class TextConverters {

	private static final int UUID_LENGTH = 36;

	private TextConverters() {
	}

	static List<ColumnConverter<?>> all() {
		return List.of(BuiltInConverter.ofText(String.class),
				BuiltInConverter.ofText(Character.class, Object::toString, TextConverters::character),
				parsed(UUID.class, UUID::toString, TextConverters::uuid),
				checked(URI.class, URI::toString, URI::create),
				checked(BigDecimal.class, BigDecimal::toString, BigDecimal::new),
				parsed(BigInteger.class, BigInteger::toString, BigInteger::new),
				parsed(Currency.class, Currency::getCurrencyCode, Currency::getInstance),
				checked(Locale.class, Locale::toLanguageTag, tag -> new Locale.Builder().setLanguageTag(tag).build()),
				parsed(ZoneId.class, ZoneId::getId, ZoneId::of),
				parsed(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of),
				parsed(Period.class, Period::toString, Period::parse));
	}

	static <E extends Enum<E>> ColumnConverter<E> ofEnum(Class<E> type) {
		return parsed(type, Enum::name, name -> Enum.valueOf(type, name));
	}

	/**
	 * Makes a converter that refuses what its parser does not understand.
	 */
	static <T> ColumnConverter<T> parsed(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
		return BuiltInConverter.ofParsed(type, writer, parser(type, reader));
	}

	/**
	 * Makes a converter that reads its text once more before it is stored, for types that
	 * have values whose text is that of another value, or of none.
	 */
	private static <T> ColumnConverter<T> checked(Class<T> type, Function<T, String> writer,
			Function<String, T> reader) {
		Function<String, T> parser = parser(type, reader);
		return BuiltInConverter.ofText(type, value -> {
			String text = writer.apply(value);
			if (!parser.apply(text).equals(value)) {
				throw new ConversionException("the text of this " + type.getSimpleName() + " is that of another value");
			}
			return text;
		}, parser);
	}

	/**
	 * Replaces the exceptions of a parser, which quote what they do not understand.
	 */
	private static <T> Function<String, T> parser(Class<T> type, Function<String, T> parser) {
		return text -> {
			try {
				return parser.apply(text);
			}
			catch (IllegalArgumentException | DateTimeException | IllformedLocaleException ex) {
				throw new ConversionException("the text is not that of a value of " + type.getName());
			}
		};
	}

	private static char character(String text) {
		if (text.length() != 1) {
			throw new ConversionException("the text in the column is not one char");
		}
		return text.charAt(0);
	}

	/** The parser of the JDK also takes texts that lack digits. */
	private static UUID uuid(String text) {
		if (text.length() != UUID_LENGTH) {
			throw new IllegalArgumentException("there are digits missing");
		}
		return UUID.fromString(text);
	}

}
