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

package io.otspring.client.fault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.otspring.client.credentials.OtsCredentials;

/**
 * Credentials that must never turn up anywhere.
 */
public final class TestKeys {

	public static final String ID = "LTAItestid";

	public static final String SECRET = "canarySecretZq81";

	public static final String TOKEN = "canaryTokenWx27+/=";

	private TestKeys() {
	}

	public static OtsCredentials lasting() {
		return OtsCredentials.of(ID, SECRET);
	}

	public static OtsCredentials temporary() {
		return OtsCredentials.of(ID, SECRET, TOKEN);
	}

	/**
	 * All forms in which secret and token could turn up.
	 */
	public static List<String> canaries() {
		return Stream.of(SECRET, TOKEN).flatMap(TestKeys::forms).toList();
	}

	private static Stream<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		return Stream.of(secret, Base64.getEncoder().encodeToString(bytes), HexFormat.of().formatHex(bytes));
	}

}
