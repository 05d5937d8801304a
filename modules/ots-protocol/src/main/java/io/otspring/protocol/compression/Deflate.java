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

package io.otspring.protocol.compression;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The compression that the protocol calls {@code deflate}: the zlib format of RFC 1950.
 *
 * @since 0.1.0
 */
public final class Deflate {

	private static final int CHUNK = 8192;

	private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

	private Deflate() {
	}

	/**
	 * Compresses bytes.
	 */
	public static byte[] compress(byte[] bytes, int offset, int length) {
		Deflater deflater = new Deflater();
		try {
			deflater.setInput(bytes, offset, length);
			deflater.finish();
			ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, length / 2));
			byte[] chunk = new byte[CHUNK];
			while (!deflater.finished()) {
				out.write(chunk, 0, deflater.deflate(chunk));
			}
			return out.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

	/**
	 * Inflates bytes to exactly the size that was announced for them. The announced size
	 * is not believed: memory grows with what really comes out, and never beyond the
	 * limit.
	 * @param bytes exactly one stream
	 * @param announcedSize the size that the other end announced
	 * @param limit the largest size to accept
	 * @return the inflated bytes
	 * @throws CompressionException if the announced size is not in the range of 1 to the
	 * limit, or the stream is damaged, cut short, followed by other bytes or of another
	 * size
	 */
	public static byte[] inflate(byte[] bytes, long announcedSize, long limit) {
		if (announcedSize < 1 || announcedSize > Math.min(limit, MAX_SIZE)) {
			throw new CompressionException(
					"Announced size " + announcedSize + " is not in the range of 1 to " + limit + " bytes");
		}
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(bytes);
			byte[] inflated = inflate(inflater, (int) announcedSize, CHUNK + 4L * bytes.length);
			requireEnd(inflater, announcedSize);
			return inflated;
		}
		catch (DataFormatException ex) {
			throw new CompressionException("Stream is damaged: " + ex.getMessage());
		}
		finally {
			inflater.end();
		}
	}

	private static byte[] inflate(Inflater inflater, int size, long likelySize) throws DataFormatException {
		byte[] out = new byte[(int) Math.min(size, likelySize)];
		int count = 0;
		while (count < size) {
			if (count == out.length) {
				out = Arrays.copyOf(out, (int) Math.min(size, 2L * count));
			}
			int more = inflater.inflate(out, count, out.length - count);
			if (more == 0) {
				throw new CompressionException(inflater.finished()
						? "Stream has " + count + " bytes instead of the announced " + size : "Stream is cut short");
			}
			count += more;
		}
		return out;
	}

	private static void requireEnd(Inflater inflater, long size) throws DataFormatException {
		if (inflater.inflate(new byte[1]) > 0) {
			throw new CompressionException("Stream is longer than the announced " + size + " bytes");
		}
		if (!inflater.finished()) {
			throw new CompressionException("Stream is cut short");
		}
		if (inflater.getRemaining() > 0) {
			throw new CompressionException("Stream is followed by " + inflater.getRemaining() + " bytes");
		}
	}

}
