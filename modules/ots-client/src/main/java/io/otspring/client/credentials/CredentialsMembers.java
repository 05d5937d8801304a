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

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes credentials of named values. Case, hyphens, dots and underscores of the names do
 * not count, nor do the beginnings that environment variables and properties have.
 */
final class CredentialsMembers {

	private static final String CODE = "code";

	private static final String SUCCESS = "success";

	private static final String ID = "accesskeyid";

	private static final String SECRET = "accesskeysecret";

	private static final String TOKEN = "securitytoken";

	private static final String EXPIRATION = "expiration";

	private static final Map<String, String> NAMES = Map.of(CODE, CODE, ID, ID, SECRET, SECRET, TOKEN, TOKEN,
			"ststoken", TOKEN, "sessiontoken", TOKEN, EXPIRATION, EXPIRATION);

	private final Map<String, String> values = new HashMap<>();

	private CredentialsMembers() {
	}

	/**
	 * Returns the credentials.
	 * @param members values by name, of which those that mean nothing are left out
	 * @throws CredentialsUnavailableException if something is missing, there twice or
	 * malformed
	 */
	static FetchedCredentials read(Map<String, String> members) {
		CredentialsMembers read = new CredentialsMembers();
		members.forEach(read::add);
		return read.toCredentials();
	}

	/**
	 * Returns whether a name means something here.
	 */
	static boolean knows(String name) {
		return canonical(name) != null;
	}

	private static @Nullable String canonical(String name) {
		String letters = name.toLowerCase(Locale.ROOT).replaceAll("[-._]", "");
		return NAMES.get(letters.replaceFirst("^(tablestore|alibabacloud|otscredentials)", ""));
	}

	private void add(String name, String value) {
		String canonical = canonical(name);
		String stripped = value.strip();
		if (canonical == null || stripped.isEmpty()) {
			return;
		}
		if (this.values.putIfAbsent(canonical, stripped) != null) {
			throw new CredentialsUnavailableException("'" + canonical + "' is there twice");
		}
	}

	private FetchedCredentials toCredentials() {
		String code = this.values.get(CODE);
		if (code != null && !code.toLowerCase(Locale.ROOT).equals(SUCCESS)) {
			throw new CredentialsUnavailableException("'Code' is not 'Success'");
		}
		OtsCredentials credentials = accessKey();
		String expiration = this.values.get(EXPIRATION);
		if (expiration == null) {
			return FetchedCredentials.of(credentials);
		}
		try {
			return FetchedCredentials.of(credentials, Instant.parse(expiration));
		}
		catch (DateTimeException ex) {
			throw new CredentialsUnavailableException("'Expiration' is not a time such as 2026-01-01T00:00:00Z");
		}
	}

	private OtsCredentials accessKey() {
		String id = require(ID, "AccessKeyId");
		String secret = require(SECRET, "AccessKeySecret");
		String token = this.values.get(TOKEN);
		try {
			return (token != null) ? OtsCredentials.of(id, secret, token) : OtsCredentials.of(id, secret);
		}
		catch (IllegalArgumentException ex) {
			throw new CredentialsUnavailableException("not usable: " + ex.getMessage());
		}
	}

	private String require(String canonical, String name) {
		String value = this.values.get(canonical);
		if (value == null) {
			throw new CredentialsUnavailableException("'" + name + "' is missing");
		}
		return value;
	}

}
