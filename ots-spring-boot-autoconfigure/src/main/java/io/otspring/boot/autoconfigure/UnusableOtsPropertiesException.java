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

import org.jspecify.annotations.Nullable;

/**
 * A client cannot be made of the properties. Values are not part of it, since they may be
 * secrets.
 */
final class UnusableOtsPropertiesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Problem problem;

	private final @Nullable String detail;

	UnusableOtsPropertiesException(Problem problem) {
		this(problem, null);
	}

	UnusableOtsPropertiesException(Problem problem, @Nullable String detail) {
		super(problem + ((detail != null) ? ": " + detail : ""));
		this.problem = problem;
		this.detail = detail;
	}

	Problem problem() {
		return this.problem;
	}

	@Nullable String detail() {
		return this.detail;
	}

	/**
	 * What is wrong.
	 */
	enum Problem {

		/** There is no endpoint. */
		NO_ENDPOINT,

		/** There is no id of an access key. */
		NO_ACCESS_KEY_ID,

		/** There is no secret of an access key. */
		NO_ACCESS_KEY_SECRET,

		/** The properties have no access key and the environment has none either. */
		NO_ACCESS_KEY_IN_ENVIRONMENT,

		/** The access key has characters that no access key has. */
		MALFORMED_ACCESS_KEY,

		/** The settings of the proxy are not complete, or make no sense. */
		UNUSABLE_PROXY,

		/** The SSL bundle asks for what the client does not do. */
		UNUSABLE_SSL_BUNDLE,

		/** Something is missing that the provider of credentials needs. */
		INCOMPLETE_CREDENTIALS,

		/** The library that the provider of credentials needs is not there. */
		NO_ALIYUN_CREDENTIALS,

		/** The emulator is wanted, but not there. */
		NO_EMULATOR

	}

}
