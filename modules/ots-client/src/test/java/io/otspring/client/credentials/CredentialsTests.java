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

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Access keys and the providers that come with the client.
 */
class CredentialsTests {

	@Test
	void secretsNeverShow() {
		OtsCredentials credentials = OtsCredentials.of("LTAItestid", "canarySecret", "canaryToken");
		assertThat(credentials).asString().contains("LTAItestid").doesNotContain("canary");
		assertThat(OtsCredentialsProvider.of(credentials)).asString().doesNotContain("canary");
		assertThat(new EnvironmentCredentialsProvider(Map.of("TABLESTORE_ACCESS_KEY_SECRET", "canarySecret")))
			.asString()
			.doesNotContain("canary");
	}

	@Test
	void credentialsCannotBeSerialized() {
		assertThatExceptionOfType(NotSerializableException.class).isThrownBy(() -> {
			try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
				out.writeObject(OtsCredentials.of("id", "secret"));
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "a\r\nb", "a\nb", "a\u0000b", "caf\u00e9", "a\u007f" })
	void whatCannotBeAHeaderIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> OtsCredentials.of(text, "secret"))
			.withMessageContaining("'accessKeyId'");
		assertThatIllegalArgumentException().isThrownBy(() -> OtsCredentials.of("id", text))
			.withMessageContaining("'accessKeySecret'");
		assertThatIllegalArgumentException().isThrownBy(() -> OtsCredentials.of("id", "secret", text))
			.withMessageContaining("'stsToken'");
	}

	@Test
	void refusalDoesNotQuoteTheSecret() {
		assertThatIllegalArgumentException().isThrownBy(() -> OtsCredentials.of("id", "canary secret"))
			.withMessage("'accessKeySecret' must have visible ASCII characters only, but has another at index 6");
	}

	@Test
	void credentialsAreEqualByContent() {
		assertThat(OtsCredentials.of("id", "secret", "token")).isEqualTo(OtsCredentials.of("id", "secret", "token"))
			.hasSameHashCodeAs(OtsCredentials.of("id", "secret", "token"))
			.isNotEqualTo(OtsCredentials.of("id", "secret"))
			.isNotEqualTo(OtsCredentials.of("id", "other", "token"))
			.isNotEqualTo(OtsCredentials.of("other", "secret", "token"));
	}

	@Test
	void environmentIsReadWhenAsked() {
		Map<String, String> environment = new HashMap<>();
		EnvironmentCredentialsProvider provider = new EnvironmentCredentialsProvider(environment);
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(provider::credentials)
			.withMessage("Environment variable TABLESTORE_ACCESS_KEY_ID is not set");
		environment.put("TABLESTORE_ACCESS_KEY_ID", "id");
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(provider::credentials)
			.withMessageContaining("TABLESTORE_ACCESS_KEY_SECRET");
		environment.put("TABLESTORE_ACCESS_KEY_SECRET", "secret");
		assertThat(provider.credentials()).isEqualTo(OtsCredentials.of("id", "secret"));
		environment.put("TABLESTORE_SESSION_TOKEN", "");
		assertThat(provider.credentials().stsToken()).isEmpty();
		environment.put("TABLESTORE_SESSION_TOKEN", "token");
		assertThat(provider.credentials()).isEqualTo(OtsCredentials.of("id", "secret", "token"));
	}

	@Test
	void secondFamilyOfVariablesCountsIfNothingOfTheFirstIsSet() {
		Map<String, String> environment = new HashMap<>(Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "id2",
				"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret2", "ALIBABA_CLOUD_SECURITY_TOKEN", "token2"));
		EnvironmentCredentialsProvider provider = new EnvironmentCredentialsProvider(environment);
		assertThat(provider.credentials()).isEqualTo(OtsCredentials.of("id2", "secret2", "token2"));
		environment.put("TABLESTORE_ACCESS_KEY_ID", "");
		assertThat(provider.credentials()).isEqualTo(OtsCredentials.of("id2", "secret2", "token2"));
		environment.put("TABLESTORE_ACCESS_KEY_ID", "id");
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(provider::credentials)
			.withMessageContaining("TABLESTORE_ACCESS_KEY_SECRET");
		environment.put("TABLESTORE_ACCESS_KEY_SECRET", "secret");
		assertThat(provider.credentials()).isEqualTo(OtsCredentials.of("id", "secret"));
		environment.keySet().removeIf(name -> name.startsWith("TABLESTORE") || name.endsWith("SECRET"));
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(provider::credentials)
			.withMessageContaining("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
	}

	@Test
	void providersTellTheirState() {
		OtsCredentials credentials = OtsCredentials.of("LTAItestid", "canarySecret", "canaryToken");
		assertThat(OtsCredentialsProvider.of(credentials).state()).contains(new CredentialsState("static",
				Optional.of("****stid"), Optional.empty(), Optional.empty(), Optional.empty(), 1));
		assertThat(new EnvironmentCredentialsProvider(Map.of()).state())
			.contains(new CredentialsState("environment", Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.of("Environment variable TABLESTORE_ACCESS_KEY_ID is not set"), 0));
		assertThat(new EnvironmentCredentialsProvider(
				Map.of("TABLESTORE_ACCESS_KEY_ID", "1234567", "TABLESTORE_ACCESS_KEY_SECRET", "s"))
			.state()
			.orElseThrow()
			.accessKeyId()).contains("****");
		OtsCredentialsProvider own = () -> credentials;
		assertThat(own.state()).isEmpty();
	}

	@Test
	void unusableEnvironmentIsNotQuoted() {
		EnvironmentCredentialsProvider provider = new EnvironmentCredentialsProvider(
				Map.of("TABLESTORE_ACCESS_KEY_ID", "id", "TABLESTORE_ACCESS_KEY_SECRET", "canary secret"));
		assertThatExceptionOfType(CredentialsUnavailableException.class).isThrownBy(provider::credentials)
			.withMessageNotContaining("canary");
	}

}
