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
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeOptionsTests {

	private static final Pattern HELP = Pattern.compile("^ {6}(--[a-z-]+)(?:=(\\S+))?", Pattern.MULTILINE);

	private static final Pattern METHOD = Pattern.compile("`([a-zA-Z]+)`");

	private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)(?: ([A-Z:]+))?`");

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void tableOfOptionsIsThatOfTheHelpInItsOrder(String file) throws IOException {
		List<String> expected = HELP.matcher(new CommandLine(new EmulatorCommand()).getUsageMessage())
			.results()
			.map(option -> "`" + option.group(1) + ((option.group(2) != null) ? " " + option.group(2) : "") + "`")
			.toList();
		assertThat(expected).isNotEmpty();
		assertThat(documented(file)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void tableOfOptionsNamesEveryMethodOfTheBuilder(String file) throws IOException {
		Set<String> expected = Arrays.stream(OtsEmulator.Builder.class.getMethods())
			.filter(method -> method.getReturnType() == OtsEmulator.Builder.class)
			.map(Method::getName)
			.collect(Collectors.toSet());
		assertThat(builderMethods(file)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
	}

	private static List<String> documented(String file) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter(line -> line.startsWith("| `--"))
				.flatMap(line -> OPTION.matcher(line.substring(0, line.indexOf('|', 1))).results())
				.map(MatchResult::group)
				.toList();
		}
	}

	private static List<String> builderMethods(String file) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter(line -> line.startsWith("| `--") || line.startsWith("| | `"))
				.flatMap(line -> METHOD.matcher(line.split("\\|")[2]).results())
				.map(match -> match.group(1))
				.toList();
		}
	}

}
