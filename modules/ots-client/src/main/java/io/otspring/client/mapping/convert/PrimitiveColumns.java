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

import io.otspring.client.model.BooleanValue;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.DoubleValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.table.DefinedColumnType;

/**
 * Converts primitive values without boxing them, as the built-in converters do.
 *
 * @since 0.1.0
 */
public final class PrimitiveColumns {

	private PrimitiveColumns() {
	}

	/**
	 * Returns an integer.
	 * @param value the value of a column
	 * @return the integer
	 * @throws ConversionException if the column holds something else
	 */
	public static long toLong(ColumnValue value) {
		if (value instanceof IntegerValue integer) {
			return integer.value();
		}
		throw ConversionException.mismatch(DefinedColumnType.INTEGER, value);
	}

	/**
	 * Returns an integer of 32 bits.
	 * @param value the value of a column
	 * @return the integer
	 * @throws ConversionException if the column holds something else, or a greater one
	 */
	public static int toInt(ColumnValue value) {
		return (int) inRange(toLong(value), Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
	}

	/**
	 * Returns an integer of 16 bits.
	 * @param value the value of a column
	 * @return the integer
	 * @throws ConversionException if the column holds something else, or a greater one
	 */
	public static short toShort(ColumnValue value) {
		return (short) inRange(toLong(value), Short.MIN_VALUE, Short.MAX_VALUE, "a short");
	}

	/**
	 * Returns an integer of 8 bits.
	 * @param value the value of a column
	 * @return the integer
	 * @throws ConversionException if the column holds something else, or a greater one
	 */
	public static byte toByte(ColumnValue value) {
		return (byte) inRange(toLong(value), Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
	}

	/**
	 * Returns a floating-point number.
	 * @param value the value of a column
	 * @return the number
	 * @throws ConversionException if the column holds something else
	 */
	public static double toDouble(ColumnValue value) {
		if (value instanceof DoubleValue floating) {
			return floating.value();
		}
		throw ConversionException.mismatch(DefinedColumnType.DOUBLE, value);
	}

	/**
	 * Returns a floating-point number of 32 bits.
	 * @param value the value of a column
	 * @return the number
	 * @throws ConversionException if the column holds something else, or a number that is
	 * none of 32 bits
	 */
	public static float toFloat(ColumnValue value) {
		double exact = toDouble(value);
		float rounded = (float) exact;
		if (rounded != exact) {
			throw new ConversionException("the number in the column is not exactly a float");
		}
		return rounded;
	}

	/**
	 * Returns true or false.
	 * @param value the value of a column
	 * @return the truth
	 * @throws ConversionException if the column holds something else
	 */
	public static boolean toBoolean(ColumnValue value) {
		if (value instanceof BooleanValue truth) {
			return truth.value();
		}
		throw ConversionException.mismatch(DefinedColumnType.BOOLEAN, value);
	}

	/**
	 * Returns what is stored for a floating-point number, of 64 or of 32 bits.
	 * @param value the number
	 * @return the value of a column
	 * @throws ConversionException if the number is not finite
	 */
	public static ColumnValue ofDouble(double value) {
		if (!Double.isFinite(value)) {
			throw new ConversionException("only finite numbers can be stored");
		}
		return ColumnValue.of(value);
	}

	private static long inRange(long value, long min, long max, String type) {
		if (value < min || value > max) {
			throw new ConversionException("the integer in the column is out of the range of " + type);
		}
		return value;
	}

}
