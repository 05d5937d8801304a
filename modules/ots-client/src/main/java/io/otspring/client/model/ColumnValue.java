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

package io.otspring.client.model;

/**
 * The value of an attribute column. Values are immutable and compare by content.
 *
 * @since 0.1.0
 */
public sealed interface ColumnValue
		permits StringValue, IntegerValue, DoubleValue, BooleanValue, BinaryValue, TextValue {

	static ColumnValue of(String value) {
		return new StringValue(value);
	}

	static ColumnValue of(long value) {
		return new IntegerValue(value);
	}

	/**
	 * Returns the value of a double.
	 * @throws IllegalArgumentException if it is not finite
	 */
	static ColumnValue of(double value) {
		return new DoubleValue(value);
	}

	static ColumnValue of(boolean value) {
		return new BooleanValue(value);
	}

	static ColumnValue of(byte[] value) {
		return new BinaryValue(value);
	}

	/**
	 * Returns text that is at hand as bytes in the client's encoding.
	 */
	static ColumnValue text(byte[] value) {
		return new TextValue(value);
	}

}
