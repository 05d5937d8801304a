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

import java.util.Arrays;
import java.util.List;

import io.otspring.client.model.BinaryValue;
import io.otspring.client.model.InfiniteValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.StringValue;

/**
 * The order of the service: integers by value, text by its UTF-8 bytes, binary values by
 * unsigned bytes, and keys column by column.
 */
final class KeyOrder {

	private KeyOrder() {
	}

	/**
	 * Compares two keys of one table.
	 * @throws IllegalArgumentException if they are not comparable
	 */
	static int compare(List<? extends KeyColumn<?>> one, List<? extends KeyColumn<?>> other) {
		for (int i = 0; i < one.size(); i++) {
			int order = compareValues(one.get(i).value(), other.get(i).value());
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	/**
	 * Compares by UTF-8 bytes, whose order is that of code points.
	 */
	static int compareText(String one, String other) {
		return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
	}

	private static int compareValues(Object one, Object other) {
		if (one instanceof InfiniteValue || other instanceof InfiniteValue) {
			return Integer.compare(side(one), side(other));
		}
		if (one instanceof IntegerValue integer && other instanceof IntegerValue otherInteger) {
			return Long.compare(integer.value(), otherInteger.value());
		}
		if (one instanceof StringValue text && other instanceof StringValue otherText) {
			return compareText(text.value(), otherText.value());
		}
		if (one instanceof BinaryValue binary && other instanceof BinaryValue otherBinary) {
			return Arrays.compareUnsigned(binary.bytes(), otherBinary.bytes());
		}
		throw new IllegalArgumentException("Values of " + one.getClass().getSimpleName() + " and "
				+ other.getClass().getSimpleName() + " have no order");
	}

	private static int side(Object value) {
		if (value == InfiniteValue.MINIMUM) {
			return -1;
		}
		return (value != InfiniteValue.MAXIMUM) ? 0 : 1;
	}

}
