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

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8Tests {

	@Property
	void ordersAsTheBytesDo(@ForAll("texts") String left, @ForAll("texts") String right) {
		int expected = Arrays.compareUnsigned(bytes(left), bytes(right));
		assertThat(Integer.signum(Utf8.ORDER.compare(left, right))).isEqualTo(Integer.signum(expected));
	}

	@Property
	void countsTheBytes(@ForAll("texts") String text) {
		assertThat(Utf8.length(text)).isEqualTo(bytes(text).length);
	}

	@Test
	void ordersSupplementaryCharactersBehindAllOthers() {
		assertThat(Utf8.ORDER.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<Integer> codePoints = Arbitraries.of(0x61, 0x62, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD,
				0x10000, 0x1F600, 0x10FFFF);
		return codePoints.list()
			.ofMaxSize(4)
			.map(list -> list.stream()
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
