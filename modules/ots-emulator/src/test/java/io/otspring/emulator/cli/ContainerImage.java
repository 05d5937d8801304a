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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the Dockerfile says, as far as tests can hold it against the program.
 *
 * @param instructions the instructions in their order, each on one line
 */
record ContainerImage(List<String> instructions) {

	private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=\"([^\"]*)\"");

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

	static ContainerImage read() throws IOException {
		String text = Files.readString(Path.of("Dockerfile"))
			.lines()
			.filter(line -> !line.startsWith("#"))
			.collect(Collectors.joining("\n"))
			.replaceAll("\\\\\\n\\s*", "");
		return new ContainerImage(text.lines().filter(line -> !line.isBlank()).toList());
	}

	String argument(String instruction) {
		List<String> found = this.instructions.stream()
			.filter(line -> line.startsWith(instruction + " "))
			.map(line -> line.substring(instruction.length() + 1))
			.toList();
		if (found.size() != 1) {
			throw new IllegalStateException(instruction + " is there " + found.size() + " times");
		}
		return found.get(0);
	}

	Map<String, String> variables() {
		return VARIABLE.matcher(argument("ENV"))
			.results()
			.collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (a, b) -> a,
					LinkedHashMap::new));
	}

	/**
	 * Returns the words of an instruction in exec form.
	 */
	List<String> words(String instruction) {
		String argument = argument(instruction);
		return WORD.matcher(argument.substring(argument.indexOf('[')))
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

}
