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

package io.otspring.emulator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeOptionsTests {

	private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)(?: ([A-Z:]+))?`");

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void tableOfOptionsIsThatOfTheCommandLine(String file) throws IOException {
		List<String> expected = new CommandLine(new EmulatorCommand()).getCommandSpec()
			.options()
			.stream()
			.map(ReadmeOptionsTests::text)
			.toList();
		assertThat(documented(file)).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void bothTablesHaveTheSameOrder() throws IOException {
		assertThat(documented("README.zh-CN.md")).isEqualTo(documented("README.md"));
	}

	private static List<String> documented(String file) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter(line -> line.startsWith("| `--"))
				.flatMap(line -> OPTION.matcher(line.substring(0, line.indexOf('|', 1))).results())
				.map(MatchResult::group)
				.toList();
		}
	}

	private static String text(OptionSpec option) {
		return "`" + option.longestName() + ((option.arity().max() > 0) ? " " + option.paramLabel() : "") + "`";
	}

}
