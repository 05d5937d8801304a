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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program as the image starts it, without an engine for containers.
 */
class ContainerImageIT {

	private static final Pattern READY = Pattern
		.compile("OTS emulator ready at http://127\\.0\\.0\\.1:(\\d+) instance=local access-key-id=emulator");

	private final List<Process> processes = new ArrayList<>();

	@TempDir
	private Path directory;

	@AfterEach
	void end() {
		this.processes.forEach(Process::destroyForcibly);
	}

	@Test
	void jarIsWhereItIsCopiedFrom() throws IOException {
		assertThat(Path.of(ContainerImage.read().argument("COPY").split(" ")[0])).isRegularFile();
	}

	@Test
	void startsWithItsVariablesAndIsHealthy() throws Exception {
		Path secret = Files.writeString(this.directory.resolve("secret"), "a-secret\n");
		Process process = start(Map.of("OTS_EMULATOR_ACCESS_KEY_ID", "emulator", "OTS_EMULATOR_ACCESS_KEY_SECRET_FILE",
				secret.toString(), "OTS_EMULATOR_HOST", "127.0.0.1", "OTS_EMULATOR_PORT", "0",
				"OTS_EMULATOR_DATA_DIRECTORY", this.directory.resolve("data").toString()));
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		String line = out.readLine();
		Matcher ready = READY.matcher(String.valueOf(line));
		assertThat(ready.matches()).as(line).isTrue();
		assertThat(this.directory.resolve("data")).isNotEmptyDirectory();
		assertThat(health(ready.group(1))).isZero();
		process.toHandle().destroy();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(health(ready.group(1))).isNotZero();
	}

	@Test
	void refusesToStartWithoutAnAccessKey() throws Exception {
		Process process = start(Map.of("OTS_EMULATOR_DATA_DIRECTORY", this.directory.resolve("data").toString()));
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		assertThat(process.errorReader().lines()).singleElement().asString().startsWith("An access key must be chosen");
	}

	private Process start(Map<String, String> variables) throws IOException {
		ContainerImage image = ContainerImage.read();
		List<String> command = new ArrayList<>(image.words("ENTRYPOINT"));
		command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.set(command.size() - 1, image.argument("COPY").split(" ")[0]);
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(image.variables());
		builder.environment().putAll(variables);
		Process process = builder.start();
		this.processes.add(process);
		return process;
	}

	private int health(String port) throws IOException, InterruptedException {
		List<String> command = ContainerImage.read().words("HEALTHCHECK");
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "This machine has no bash");
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("OTS_EMULATOR_PORT", port);
		Process process = builder.start();
		this.processes.add(process);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

}
