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

package io.otspring.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.otspring.contract.rule.Rules;
import io.otspring.contract.service.Account;
import io.otspring.contract.service.Service;
import io.otspring.emulator.OtsEmulator;
import io.otspring.protocol.message.TableMessages.ListTableRequest;
import io.otspring.protocol.message.TableMessages.ListTableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContractJarIT {

	private OtsEmulator emulator;

	@BeforeEach
	void start() {
		this.emulator = OtsEmulator.builder().start();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void reportsEachRuleAndLeavesNoTable() throws Exception {
		Process process = run(this.emulator.accessKeySecret(), "--only", "DeleteRow/");
		List<String> lines = process.inputReader().lines().toList();
		assertThat(exitCode(process)).isZero();
		long rules = Rules.all().stream().filter(rule -> rule.name().startsWith("DeleteRow/")).count();
		assertThat(lines).startsWith("Instance " + this.emulator.instance() + " at " + this.emulator.endpoint())
			.hasSize((int) rules + 2)
			.endsWith(rules + " rules: " + rules + " hold, 0 differ, 0 unknown");
		assertThat(String.join("\n", lines)).doesNotContain(this.emulator.accessKeySecret());
		Service service = new Service(new Account(URI.create(this.emulator.endpoint()), this.emulator.instance(),
				this.emulator.accessKeyId(), this.emulator.accessKeySecret(), Optional.empty()));
		assertThat(service.call("ListTable", ListTableRequest.getDefaultInstance(), ListTableResponse.parser())
			.message()
			.getTableNamesList()).isEmpty();
	}

	@Test
	void saysSoIfItCannotDeleteItsTables() throws Exception {
		Process process = run("wrong", "--only", "Transport/request-id");
		process.inputReader().lines().toList();
		assertThat(exitCode(process)).isEqualTo(3);
		assertThat(process.errorReader().lines()).anyMatch(line -> line.contains("OTSAuthFailed"));
	}

	@Test
	void listsTheRules() throws Exception {
		Process process = run("", "--list");
		assertThat(process.inputReader().lines()).hasSameSizeAs(Rules.all());
		assertThat(exitCode(process)).isZero();
	}

	@Test
	void namesTheVariableThatIsMissing() throws Exception {
		Process process = run("");
		assertThat(exitCode(process)).isEqualTo(2);
		assertThat(process.errorReader().lines())
			.startsWith("The environment variable OTS_TEST_ACCESS_KEY_SECRET is not set");
	}

	private Process run(String secret, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", Path.of("target", "ots-contract.jar").toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("OTS_TEST_ENDPOINT", this.emulator.endpoint());
		builder.environment().put("OTS_TEST_INSTANCE", this.emulator.instance());
		builder.environment().put("OTS_TEST_ACCESS_KEY_ID", this.emulator.accessKeyId());
		builder.environment().put("OTS_TEST_ACCESS_KEY_SECRET", secret);
		return builder.start();
	}

	private static int exitCode(Process process) throws InterruptedException {
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return process.exitValue();
	}

}
