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

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names requests as the service does: the time in microseconds, something that tells
 * servers apart, and a number.
 */
final class RequestIds {

	private final int server = new SecureRandom().nextInt();

	private final AtomicInteger number = new AtomicInteger();

	String next(Instant now) {
		long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
		long rest = ((long) this.server << 32) | (this.number.incrementAndGet() & 0xffff_ffffL);
		String digits = HexFormat.of().toHexDigits(micros) + HexFormat.of().toHexDigits(rest);
		return String.join("-", digits.substring(0, 8), digits.substring(8, 12), digits.substring(12, 16),
				digits.substring(16, 20), digits.substring(20));
	}

}
