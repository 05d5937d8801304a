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

package io.otspring.boot.autoconfigure.dao;

import io.otspring.client.error.OtsException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.UncategorizedDataAccessException;

/**
 * A failure for which Spring's data access has no exception: a call that was interrupted
 * or cancelled, or an error code that is not known.
 *
 * @since 0.1.0
 */
public final class OtsSystemException extends UncategorizedDataAccessException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what went wrong
	 * @param cause the exception of the client, which is an {@link OtsException}
	 */
	public OtsSystemException(@Nullable String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
