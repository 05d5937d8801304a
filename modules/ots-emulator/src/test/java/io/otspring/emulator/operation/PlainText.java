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

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.google.protobuf.ByteString;
import io.otspring.protocol.plainbuffer.EncodedValue;
import io.otspring.protocol.plainbuffer.PlainBufferReader;

/**
 * Rows of answers as texts, for example {@code p=x id=1 a=7@1700000000000}.
 */
final class PlainText {

	private PlainText() {
	}

	static List<String> rows(ByteString bytes) {
		List<String> rows = new ArrayList<>();
		if (bytes.isEmpty()) {
			return rows;
		}
		PlainBufferReader reader = PlainBufferReader.ofRows(bytes.toByteArray());
		while (reader.nextRow()) {
			List<String> cells = new ArrayList<>();
			while (reader.nextCell()) {
				StringBuilder cell = new StringBuilder(reader.name());
				reader.operation().ifPresent(operation -> cell.append(' ').append(operation));
				if (reader.hasValue()) {
					cell.append('=').append(text(reader.value()));
				}
				reader.timestamp().ifPresent(timestamp -> cell.append('@').append(timestamp));
				cells.add(cell.toString());
			}
			if (reader.hasDeleteMarker()) {
				cells.add("deleted");
			}
			rows.add(String.join(" ", cells));
		}
		return rows;
	}

	static String text(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> Long.toString(value.integer());
			case DOUBLE -> Double.toString(value.floating());
			case BOOLEAN -> Boolean.toString(value.bool());
			case STRING -> value.string();
			case BLOB -> HexFormat.of().formatHex(value.binary());
			case INF_MIN, INF_MAX, AUTO_INCREMENT -> value.type().name();
		};
	}

}
