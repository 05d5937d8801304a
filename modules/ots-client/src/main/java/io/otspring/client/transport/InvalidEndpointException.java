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

/**
 * A text that is not an endpoint of the service.
 *
 * @since 0.1.0
 */
public final class InvalidEndpointException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_SHOWN = 128;

	private final String endpoint;

	private final String expected;

	InvalidEndpointException(String endpoint, String expected) {
		super("'endpoint' must be " + expected + ", but is '" + shown(endpoint) + "'");
		this.endpoint = shown(endpoint);
		this.expected = expected;
	}

	/**
	 * Returns the text that was refused, cut if it is long, and without a user and
	 * password.
	 */
	public String endpoint() {
		return this.endpoint;
	}

	/**
	 * Returns what is expected, in words.
	 */
	public String expected() {
		return this.expected;
	}

	private static String shown(String endpoint) {
		int password = endpoint.lastIndexOf('@');
		String masked = (password >= 0) ? "***" + endpoint.substring(password) : endpoint;
		String cut = (masked.length() <= MAX_SHOWN) ? masked : masked.substring(0, MAX_SHOWN) + "...";
		return cut.replaceAll("\\p{Cntrl}", " ");
	}

}
