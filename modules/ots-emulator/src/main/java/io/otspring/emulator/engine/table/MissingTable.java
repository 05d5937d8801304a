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

package io.otspring.emulator.engine.table;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;

/**
 * How a table that does not exist is reported, in which the operations of the service
 * differ.
 *
 * @since 0.1.0
 */
public enum MissingTable {

	/** By GetRow, BatchGetRow and GetRange. */
	TO_READ(ErrorCode.PARAMETER_INVALID, "Request table not exist"),

	/** By all others. */
	TO_CHANGE(ErrorCode.OBJECT_NOT_EXIST, "Requested table does not exist.");

	private final ErrorCode code;

	private final String message;

	MissingTable(ErrorCode code, String message) {
		this.code = code;
		this.message = message;
	}

	OtsError error() {
		return new OtsError(this.code, this.message);
	}

}
