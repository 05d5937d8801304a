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

package io.otspring.compatibility;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tests of the official Node.js client, copied to a directory where its package is
 * installed as the lock file says.
 */
final class NodeTests {

	private static final Path SOURCES = Path.of("src", "test", "node");

	private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

	private static final Pattern TEST = Pattern.compile("(ok|not ok) \\d+ - (.*)");

	private static final int OLDEST = 20;

	private final Path directory;

	private NodeTests(Path directory) {
		this.directory = directory;
	}

	/**
	 * Returns whether this machine has what the tests need.
	 */
	static boolean areRunnable() throws Exception {
		boolean complete = Stream.of("node", "npm").allMatch(NodeTests::isOnPath);
		if (!complete) {
			return false;
		}
		Matcher version = VERSION.matcher(output(new ProcessBuilder("node", "--version")));
		return version.matches() && Integer.parseInt(version.group(1)) >= OLDEST;
	}

	static NodeTests installed() throws Exception {
		Path directory = Files.createDirectories(Path.of("target", "node"));
		try (Stream<Path> sources = Files.list(SOURCES)) {
			for (Path source : sources.filter(Files::isRegularFile).toList()) {
				Files.write(directory.resolve(source.getFileName()), Files.readAllBytes(source));
			}
		}
		ProcessBuilder install = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
		output(install.directory(directory.toFile()));
		return new NodeTests(directory);
	}

	/**
	 * Runs tests with what they find in their environment besides the emulator.
	 */
	List<Result> run(List<String> files, EmulatorProcess emulator, Map<String, String> environment) throws Exception {
		List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
		command.addAll(files);
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile());
		builder.environment().put("OTS_ENDPOINT", emulator.endpoint());
		builder.environment().put("OTS_INSTANCE", EmulatorProcess.INSTANCE);
		builder.environment().put("OTS_ACCESS_KEY_ID", EmulatorProcess.ACCESS_KEY_ID);
		builder.environment().put("OTS_ACCESS_KEY_SECRET", EmulatorProcess.SECRET);
		builder.environment().putAll(environment);
		return results(run(builder).output());
	}

	/**
	 * Reads the lines of the Test Anything Protocol: a line for each test, and what
	 * follows it tells why it failed.
	 */
	private static List<Result> results(String protocol) {
		List<Result> results = new ArrayList<>();
		for (String line : protocol.lines().toList()) {
			Matcher test = TEST.matcher(line);
			if (test.matches()) {
				results.add(new Result(test.group(2), test.group(1).equals("ok"), ""));
			}
			else if (!results.isEmpty()) {
				Result last = results.remove(results.size() - 1);
				results.add(new Result(last.name(), last.passed(), last.details() + line + "\n"));
			}
		}
		return results;
	}

	private static String output(ProcessBuilder builder) throws Exception {
		Run run = run(builder);
		assertThat(run.exitCode()).as(run.output()).isZero();
		return run.output();
	}

	private static Run run(ProcessBuilder builder) throws Exception {
		Path log = Files.createTempFile("node", ".log");
		try {
			Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
			boolean ended = process.waitFor(2, TimeUnit.MINUTES);
			process.destroyForcibly();
			String output = Files.readString(log, StandardCharsets.UTF_8);
			assertThat(ended).as(output).isTrue();
			return new Run(process.exitValue(), output);
		}
		finally {
			Files.deleteIfExists(log);
		}
	}

	private static boolean isOnPath(String program) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
	}

	/**
	 * How a test ended.
	 *
	 * @param name what the test is called
	 * @param passed whether it passed
	 * @param details what was printed with it
	 */
	record Result(String name, boolean passed, String details) {

	}

	private record Run(int exitCode, String output) {

	}

}
