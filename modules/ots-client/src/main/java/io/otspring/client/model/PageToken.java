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
 * Where the service goes on with a row that was too wide for one answer. Its content is
 * the service's own.
 *
 * @since 0.1.0
 */
public final class PageToken {

	private final byte[] bytes;

	/**
	 * Creates a token.
	 * @param bytes what the service sent
	 */
	public PageToken(byte[] bytes) {
		this.bytes = bytes.clone();
	}

	/**
	 * Returns a copy of what the service sent.
	 */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PageToken that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "PageToken[" + this.bytes.length + " bytes]";
	}

}
