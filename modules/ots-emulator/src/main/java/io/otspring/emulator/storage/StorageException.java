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

package io.otspring.emulator.storage;

import org.jspecify.annotations.Nullable;

/**
 * A storage that cannot be opened, or cannot keep data any more.
 *
 * @since 0.1.0
 */
public final class StorageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	StorageException(Reason reason, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * What is wrong with a storage.
	 */
	public enum Reason {

		/** Another storage has the directory open. */
		IN_USE,

		/** The directory cannot be created, read or written. */
		NOT_USABLE,

		/** The directory holds something else, or the data of a newer release. */
		UNKNOWN_FORMAT,

		/** Files are incomplete, changed or missing. */
		DAMAGED,

		/** The storage was closed, or a change could not be written down. */
		FAILED

	}

}
