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

package io.otspring.contract.service;

import com.google.protobuf.ByteString;
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;
import io.otspring.protocol.plainbuffer.ValueSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes the row of a request, right or wrong. Values are long, double, boolean, text,
 * byte arrays and {@link Placeholder}.
 *
 * @since 0.1.0
 */
public final class RequestRow {

	private final WireBuffer out = new WireBuffer(64);

	private final PlainBufferWriter writer = new PlainBufferWriter(this.out);

	private boolean columns;

	private boolean deleteMarker;

	public RequestRow() {
		this.writer.header();
		this.writer.startRow();
		this.writer.startPrimaryKey();
	}

	public RequestRow key(String name, Object value) {
		this.writer.startCell(name);
		write(this.writer, value);
		this.writer.endCell();
		return this;
	}

	public RequestRow put(String column, Object value) {
		return cell(column, value, null, null);
	}

	public RequestRow put(String column, Object value, long timestamp) {
		return cell(column, value, null, timestamp);
	}

	public RequestRow increment(String column, long delta) {
		return cell(column, delta, CellOperation.INCREMENT, null);
	}

	public RequestRow delete(String column) {
		return cell(column, null, CellOperation.DELETE_ALL_VERSIONS, null);
	}

	public RequestRow delete(String column, long timestamp) {
		return cell(column, null, CellOperation.DELETE_ONE_VERSION, timestamp);
	}

	/**
	 * Adds a cell of which each part may be there or not, as it should be or not.
	 */
	public RequestRow cell(String column, @Nullable Object value, @Nullable CellOperation operation,
			@Nullable Long timestamp) {
		if (!this.columns) {
			this.columns = true;
			this.writer.startColumns();
		}
		this.writer.startCell(column);
		if (value != null) {
			write(this.writer, value);
		}
		if (operation != null) {
			this.writer.operation(operation);
		}
		if (timestamp != null) {
			this.writer.timestamp(timestamp);
		}
		this.writer.endCell();
		return this;
	}

	public RequestRow deleteMarker() {
		this.deleteMarker = true;
		return this;
	}

	/**
	 * Ends the row and returns it.
	 */
	public ByteString bytes() {
		this.writer.endRow(this.deleteMarker);
		return ByteString.copyFrom(this.out.array(), 0, this.out.size());
	}

	static void write(ValueSink sink, Object value) {
		if (value instanceof Placeholder placeholder) {
			placeholder.write(sink);
		}
		else if (value instanceof Double number) {
			sink.floating(number);
		}
		else if (value instanceof Number number) {
			sink.integer(number.longValue());
		}
		else if (value instanceof Boolean bool) {
			sink.bool(bool);
		}
		else if (value instanceof byte[] bytes) {
			sink.binary(bytes);
		}
		else {
			sink.string((String) value);
		}
	}

	/**
	 * What can stand in a key instead of a value.
	 */
	public enum Placeholder {

		/** Before all values. */
		MIN,

		/** Behind all values. */
		MAX,

		/** A value that the server assigns. */
		ASSIGNED;

		void write(ValueSink sink) {
			switch (this) {
				case MIN -> sink.infMin();
				case MAX -> sink.infMax();
				case ASSIGNED -> sink.autoIncrement();
			}
		}

	}

}
