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

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.row.CellPosition;
import io.otspring.protocol.WireBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The position inside a row that an answer ended at, as the client gets it: one byte for
 * the format, the version of the cell, the name of its column.
 */
final class Token {

	private static final int FORMAT = 1;

	private static final int NAME = 1 + Long.BYTES;

	private Token() {
	}

	static ByteString encode(CellPosition position) {
		WireBuffer out = new WireBuffer(64);
		out.writeByte(FORMAT);
		out.writeInt64(position.timestamp());
		out.writeUtf8(position.column());
		return ByteString.copyFrom(out.array(), 0, out.size());
	}

	/**
	 * Decodes a token that the client sent back.
	 * @param token the token, empty for none
	 * @return the position, or {@code null} for none
	 */
	static @Nullable CellPosition decode(ByteString token) {
		if (token.isEmpty()) {
			return null;
		}
		if (token.byteAt(0) != FORMAT || token.size() <= NAME || !token.substring(NAME).isValidUtf8()) {
			throw OtsError.parameterInvalid("Invalid token.");
		}
		long timestamp = Long.reverseBytes(token.substring(1, NAME).asReadOnlyByteBuffer().getLong());
		return new CellPosition(token.substring(NAME).toStringUtf8(), timestamp);
	}

}
