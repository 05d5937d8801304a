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

package io.otspring.emulator.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.WireBuffer;

/**
 * A position in a shard as the client gets it: the stream, the shard and the position,
 * each after one byte for its length, then a checksum, all in Base64.
 *
 * @param stream the stream
 * @param shard the shard
 * @param position the position
 */
record ShardIterator(String stream, String shard, long position) {

	private static final int POSITION_LENGTH = 28;

	private static final int PADDING = POSITION_LENGTH - Long.BYTES;

	/**
	 * Encodes the position. As with the service, the name of a stream of more than 255
	 * bytes does not fit, and what is made of it cannot be read.
	 */
	String encode() {
		WireBuffer out = new WireBuffer(256);
		writeText(out, this.stream);
		writeText(out, this.shard);
		out.writeByte(POSITION_LENGTH);
		out.writeBytes(new byte[PADDING]);
		out.writeInt64(Long.reverseBytes(this.position));
		out.writeByte(checksum(out.array(), out.size()));
		return Base64.getEncoder().encodeToString(out.toByteArray());
	}

	static ShardIterator decode(String iterator) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(iterator);
		}
		catch (IllegalArgumentException ex) {
			throw invalid();
		}
		int end = bytes.length - 1;
		if (end < 0 || bytes[end] != (byte) checksum(bytes, end)) {
			throw invalid();
		}
		ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
		String stream = readText(in);
		String shard = readText(in);
		if (in.remaining() != 1 + POSITION_LENGTH || in.get() != POSITION_LENGTH) {
			throw invalid();
		}
		return new ShardIterator(stream, shard, in.getLong(in.position() + PADDING));
	}

	private static void writeText(WireBuffer out, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeByte(bytes.length);
		out.writeBytes(bytes);
	}

	private static String readText(ByteBuffer in) {
		int length = in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : -1;
		if (length <= 0 || length > in.remaining()) {
			throw invalid();
		}
		byte[] bytes = new byte[length];
		in.get(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static int checksum(byte[] bytes, int length) {
		int sum = 0;
		for (int i = 0; i < length; i++) {
			sum = sum * 31 + bytes[i];
		}
		return sum & 0xFF;
	}

	private static OtsError invalid() {
		return OtsError.parameterInvalid("Invalid stream id in shard iterator.");
	}

}
