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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class EmulatorCommandTests {

	@TempDir
	private Path directory;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Map<String, String> environment = new HashMap<>();

	@Test
	void helpNamesEveryOption() {
		assertThat(run("--help")).isZero();
		assertThat(this.out.toString()).contains("--host=HOST", "--port=PORT", "--instance=NAME", "--access-key-id=ID",
				"--access-key-secret=SECRET", "--access-key-secret-file=FILE", "--access-key=ID:SECRET",
				"--tls-certificate=FILE", "--tls-key=FILE", "--tls-keystore=FILE", "--tls-keystore-password-file=FILE",
				"--tls-generate=DIR", "--seed=FILE", "--dump=FILE", "--data-directory=DIR", "--sync-writes",
				"--fault=RULE", "--enforce-rates", "--quiet", "--help", "--version", "127.0.0.1", "8087", "local");
		assertThat(this.err.toString()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--nope                            | Unknown option: '--nope'
			stray                             | Unmatched argument at index 0: 'stray'
			--port                            | Missing required parameter for option '--port' (PORT)
			--port=many                       | Invalid value for option '--port': 'many' is not an int
			--port=65536                      | Port 65536 is not in the range of 0 to 65535
			--host=                           | Host is blank
			--instance=a.b                    | Instance name 'a.b' is not made of 1 to 64 letters
			--access-key-id=ID                | --access-key-id needs --access-key-secret
			--access-key-secret=SECRET        | --access-key-secret needs --access-key-id
			--data-directory                  | Missing required parameter for option '--data-directory' (DIR)
			--sync-writes                     | --sync-writes needs --data-directory
			--access-key-secret-file=none     | Secret file none cannot be read
			--access-key=ID                   | Access key is not of the form ID:SECRET
			--access-key=ID:                  | Access key secret is empty
			--fault=GetRow                    | Invalid value for option '--fault' (RULE): Fault rule 'GetRow':
			--fault=Get,cut-after             | Fault rule 'Get,cut-after': there is no operation 'Get'
			--tls-key=a                       | Error: Missing required argument(s): --tls-certificate=FILE
			--tls-certificate=a --tls-key=b   | Certificate file a cannot be read: a
			--tls-generate=a --tls-keystore=b | Error: --tls-generate=DIR
			""")
	void wrongOptionGetsAnErrorAndTheUsage(String argument, String error) {
		assertThat(run(argument.split(" "))).isEqualTo(2);
		assertThat(this.err.toString().lines().findFirst().orElseThrow()).startsWith(error);
		assertThat(this.err.toString()).contains("Usage: ots-emulator").doesNotContain("\tat ");
		assertThat(this.out.toString()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--host=0.0.0.0    | An access key must be chosen to listen on 0.0.0.0, which other machines can reach
			--host=not a host | Host 'not a host' is not known
			""")
	void hostThatCannotBeListenedOnGetsOneLine(String argument, String error) {
		assertThat(run(argument)).isEqualTo(1);
		assertThat(this.err.toString().lines()).containsExactly(error);
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void dataDirectoryThatCannotBeUsedGetsOneLine() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThat(run("--port=0", "--data-directory=" + file)).isEqualTo(1);
		assertThat(this.err.toString().lines())
			.containsExactly("Data directory " + file + " cannot be used: FileAlreadyExistsException");
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void fileThatCannotBeLoadedGetsOneLine() throws IOException {
		Path file = Files.writeString(this.directory.resolve("seed.jsonl"), "\n{}\n");
		assertThat(run("--port=0", "--seed=" + file)).isEqualTo(1);
		assertThat(this.err.toString().lines()).containsExactly(file + ", line 2: neither 'table' nor 'row' is there");
	}

	@Test
	void fileThatIsNotThereGetsOneLine() {
		Path file = this.directory.resolve("missing.jsonl");
		assertThat(run("--port=0", "--seed=" + file)).isEqualTo(1);
		assertThat(this.err.toString().lines()).singleElement()
			.asString()
			.startsWith("File " + file + " cannot be read: ");
	}

	@Test
	void generatedCertificateThatCannotBeUsedGetsOneLine() throws IOException {
		Path file = Files.writeString(this.directory.resolve("certificate.pem"), "nothing");
		Files.writeString(this.directory.resolve("key.pem"), "nothing");
		assertThat(run("--port=0", "--tls-generate=" + this.directory)).isEqualTo(1);
		assertThat(this.err.toString().lines()).singleElement().asString().startsWith("Certificate file " + file);
	}

	@Test
	void whatIsNotGivenComesFromTheEnvironment() {
		this.environment.putAll(Map.of("OTS_EMULATOR_HOST", "0.0.0.0", "OTS_EMULATOR_PORT", ""));
		assertThat(run()).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("An access key must be chosen to listen on 0.0.0.0");
	}

	@Test
	void whatIsGivenCountsMoreThanTheEnvironment() {
		this.environment.put("OTS_EMULATOR_HOST", "0.0.0.0");
		assertThat(run("--host=not a host")).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("Host 'not a host' is not known");
	}

	@Test
	void wrongValueInTheEnvironmentGetsAnErrorAndTheUsage() {
		this.environment.put("OTS_EMULATOR_PORT", "many");
		assertThat(run()).isEqualTo(2);
		assertThat(this.err.toString()).startsWith("Invalid value for option '--port': 'many' is not an int")
			.contains("Usage: ots-emulator");
	}

	@Test
	void secretInAFileAndInAnOptionIsOneTooMany() throws IOException {
		Path file = Files.writeString(this.directory.resolve("secret"), "a\n");
		this.environment.put("OTS_EMULATOR_ACCESS_KEY_SECRET_FILE", file.toString());
		assertThat(run("--access-key-id=ID", "--access-key-secret=b")).isEqualTo(2);
		assertThat(this.err.toString()).startsWith("--access-key-secret and --access-key-secret-file exclude each");
	}

	@Test
	void secretOfTheEnvironmentIsNotInTheHelp() {
		this.environment.put("OTS_EMULATOR_ACCESS_KEY_SECRET", "canary");
		assertThat(run("--help")).isZero();
		assertThat(this.out.toString()).contains("OTS_EMULATOR_PORT").doesNotContain("canary");
	}

	private int run(String... arguments) {
		return new CommandLine(new EmulatorCommand()).setOut(new PrintWriter(this.out))
			.setErr(new PrintWriter(this.err))
			.setDefaultValueProvider(new EnvironmentDefaults(this.environment::get))
			.execute(arguments);
	}

}
