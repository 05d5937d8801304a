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

package io.otspring.emulator.engine.filter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.Utf8;

/**
 * Takes a part out of a text and casts it, before a filter compares it. The expression
 * works on the bytes of the text, not on its characters.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class ValueTransform {

	private static final int MAX_LENGTH = 256;

	private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

	private static final Pattern DOUBLE = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

	private final Pattern pattern;

	private final Cast cast;

	private final MatchingSteps steps;

	/**
	 * Creates a transformation.
	 * @param expression a regular expression of at most 256 bytes; its first group is the
	 * part to be taken, or the whole match if it has none
	 * @param cast what the part is cast to
	 * @param steps how much work all expressions of the request may make
	 */
	public ValueTransform(String expression, Cast cast, MatchingSteps steps) {
		if (Utf8.length(expression) > MAX_LENGTH) {
			throw OtsError.parameterInvalid("The length of regex exceeds the limit: " + MAX_LENGTH + ".");
		}
		try {
			this.pattern = Pattern.compile(bytesAsCharacters(expression));
		}
		catch (PatternSyntaxException ex) {
			throw OtsError.parameterInvalid("Invalid regex: " + expression + ".");
		}
		this.cast = cast;
		this.steps = steps;
	}

	/**
	 * Transforms a value.
	 * @param value the value of a column
	 * @return the transformed value, or nothing if the value is no text, the expression
	 * does not match or the cast fails
	 * @throws OtsError if it takes too long to find out
	 */
	Optional<ColumnValue> apply(ColumnValue value) {
		if (!(value instanceof StringValue text)) {
			return Optional.empty();
		}
		Matcher matcher = this.pattern.matcher(this.steps.over(bytesAsCharacters(text.value())));
		if (!finds(matcher)) {
			return Optional.empty();
		}
		String part = (matcher.groupCount() > 0) ? matcher.group(1) : matcher.group();
		return Optional.ofNullable(part).flatMap(this::cast);
	}

	/**
	 * Looks for a match. Alternatives that are repeated recurse once for each repetition,
	 * so a long text can be too much for the stack.
	 */
	private boolean finds(Matcher matcher) {
		try {
			return matcher.find();
		}
		catch (StackOverflowError ex) {
			throw this.steps.exhaust();
		}
	}

	private Optional<ColumnValue> cast(String part) {
		return switch (this.cast) {
			case INTEGER -> integer(part);
			case DOUBLE -> number(part);
			case STRING -> Optional
				.of(new StringValue(new String(part.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
		};
	}

	private static Optional<ColumnValue> integer(String part) {
		if (!INTEGER.matcher(part).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new IntegerValue(Long.parseLong(part)));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static Optional<ColumnValue> number(String part) {
		if (!DOUBLE.matcher(part).matches()) {
			return Optional.empty();
		}
		double number = Double.parseDouble(part);
		return Double.isInfinite(number) ? Optional.empty() : Optional.of(new DoubleValue(number));
	}

	private static String bytesAsCharacters(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	/**
	 * The type that the part of the text becomes.
	 */
	public enum Cast {

		/** A decimal integer. */
		INTEGER,

		/** A decimal number. */
		DOUBLE,

		/** The text itself. */
		STRING

	}

}
