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
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the commands of the pages in their order, each against the emulator that the last
 * one before it has started.
 */
class ReadmeCommandsIT {

	private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	private static final Pattern READY = Pattern.compile("OTS emulator ready at (https?://127\\.0\\.0\\.1:\\d+) .*");

	private static final String JAR = "java -jar modules/ots-emulator/target/ots-emulator.jar";

	@TempDir
	private Path directory;

	private @Nullable Process emulator;

	private String endpoint = "";

	@AfterEach
	void end() {
		if (this.emulator != null) {
			this.emulator.destroyForcibly();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void commandsDoWhatThePageSays(String page) throws Exception {
		for (MatchResult block : BLOCK.matcher(Files.readString(Path.of(page))).results().toList()) {
			if (block.group(1).equals("jsonl")) {
				Files.writeString(this.directory.resolve("orders.jsonl"), block.group(2));
			}
			for (String line : block.group(2).lines().toList()) {
				if (line.startsWith(JAR)) {
					startEmulator(line.substring(JAR.length()).strip());
				}
				else if (line.startsWith("curl ")) {
					curl(line);
				}
			}
		}
		stopEmulator();
		assertThat(this.directory.resolve("orders.jsonl")).content().contains("\"base64\"");
		assertThat(this.directory.resolve("copy.jsonl"))
			.hasSameTextualContentAs(this.directory.resolve("orders.jsonl"));
		assertThat(this.directory.resolve("tls/certificate.pem")).exists();
	}

	@Test
	void bothPagesHaveTheSameBlocks() throws IOException {
		assertThat(blocks("README.zh-CN.md")).isEqualTo(blocks("README.md"));
	}

	private static List<String> blocks(String page) throws IOException {
		return BLOCK.matcher(Files.readString(Path.of(page))).results().map(MatchResult::group).toList();
	}

	private void startEmulator(String options) throws Exception {
		stopEmulator();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", Path.of("target", "ots-emulator.jar").toAbsolutePath().toString(), "--port", "0",
						"--access-key-id", "ID", "--access-key-secret", "SECRET"));
		if (!options.isEmpty()) {
			command.addAll(List.of(options.split(" ")));
		}
		Process process = new ProcessBuilder(command).directory(this.directory.toFile()).start();
		this.emulator = process;
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		Matcher ready = READY.matcher(String.valueOf(out.readLine()));
		assertThat(ready.matches()).as(options).isTrue();
		this.endpoint = ready.group(1);
	}

	private void stopEmulator() throws InterruptedException {
		if (this.emulator != null) {
			this.emulator.toHandle().destroy();
			assertThat(this.emulator.waitFor(60, TimeUnit.SECONDS)).isTrue();
		}
	}

	private void curl(String line) throws Exception {
		String command = line.replace("curl ", "curl -sS --fail ")
			.replaceAll("https?://127\\.0\\.0\\.1:8087", this.endpoint);
		assertThat(line).contains(this.endpoint.substring(0, this.endpoint.indexOf(':')) + "://127.0.0.1:8087");
		Process process = new ProcessBuilder("bash", "-c", command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(command + "\n" + output).isZero();
	}

}
