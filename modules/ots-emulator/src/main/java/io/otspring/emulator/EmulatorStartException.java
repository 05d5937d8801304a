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

package io.otspring.emulator;

import org.jspecify.annotations.Nullable;

/**
 * An emulator that cannot start where it should.
 *
 * @since 0.1.0
 */
public final class EmulatorStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final String host;

	private final int port;

	EmulatorStartException(Reason reason, String host, int port, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.host = host;
		this.port = port;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Returns the host that the emulator should have listened on.
	 */
	public String host() {
		return this.host;
	}

	/**
	 * Returns the port that the emulator should have listened on, 0 for any free one.
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Why an emulator does not start.
	 */
	public enum Reason {

		/** Somebody else listens on the port. */
		PORT_IN_USE,

		/** The host is not known. */
		UNKNOWN_HOST,

		/**
		 * Other machines could reach the emulator, and no access key was chosen for it.
		 */
		NO_ACCESS_KEY,

		/** The address is not one of this machine, or may not be used. */
		ADDRESS_NOT_AVAILABLE,

		/** Another emulator has the data directory open. */
		DATA_DIRECTORY_IN_USE,

		/**
		 * The data directory cannot be created, read or written, or holds anything but
		 * the intact data of this release or an earlier one.
		 */
		DATA_DIRECTORY_NOT_USABLE

	}

}
