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

import java.nio.charset.StandardCharsets;

/**
 * A position in bytes that come from the other end: nothing is read beyond the end, and
 * no length is believed before it was compared with what is left.
 */
final class Input {

	private final byte[] bytes;

	private final int end;

	private int position;

	Input(byte[] bytes, int offset, int length) {
		this.bytes = bytes;
		this.position = offset;
		this.end = offset + length;
	}

	static PlainBufferException tooShort() {
		return new PlainBufferException("Cell data broken, length is shorter than expect.");
	}

	static PlainBufferException leftOver() {
		return new PlainBufferException("Cell data broken, has more data in cell, but they can't be parsed.");
	}

	byte[] bytes() {
		return this.bytes;
	}

	int position() {
		return this.position;
	}

	boolean atEnd() {
		return this.position == this.end;
	}

	boolean at(int tag) {
		return this.position < this.end && this.bytes[this.position] == tag;
	}

	boolean accept(int tag) {
		if (!at(tag)) {
			return false;
		}
		this.position++;
		return true;
	}

	void expect(int tag) {
		if (!accept(tag)) {
			String actual = atEnd() ? "none" : String.valueOf(this.bytes[this.position] & 0xFF);
			throw new PlainBufferException(
					"Cell data broken, mismatch tag, actual tag(" + actual + "), expect(" + tag + ").");
		}
	}

	void expectHeader(int expected) {
		int header = readInt32();
		if (header != expected) {
			throw new PlainBufferException(
					"Cell data broken, mismatch header, actual: " + header + " , expect: " + expected + ".");
		}
	}

	void expectChecksum(int expected) {
		int checksum = readByte();
		if (checksum != expected) {
			throw new PlainBufferException(
					"Cell data broken, checksum is mismatch, " + checksum + " :" + expected + " :");
		}
	}

	int readByte() {
		require(1);
		return this.bytes[this.position++] & 0xFF;
	}

	boolean readBoolean() {
		int value = readByte();
		if (value > 1) {
			throw new PlainBufferException("data format is invalid.");
		}
		return value == 1;
	}

	int readInt16() {
		return readByte() | readByte() << 8;
	}

	int readInt32() {
		require(4);
		int p = this.position;
		this.position = p + 4;
		return (this.bytes[p] & 0xFF) | (this.bytes[p + 1] & 0xFF) << 8 | (this.bytes[p + 2] & 0xFF) << 16
				| this.bytes[p + 3] << 24;
	}

	long readInt64() {
		long low = readInt32() & 0xFFFFFFFFL;
		return low | (long) readInt32() << 32;
	}

	/**
	 * Reads a length and makes sure that so many bytes are there.
	 */
	int readLength() {
		int length = readInt32();
		if (length < 0 || length > this.end - this.position) {
			throw new PlainBufferException("Cell data broken, wrong string format, size: " + length + ".");
		}
		return length;
	}

	/**
	 * Reads a number of things and makes sure that so many can be there.
	 */
	int readCount(int smallestSize) {
		int count = readInt32();
		if (count < 0 || (long) count * smallestSize > this.end - this.position) {
			throw tooShort();
		}
		return count;
	}

	/**
	 * Reads the name of a column.
	 */
	String readName(int length) {
		int start = skip(length);
		if (!Utf8.isValid(this.bytes, start, length)) {
			throw new PlainBufferException("Cell data broken, name is not UTF8 encoding.");
		}
		return new String(this.bytes, start, length, StandardCharsets.UTF_8);
	}

	/**
	 * Moves on to a position that the other end named.
	 */
	void forwardTo(int target) {
		if (target < this.position || target > this.end) {
			throw tooShort();
		}
		this.position = target;
	}

	/**
	 * Passes over bytes and returns where they start.
	 */
	int skip(int length) {
		require(length);
		int start = this.position;
		this.position += length;
		return start;
	}

	private void require(int length) {
		if (length > this.end - this.position) {
			throw tooShort();
		}
	}

}
