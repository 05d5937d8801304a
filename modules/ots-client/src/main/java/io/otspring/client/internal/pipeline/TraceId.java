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

package io.otspring.client.internal.pipeline;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of calls. They have to be different, not secret, so they need no strong random
 * numbers, for which all threads would wait for each other.
 */
final class TraceId {

	private static final long VERSION_4 = 0x4000L;

	private static final long VARIANT = 0x8000_0000_0000_0000L;

	private TraceId() {
	}

	static String random() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | VERSION_4;
		long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
		return new UUID(high, low).toString();
	}

}
