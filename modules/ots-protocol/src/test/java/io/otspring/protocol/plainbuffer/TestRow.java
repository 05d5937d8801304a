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

package io.otspring.protocol.plainbuffer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.otspring.protocol.WireBuffer;

/**
 * A row as tests speak of it.
 */
record TestRow(List<TestCell> key, List<TestCell> columns, boolean deleteMarker, SequenceInfo sequenceInfo) {

	static TestRow ofKey(TestCell... key) {
		return new TestRow(List.of(key), List.of(), false, null);
	}

	TestRow columns(TestCell... columns) {
		return new TestRow(this.key, List.of(columns), this.deleteMarker, this.sequenceInfo);
	}

	TestRow deleted() {
		return new TestRow(this.key, this.columns, true, this.sequenceInfo);
	}

	TestRow sequence(SequenceInfo sequenceInfo) {
		return new TestRow(this.key, this.columns, this.deleteMarker, sequenceInfo);
	}

	static byte[] write(TestRow... rows) {
		return write(Arrays.asList(rows));
	}

	static byte[] write(List<TestRow> rows) {
		WireBuffer buffer = new WireBuffer(64);
		PlainBufferWriter out = new PlainBufferWriter(buffer);
		out.header();
		for (TestRow row : rows) {
			row.write(out);
		}
		return buffer.toByteArray();
	}

	private void write(PlainBufferWriter out) {
		out.startRow();
		if (!this.key.isEmpty()) {
			out.startPrimaryKey();
			this.key.forEach(cell -> cell.write(out));
		}
		if (!this.columns.isEmpty()) {
			out.startColumns();
			this.columns.forEach(cell -> cell.write(out));
		}
		out.endRow(this.deleteMarker, this.sequenceInfo);
	}

	static List<TestRow> read(byte[] bytes) {
		return read(PlainBufferReader.ofRows(bytes));
	}

	static List<TestRow> readWritten(byte[] bytes) {
		return read(PlainBufferReader.ofWrittenRow(bytes, 0, bytes.length));
	}

	private static List<TestRow> read(PlainBufferReader in) {
		List<TestRow> rows = new ArrayList<>();
		while (in.nextRow()) {
			List<TestCell> key = new ArrayList<>();
			List<TestCell> columns = new ArrayList<>();
			while (in.nextCell()) {
				(in.inPrimaryKey() ? key : columns).add(TestCell.read(in));
			}
			rows.add(new TestRow(key, columns, in.hasDeleteMarker(), in.sequenceInfo().orElse(null)));
		}
		in.expectEnd();
		return rows;
	}

}
