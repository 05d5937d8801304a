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

package io.otspring.emulator.engine;

import io.otspring.protocol.plainbuffer.ValueSink;
import io.otspring.protocol.plainbuffer.ValueType;

/**
 * What stands in a key where a value will be found or is left open.
 *
 * @since 0.1.0
 */
public enum KeyPlaceholder implements KeyValue {

	/** Smaller than every value; in bounds of ranges. */
	INF_MIN(ValueType.INF_MIN) {

		@Override
		public void writeTo(ValueSink sink) {
			sink.infMin();
		}

	},

	/** Larger than every value; in bounds of ranges. */
	INF_MAX(ValueType.INF_MAX) {

		@Override
		public void writeTo(ValueSink sink) {
			sink.infMax();
		}

	},

	/** To be assigned; in rows that are written. */
	AUTO_INCREMENT(ValueType.AUTO_INCREMENT) {

		@Override
		public void writeTo(ValueSink sink) {
			sink.autoIncrement();
		}

	};

	private final ValueType type;

	KeyPlaceholder(ValueType type) {
		this.type = type;
	}

	@Override
	public ValueType type() {
		return this.type;
	}

	@Override
	public int size() {
		return 0;
	}

	@Override
	public String text() {
		return name();
	}

}
