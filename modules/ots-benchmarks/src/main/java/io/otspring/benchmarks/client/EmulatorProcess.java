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

package io.otspring.benchmarks.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.otspring.emulator.OtsEmulator;

/**
 * An emulator in a process of its own, so that what it costs is not counted as the
 * client's. It ends with the process that started it.
 */
public final class EmulatorProcess implements AutoCloseable {

	static final String INSTANCE = "benchmarks";

	static final String ACCESS_KEY_ID = "LTAIbenchmarks";

	static final String ACCESS_KEY_SECRET = "benchmarks";

	/** Spring Boot's starter brings Logback, which would log whatever it can. */
	static final String WITHOUT_LOG = "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider";

	private final Process process;

	private final String endpoint;

	private EmulatorProcess(Process process, String endpoint) {
		this.process = process;
		this.endpoint = endpoint;
	}

	static EmulatorProcess start() {
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), WITHOUT_LOG,
				"-cp", System.getProperty("java.class.path"), EmulatorProcess.class.getName());
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
			String endpoint = output.readLine();
			if (endpoint == null) {
				throw new IllegalStateException("The emulator did not start");
			}
			return new EmulatorProcess(process, endpoint);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String endpoint() {
		return this.endpoint;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

	/**
	 * Runs an emulator until nobody can write to this process any more.
	 */
	@SuppressWarnings("SystemOut") // The one who started the process reads it
	public static void main(String[] args) throws IOException {
		try (OtsEmulator emulator = OtsEmulator.builder()
			.instance(INSTANCE)
			.accessKey(ACCESS_KEY_ID, ACCESS_KEY_SECRET)
			.start()) {
			System.out.println(emulator.endpoint());
			System.in.transferTo(OutputStream.nullOutputStream());
		}
	}

}
