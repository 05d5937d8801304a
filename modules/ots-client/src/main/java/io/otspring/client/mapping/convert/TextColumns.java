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

package io.otspring.client.mapping.convert;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.StringValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * Text in columns.
 */
final class TextColumns {

	private TextColumns() {
	}

	static String toText(ColumnValue value) {
		if (value instanceof StringValue string) {
			return string.value();
		}
		throw ConversionException.mismatch(DefinedColumnType.STRING, value);
	}

	/** UTF-8, in which text travels, has no form of half a surrogate pair. */
	static ColumnValue ofText(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isSurrogate(c)) {
				i++;
				if (i == text.length() || !Character.isSurrogatePair(c, text.charAt(i))) {
					throw new ConversionException("text with an unpaired surrogate cannot be stored");
				}
			}
		}
		return ColumnValue.of(text);
	}

}
