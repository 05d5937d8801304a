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

package io.otspring.client.filter;

/**
 * The part of a text column that a regular expression finds, read as another type.
 *
 * @param regex the expression, at most 256 bytes: its first group, or else all that it
 * matches, is the part
 * @param type what the part is read as
 * @since 0.1.0
 */
public record ExtractedPart(String regex, Type type) {

	public ExtractedPart {
		if (regex.isEmpty()) {
			throw new IllegalArgumentException("The regular expression must not be empty");
		}
	}

	/**
	 * What the part is read as.
	 */
	public enum Type {

		/** A signed integer of 64 bits. */
		INTEGER,

		/** A floating-point number. */
		DOUBLE,

		/** The text as it is. */
		STRING

	}

}
