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

package io.otspring.client.row;

import java.util.List;

import io.otspring.client.model.BinaryValue;
import io.otspring.client.model.BooleanValue;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.StringValue;
import io.otspring.client.model.TextValue;

/**
 * The size of data as the service counts it: the bytes of names and values.
 */
final class DataSize {

	/** An integer, a double, a timestamp. */
	private static final int NUMBER = 8;

	private DataSize() {
	}

	static long of(RowChange change) {
		if (change instanceof PutRowRequest put) {
			return ofKey(put.primaryKey().columns()) + ofColumns(put.columns());
		}
		if (change instanceof UpdateRowRequest update) {
			return ofKey(update.primaryKey().columns()) + ofColumns(update.changes());
		}
		return ofKey(((DeleteRowRequest) change).primaryKey().columns());
	}

	private static long ofKey(List<? extends KeyColumn<?>> key) {
		long size = 0;
		for (KeyColumn<?> column : key) {
			size += utf8Length(column.name()) + ofValue(column.value());
		}
		return size;
	}

	private static long ofColumns(List<? extends ColumnChange> columns) {
		long size = 0;
		for (ColumnChange column : columns) {
			size += utf8Length(column.name());
			if (column instanceof ColumnChange.Put put) {
				size += ofValue(put.value()) + (put.timestamp().isPresent() ? NUMBER : 0);
			}
			else if (!(column instanceof ColumnChange.Delete)) {
				size += NUMBER;
			}
		}
		return size;
	}

	private static long ofValue(Object value) {
		if (value instanceof StringValue string) {
			return utf8Length(string.value());
		}
		if (value instanceof BinaryValue binary) {
			return binary.length();
		}
		if (value instanceof TextValue text) {
			return text.length();
		}
		return (value instanceof BooleanValue) ? 1 : NUMBER;
	}

	/**
	 * Counts without encoding. A character beyond the basic plane has four bytes and is
	 * two halves here, of two bytes each.
	 */
	private static long utf8Length(String text) {
		long length = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				length++;
			}
			else if (c < 0x800 || Character.isSurrogate(c)) {
				length += 2;
			}
			else {
				length += 3;
			}
		}
		return length;
	}

}
