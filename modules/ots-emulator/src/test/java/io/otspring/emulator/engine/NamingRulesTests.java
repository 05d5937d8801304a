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

package io.otspring.emulator.engine;

import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NamingRulesTests {

	@ParameterizedTest
	@MethodSource("tableNames")
	void acceptsTableNames(String name) {
		assertThatCode(() -> NamingRules.requireTableName(name)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("invalidTableNames")
	void refusesInvalidTableNames(String name) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> NamingRules.requireTableName(name))
			.withMessage("Invalid table name: '" + name + "'.")
			.matches(error -> error.code() == ErrorCode.PARAMETER_INVALID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "列", "a b", "a.b:c/d-e", "\"quoted\"", "line\nfeed", "0", "a#" })
	void acceptsNearlyEveryTextAsColumnName(String name) {
		assertThatCode(() -> NamingRules.requireColumnName(name)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("invalidColumnNames")
	void refusesInvalidColumnNames(String name) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> NamingRules.requireColumnName(name))
			.withMessage("Invalid column name: '" + name + "'.")
			.matches(error -> error.code() == ErrorCode.PARAMETER_INVALID);
	}

	static String[] tableNames() {
		return new String[] { "_0", "_T", "A0", "x".repeat(255) };
	}

	static String[] invalidTableNames() {
		return new String[] { "", "0", "#", "中文", "T#", "3t", "-", "x".repeat(256), "t\n" };
	}

	static String[] invalidColumnNames() {
		return new String[] { "", "#", "#a", "x".repeat(256), "列".repeat(86) };
	}

}
