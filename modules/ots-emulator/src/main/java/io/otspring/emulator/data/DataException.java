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

package io.otspring.emulator.data;

import org.jspecify.annotations.Nullable;

/**
 * Says that data cannot be loaded, and in which line the reason is. What the lines before
 * it say is there already.
 *
 * @since 0.1.0
 */
public final class DataException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long line;

	DataException(@Nullable String source, long line, String reason, @Nullable Throwable cause) {
		super(((source != null) ? source + ", line " : "Line ") + line + ": " + reason, cause);
		this.line = line;
	}

	/**
	 * Returns the number of the line, from 1.
	 */
	public long line() {
		return this.line;
	}

}
