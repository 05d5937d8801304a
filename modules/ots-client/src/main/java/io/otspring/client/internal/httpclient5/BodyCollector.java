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

package io.otspring.client.internal.httpclient5;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the pieces of a body, and never more than the limit.
 */
final class BodyCollector {

	private static final int FIRST_PIECE = 8 * 1024;

	private static final int LAST_PIECE = 512 * 1024;

	private final long maxSize;

	private final List<byte[]> pieces = new ArrayList<>();

	private byte[] piece;

	private int filled;

	private long total;

	/**
	 * Creates a collector.
	 * @param length the announced length, negative if none is announced
	 * @param maxSize the limit
	 */
	BodyCollector(long length, long maxSize) throws RefusedAnswerException {
		if (length > maxSize) {
			throw BodyReader.tooLarge("has " + length + " bytes", maxSize);
		}
		this.maxSize = maxSize;
		boolean believed = length >= 0 && length <= BodyReader.BELIEVED;
		this.piece = new byte[believed ? (int) length : FIRST_PIECE];
	}

	/**
	 * Takes all bytes of a buffer.
	 */
	void add(ByteBuffer bytes) throws RefusedAnswerException {
		this.total += bytes.remaining();
		if (this.total > this.maxSize) {
			throw BodyReader.tooLarge("goes on", this.maxSize);
		}
		while (bytes.hasRemaining()) {
			if (this.filled == this.piece.length) {
				this.pieces.add(this.piece);
				this.piece = new byte[Math.max(FIRST_PIECE, Math.min(LAST_PIECE, 2 * this.piece.length))];
				this.filled = 0;
			}
			int count = Math.min(bytes.remaining(), this.piece.length - this.filled);
			bytes.get(this.piece, this.filled, count);
			this.filled += count;
		}
	}

	/**
	 * Returns the body.
	 */
	byte[] body() {
		if (this.pieces.isEmpty() && this.filled == this.piece.length) {
			return this.piece;
		}
		return BodyReader.join(this.pieces, this.piece, this.filled, (int) this.total);
	}

}
