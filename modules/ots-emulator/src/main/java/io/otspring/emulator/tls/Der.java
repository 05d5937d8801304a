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

package io.otspring.emulator.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The few things of ASN.1 that a certificate is made of, in their binary form.
 */
final class Der {

	static final int SEQUENCE = 0x30;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final int LAST_YEAR_OF_SHORT_TIME = 2049;

	private Der() {
	}

	/**
	 * Returns something that begins with its tag and its length.
	 */
	static byte[] tagged(int tag, byte[]... contents) {
		byte[] content = concat(contents);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(tag);
		if (content.length < 0x80) {
			out.write(content.length);
		}
		else {
			byte[] length = BigInteger.valueOf(content.length).toByteArray();
			int start = (length[0] == 0) ? 1 : 0;
			out.write(0x80 | (length.length - start));
			out.write(length, start, length.length - start);
		}
		out.writeBytes(content);
		return out.toByteArray();
	}

	static byte[] sequence(byte[]... elements) {
		return tagged(SEQUENCE, elements);
	}

	static byte[] integer(BigInteger value) {
		return tagged(0x02, value.toByteArray());
	}

	static byte[] yes() {
		return tagged(0x01, new byte[] { -1 });
	}

	static byte[] octets(byte[]... contents) {
		return tagged(0x04, contents);
	}

	/**
	 * Returns bits.
	 * @param unused how many bits of the last byte do not count
	 * @param content the bytes
	 */
	static byte[] bits(int unused, byte[] content) {
		return tagged(0x03, new byte[] { (byte) unused }, content);
	}

	static byte[] text(String value) {
		return tagged(0x0C, value.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] time(Instant time) {
		String text = TIME.format(time);
		boolean isShort = time.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR_OF_SHORT_TIME;
		return isShort ? tagged(0x17, text.substring(2).getBytes(StandardCharsets.US_ASCII))
				: tagged(0x18, text.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Returns an object identifier.
	 * @param numbers the numbers, of which the first two are together one byte
	 */
	static byte[] identifier(int... numbers) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(numbers[0] * 40 + numbers[1]);
		for (int i = 2; i < numbers.length; i++) {
			for (int shift = 28; shift > 0; shift -= 7) {
				if (numbers[i] >> shift != 0) {
					out.write(0x80 | (numbers[i] >> shift & 0x7F));
				}
			}
			out.write(numbers[i] & 0x7F);
		}
		return tagged(0x06, out.toByteArray());
	}

	private static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

}
