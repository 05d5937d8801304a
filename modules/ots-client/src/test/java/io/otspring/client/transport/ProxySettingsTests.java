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

package io.otspring.client.transport;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Settings of proxies: what they may be, and for which hosts they count.
 */
class ProxySettingsTests {

	private static final ProxySettings PROXY = ProxySettings.of("proxy.example.test", 3128);

	@ParameterizedTest
	@CsvSource({ "https://a.example.test, true", "https://internal.test, false", "https://INTERNAL.test, false",
			"https://sub.internal.test, true", "https://a.vpc.test, false", "https://b.a.vpc.test, false",
			"https://vpc.test, true", "https://avpc-test, true", "http://10.1.2.3, false", "http://110.1.2.3, true",
			"http://localhost:8087, false", "http://127.0.0.1:8087, false" })
	void hostsOfTheListAndTheMachineItselfAreReachedDirectly(String endpoint, boolean proxied) {
		ProxySettings settings = PROXY.withNonProxyHosts(List.of("Internal.test", "*.vpc.test", "10.*"));
		assertThat(settings.appliesTo(OtsEndpoint.parse(endpoint))).isEqualTo(proxied);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://proxy", "me:canary@proxy", "pro xy", "proxy:3128", "proxy\r\n" })
	void hostIsANameWithoutAnythingElse(String host) {
		assertThatIllegalArgumentException().isThrownBy(() -> ProxySettings.of(host, 3128))
			.withMessageStartingWith("The host of a proxy must be")
			.withMessageNotContaining("canary");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 65536 })
	void portIsOneThatCanBeConnectedTo(int port) {
		assertThatIllegalArgumentException().isThrownBy(() -> ProxySettings.of("proxy", port))
			.withMessage("The port of a proxy must be from 1 to 65535, but is " + port);
	}

	@ParameterizedTest
	@CsvSource({ "a:b, canary", "'', canary", "a, ''" })
	void userNameAndPasswordFitIntoAHeader(String username, String password) {
		assertThatIllegalArgumentException().isThrownBy(() -> PROXY.withUser(username, password))
			.withMessageNotContaining("canary");
		assertThatIllegalArgumentException().isThrownBy(() -> PROXY.withUser("me", "canary\n"))
			.withMessageNotContaining("canary");
	}

	@Test
	void userNameNeedsAPassword() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ProxySettings("proxy", 3128, "me", null, List.of()))
			.withMessage("The user name and password of a proxy must be set together");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[::1]", "a|b", "http://a" })
	void hostWithoutAProxyIsANameOrAPattern(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> PROXY.withNonProxyHosts(List.of(pattern)))
			.withMessageStartingWith("The hosts without a proxy must be");
	}

	@Test
	void passwordDoesNotShow() {
		assertThat(PROXY.withUser("me", "canary")).asString()
			.contains("proxy.example.test:3128")
			.doesNotContain("canary");
	}

}
