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

package io.otspring.compatibility;

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
final class RandomValues {

	private static final long SEED = 20260701;

	private static final int TRIES = 1_000;

	private static final List<Long> INTEGERS = List.of(0L, 1L, -1L, 127L, 128L, 255L, 256L, (long) Integer.MIN_VALUE,
			(long) Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

	private static final List<Double> DOUBLES = List.of(0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE,
			Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE);

	private static final List<String> TEXTS = List.of("", "\0", "\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff",
			"\ue000", "\uffff", "\ud800\udc00", "\udbff\udfff", "a\ud83d\ude00z", "x".repeat(255), "x".repeat(256));

	private static final List<byte[]> BINARIES = Stream
		.of("", "00", "7f", "80", "ff", "00ff00", "ff".repeat(255), "ff".repeat(256), "00".repeat(300))
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
	static void check(ThrowingConsumer<RandomValues> property) {
		RandomValues values = new RandomValues();
		for (int i = 1; i <= TRIES; i++) {
			assertThatNoException().as("seed %d, try %d", SEED, i).isThrownBy(() -> property.acceptThrows(values));
		}
	}

	long integer() {
		return boundaryOr(INTEGERS, () -> this.random.nextLong() >> this.random.nextInt(Long.SIZE));
	}

	long between(long min, long max) {
		return boundaryOr(List.of(min, max), () -> this.random.nextLong(min, max));
	}

	int size(int min, int max) {
		return (int) between(min, max);
	}

	/** Any number that is finite. */
	double floating() {
		return boundaryOr(DOUBLES,
				() -> this.random.longs()
					.mapToDouble(Double::longBitsToDouble)
					.filter(Double::isFinite)
					.findFirst()
					.getAsDouble());
	}

	boolean bool() {
		return this.random.nextBoolean();
	}

	String text() {
		return boundaryOr(TEXTS,
				() -> this.random.ints(0, Character.MAX_CODE_POINT + 1)
					.filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
					.limit(this.random.nextInt(21))
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString());
	}

	byte[] binary() {
		return boundaryOr(BINARIES, () -> {
			byte[] bytes = new byte[this.random.nextInt(301)];
			this.random.nextBytes(bytes);
			return bytes;
		});
	}

	@SafeVarargs
	final <T> T of(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	@SafeVarargs
	final <T> T oneOf(Supplier<? extends T>... values) {
		return values[this.random.nextInt(values.length)].get();
	}

	/** A value, or half of the time {@code null}. */
	<T> T orNull(Supplier<T> value) {
		return bool() ? value.get() : null;
	}

	<T> List<T> list(int min, int max, Supplier<? extends T> element) {
		return IntStream.range(0, size(min, max)).<T>mapToObj(i -> element.get()).toList();
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
