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

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Names of the values that credentials are made of.
 */
class CredentialsMembersTests {

	@ParameterizedTest
	@CsvSource({ "AccessKeyId, AccessKeySecret, SecurityToken", "access-key-id, access-key-secret, sts-token",
			"ots.credentials.access-key-id, ots.credentials.access-key-secret, ots.credentials.sts-token",
			"TABLESTORE_ACCESS_KEY_ID, TABLESTORE_ACCESS_KEY_SECRET, TABLESTORE_SESSION_TOKEN",
			"ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN" })
	void namesAreThoseThatAreInUse(String id, String secret, String token) {
		FetchedCredentials fetched = CredentialsMembers
			.read(Map.of(id, "id", secret, " secret\n", token, "token", "LastUpdated", "x", "Code", "success"));
		assertThat(fetched).isEqualTo(FetchedCredentials.of(OtsCredentials.of("id", "secret", "token")));
	}

	@Test
	void expirationIsRead() {
		assertThat(CredentialsMembers.read(Map.of("AccessKeyId", "id", "AccessKeySecret", "secret", "SecurityToken", "",
				"Expiration", "2026-01-01T01:02:03Z")))
			.isEqualTo(FetchedCredentials.of(OtsCredentials.of("id", "secret"), Instant.parse("2026-01-01T01:02:03Z")));
	}

	@Test
	void whatIsWrongIsToldWithoutValues() {
		refuses(Map.of("AccessKeySecret", "canary"), "'AccessKeyId' is missing");
		refuses(Map.of("AccessKeyId", "id", "AccessKeySecret", " "), "'AccessKeySecret' is missing");
		refuses(Map.of("AccessKeyId", "id", "AccessKeySecret", "canary bird"),
				"not usable: 'accessKeySecret' must have visible ASCII characters only, but has another at index 6");
		refuses(Map.of("AccessKeyId", "id", "AccessKeySecret", "canary", "access-key-id", "di"),
				"'accesskeyid' is there twice");
		refuses(Map.of("AccessKeyId", "id", "AccessKeySecret", "canary", "Code", "canary"), "'Code' is not 'Success'");
		refuses(Map.of("AccessKeyId", "id", "AccessKeySecret", "canary", "Expiration", "canary"),
				"'Expiration' is not a time such as 2026-01-01T00:00:00Z");
	}

	private static void refuses(Map<String, String> members, String message) {
		assertThatExceptionOfType(CredentialsUnavailableException.class)
			.isThrownBy(() -> CredentialsMembers.read(members))
			.withMessage(message)
			.withNoCause();
	}

}
