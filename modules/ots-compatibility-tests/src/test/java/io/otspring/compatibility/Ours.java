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

package io.otspring.compatibility;

import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;

/**
 * Values of our client whose types have the names of those of the official one.
 */
final class Ours {

	private Ours() {
	}

	/**
	 * Returns a key of names and values in turn.
	 */
	static PrimaryKey key(Object... namesAndValues) {
		PrimaryKey.Builder key = PrimaryKey.builder();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			add(key, (String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return key.build();
	}

	private static void add(PrimaryKey.Builder key, String name, Object value) {
		if (value instanceof Long number) {
			key.add(name, number);
		}
		else if (value instanceof String text) {
			key.add(name, text);
		}
		else {
			key.add(name, (byte[]) value);
		}
	}

	static ColumnValue value(Object value) {
		if (value instanceof Long number) {
			return ColumnValue.of(number);
		}
		if (value instanceof Double number) {
			return ColumnValue.of(number);
		}
		if (value instanceof Boolean bool) {
			return ColumnValue.of(bool);
		}
		return (value instanceof String text) ? ColumnValue.of(text) : ColumnValue.of((byte[]) value);
	}

}
