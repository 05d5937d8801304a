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

package io.otspring.client.mapping.convert;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be stored exactly, or a column that does not hold what a property
 * is. The message names both, but not the value.
 *
 * @since 0.1.0
 */
public final class ConversionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param reason why the value is refused, without the value
	 */
	public ConversionException(String reason) {
		this(reason, null);
	}

	/**
	 * Creates an exception.
	 * @param reason why the value is refused, without the value
	 * @param cause the cause, if there is one
	 */
	public ConversionException(String reason, @Nullable Throwable cause) {
		super(reason, cause);
	}

	static ConversionException mismatch(DefinedColumnType expected, ColumnValue actual) {
		return new ConversionException("the column should be " + expected + ", but holds a value of the type "
				+ actual.getClass().getSimpleName());
	}

}
