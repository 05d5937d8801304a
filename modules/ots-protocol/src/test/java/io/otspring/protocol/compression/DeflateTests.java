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

package io.otspring.protocol.compression;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;

import io.otspring.protocol.Allocation;
import io.otspring.protocol.Hex;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link Deflate}.
 */
class DeflateTests {

	private static final String GET_ROW = "0a0174 121f "
			+ "7500000001030402000000696405090000000001000000000000000a0a0982 2801";

	private static final String GET_ROW_DEFLATED = "789ce3622c11922f6560606064666102529929ac9c0c202e030470717136"
			+ "693002003d9102d4";

	@Test
	void inflatesTheWorkedRequest() {
		assertThat(Deflate.inflate(Hex.bytes(GET_ROW_DEFLATED), 38, 38)).isEqualTo(Hex.bytes(GET_ROW));
	}

	@Test
	void compressesToTheZlibFormat() {
		byte[] compressed = Deflate.compress(Hex.bytes(GET_ROW), 0, 38);
		assertThat(Hex.of(compressed)).startsWith("789c").endsWith("3d9102d4");
		assertThat(Deflate.inflate(compressed, 38, 38)).isEqualTo(Hex.bytes(GET_ROW));
	}

	@Test
	void compressesPartOfAnArray() {
		byte[] compressed = Deflate.compress(Hex.bytes("ff 010203 ff"), 1, 3);
		assertThat(Deflate.inflate(compressed, 3, 3)).isEqualTo(Hex.bytes("010203"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 63, 64, 8191, 8192, 8193, 65536, 5_000_000 })
	void inflatesWhatItCompressed(int size) {
		byte[] random = new byte[size];
		new Random(size).nextBytes(random);
		byte[] zeros = new byte[size];
		assertThat(Deflate.inflate(Deflate.compress(random, 0, size), size, size)).isEqualTo(random);
		assertThat(Deflate.inflate(Deflate.compress(zeros, 0, size), size, size)).isEqualTo(zeros);
	}

	@ParameterizedTest
	@ValueSource(longs = { 39, 0, -1, Integer.MIN_VALUE, 2_000_000_000, Long.MAX_VALUE, Long.MIN_VALUE })
	void refusesAnAnnouncedSizeOutsideOfTheLimit(long size) {
		assertInflating(Hex.bytes(GET_ROW_DEFLATED), size, 38)
			.hasMessage("Announced size " + size + " is not in the range of 1 to 38 bytes");
	}

	@Test
	void refusesAnAnnouncedSizeThatNoArrayCanHave() {
		assertInflating(Hex.bytes(GET_ROW_DEFLATED), 1L << 31, Long.MAX_VALUE)
			.hasMessageStartingWith("Announced size 2147483648");
	}

	@Test
	void refusesAStreamThatIsLongerThanAnnounced() {
		assertInflating(Hex.bytes(GET_ROW_DEFLATED), 37, 1000)
			.hasMessage("Stream is longer than the announced 37 bytes");
	}

	@Test
	void refusesAStreamThatIsShorterThanAnnounced() {
		assertInflating(Hex.bytes(GET_ROW_DEFLATED), 39, 1000)
			.hasMessage("Stream has 38 bytes instead of the announced 39");
	}

	@Test
	void refusesAStreamThatIsCutAnywhere() {
		byte[] whole = Hex.bytes(GET_ROW_DEFLATED);
		for (int length = 0; length < whole.length; length++) {
			assertInflating(Arrays.copyOf(whole, length), 38, 38).hasMessage("Stream is cut short");
		}
	}

	@Test
	void refusesBytesBehindTheStream() {
		assertInflating(Hex.bytes(GET_ROW_DEFLATED + "00"), 38, 38).hasMessage("Stream is followed by 1 bytes");
	}

	/**
	 * A bit of padding may change without harm.
	 */
	@Test
	void neverInflatesADamagedStreamToOtherBytes() {
		byte[] whole = Hex.bytes(GET_ROW_DEFLATED);
		int refused = 0;
		for (int bit = 0; bit < 8 * whole.length; bit++) {
			byte[] damaged = whole.clone();
			damaged[bit / 8] ^= (byte) (1 << bit % 8);
			try {
				assertThat(Deflate.inflate(damaged, 38, 38)).isEqualTo(Hex.bytes(GET_ROW));
			}
			catch (CompressionException ex) {
				refused++;
			}
		}
		assertThat(refused).isGreaterThan(8 * (whole.length - 1));
	}

	@Test
	void refusesRawDeflateAndGzip() {
		assertInflating(Hex.bytes("e3622c11922f656060606466610252"), 38, 38)
			.hasMessageStartingWith("Stream is damaged");
		assertInflating(Hex.bytes("1f8b0800000000000000"), 38, 38).hasMessageStartingWith("Stream is damaged");
	}

	@Test
	void refusesAStreamThatNeedsADictionary() {
		Deflater deflater = new Deflater();
		deflater.setDictionary(new byte[] { 1, 2, 3 });
		deflater.setInput(new byte[] { 1, 2, 3 });
		deflater.finish();
		byte[] out = new byte[100];
		byte[] compressed = Arrays.copyOf(out, deflater.deflate(out));
		deflater.end();
		assertInflating(compressed, 3, 3);
	}

	@Test
	void doesNotInflateABombBeyondItsAnnouncedSize() {
		byte[] bomb = Deflate.compress(new byte[32 << 20], 0, 32 << 20);
		assertThat(Allocation.of(() -> assertInflating(bomb, 1000, 64 << 20))).isLessThan(1 << 20);
	}

	@Test
	void doesNotBelieveAnAnnouncedSize() {
		byte[] small = Hex.bytes(GET_ROW_DEFLATED);
		assertThat(Allocation.of(() -> assertInflating(small, 64 << 20, 64 << 20))).isLessThan(1 << 20);
	}

	private static AbstractThrowableAssert<?, ?> assertInflating(byte[] bytes, long size, long limit) {
		return assertThatThrownBy(() -> Deflate.inflate(bytes, size, limit)).isInstanceOf(CompressionException.class);
	}

}
