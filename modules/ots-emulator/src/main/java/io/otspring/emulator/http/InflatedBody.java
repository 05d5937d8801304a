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

package io.otspring.emulator.http;

import java.util.function.LongPredicate;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.CompressionException;
import io.otspring.protocol.compression.Deflate;

/**
 * Undoes the compression of a request.
 */
final class InflatedBody {

	private InflatedBody() {
	}

	/**
	 * Returns the body as it was before the client compressed it, if it did.
	 * @param head the request
	 * @param body the body as it was sent
	 * @param limit the largest body, in bytes
	 * @param memory takes memory for so many bytes, if there is as much
	 * @throws OtsError if it cannot be inflated
	 */
	static byte[] of(RequestHead head, byte[] body, int limit, LongPredicate memory) {
		String type = head.header(OtsHeaders.REQUEST_COMPRESS_TYPE).orElse(null);
		if (type == null) {
			return body;
		}
		if (!type.equals(OtsHeaders.DEFLATE)) {
			throw OtsError.parameterInvalid("Unsupported compress type: '" + type + "'.");
		}
		long announced = announcedSize(head);
		if (announced > limit) {
			throw Refusals.bodyTooLarge();
		}
		if (!memory.test(announced)) {
			throw Refusals.serverBusy();
		}
		try {
			return Deflate.inflate(body, announced, limit);
		}
		catch (CompressionException ex) {
			throw Refusals.unreadable();
		}
	}

	private static long announcedSize(RequestHead head) {
		String name = OtsHeaders.REQUEST_COMPRESS_SIZE;
		String text = head.header(name).orElseThrow(() -> OtsError.parameterInvalid("Missing header: '" + name + "'."));
		try {
			return Long.parseUnsignedLong(text);
		}
		catch (NumberFormatException ex) {
			throw Refusals.unreadable();
		}
	}

}
