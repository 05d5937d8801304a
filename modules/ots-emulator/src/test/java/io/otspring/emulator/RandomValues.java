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

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowingConsumer;

import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Random values, the same ones in each run. Boundaries come first, each of them, and
 * every third time later on.
 */
public final class RandomValues {

	private static final long SEED = 20260701;

	private static final List<Long> INTEGERS = List.of(0L, 1L, -1L, 255L, 256L, (long) Integer.MIN_VALUE,
			(long) Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

	/** The first and last code points of each length in UTF-8, and some among them. */
	private static final int[] CODE_POINTS = { 0, 0x61, 0x62, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF,
			0x10000, 0x1F600, 0x10FFFF };

	private static final List<String> TEXTS = Stream
		.concat(Stream.of(""), IntStream.of(CODE_POINTS).mapToObj(Character::toString))
		.toList();

	private static final byte[] BYTES = { 0, 1, 2, 0x7F, (byte) 0x80, (byte) 0xFE, (byte) 0xFF };

	private static final List<byte[]> BINARIES = Stream
		.of("", "00", "ff", "0000", "00ff", "ff00", "ffff", "00".repeat(1024), "ff".repeat(1024))
		.map(HexFormat.of()::parseHex)
		.toList();

	private final Random random = new Random(SEED);

	private final Map<List<?>, Iterator<?>> boundaries = new HashMap<>();

	private RandomValues() {
	}

	/**
	 * Checks what has to hold for all values, and tells the seed and the number of the
	 * try for which it does not.
	 */
	public static void check(int tries, ThrowingConsumer<RandomValues> property) {
		RandomValues values = new RandomValues();
		for (int i = 1; i <= tries; i++) {
			assertThatNoException().as("seed %d, try %d", SEED, i).isThrownBy(() -> property.acceptThrows(values));
		}
	}

	public long integer() {
		return boundaryOr(INTEGERS, () -> this.random.nextLong() >> this.random.nextInt(Long.SIZE));
	}

	public long between(long min, long max) {
		return boundaryOr(List.of(min, max), () -> this.random.nextLong(min, max));
	}

	/** A text of few characters that are next to each other in UTF-8, or far away. */
	public String text() {
		return boundaryOr(TEXTS,
				() -> IntStream.range(0, this.random.nextInt(5))
					.map(i -> CODE_POINTS[this.random.nextInt(CODE_POINTS.length)])
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString());
	}

	/** Few bytes, which often begin like others. */
	public byte[] binary() {
		return boundaryOr(BINARIES, () -> {
			byte[] bytes = new byte[this.random.nextInt(5)];
			for (int i = 0; i < bytes.length; i++) {
				bytes[i] = BYTES[this.random.nextInt(BYTES.length)];
			}
			return bytes;
		});
	}

	@SafeVarargs
	public final <T> T of(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	public <T> List<T> list(int min, int max, Supplier<? extends T> element) {
		return IntStream.range(0, (int) between(min, max)).<T>mapToObj(i -> element.get()).toList();
	}

	@SuppressWarnings("unchecked")
	private <T> T boundaryOr(List<T> boundaries, Supplier<T> other) {
		Iterator<T> first = (Iterator<T>) this.boundaries.computeIfAbsent(boundaries, List::iterator);
		if (first.hasNext()) {
			return first.next();
		}
		return (this.random.nextInt(3) == 0) ? boundaries.get(this.random.nextInt(boundaries.size())) : other.get();
	}

}
