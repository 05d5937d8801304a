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

import java.util.OptionalInt;

/**
 * A value of an attribute column.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public sealed interface ColumnValue extends Value
		permits IntegerValue, DoubleValue, BooleanValue, StringValue, BinaryValue {

	/**
	 * Compares two values in the order of the service.
	 * @param other the value to compare with
	 * @return a negative number, zero or a positive number, or nothing if the values are
	 * of different types
	 */
	OptionalInt compareWith(ColumnValue other);

}
