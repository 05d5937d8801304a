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
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.google.protobuf.ByteString;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.transaction.Session;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.PlainBufferException;
import io.otspring.protocol.plainbuffer.ShortFormWriter;

/**
 * A transaction as the client names it: the name of the table and the number of the
 * session, each after its length, and the partition key, all in Base64.
 *
 * @param table the table
 * @param session the transaction
 */
record TransactionId(String table, Session session) {

	String encode() {
		WireBuffer out = new WireBuffer(128);
		writeText(out, this.table);
		writeText(out, this.session.number());
		this.session.partitionKey().writeTo(new ShortFormWriter(out));
		return Base64.getEncoder().encodeToString(out.toByteArray());
	}

	static TransactionId decode(String id) {
		try {
			ByteBuffer in = ByteBuffer.wrap(Base64.getDecoder().decode(id)).order(ByteOrder.LITTLE_ENDIAN);
			return new TransactionId(readText(in),
					new Session(readText(in), Values.key(ByteString.copyFrom(in.slice()))));
		}
		catch (IllegalArgumentException | PlainBufferException ex) {
			throw invalid();
		}
	}

	private static void writeText(WireBuffer out, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt32(bytes.length);
		out.writeBytes(bytes);
	}

	private static String readText(ByteBuffer in) {
		int length = (in.remaining() >= Integer.BYTES) ? in.getInt() : -1;
		if (length < 0 || length > in.remaining()) {
			throw invalid();
		}
		byte[] bytes = new byte[length];
		in.get(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static OtsError invalid() {
		return OtsError.parameterInvalid("TransactionID is invalid.");
	}

}
