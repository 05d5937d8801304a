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

package io.otspring.emulator.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import com.google.protobuf.ByteString;

/**
 * The order of values, keys and columns, worked out from their bytes each time.
 */
final class Order {

	static final Comparator<String> COLUMNS = (left, right) -> compare(left, right);

	static final Comparator<List<Object>> KEYS = Order::compareKeys;

	private Order() {
	}

	static boolean comparable(Object left, Object right) {
		return left.getClass() == right.getClass();
	}

	static int compare(Object left, Object right) {
		if (left instanceof Long number) {
			return number.compareTo((Long) right);
		}
		if (left instanceof Double number) {
			return number.compareTo((Double) right);
		}
		if (left instanceof Boolean bool) {
			return bool.compareTo((Boolean) right);
		}
		return Arrays.compareUnsigned(bytes(left), bytes(right));
	}

	/** The number of bytes that are charged for a value. */
	static int size(Object value) {
		if (value instanceof Boolean) {
			return 1;
		}
		return (value instanceof Number) ? 8 : bytes(value).length;
	}

	private static byte[] bytes(Object value) {
		return (value instanceof ByteString bytes) ? bytes.toByteArray()
				: ((String) value).getBytes(StandardCharsets.UTF_8);
	}

	private static int compareKeys(List<Object> left, List<Object> right) {
		for (int i = 0; i < left.size(); i++) {
			int order = compareKeyValues(left.get(i), right.get(i));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private static int compareKeyValues(Object left, Object right) {
		int order = Integer.compare(rank(left), rank(right));
		return (order != 0 || left instanceof Step.Bound) ? order : compare(left, right);
	}

	private static int rank(Object value) {
		if (value instanceof Step.Bound bound) {
			return (bound == Step.Bound.MIN) ? -1 : 1;
		}
		return 0;
	}

}
