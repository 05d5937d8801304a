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

package io.otspring.emulator.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.otspring.emulator.RandomValues;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8Tests {

	@Test
	void ordersAsTheBytesDo() {
		RandomValues.check(10_000, values -> {
			String left = values.text();
			String right = values.text();
			int expected = Arrays.compareUnsigned(bytes(left), bytes(right));
			assertThat(Integer.signum(Utf8.ORDER.compare(left, right))).as("%s and %s", left, right)
				.isEqualTo(Integer.signum(expected));
		});
	}

	@Test
	void countsTheBytes() {
		RandomValues.check(1_000, values -> {
			String text = values.text();
			assertThat(Utf8.length(text)).as("%s", text).isEqualTo(bytes(text).length);
		});
	}

	@Test
	void ordersSupplementaryCharactersBehindAllOthers() {
		assertThat(Utf8.ORDER.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
