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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerImageTests {

	private static final Pattern VARIABLE = Pattern.compile("OTS_EMULATOR_[A-Z_]+");

	private ContainerImage image;

	@BeforeEach
	void read() throws IOException {
		this.image = ContainerImage.read();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Dockerfile", "compose.yaml", "README.md", "README.zh-CN.md" })
	void variablesAreThoseOfTheCommand(String file) throws IOException {
		Set<String> known = new CommandLine(new EmulatorCommand()).getCommandSpec()
			.options()
			.stream()
			.map(EnvironmentDefaults::variable)
			.collect(Collectors.toSet());
		known.add("OTS_EMULATOR_KEYSTORE_PASSWORD");
		List<String> used = VARIABLE.matcher(Files.readString(Path.of(file))).results().map(m -> m.group()).toList();
		assertThat(used).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name));
	}

	@Test
	void jarIsWhereTheEntryPointFindsIt() {
		List<String> copy = List.of(this.image.argument("COPY").split(" "));
		assertThat(this.image.words("ENTRYPOINT")).containsSequence("-jar", copy.get(1));
	}

	@Test
	void entryPointGivesNoOptionThatAVariableCouldNotChange() {
		List<String> words = this.image.words("ENTRYPOINT");
		assertThat(words).startsWith("java").last().asString().endsWith(".jar");
	}

	@Test
	void portIsTheDefaultOne() {
		String port = this.image.variables().get("OTS_EMULATOR_PORT");
		assertThat(port)
			.isEqualTo(new CommandLine(new EmulatorCommand()).getCommandSpec().findOption("--port").defaultValue());
		assertThat(this.image.argument("EXPOSE")).isEqualTo(port);
	}

	@Test
	void dataIsInTheVolumeWhichTheUserOwns() {
		String directory = this.image.variables().get("OTS_EMULATOR_DATA_DIRECTORY");
		assertThat(this.image.argument("VOLUME")).isEqualTo(directory);
		assertThat(this.image.argument("RUN")).contains("--owner ots " + directory)
			.contains("--uid " + this.image.argument("USER"));
	}

	@Test
	void userIsNotRoot() {
		assertThat(Integer.parseInt(this.image.argument("USER"))).isPositive();
	}

	@Test
	void holdsNoAccessKey() {
		assertThat(this.image.variables()).noneSatisfy((name, value) -> assertThat(name).contains("ACCESS_KEY"));
	}

}
