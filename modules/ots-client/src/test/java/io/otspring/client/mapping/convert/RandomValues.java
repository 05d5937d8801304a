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

package io.otspring.client.mapping.convert;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values that are the same with each run.
 */
final class RandomValues {

	private static final int TRIES = 300;

	private static final List<Long> INTEGERS = List.of(0L, 1L, -1L, (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE,
			Long.MIN_VALUE, Long.MAX_VALUE);

	private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

	private final Random random = new Random(20260701);

	/** Returns many values. */
	static <T> Stream<T> many(Function<RandomValues, T> value) {
		RandomValues values = new RandomValues();
		return Stream.generate(() -> value.apply(values)).limit(TRIES);
	}

	long integer() {
		return (this.random.nextInt(4) == 0) ? INTEGERS.get(this.random.nextInt(INTEGERS.size()))
				: this.random.nextLong() >> this.random.nextInt(Long.SIZE);
	}

	long between(long min, long max) {
		return this.random.nextLong(min, max);
	}

	/** Any number that is finite. */
	double floating() {
		return Stream.generate(() -> Double.longBitsToDouble(this.random.nextLong()))
			.filter(Double::isFinite)
			.findFirst()
			.orElseThrow();
	}

	/** A text that can be stored, of any characters. */
	String text() {
		return this.random.ints(0, Character.MAX_CODE_POINT + 1)
			.filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
			.limit(this.random.nextInt(21))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	byte[] binary() {
		byte[] bytes = new byte[this.random.nextInt(20)];
		this.random.nextBytes(bytes);
		return bytes;
	}

	ZoneOffset offset() {
		return ZoneOffset.ofTotalSeconds((int) between(-18 * 3600, 18 * 3600 + 1));
	}

	ZoneId zone() {
		return (this.random.nextInt(4) == 0) ? offset() : ZONES.get(this.random.nextInt(ZONES.size()));
	}

}
