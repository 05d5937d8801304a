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

package io.otspring.emulator.storage;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The form of a file of the log: what it is, then records, each with its length, a
 * checksum of the length and a checksum of the content.
 */
final class LogFormat {

	static final int FILE_HEADER_SIZE = 8;

	static final int RECORD_HEADER_SIZE = 12;

	static final int VERSION = 1;

	/** "OTSL". */
	static final int MAGIC = 0x4F54534C;

	private LogFormat() {
	}

	static byte[] fileHeader() {
		return ByteBuffer.allocate(FILE_HEADER_SIZE).putInt(MAGIC).putInt(VERSION).array();
	}

	static byte[] recordHeader(byte[] record) {
		return ByteBuffer.allocate(RECORD_HEADER_SIZE)
			.putInt(record.length)
			.putInt(checksum(record.length))
			.putInt(checksum(record))
			.array();
	}

	static int checksum(int length) {
		return checksum(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
	}

	static int checksum(byte[] bytes) {
		CRC32C checksum = new CRC32C();
		checksum.update(bytes);
		return (int) checksum.getValue();
	}

}
