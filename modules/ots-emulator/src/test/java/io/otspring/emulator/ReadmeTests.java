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

package io.otspring.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.operation.OperationDispatcher;
import io.otspring.emulator.storage.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	@ParameterizedTest
	@CsvSource({ "README.md,missing", "README.zh-CN.md,缺失" })
	void everyOperationIsNamedAndNoneOfThemIsSaidToBeMissing(String file, String missing) throws IOException {
		OperationDispatcher dispatcher = new OperationDispatcher(
				new Instances(new MemoryStorage(), InstantSource.system(), EngineSettings.DEFAULTS));
		assertThat(Files.readAllLines(Path.of(file))).isNotEmpty()
			.satisfies(lines -> assertThat(dispatcher.operations())
				.allSatisfy(operation -> assertThat(lines).filteredOn(line -> line.startsWith("| "))
					.filteredOn(line -> line.matches("\\| ([A-Za-z]+, )*" + operation + "(, [A-Za-z]+)* \\|.*"))
					.singleElement()
					.asString()
					.doesNotContain("| " + missing + " |")));
	}

	@Test
	void everyRuleThatIsKeptHasTests() throws IOException {
		Set<String> files;
		try (Stream<Path> paths = Files.walk(Path.of("src/test/java"))) {
			files = paths.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
		}
		assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
			assertThat(rule.state()).isIn("faithful", "approximated", "missing");
			assertThat(rule.tests().isEmpty()).isEqualTo(rule.state().equals("missing"));
			assertThat(rule.tests()).allSatisfy(test -> assertThat(files).contains(test + ".java"));
		});
	}

	@Test
	void everyRuleThatIsNotKeptIsExplained() throws IOException {
		assertThat(rules()).filteredOn(rule -> !rule.state().equals("faithful"))
			.isNotEmpty()
			.noneMatch(rule -> rule.note().isEmpty());
	}

	private static List<Rule> rules() throws IOException {
		List<Rule> rules = new ArrayList<>();
		boolean inTable = false;
		for (String line : Files.readAllLines(Path.of("README.md"))) {
			inTable = line.startsWith("| ") && (inTable || line.equals("| Rule | State | Tests | Notes |"));
			if (inTable && !line.startsWith("| Rule |") && !line.startsWith("| --- |")) {
				rules.add(Rule.of(line));
			}
		}
		return rules;
	}

	/**
	 * A row of the table of rules.
	 *
	 * @param name the rule
	 * @param state how close the emulator is to it
	 * @param tests what shows it
	 * @param note what else there is to say
	 */
	private record Rule(String name, String state, List<String> tests, String note) {

		static Rule of(String line) {
			String[] cells = line.split("\\|");
			List<String> tests = Arrays.stream(cells[3].split(","))
				.map(test -> test.replace("`", "").trim())
				.filter(test -> !test.isEmpty())
				.toList();
			return new Rule(cells[1].trim(), cells[2].trim(), tests, cells[4].trim());
		}

	}

}
