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
import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.BooleanValue;
import io.otspring.emulator.engine.ColumnValue;
import io.otspring.emulator.engine.DoubleValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.StringValue;
import io.otspring.protocol.plainbuffer.EncodedValue;

/**
 * Reads values.
 */
final class Values {

	private Values() {
	}

	/**
	 * Reads a key value in the short form.
	 */
	static KeyValue key(ByteString shortForm) {
		return key(EncodedValue.ofShortForm(shortForm.toByteArray()));
	}

	static KeyValue key(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> new IntegerValue(value.integer());
			case STRING -> new StringValue(value.string());
			case BLOB -> new BinaryValue(value.binary());
			case INF_MIN -> KeyPlaceholder.INF_MIN;
			case INF_MAX -> KeyPlaceholder.INF_MAX;
			case AUTO_INCREMENT -> KeyPlaceholder.AUTO_INCREMENT;
			case DOUBLE, BOOLEAN ->
				throw OtsError.parameterInvalid(value.type() + " is an invalid type for the primary key.");
		};
	}

	/**
	 * Reads an attribute value in the short form.
	 */
	static ColumnValue column(ByteString shortForm) {
		return column(EncodedValue.ofShortForm(shortForm.toByteArray()));
	}

	static ColumnValue column(EncodedValue value) {
		return switch (value.type()) {
			case INTEGER -> new IntegerValue(value.integer());
			case DOUBLE -> new DoubleValue(value.floating());
			case BOOLEAN -> new BooleanValue(value.bool());
			case STRING -> new StringValue(value.string());
			case BLOB -> new BinaryValue(value.binary());
			case INF_MIN, INF_MAX, AUTO_INCREMENT -> throw OtsError
				.parameterInvalid(value.type().wireName() + " is an invalid type for the attribute column.");
		};
	}

}
