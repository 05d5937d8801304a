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

package io.otspring.client.error;

import org.jspecify.annotations.Nullable;

/**
 * There are no credentials to sign the request with.
 *
 * @since 0.1.0
 */
public final class OtsCredentialsException extends OtsException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param detail what the provider of credentials said
	 * @param call the call that failed
	 * @param effect what earlier attempts of the call may have done
	 * @param cause the cause, if there is one
	 */
	public OtsCredentialsException(String detail, FailedCall call, Effect effect, @Nullable Throwable cause) {
		super(detail, call, FailureClass.PERMANENT, effect, cause);
	}

}
