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

package io.otspring.client.model;

import java.util.Arrays;

/**
 * Bytes, which compare by content.
 *
 * @since 0.1.0
 */
public final class BinaryValue implements ColumnValue, PrimaryKeyValue {

	private final byte[] bytes;

	BinaryValue(byte[] bytes) {
		this.bytes = bytes.clone();
	}

	/**
	 * Returns a copy of the bytes.
	 */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	/**
	 * Returns the number of bytes.
	 */
	public int length() {
		return this.bytes.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof BinaryValue that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "BinaryValue[" + this.bytes.length + " bytes]";
	}

}
