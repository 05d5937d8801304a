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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.alicloud.openservices.tablestore.AsyncClient;
import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.InternalClient;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.core.auth.CredentialsProvider;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentialProvider;
import com.alicloud.openservices.tablestore.core.auth.ServiceCredentials;
import com.alicloud.openservices.tablestore.model.NoRetryStrategy;
import io.otspring.client.OtsClientOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged emulator, run as a process of its own.
 */
final class EmulatorProcess implements AutoCloseable {

	static final String INSTANCE = "inst01";

	static final String ACCESS_KEY_ID = "LTAItestid";

	static final String SECRET = "testsecret";

	private static final Pattern READY = Pattern
		.compile("OTS emulator ready at (http://127\\.0\\.0\\.1:\\d+) instance=(\\S+) access-key-id=(\\S+)");

	private static final int SIGTERM = 143;

	private final Process process;

	private final BufferedReader output;

	private final Path errors;

	private final String endpoint;

	private EmulatorProcess(Process process, Path errors) throws IOException {
		this.process = process;
		this.errors = errors;
		this.output = process.inputReader(StandardCharsets.UTF_8);
		String line = this.output.readLine();
		assertThat(line).isNotNull().matches(READY);
		Matcher ready = READY.matcher(line);
		assertThat(ready.matches()).isTrue();
		assertThat(ready.group(2)).isEqualTo(INSTANCE);
		assertThat(ready.group(3)).isEqualTo(ACCESS_KEY_ID);
		this.endpoint = ready.group(1);
	}

	/**
	 * Starts an emulator.
	 * @param options further options of the program
	 */
	static EmulatorProcess start(String... options) throws IOException {
		Path errors = Files.createTempFile("ots-emulator", ".err");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", System.getProperty("ots.emulator.jar"), "--port", "0", "--instance", INSTANCE,
						"--access-key-id", ACCESS_KEY_ID, "--access-key-secret", SECRET));
		command.addAll(List.of(options));
		Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
		try {
			return new EmulatorProcess(process, errors);
		}
		catch (IOException | AssertionError ex) {
			process.destroyForcibly();
			throw ex;
		}
	}

	String endpoint() {
		return this.endpoint;
	}

	/**
	 * Returns settings of the official client that check all of an answer and hide no
	 * failure.
	 */
	static ClientConfiguration strict() {
		ClientConfiguration configuration = new ClientConfiguration();
		configuration.setEnableResponseValidation(true);
		configuration.setEnableResponseContentMD5Checking(true);
		configuration.setRetryStrategy(new NoRetryStrategy());
		return configuration;
	}

	SyncClient client() {
		return client(this.endpoint, strict());
	}

	static SyncClient client(String endpoint, ClientConfiguration configuration) {
		return new SyncClient(endpoint, credentials(), INSTANCE, configuration, OfficialConnections.of(configuration));
	}

	SyncClient client(ServiceCredentials credentials) {
		ClientConfiguration configuration = strict();
		return new SyncClient(this.endpoint, new DefaultCredentialProvider(credentials), INSTANCE, configuration,
				OfficialConnections.of(configuration));
	}

	/**
	 * Returns an official client that does not block.
	 */
	AsyncClient asyncClient() {
		ClientConfiguration configuration = strict();
		return new AsyncClient(this.endpoint, credentials(), INSTANCE, configuration,
				OfficialConnections.of(configuration));
	}

	/**
	 * Returns an official client of operations that the public ones do not offer.
	 */
	InternalClient internalClient() {
		ClientConfiguration configuration = strict();
		return new InternalClient(this.endpoint, credentials(), INSTANCE, configuration,
				OfficialConnections.of(configuration));
	}

	private static CredentialsProvider credentials() {
		return new DefaultCredentialProvider(ACCESS_KEY_ID, SECRET);
	}

	/**
	 * Returns options of our client that lead here.
	 */
	OtsClientOptions.Builder ourOptions() {
		return OtsClientOptions.builder()
			.endpoint(this.endpoint)
			.instanceName(INSTANCE)
			.credentials(ACCESS_KEY_ID, SECRET);
	}

	/**
	 * Ends the process at once, as {@code kill -9} does. May be called again.
	 */
	void kill() throws Exception {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		Files.deleteIfExists(this.errors);
	}

	/**
	 * Ends the process as a supervisor does. It has said nothing but that it is ready,
	 * and it goes with the exit code of the signal.
	 */
	@Override
	public void close() throws Exception {
		try {
			this.process.toHandle().destroy();
			assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
			assertThat(this.process.exitValue()).isEqualTo(SIGTERM);
			assertThat(this.output.readLine()).isNull();
			// Java 24 and later warn of what protobuf does with memory
			assertThat(Files.readAllLines(this.errors)).allMatch(
					line -> line.startsWith("WARNING: ") && (line.contains("Unsafe") || line.contains("protobuf")));
		}
		finally {
			this.process.destroyForcibly();
			Files.delete(this.errors);
		}
	}

}
