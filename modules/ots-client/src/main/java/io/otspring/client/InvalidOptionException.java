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

package io.otspring.client;

/**
 * An option of a client that is missing or not what it must be.
 *
 * @since 0.1.0
 */
public final class InvalidOptionException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String option;

	private final String requirement;

	private final String value;

	InvalidOptionException(String option, String requirement, String value) {
		super("'" + option + "' must " + requirement + ", but is " + value);
		this.option = option;
		this.requirement = requirement;
		this.value = value;
	}

	/**
	 * Returns the name of the option, as the builder has it.
	 */
	public String option() {
		return this.option;
	}

	/**
	 * Returns what the option must do or be, in words that follow "must".
	 */
	public String requirement() {
		return this.requirement;
	}

	/**
	 * Returns what the option is, for a message.
	 */
	public String value() {
		return this.value;
	}

}
