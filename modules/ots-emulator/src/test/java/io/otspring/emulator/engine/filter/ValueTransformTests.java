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

import java.util.Optional;

import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.StringValue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ValueTransformTests {

	@Test
	void takesTheWholeMatchWithoutAGroup() {
		assertThat(transform("1[a-z]+5", ValueTransform.Cast.STRING, "1aaa51bbb5")).contains(new StringValue("1aaa5"));
	}

	@Test
	void takesTheFirstGroup() {
		assertThat(transform("1([a-z]+)5", ValueTransform.Cast.STRING, "1aaa51bbb5")).contains(new StringValue("aaa"));
	}

	@Test
	void takesNothingFromAGroupThatDidNotMatch() {
		assertThat(transform("x|(y)", ValueTransform.Cast.STRING, "x")).isEmpty();
	}

	@Test
	void castsToIntegersAndDoubles() {
		assertThat(transform("-?[0-9]+", ValueTransform.Cast.INTEGER, "v=-12")).contains(new IntegerValue(-12));
		assertThat(transform("[0-9.e]+", ValueTransform.Cast.DOUBLE, "v=1.5e2")).contains(new DoubleValue(150));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1.5", "abc", "9223372036854775808", " 1" })
	void takesNothingThatIsNoInteger(String part) {
		assertThat(transform("^.*$", ValueTransform.Cast.INTEGER, part)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "NaN", "Infinity", "1e999", "1d", "0x1p3" })
	void takesNothingThatIsNoNumber(String part) {
		assertThat(transform("^.*$", ValueTransform.Cast.DOUBLE, part)).isEmpty();
	}

	@Test
	void transformsTextsAlone() {
		ValueTransform transform = new ValueTransform(".*", ValueTransform.Cast.INTEGER, new MatchingSteps());
		assertThat(transform.apply(new IntegerValue(1))).isEmpty();
	}

	@Test
	void matchesBytesAndNotCharacters() {
		assertThat(transform("^..$", ValueTransform.Cast.STRING, "é")).contains(new StringValue("é"));
		assertThat(transform("é+", ValueTransform.Cast.STRING, "caféé")).isPresent();
	}

	@Test
	void refusesATextThatIsTooLongForTheStack() {
		assertExhausted(() -> transform("^(a|b)*c", ValueTransform.Cast.STRING, "ab".repeat(1_000_000)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a|aa)+b", "(.*)*b", "(a*)*\\1b", "(?=(a+))*(a+)+b" })
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void endsAnExpressionThatWouldNeverComeToAnEnd(String expression) {
		assertExhausted(() -> transform(expression, ValueTransform.Cast.STRING, "a".repeat(5_000)));
	}

	@Test
	void theStepsAreThoseOfAllTexts() {
		MatchingSteps steps = new MatchingSteps();
		ValueTransform transform = new ValueTransform("b", ValueTransform.Cast.STRING, steps);
		StringValue text = new StringValue("a".repeat(1_000_000));
		assertExhausted(() -> {
			for (int i = 0; i < 1_000; i++) {
				transform.apply(text);
			}
		});
	}

	@Test
	void fourMebibytesAreReadByAPlainExpression() {
		MatchingSteps steps = new MatchingSteps();
		ValueTransform transform = new ValueTransform("\"v\":([0-9]+)", ValueTransform.Cast.INTEGER, steps);
		StringValue half = new StringValue("{\"w\":17}".repeat(230_000) + "{\"v\":5}");
		assertThat(transform.apply(half)).contains(new IntegerValue(5));
		assertThat(transform.apply(half)).contains(new IntegerValue(5));
	}

	@Test
	void refusesAnExpressionOfMoreThan256Bytes() {
		assertThatCode(() -> create("a".repeat(256))).doesNotThrowAnyException();
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> create("a".repeat(257)));
	}

	@Test
	void refusesWhatIsNoExpression() {
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> create("(")).withMessage("Invalid regex: (.");
	}

	private static void assertExhausted(ThrowingCallable action) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(action)
			.withMessage("The regex needs more steps than a request may take.");
	}

	private static ValueTransform create(String expression) {
		return new ValueTransform(expression, ValueTransform.Cast.STRING, new MatchingSteps());
	}

	private static Optional<ColumnValue> transform(String expression, ValueTransform.Cast cast, String value) {
		return new ValueTransform(expression, cast, new MatchingSteps()).apply(new StringValue(value));
	}

}
