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

package io.otspring.boot.autoconfigure;

import org.springframework.util.StringUtils;

/**
 * The names of the beans of a client. They and the qualifier {@code name} are what an
 * application asks for them by.
 *
 * @param prefix what the names start with, empty for the primary client
 */
record OtsClientNames(String prefix) {

	static final OtsClientNames PRIMARY = new OtsClientNames("");

	/**
	 * Returns the names of the beans of a further client.
	 * @param name the name of the client, for example {@code cold-archive}
	 * @return names such as {@code coldArchiveOtsClient}
	 */
	static OtsClientNames of(String name) {
		String[] words = StringUtils.tokenizeToStringArray(name, "-");
		StringBuilder prefix = new StringBuilder(words[0]);
		for (int i = 1; i < words.length; i++) {
			prefix.append(StringUtils.capitalize(words[i]));
		}
		return new OtsClientNames(prefix.toString());
	}

	String client() {
		return name("OtsClient");
	}

	String asyncClient() {
		return name("OtsAsyncClient");
	}

	String settings() {
		return name("OtsClientSettings");
	}

	String connectionDetails() {
		return name("OtsConnectionDetails");
	}

	String credentialsProvider() {
		return name("OtsCredentialsProvider");
	}

	String retryPolicy() {
		return name("OtsRetryPolicy");
	}

	private String name(String type) {
		return this.prefix.isEmpty() ? StringUtils.uncapitalize(type) : this.prefix + type;
	}

}
