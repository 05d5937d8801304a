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

package io.otspring.samples.minimal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.otspring.samples.test.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the packaged application, which has no jar but those of the starter.
 */
class MinimalApplicationIT {

	private static final String APPLICATION = System.getProperty("minimal.jar");

	private static final Pattern READY = Pattern.compile("OTS emulator ready at (\\S+) .*");

	private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/(.+?)-\\d.*[.]jar");

	@TempDir
	private static Path directory;

	@Test
	void hasNothingThatIsOptional() throws IOException {
		try (JarFile jar = new JarFile(APPLICATION)) {
			List<String> libraries = jar.stream()
				.map(entry -> LIBRARY.matcher(entry.getName()))
				.filter(Matcher::matches)
				.map(library -> library.group(1))
				.toList();
			assertThat(libraries)
				.contains("ots-spring-boot-autoconfigure", "ots-client", "ots-protocol", "httpclient5", "protobuf-java")
				.doesNotContain("ots-emulator", "micrometer-core", "spring-web", "credentials-java")
				.noneMatch(name -> name.matches("spring-boot-(actuator|health|micrometer|testcontainers|docker).*"))
				.noneMatch(name -> name.matches("(jackson|gson|guava|commons-lang|opentelemetry|spring-cloud).*"));
		}
	}

	@Test
	void printsWhatItsPageShows() throws Exception {
		Process emulator = start("emulator", System.getProperty("ots.emulator.jar"), "--port", "0", "--access-key-id",
				"sample", "--access-key-secret", "not-a-secret");
		try {
			Process application = start("application", APPLICATION, "--ots.endpoint=" + endpoint(emulator));
			String output = application.inputReader().lines().collect(Collectors.joining("\n"));
			assertThat(application.waitFor(1, TimeUnit.MINUTES)).isTrue();
			SamplePage.read().assertShows("output", output);
			assertThat(application.exitValue()).isZero();
		}
		finally {
			emulator.destroy();
			assertThat(emulator.waitFor(1, TimeUnit.MINUTES)).isTrue();
		}
	}

	private static Process start(String name, String jar, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", jar));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors(name));
		builder.environment().put("TABLESTORE_ACCESS_KEY_ID", "sample");
		builder.environment().put("TABLESTORE_ACCESS_KEY_SECRET", "not-a-secret");
		return builder.start();
	}

	private static String endpoint(Process emulator) throws IOException {
		BufferedReader output = emulator.inputReader();
		Matcher ready = READY.matcher(String.valueOf(output.readLine()));
		assertThat(ready.matches()).isTrue();
		return ready.group(1);
	}

	private static File errors(String name) {
		return directory.resolve(name + ".err").toFile();
	}

}
