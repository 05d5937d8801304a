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

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.otspring.client.transport.TransportFailure;
import org.apache.hc.core5.http.ConnectionClosedException;

/**
 * Reads a body into one array of exactly its size, and never more than the limit.
 */
final class BodyReader {

	/**
	 * Up to this size an announced length is believed and allocated at once. What is
	 * announced to be larger has to arrive before it takes up memory.
	 */
	static final int BELIEVED = 8 * 1024 * 1024;

	private static final int FIRST_PIECE = 8 * 1024;

	private static final int LAST_PIECE = 512 * 1024;

	private BodyReader() {
	}

	/**
	 * Reads a body.
	 * @param in the body
	 * @param length the announced length, negative if none is announced
	 * @param maxSize the limit
	 */
	static byte[] read(InputStream in, long length, long maxSize) throws IOException {
		if (length > maxSize) {
			throw tooLarge("has " + length + " bytes", maxSize);
		}
		return (length >= 0 && length <= BELIEVED) ? readExactly(in, (int) length) : readToEnd(in, maxSize);
	}

	private static byte[] readExactly(InputStream in, int length) throws IOException {
		byte[] body = new byte[length];
		int filled = fill(in, body, 0, length);
		if (filled < length) {
			throw new ConnectionClosedException("Body breaks off after " + filled + " of " + length + " bytes");
		}
		return body;
	}

	private static byte[] readToEnd(InputStream in, long maxSize) throws IOException {
		List<byte[]> pieces = new ArrayList<>();
		byte[] piece = new byte[FIRST_PIECE];
		long total = 0;
		while (true) {
			int filled = fill(in, piece, 0, piece.length);
			total += filled;
			if (total > maxSize) {
				throw tooLarge("goes on", maxSize);
			}
			if (filled < piece.length) {
				return join(pieces, piece, filled, (int) total);
			}
			pieces.add(piece);
			long room = maxSize - total + 1;
			piece = new byte[(int) Math.min(room, Math.min(LAST_PIECE, 2L * piece.length))];
		}
	}

	private static int fill(InputStream in, byte[] target, int offset, int length) throws IOException {
		int filled = 0;
		while (filled < length) {
			int count = in.read(target, offset + filled, length - filled);
			if (count < 0) {
				break;
			}
			filled += count;
		}
		return filled;
	}

	static byte[] join(List<byte[]> pieces, byte[] last, int lastLength, int total) {
		byte[] body = new byte[total];
		int offset = 0;
		for (byte[] piece : pieces) {
			System.arraycopy(piece, 0, body, offset, piece.length);
			offset += piece.length;
		}
		System.arraycopy(last, 0, body, offset, lastLength);
		return body;
	}

	static RefusedAnswerException tooLarge(String size, long maxSize) {
		return new RefusedAnswerException(TransportFailure.Kind.TOO_LARGE,
				"answer " + size + " beyond the maxResponseSize of " + maxSize + " bytes");
	}

}
