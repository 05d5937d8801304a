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

import java.time.Duration;

/**
 * What the server bears from its peers.
 *
 * @param headSize the largest request line and headers together, in bytes
 * @param headerCount the most headers of a request
 * @param bodySize the largest body, in bytes, as sent and as inflated
 * @param memory the most bytes that all bodies together may hold at a time
 * @param connections the most connections at a time; further ones wait
 * @param threads the most threads
 * @param idleTime the longest silence on a connection
 * @param headTime the longest time from the first byte of a request to the end of its
 * headers
 * @param bodyTime the longest time from the end of the headers to the end of the body
 * @param stopTime the longest time that a stop waits for running requests
 */
record HttpLimits(int headSize, int headerCount, int bodySize, long memory, int connections, int threads,
		Duration idleTime, Duration headTime, Duration bodyTime, Duration stopTime) {

	private static final int BODY_SIZE = 5 * 1024 * 1024;

	/**
	 * The limits of the service where it has one. An eighth of the heap leaves room for
	 * what becomes of the bodies: messages, rows and answers.
	 */
	static final HttpLimits DEFAULT = new HttpLimits(16 * 1024, 100, BODY_SIZE,
			Math.max(2L * BODY_SIZE, Runtime.getRuntime().maxMemory() / 8), 4096, 64, Duration.ofSeconds(60),
			Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(3));

}
