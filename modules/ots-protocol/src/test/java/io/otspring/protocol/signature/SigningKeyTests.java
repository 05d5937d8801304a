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

package io.otspring.protocol.signature;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SigningKey}.
 */
class SigningKeyTests {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

	private final CanonicalHeaders headers = new CanonicalHeaders().add("x-ots-date", "2024-01-02T03:04:05.678Z");

	@Test
	void dependsOnSecretDayAndRegion() {
		String signature = sign("secret", DAY, "cn-hangzhou");
		assertThat(sign("secret", DAY, "cn-hangzhou")).isEqualTo(signature);
		assertThat(sign("Secret", DAY, "cn-hangzhou")).isNotEqualTo(signature);
		assertThat(sign("secret", DAY.plusDays(1), "cn-hangzhou")).isNotEqualTo(signature);
		assertThat(sign("secret", DAY, "cn-beijing")).isNotEqualTo(signature);
	}

	@Test
	void signsThePath() {
		SigningKey key = SigningKey.v2("secret");
		assertThat(key.signRequest("/GetRow", this.headers)).isNotEqualTo(key.signRequest("/getrow", this.headers));
		assertThat(key.signResponse("/GetRow", this.headers)).isNotEqualTo(key.signResponse("/PutRow", this.headers));
	}

	@Test
	void namesTheHeaderOfItsVersion() {
		assertThat(SigningKey.v2("secret").version().header()).isEqualTo("x-ots-signature");
		assertThat(SigningKey.v4("secret", DAY, "r").version().header()).isEqualTo("x-ots-signaturev4");
	}

	@Test
	void formatsTheDay() {
		assertThat(SigningKey.formatSignDate(DAY)).isEqualTo("20240102");
	}

	@Test
	void refusesAnEmptySecret() {
		assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.v2(""));
		assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.v4("", DAY, "cn-hangzhou"));
	}

	@Test
	void comparesSignatures() {
		assertThat(SigningKey.equal("r9u5UrwwWUHj74AjHrJLUfG9GKc=", "r9u5UrwwWUHj74AjHrJLUfG9GKc=")).isTrue();
		assertThat(SigningKey.equal("r9u5UrwwWUHj74AjHrJLUfG9GKc=", "r9u5UrwwWUHj74AjHrJLUfG9GKd=")).isFalse();
		assertThat(SigningKey.equal("r9u5UrwwWUHj74AjHrJLUfG9GKc=", "")).isFalse();
		assertThat(SigningKey.equal("\u00ff", "?")).isFalse();
	}

	@Test
	void doesNotShowTheKey() {
		assertThat(SigningKey.v2("secret")).hasToString("SigningKey V2");
		assertThat(SigningKey.v4("secret", DAY, "r")).hasToString("SigningKey V4");
	}

	@Test
	void cannotBeSerialized() {
		assertThatExceptionOfType(NotSerializableException.class).isThrownBy(
				() -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(SigningKey.v2("secret")));
	}

	private String sign(String secret, LocalDate date, String region) {
		return SigningKey.v4(secret, date, region).signRequest("/GetRow", this.headers);
	}

}
