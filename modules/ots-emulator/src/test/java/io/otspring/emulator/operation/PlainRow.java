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
import io.otspring.protocol.WireBuffer;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferWriter;

/**
 * Writes one row as a client may send it, right or wrong.
 */
final class PlainRow {

	private final WireBuffer out = new WireBuffer(64);

	private final PlainBufferWriter writer = new PlainBufferWriter(this.out);

	private boolean columns;

	private boolean deleteMarker;

	PlainRow() {
		this.writer.header();
		this.writer.startRow();
		this.writer.startPrimaryKey();
	}

	/** A row with the key {@code id}. */
	static PlainRow id(long id) {
		return new PlainRow().key("id", id);
	}

	PlainRow key(String name, Object value) {
		this.writer.startCell(name);
		value(value);
		this.writer.endCell();
		return this;
	}

	PlainRow openKey(String name) {
		this.writer.startCell(name);
		this.writer.autoIncrement();
		this.writer.endCell();
		return this;
	}

	PlainRow minKey(String name) {
		this.writer.startCell(name);
		this.writer.infMin();
		this.writer.endCell();
		return this;
	}

	PlainRow maxKey(String name) {
		this.writer.startCell(name);
		this.writer.infMax();
		this.writer.endCell();
		return this;
	}

	PlainRow put(String column, Object value) {
		return cell(column, value, null, null);
	}

	PlainRow put(String column, Object value, long timestamp) {
		return cell(column, value, null, timestamp);
	}

	PlainRow cell(String column, Object value, CellOperation operation, Long timestamp) {
		startColumns();
		this.writer.startCell(column);
		if (value != null) {
			value(value);
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

	PlainRow minColumn(String column) {
		startColumns();
		this.writer.startCell(column);
		this.writer.infMin();
		this.writer.endCell();
		return this;
	}

	PlainRow deleteMarker() {
		this.deleteMarker = true;
		return this;
	}

	ByteString bytes() {
		this.writer.endRow(this.deleteMarker);
		return ByteString.copyFrom(this.out.array(), 0, this.out.size());
	}

	private void startColumns() {
		if (!this.columns) {
			this.columns = true;
			this.writer.startColumns();
		}
	}

	private void value(Object value) {
		if (value instanceof Double number) {
			this.writer.floating(number);
		}
		else if (value instanceof Number number) {
			this.writer.integer(number.longValue());
		}
		else if (value instanceof Boolean bool) {
			this.writer.bool(bool);
		}
		else if (value instanceof byte[] bytes) {
			this.writer.binary(bytes);
		}
		else {
			this.writer.string((String) value);
		}
	}

}
