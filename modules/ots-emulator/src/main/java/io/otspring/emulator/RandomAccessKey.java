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

package io.otspring.emulator;

import java.security.SecureRandom;

import io.otspring.emulator.http.AccessKey;

/**
 * Makes access keys up.
 */
final class RandomAccessKey {

	private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

	private RandomAccessKey() {
	}

	static AccessKey create() {
		SecureRandom random = new SecureRandom();
		return new AccessKey("EMULATOR" + text(random, 12), text(random, 30));
	}

	private static String text(SecureRandom random, int length) {
		StringBuilder text = new StringBuilder(length);
		random.ints(length, 0, CHARACTERS.length()).forEach(index -> text.append(CHARACTERS.charAt(index)));
		return text.toString();
	}

}
