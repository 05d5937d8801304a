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

package io.otspring.client.mapping.entity;

import java.util.List;

/**
 * A type cannot be stored as rows. The message names the type and, for all that is wrong
 * with it, the property and the reason.
 *
 * @since 0.1.0
 */
public final class MappingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Class<?> type;

	/**
	 * Creates an exception.
	 * @param type the type
	 * @param reasons what is wrong with it, at least one
	 */
	public MappingException(Class<?> type, List<String> reasons) {
		super(type.getName() + " cannot be mapped: " + String.join("; ", reasons));
		this.type = type;
	}

	/**
	 * Returns the type.
	 */
	public Class<?> type() {
		return this.type;
	}

}
