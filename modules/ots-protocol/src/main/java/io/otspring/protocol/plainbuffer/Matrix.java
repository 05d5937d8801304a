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
 * The numbers of the simple row matrix.
 */
final class Matrix {

	/** The bytes "SRM0". */
	static final int MAGIC = 0x304d5253;

	static final int CHECKSUM = 0x01;

	static final int ROW = 0x02;

	static final int ROW_COUNT = 0x03;

	static final int ENTIRE_PRIMARY_KEY = 0x0A;

	/** The type of a column without a value. */
	static final int ABSENT = 0x06;

	/** Checksum tag and checksum. */
	static final int FOOTER_SIZE = 2;

	private Matrix() {
	}

}
