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

package io.otspring.client.internal.httpclient5;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Bodies of announced and of unknown length.
 */
class BodyReaderTests {

	private static final int MIB = 1024 * 1024;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 8191, 8192, 8193, 24_576, 24_577, 1_000_000, 9 * MIB })
	void bodyIsReadWhole(int length) throws Exception {
		byte[] body = new byte[length];
		new Random(3).nextBytes(body);
		assertThat(BodyReader.read(pieces(body), length, 16 * MIB)).isEqualTo(body);
		assertThat(BodyReader.read(pieces(body), -1, 16 * MIB)).isEqualTo(body);
	}

	@Test
	void bodyOfExactlyTheLimitIsAccepted() throws Exception {
		assertThat(BodyReader.read(new Endless(20_000), -1, 20_000)).hasSize(20_000);
		assertThat(BodyReader.read(new Endless(20_000), 20_000, 20_000)).hasSize(20_000);
	}

	@Test
	void announcedLengthBeyondTheLimitIsRefusedBeforeAnythingIsRead() {
		Endless body = new Endless(Long.MAX_VALUE);
		assertThatExceptionOfType(RefusedAnswerException.class)
			.isThrownBy(() -> BodyReader.read(body, Long.MAX_VALUE, 20_000));
		assertThat(body.read).isZero();
	}

	@Test
	void bodyThatGoesOnBeyondTheLimitIsRefusedSoon() {
		Endless body = new Endless(Long.MAX_VALUE);
		assertThatExceptionOfType(RefusedAnswerException.class).isThrownBy(() -> BodyReader.read(body, -1, 20 * MIB));
		assertThat(body.read).isLessThanOrEqualTo(20 * MIB + 1);
	}

	@Test
	void bodyThatIsShorterThanAnnouncedIsRefused() {
		assertThatExceptionOfType(ConnectionClosedException.class)
			.isThrownBy(() -> BodyReader.read(new Endless(99), 100, 1000))
			.withMessageContaining("99 of 100");
	}

	private static InputStream pieces(byte[] body) {
		return new ByteArrayInputStream(body) {
			@Override
			public int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(length, 1000));
			}
		};
	}

	/**
	 * Zeros, as many as wanted, which counts how many were read.
	 */
	private static final class Endless extends InputStream {

		private final long length;

		private long read;

		Endless(long length) {
			this.length = length;
		}

		@Override
		public int read() throws IOException {
			throw new IOException("Reads of single bytes are slow");
		}

		@Override
		public int read(byte[] target, int offset, int wanted) {
			if (this.read == this.length) {
				return -1;
			}
			int count = (int) Math.min(wanted, this.length - this.read);
			this.read += count;
			return count;
		}

	}

}
