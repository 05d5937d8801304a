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

/**
 * A provider has no credentials. The message becomes part of the failed call's exception,
 * so it must not contain secrets.
 *
 * @since 0.1.0
 */
public class CredentialsUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what is missing
	 */
	public CredentialsUnavailableException(String message) {
		super(message);
	}

	/**
	 * Creates an exception.
	 * @param message what is missing
	 * @param cause why
	 */
	public CredentialsUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

}
