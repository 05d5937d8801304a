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

package io.otspring.client.internal.codec;

import java.nio.charset.Charset;

import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;
import io.otspring.protocol.plainbuffer.ShortFormWriter;

/**
 * The body of a request while it is written: protobuf fields and the PlainBuffer rows
 * inside them go into one buffer in one pass, without a tree of messages in between.
 */
public final class BodyWriter {

	private static final int VARINT = 0;

	private static final int LENGTH_DELIMITED = 2;

	private final WireBuffer buffer = new WireBuffer(512);

	private final PlainBufferWriter rows = new PlainBufferWriter(this.buffer);

	private final ShortFormWriter shortForm = new ShortFormWriter(this.buffer);

	private final Charset encoding;

	/**
	 * Creates a writer.
	 * @param encoding the charset of text that the caller hands over as bytes
	 */
	public BodyWriter(Charset encoding) {
		this.encoding = encoding;
	}

	/**
	 * Returns what was written so far.
	 */
	public WireBuffer buffer() {
		return this.buffer;
	}

	/**
	 * Returns the writer of rows, which goes on where this body stands.
	 */
	PlainBufferWriter rows() {
		return this.rows;
	}

	/**
	 * Returns the writer of single values, which goes on where this body stands.
	 */
	ShortFormWriter shortForm() {
		return this.shortForm;
	}

	Charset encoding() {
		return this.encoding;
	}

	void number(int field, long value) {
		tag(field, VARINT);
		this.buffer.writeVarint(value);
	}

	void bool(int field, boolean value) {
		number(field, value ? 1 : 0);
	}

	void string(int field, String value) {
		int start = start(field);
		this.buffer.writeUtf8(value);
		end(start);
	}

	void bytes(int field, byte[] value) {
		tag(field, LENGTH_DELIMITED);
		this.buffer.writeVarint(value.length);
		this.buffer.writeBytes(value);
	}

	/**
	 * Starts a field whose length is not known yet: a message, or bytes that are written
	 * in place.
	 * @param field the number of the field
	 * @return what {@link #end} wants to be told
	 */
	int start(int field) {
		tag(field, LENGTH_DELIMITED);
		return this.buffer.size();
	}

	void end(int start) {
		this.buffer.insertVarintLength(start);
	}

	private void tag(int field, int wireType) {
		this.buffer.writeVarint((long) field << 3 | wireType);
	}

}
