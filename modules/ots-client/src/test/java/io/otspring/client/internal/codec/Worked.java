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

package io.otspring.client.internal.codec;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.internal.operation.Operations;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.ResponseMetadata;

/**
 * Bodies whose bytes are known, as hexadecimal digits with blanks for the reader's eye.
 */
final class Worked {

	/** The key id=1. */
	static final String K1 = "7500000001030402000000696405090000000001000000000000000a0a0982";

	/** The key id=2. */
	static final String K2 = "7500000001030402000000696405090000000002000000000000000a3f093a";

	/** The key id=1 and a put of a=7. */
	static final String P1 = "7500000001030402000000696405090000000001000000000000000a0a"
			+ "020304010000006105090000000007000000000000000a740971";

	/** The key id=1 with a=7 of version 1700000000000. */
	static final String R1 = "7500000001030402000000696405090000000001000000000000000a0a0203040100000061"
			+ "0509000000000700000000000000070068e5cf8b0100000a5409df";

	static final PrimaryKey ID_1 = PrimaryKey.of("id", 1);

	static final PrimaryKey ID_2 = PrimaryKey.of("id", 2);

	private static final ResponseMetadata METADATA = new ResponseMetadata("request", "trace", 1, Duration.ZERO);

	private Worked() {
	}

	static <R> String encode(OtsRequest<R> request) {
		return encode(request, StandardCharsets.UTF_8);
	}

	static <R> String encode(OtsRequest<R> request, Charset encoding) {
		BodyWriter body = new BodyWriter(encoding);
		Operations.of(request).encoder().encode(request, body);
		return HexFormat.of().formatHex(body.buffer().toByteArray());
	}

	static <R> R decode(OtsRequest<R> request, String hex) throws IOException {
		return Operations.of(request).decoder().decode(request, HexFormat.of().parseHex(hex(hex)), METADATA);
	}

	static String hex(String digits) {
		return digits.replace(" ", "");
	}

}
