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

package io.otspring.client.internal.pipeline;

import java.time.Instant;
import java.time.LocalDate;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.SignatureVersion;
import io.otspring.protocol.signature.SigningKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a signing key is kept.
 */
class SigningKeysTests {

	private static final OtsCredentials FIRST = OtsCredentials.of("id", "first");

	private static final OtsCredentials SECOND = OtsCredentials.of("id", "second");

	private static final Instant EVENING = Instant.parse("2024-01-02T23:59:59.999Z");

	private static final Instant MIDNIGHT = Instant.parse("2024-01-03T00:00:00Z");

	@Test
	void keyOfVersionTwoIsKeptWhileTheCredentialsAreTheSame() {
		SigningKeys keys = new SigningKeys(SignatureVersion.V2, "");
		SigningKeys.DailyKey key = keys.keyFor(FIRST, EVENING);
		assertThat(keys.keyFor(OtsCredentials.of("id", "first"), MIDNIGHT)).isSameAs(key);
		assertThat(keys.keyFor(SECOND, MIDNIGHT).credentials()).isEqualTo(SECOND);
		assertThat(sign(keys.keyFor(SECOND, EVENING).key())).isEqualTo(sign(SigningKey.v2("second")));
	}

	@Test
	void keyOfVersionFourIsMadeAnewEachDay() {
		SigningKeys keys = new SigningKeys(SignatureVersion.V4, "cn-hangzhou");
		SigningKeys.DailyKey before = keys.keyFor(FIRST, EVENING);
		assertThat(keys.keyFor(FIRST, EVENING.minusSeconds(3600))).isSameAs(before);
		SigningKeys.DailyKey after = keys.keyFor(FIRST, MIDNIGHT);
		assertThat(before.day()).isEqualTo(LocalDate.of(2024, 1, 2));
		assertThat(after.day()).isEqualTo(LocalDate.of(2024, 1, 3));
		assertThat(sign(after.key())).isEqualTo(sign(SigningKey.v4("first", LocalDate.of(2024, 1, 3), "cn-hangzhou")));
	}

	private static String sign(SigningKey key) {
		return key.signRequest("/GetRow", new CanonicalHeaders());
	}

}
