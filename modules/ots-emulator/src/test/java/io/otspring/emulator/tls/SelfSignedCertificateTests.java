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

package io.otspring.emulator.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelfSignedCertificateTests {

	private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

	@Test
	void isForItsHostsAndSignsItself() throws Exception {
		SelfSignedCertificate made = SelfSignedCertificate
			.create(new TreeSet<>(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "emulator.example")), NOW);
		X509Certificate certificate = made.certificate();
		certificate.verify(certificate.getPublicKey());
		assertThat(certificate.getSubjectAlternativeNames()).containsExactlyInAnyOrder(List.of(2, "localhost"),
				List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"), List.of(2, "emulator.example"));
		assertThat(certificate.getVersion()).isEqualTo(3);
		assertThat(certificate.getSubjectX500Principal()).hasToString("CN=OTS emulator")
			.isEqualTo(certificate.getIssuerX500Principal());
		assertThat(certificate.getSerialNumber()).isPositive();
		assertThat(certificate.getBasicConstraints()).isGreaterThanOrEqualTo(0);
		assertThat(certificate.getKeyUsage()).containsExactly(true, false, false, false, false, true, false, false,
				false);
		assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
		assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
		assertThat(certificate.getExtensionValue("2.5.29.14")).hasSize(24);
	}

	@Test
	void isValidForAYear() throws Exception {
		X509Certificate certificate = SelfSignedCertificate.create(List.of("localhost"), NOW).certificate();
		assertThat(certificate.getNotBefore()).isEqualTo("2030-01-02T02:04:05Z");
		assertThat(certificate.getNotAfter()).isEqualTo("2031-01-02T03:04:05Z");
	}

	@Test
	void timeAfter2049IsWrittenInFull() throws Exception {
		X509Certificate certificate = SelfSignedCertificate
			.create(List.of("localhost"), Instant.parse("2049-06-01T00:00:00Z"))
			.certificate();
		assertThat(certificate.getNotAfter()).isEqualTo("2050-06-01T00:00:00Z");
	}

}
