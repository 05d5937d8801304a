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

package io.otspring.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A byte array that grows as it is written to. Fixed-width numbers are little endian.
 * What a request body is made of is written in one pass; lengths that are known only
 * afterwards are patched.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class WireBuffer {

	private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

	private byte[] bytes;

	private int size;

	/**
	 * Creates a buffer.
	 * @param capacity the expected size in bytes
	 */
	public WireBuffer(int capacity) {
		this.bytes = new byte[capacity];
	}

	/**
	 * Returns the number of bytes written so far.
	 */
	public int size() {
		return this.size;
	}

	/**
	 * Returns the array behind the buffer, of which the first {@link #size()} bytes
	 * count. The next write may replace it.
	 */
	public byte[] array() {
		return this.bytes;
	}

	/**
	 * Returns a copy of what was written.
	 */
	public byte[] toByteArray() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	public void writeByte(int value) {
		ensure(1);
		this.bytes[this.size++] = (byte) value;
	}

	public void writeInt32(int value) {
		ensure(4);
		putInt32(this.size, value);
		this.size += 4;
	}

	public void writeInt64(long value) {
		writeInt32((int) value);
		writeInt32((int) (value >>> 32));
	}

	public void writeVarint(long value) {
		ensure(10);
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			this.bytes[this.size++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.bytes[this.size++] = (byte) rest;
	}

	public void writeBytes(byte[] source) {
		writeBytes(source, 0, source.length);
	}

	public void writeBytes(byte[] source, int offset, int length) {
		ensure(length);
		System.arraycopy(source, offset, this.bytes, this.size, length);
		this.size += length;
	}

	/**
	 * Writes a text as UTF-8, without its length.
	 * @param text the text
	 * @return the number of bytes written
	 * @throws IllegalArgumentException if the text has an unpaired surrogate, which UTF-8
	 * cannot express
	 */
	public int writeUtf8(String text) {
		int start = this.size;
		requireUnicode(text);
		writeBytes(text.getBytes(StandardCharsets.UTF_8));
		return this.size - start;
	}

	/**
	 * Overwrites four bytes that were written before.
	 * @param position where they start
	 * @param value the new value
	 */
	public void patchInt32(int position, int value) {
		putInt32(position, value);
	}

	/**
	 * Inserts the length of everything after a position as a varint in front of it, which
	 * moves what follows.
	 * @param position where the bytes to be counted start
	 */
	public void insertVarintLength(int position) {
		int length = this.size - position;
		int width = varintWidth(length);
		ensure(width);
		System.arraycopy(this.bytes, position, this.bytes, position + width, length);
		this.size = position;
		writeVarint(length);
		this.size += length;
	}

	private static int varintWidth(int value) {
		return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
	}

	private static void requireUnicode(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isSurrogate(c) && !isPaired(text, i)) {
				throw new IllegalArgumentException("Text has an unpaired surrogate at index " + i);
			}
		}
	}

	private static boolean isPaired(String text, int index) {
		if (Character.isHighSurrogate(text.charAt(index))) {
			return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
		}
		return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
	}

	private void putInt32(int position, int value) {
		this.bytes[position] = (byte) value;
		this.bytes[position + 1] = (byte) (value >> 8);
		this.bytes[position + 2] = (byte) (value >> 16);
		this.bytes[position + 3] = (byte) (value >> 24);
	}

	private void ensure(int more) {
		int needed = Math.addExact(this.size, more);
		if (needed > this.bytes.length) {
			int doubled = (int) Math.min(2L * this.bytes.length, MAX_SIZE);
			this.bytes = Arrays.copyOf(this.bytes, Math.max(needed, doubled));
		}
	}

}
