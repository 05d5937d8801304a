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

package io.otspring.protocol.plainbuffer;

/**
 * What a cell of an UpdateRow does to its column. A cell without an operation puts its
 * value.
 *
 * @since 0.1.0
 */
public enum CellOperation {

	/** Deletes all versions of the column. */
	DELETE_ALL_VERSIONS(0x01),

	/** Deletes the one version that the cell's timestamp names. */
	DELETE_ONE_VERSION(0x03),

	/** Adds the cell's integer to the newest version. */
	INCREMENT(0x04);

	private final int code;

	CellOperation(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

	static CellOperation of(int code) {
		for (CellOperation operation : values()) {
			if (operation.code == code) {
				return operation;
			}
		}
		throw new PlainBufferException("Invalid op type of cell: " + code + ".");
	}

}
