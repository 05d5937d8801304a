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

package io.otspring.emulator.engine.row;

import java.util.List;

import io.otspring.emulator.engine.OtsError;

/**
 * What a write answers of its row.
 *
 * @param type the part of the row
 * @param columns the incremented columns to be answered
 * @since 0.1.0
 */
public record ReturnContent(Type type, List<String> columns) {

	/** Nothing of the row. */
	public static final ReturnContent NONE = new ReturnContent(Type.NONE, List.of());

	/** The key, with the value that was assigned. */
	public static final ReturnContent PRIMARY_KEY = new ReturnContent(Type.PRIMARY_KEY, List.of());

	public ReturnContent {
		columns = List.copyOf(columns);
		if (type != Type.AFTER_MODIFY && !columns.isEmpty()) {
			throw OtsError.parameterInvalid("Return columns can only be given when return type is RT_AFTER_MODIFY.");
		}
	}

	/**
	 * The part of the row that is answered.
	 */
	public enum Type {

		/** Nothing. */
		NONE,

		/** The primary key. */
		PRIMARY_KEY,

		/** Columns after the change. */
		AFTER_MODIFY

	}

}
