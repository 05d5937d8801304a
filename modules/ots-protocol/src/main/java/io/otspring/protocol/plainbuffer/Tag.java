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
 * The tags of the format.
 */
final class Tag {

	static final int HEADER = 0x75;

	static final int ROW_PK = 0x01;

	static final int ROW_DATA = 0x02;

	static final int CELL = 0x03;

	static final int CELL_NAME = 0x04;

	static final int CELL_VALUE = 0x05;

	static final int CELL_TYPE = 0x06;

	static final int CELL_TIMESTAMP = 0x07;

	static final int DELETE_ROW_MARKER = 0x08;

	static final int ROW_CHECKSUM = 0x09;

	static final int CELL_CHECKSUM = 0x0A;

	static final int EXTENSION = 0x0B;

	static final int SEQ_INFO = 0x0C;

	static final int SEQ_INFO_EPOCH = 0x0D;

	static final int SEQ_INFO_TS = 0x0E;

	static final int SEQ_INFO_ROW_INDEX = 0x0F;

	private Tag() {
	}

}
