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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmulatorJarIT {

	private static final Pattern READY = Pattern
		.compile("OTS emulator ready at http://127\\.0\\.0\\.1:(\\d+) instance=(\\S+) access-key-id=(\\S+)");

	private static final int SIGTERM = 143;

	private final List<Process> processes = new ArrayList<>();

	@AfterEach
	void end() {
		this.processes.forEach(Process::destroyForcibly);
	}

	@Test
	void runsWithAKeyThatItMakesUpUntilItIsTerminated() throws Exception {
		Process process = start("--port", "0");
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		String secret = out.readLine();
		assertThat(secret).startsWith("access-key-secret=");
		Matcher ready = ready(out.readLine());
		assertThat(ready.group(2)).isEqualTo("local");
		assertThat(listTable(ready, secret.substring(secret.indexOf('=') + 1)).status()).isEqualTo(200);
		process.toHandle().destroy();
		assertThat(exitCode(process)).isEqualTo(SIGTERM);
		assertThat(out.readLine()).isNull();
		// Java 24 and later warn of what protobuf does with memory
		assertThat(process.errorReader().lines())
			.allMatch(line -> line.startsWith("WARNING: ") && (line.contains("Unsafe") || line.contains("protobuf")));
	}

	@Test
	void usesWhatItIsToldToAndPrintsNoSecretThatIsKnown() throws Exception {
		Process process = start("--host", "127.0.0.1", "--port", "0", "--instance", "inst01", "--access-key-id",
				"LTAItestid", "--access-key-secret", "testsecret");
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		Matcher ready = ready(out.readLine());
		assertThat(ready.group(2)).isEqualTo("inst01");
		assertThat(ready.group(3)).isEqualTo("LTAItestid");
		assertThat(listTable(ready, "testsecret").status()).isEqualTo(200);
		assertThat(listTable(ready, "wrong").error()).isEqualTo("403 OTSAuthFailed Signature mismatch.");
	}

	@Test
	void hasSeveralInstancesAndKeysAndFaultRules() throws Exception {
		Process process = start("--port", "0", "--instance", "one", "--instance", "two", "--access-key", "K1:S1",
				"--access-key", "K2:S:2", "--fault", "ListTable,instance=two,call=2,answer=OTSServerBusy");
		Matcher ready = ready(process.inputReader(StandardCharsets.UTF_8).readLine());
		assertThat(ready.group(2)).isEqualTo("one");
		assertThat(ready.group(3)).isEqualTo("K1");
		assertThat(listTable(ready, "S1").status()).isEqualTo(200);
		SignedRequest other = SignedRequest.of("ListTable", new byte[0], Instant.now(), "K2", "S:2")
			.header("x-ots-instancename", "two");
		int port = Integer.parseInt(ready.group(1));
		assertThat(RawConnection.call(port, other).status()).isEqualTo(200);
		assertThat(RawConnection.call(port, other).error()).isEqualTo("503 OTSServerBusy Server is busy.");
	}

	@Test
	void quietPrintsTheReadyLineOnly() throws Exception {
		Process process = start("--port", "0", "--quiet");
		BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
		ready(out.readLine());
		process.toHandle().destroy();
		exitCode(process);
		assertThat(out.readLine()).isNull();
	}

	@Test
	void portInUseIsOneLine() throws Exception {
		Process first = start("--port", "0", "--quiet");
		String port = ready(first.inputReader(StandardCharsets.UTF_8).readLine()).group(1);
		Process second = start("--port", port);
		assertThat(exitCode(second)).isEqualTo(1);
		assertThat(second.inputReader().lines()).isEmpty();
		assertThat(second.errorReader().lines()).containsExactly("Port " + port + " of 127.0.0.1 is already in use");
	}

	@Test
	void wrongOptionGetsAnErrorAndTheUsage() throws Exception {
		Process process = start("--nope");
		assertThat(exitCode(process)).isEqualTo(2);
		assertThat(process.inputReader().lines()).isEmpty();
		assertThat(process.errorReader().lines()).startsWith("Unknown option: '--nope'")
			.anyMatch(line -> line.startsWith("Usage: ots-emulator"));
	}

	@Test
	void helpIsPrinted() throws Exception {
		Process process = start("--help");
		assertThat(exitCode(process)).isZero();
		assertThat(process.inputReader().lines()).anyMatch(line -> line.startsWith("Usage: ots-emulator"));
	}

	@Test
	void versionIsThatOfTheJar() throws Exception {
		Process process = start("--version");
		assertThat(exitCode(process)).isZero();
		assertThat(process.inputReader().lines()).singleElement()
			.asString()
			.matches("ots-emulator \\d+\\.\\d+\\.\\d+(-\\S+)?");
	}

	private Process start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", Path.of("target", "ots-emulator.jar").toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).start();
		this.processes.add(process);
		return process;
	}

	private static int exitCode(Process process) throws InterruptedException {
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	private static Matcher ready(String line) {
		assertThat(line).matches(READY);
		Matcher matcher = READY.matcher(line);
		assertThat(matcher.matches()).isTrue();
		return matcher;
	}

	private static RawResponse listTable(Matcher ready, String secret) throws IOException {
		return RawConnection.call(Integer.parseInt(ready.group(1)),
				SignedRequest.of("ListTable", new byte[0], Instant.now(), ready.group(3), secret)
					.header("x-ots-instancename", ready.group(2)));
	}

}
