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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

import com.google.protobuf.ByteOutput;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import io.otspring.protocol.plainbuffer.SimpleRowMatrixReader;

/**
 * Where a field's bytes lie. A message that was parsed with aliasing hands out the array
 * of the body itself, so that rows are not copied before they are read.
 */
final class FieldBytes extends ByteOutput {

	private byte[] bytes = {};

	private int offset;

	private int length;

	private FieldBytes() {
	}

	static FieldBytes of(ByteString field) {
		FieldBytes where = new FieldBytes();
		try {
			UnsafeByteOperations.unsafeWriteTo(field, where);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return where;
	}

	PlainBufferReader rows() {
		return PlainBufferReader.ofRows(this.bytes, this.offset, this.length);
	}

	PlainBufferReader writtenRow() {
		return PlainBufferReader.ofWrittenRow(this.bytes, this.offset, this.length);
	}

	SimpleRowMatrixReader matrix() {
		return SimpleRowMatrixReader.of(this.bytes, this.offset, this.length);
	}

	@Override
	public void writeLazy(byte[] value, int offset, int length) {
		this.bytes = value;
		this.offset = offset;
		this.length = length;
	}

	@Override
	public void write(byte[] value, int offset, int length) {
		writeLazy(value.clone(), offset, length);
	}

	@Override
	public void write(byte value) {
		writeLazy(new byte[] { value }, 0, 1);
	}

	@Override
	public void write(ByteBuffer value) {
		writeLazy(value);
	}

	@Override
	public void writeLazy(ByteBuffer value) {
		byte[] copy = new byte[value.remaining()];
		value.get(copy);
		writeLazy(copy, 0, copy.length);
	}

}
