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

package io.otspring.client.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Credentials in files that change.
 */
class FileCredentialsProviderTests {

	private static final Duration INTERVAL = Duration.ofSeconds(10);

	private static final Duration MOMENT = Duration.ofSeconds(1);

	@TempDir
	private Path directory;

	private final SettableClock clock = new SettableClock();

	private Path file;

	private FileCredentialsProvider provider;

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("credentials");
		this.provider = new FileCredentialsProvider(this.file, INTERVAL, this.clock);
	}

	@Test
	void jsonIsRead() throws Exception {
		write("{\"AccessKeyId\":\"id-1\",\"AccessKeySecret\":\"secret-1\",\"SecurityToken\":\"token-1\","
				+ "\"Expiration\":\"2026-01-01T01:00:00Z\"}");
		assertThat(this.provider.credentials()).isEqualTo(OtsCredentials.of("id-1", "secret-1", "token-1"));
		assertThat(state().expiration()).contains(SettableClock.START.plus(Duration.ofHours(1)));
		assertThat(state().provider()).isEqualTo("file");
	}

	@Test
	void propertiesAreRead() throws Exception {
		write("# rotated\naccess-key-id = id-1\naccess-key-secret: secret-1\n");
		assertThat(this.provider.credentials()).isEqualTo(OtsCredentials.of("id-1", "secret-1"));
	}

	@Test
	void directoryIsReadFileByFile() throws Exception {
		Files.createDirectory(this.file);
		Files.writeString(this.file.resolve("access-key-id"), "id-1\n");
		Files.writeString(this.file.resolve("access-key-secret"), "secret-1\n");
		Files.writeString(this.file.resolve("certificate.pem"), "x".repeat(100_000));
		assertThat(this.provider.credentials()).isEqualTo(OtsCredentials.of("id-1", "secret-1"));
	}

	@Test
	void mountedDirectoryIsSwitchedAsAWhole() throws Exception {
		Files.createDirectory(this.file);
		mount("v1", 1);
		for (String name : new String[] { "AccessKeyId", "AccessKeySecret" }) {
			Files.createSymbolicLink(this.file.resolve(name), Path.of("..data", name));
		}
		assertThat(this.provider.credentials()).isEqualTo(key(1));
		mount("v2", 2);
		rotated(2);
	}

	@Test
	void changeIsTakenWhenItWasFoundTwice() throws Exception {
		writeKey(1);
		assertThat(this.provider.credentials()).isEqualTo(key(1));
		writeKey(2);
		assertThat(this.provider.credentials()).isEqualTo(key(1));
		rotated(2);
		assertThat(state().generation()).isEqualTo(2);
		assertThat(state().lastRefresh()).contains(this.clock.instant());
	}

	@Test
	void fileThatIsBeingWrittenIsNoChange() throws Exception {
		writeKey(1);
		this.provider.credentials();
		String text = properties(2);
		this.clock.advance(INTERVAL);
		for (int length = 0; length < text.length(); length++) {
			write(text.substring(0, length));
			assertThat(this.provider.credentials()).isEqualTo(key(1));
			this.clock.advance(MOMENT);
		}
		write(text);
		assertThat(this.provider.credentials()).isEqualTo(key(1));
		this.clock.advance(MOMENT);
		assertThat(this.provider.credentials()).isEqualTo(key(2));
		assertThat(state().lastFailure()).isEmpty();
		assertThat(state().generation()).isEqualTo(2);
	}

	@Test
	void brokenFileLeavesTheCredentialsAndIsReported() throws Exception {
		writeKey(1);
		this.provider.credentials();
		write("{\"AccessKeyId\":\"id-2\",\"AccessKeySecret\":\"canary\"");
		rotated(1);
		assertThat(state().lastFailure()).hasValueSatisfying(
				failure -> assertThat(failure).startsWith(this.file + ": not a JSON object").doesNotContain("canary"));
		Files.delete(this.file);
		this.clock.advance(INTERVAL);
		assertThat(this.provider.credentials()).isEqualTo(key(1));
		assertThat(state().lastFailure()).contains(this.file + " does not exist");
		writeKey(3);
		rotated(3);
		assertThat(state().lastFailure()).isEmpty();
	}

	@Test
	void missingFileIsLookedForAgain() throws Exception {
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(this.provider::credentials)
			.withMessage(this.file + " does not exist");
		writeKey(1);
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(this.provider::credentials);
		this.clock.advance(MOMENT);
		assertThat(this.provider.credentials()).isEqualTo(key(1));
	}

	@Test
	void credentialsInAFileEnd() throws Exception {
		write("{\"AccessKeyId\":\"id-1\",\"AccessKeySecret\":\"secret-1\",\"SecurityToken\":\"token-1\","
				+ "\"Expiration\":\"2026-01-01T01:00:00Z\"}");
		this.provider.credentials();
		this.clock.advance(Duration.ofMinutes(59));
		this.provider.credentials();
		this.clock.advance(Duration.ofMinutes(1));
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(this.provider::credentials)
			.withMessageContaining("ended at 2026-01-01T01:00:00Z");
		writeKey(2);
		this.clock.advance(MOMENT);
		assertThat(this.provider.credentials()).isEqualTo(key(2));
	}

	@Test
	void refusedCredentialsAreLookedForOnce() throws Exception {
		writeKey(1);
		this.provider.credentials();
		writeKey(2);
		this.provider.refused(key(2));
		assertThat(this.provider.credentials()).isEqualTo(key(1));
		this.provider.refused(key(1));
		this.provider.credentials();
		this.clock.advance(MOMENT);
		assertThat(this.provider.credentials()).isEqualTo(key(2));
		this.provider.refused(key(2));
		this.provider.credentials();
		writeKey(3);
		this.provider.refused(key(2));
		this.provider.credentials();
		this.clock.advance(MOMENT);
		assertThat(this.provider.credentials()).isEqualTo(key(2));
	}

	@Test
	void tooLargeAFileIsRefused() throws Exception {
		write(" ".repeat(70_000));
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(this.provider::credentials)
			.withMessageContaining("larger than 65536 bytes");
	}

	@Test
	void intervalMustBePositive() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FileCredentialsProvider(this.file, Duration.ZERO))
			.withMessage("'checkInterval' must be positive but is PT0S");
	}

	@Test
	void nothingSecretShows() throws Exception {
		writeKey(1);
		this.provider.credentials();
		assertThat(this.provider).asString().isEqualTo("FileCredentialsProvider[" + this.file + "]");
		assertThat(state()).asString().doesNotContain("secret-");
	}

	/**
	 * Looks twice, and expects a key the second time.
	 */
	private void rotated(int number) {
		this.clock.advance(INTERVAL);
		this.provider.credentials();
		this.clock.advance(MOMENT);
		assertThat(this.provider.credentials()).isEqualTo(key(number));
	}

	private CredentialsState state() {
		return this.provider.state().orElseThrow();
	}

	private void mount(String version, int number) throws IOException {
		Path data = Files.createDirectory(this.file.resolve(".." + version));
		Files.writeString(data.resolve("AccessKeyId"), "id-" + number);
		Files.writeString(data.resolve("AccessKeySecret"), "secret-" + number);
		Path link = Files.createSymbolicLink(this.file.resolve("..tmp"), Path.of(".." + version));
		Files.move(link, this.file.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
	}

	private void writeKey(int number) throws IOException {
		write(properties(number));
	}

	private void write(String text) throws IOException {
		Files.writeString(this.file, text);
	}

	private static String properties(int number) {
		return "access-key-id=id-" + number + "\naccess-key-secret=secret-" + number;
	}

	private static OtsCredentials key(int number) {
		return OtsCredentials.of("id-" + number, "secret-" + number);
	}

}
