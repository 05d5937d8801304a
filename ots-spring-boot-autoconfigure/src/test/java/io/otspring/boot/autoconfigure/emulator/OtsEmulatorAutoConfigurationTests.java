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

package io.otspring.boot.autoconfigure.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OtsEmulatorAutoConfiguration}.
 */
class OtsEmulatorAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class));

	private final ApplicationContextRunner withEmulator = this.application
		.withPropertyValues("ots.emulator.enabled=true");

	@Test
	void clientKeepsRowsInTheEmulator() {
		this.withEmulator.run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			client.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)).column("state", "NEW"));
			assertThat(client.getRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)))
				.row()
				.orElseThrow()
				.getString("state")).isEqualTo("NEW");
		});
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void warnsOnceThatDataIsInMemory(CapturedOutput output) {
		this.withEmulator.run(context -> assertThat(context).hasNotFailed());
		assertThat(output.getOut().lines()).filteredOn(line -> line.contains("in memory"))
			.singleElement()
			.asString()
			.contains("WARN");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void dataInADirectoryIsThereAfterARestart(@TempDir Path directory, CapturedOutput output) {
		ApplicationContextRunner withDirectory = this.withEmulator
			.withPropertyValues("ots.emulator.data-directory=" + directory.resolve("data"));
		withDirectory.run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			client.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)).column("state", "NEW"));
		});
		withDirectory.run(context -> assertThat(context.getBean(OTSClient.class)
			.getRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)))
			.row()
			.orElseThrow()
			.getString("state")).isEqualTo("NEW"));
		assertThat(output).doesNotContain("in memory");
	}

	@Test
	void dataDirectoryInUseIsExplained(@TempDir Path directory) {
		try (OtsEmulator other = OtsEmulator.builder().dataDirectory(directory).start()) {
			assertThat(other.port()).isPositive();
			FailureAnalysis analysis = StartupFailure
				.analyze(this.withEmulator.withPropertyValues("ots.emulator.data-directory=" + directory));
			assertThat(analysis.getDescription()).contains(directory.toString()).contains("in use");
			assertThat(analysis.getAction()).contains("'ots.emulator.data-directory'").contains("Stop");
		}
	}

	@Test
	void dataDirectoryOfSomethingElseIsExplained(@TempDir Path directory) throws IOException {
		Files.createFile(directory.resolve("notes.txt"));
		FailureAnalysis analysis = StartupFailure
			.analyze(this.withEmulator.withPropertyValues("ots.emulator.data-directory=" + directory));
		assertThat(analysis.getDescription()).contains("notes.txt");
		assertThat(analysis.getAction()).contains("'ots.emulator.data-directory'").contains("empty");
	}

	@Test
	void isNotOnByItself() {
		this.application
			.withPropertyValues("ots.endpoint=http://127.0.0.1:1", "ots.instance-name=my-instance",
					"ots.credentials.access-key-id=id", "ots.credentials.access-key-secret=secret")
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OtsEmulator.class));
	}

	@Test
	void isNotStartedIfEverythingIsDisabled() {
		this.withEmulator.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(OtsEmulator.class)
				.doesNotHaveBean(OTSClient.class));
	}

	@Test
	void hasInstanceLocalAndAKeyOfItsOwnEachTime() {
		AtomicReference<OtsCredentials> first = new AtomicReference<>();
		this.withEmulator.run(context -> {
			OtsConnectionDetails details = context.getBean(OtsConnectionDetails.class);
			assertThat(details.getInstance()).isEqualTo("local");
			assertThat(details.getEndpoint()).startsWith("http://127.0.0.1:");
			first.set(details.getCredentials());
		});
		this.withEmulator
			.run(context -> assertThat(context.getBean(OtsConnectionDetails.class).getCredentials().accessKeySecret())
				.isNotEqualTo(first.get().accessKeySecret()));
	}

	@Test
	void isCalledWithItsOwnKeyEvenIfTheApplicationHasAnother() {
		this.withEmulator
			.withBean(OtsCredentialsProvider.class, () -> OtsCredentialsProvider.of(OtsCredentials.of("id", "secret")))
			.run(context -> assertThat(context.getBean(OTSClient.class).listTable().tables()).isEmpty());
	}

	@Test
	void endsWithTheContext() {
		AtomicReference<OtsEmulator> emulator = new AtomicReference<>();
		this.withEmulator.run(context -> emulator.set(context.getBean(OtsEmulator.class)));
		this.application
			.withPropertyValues("ots.endpoint=" + emulator.get().endpoint(), "ots.instance-name=local",
					"ots.credentials.access-key-id=" + emulator.get().accessKeyId(),
					"ots.credentials.access-key-secret=" + emulator.get().accessKeySecret(), "ots.retry.policy=none")
			.run(context -> assertThatExceptionOfType(OtsTransportException.class)
				.isThrownBy(context.getBean(OTSClient.class)::listTable));
	}

	@Test
	void backsOffForEmulatorOfTheApplication() {
		try (OtsEmulator own = OtsEmulator.builder().instance("own").start()) {
			this.withEmulator.withBean("own", OtsEmulator.class, () -> own).run(context -> {
				assertThat(context).hasSingleBean(OtsEmulator.class);
				assertThat(context.getBean(OtsConnectionDetails.class).getInstance()).isEqualTo("own");
				context.getBean(OTSClient.class).listTable();
			});
		}
	}

	@Test
	void backsOffForConnectionDetailsOfTheApplication() {
		try (OtsTestServer server = OtsTestServer.start()) {
			this.withEmulator
				.withPropertyValues("ots.credentials.access-key-id=" + OtsTestServer.ACCESS_KEY_ID,
						"ots.credentials.access-key-secret=" + OtsTestServer.ACCESS_KEY_SECRET)
				.withBean(OtsConnectionDetails.class, () -> new Details(server.endpoint()))
				.run(context -> {
					assertThat(context).doesNotHaveBean(OtsEmulator.class);
					context.getBean(OTSClient.class).listTable();
					assertThat(server.requests()).hasSize(1);
				});
		}
	}

	@Test
	void backsOffWithoutClientOnTheClassPath() {
		this.withEmulator.withClassLoader(new FilteredClassLoader(OTSClient.class))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OtsEmulator.class));
	}

	@Test
	void absenceFromTheClassPathIsExplained() {
		FailureAnalysis analysis = StartupFailure
			.analyze(this.withEmulator.withClassLoader(new FilteredClassLoader(OtsEmulator.class)));
		assertThat(analysis.getAction()).contains("io.otspring:ots-emulator");
	}

	@Test
	void endpointBesidesTheEmulatorIsAnError() {
		FailureAnalysis analysis = StartupFailure
			.analyze(this.withEmulator.withPropertyValues("ots.endpoint=http://127.0.0.1:1"));
		assertThat(analysis.getDescription()).contains("ots.emulator.enabled")
			.contains("ots.endpoint")
			.contains("mutually exclusive");
	}

	@Test
	void portInUseIsExplained() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			FailureAnalysis analysis = StartupFailure
				.analyze(this.withEmulator.withPropertyValues("ots.emulator.port=" + other.getLocalPort()));
			assertThat(analysis.getDescription()).contains(Integer.toString(other.getLocalPort()))
				.contains("already in use");
			assertThat(analysis.getAction()).contains("'ots.emulator.port'");
		}
	}

	@Test
	void portThatIsNoneIsExplained() {
		FailureAnalysis analysis = StartupFailure
			.analyze(this.withEmulator.withPropertyValues("ots.emulator.port=70000"));
		assertThat(analysis.getDescription()).contains("ots.emulator.port").contains("70000");
	}

	private record Details(String endpoint) implements OtsConnectionDetails {

		@Override
		public String getEndpoint() {
			return this.endpoint;
		}

		@Override
		public String getInstance() {
			return "of-details";
		}

	}

}
