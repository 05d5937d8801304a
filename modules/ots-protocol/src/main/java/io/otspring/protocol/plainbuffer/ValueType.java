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

package io.otspring.protocol.plainbuffer;

/**
 * The types of values.
 *
 * @since 0.1.0
 */
public enum ValueType {

	/** A signed integer of 64 bits. */
	INTEGER(0x00, "VT_INTEGER"),

	/** An IEEE 754 number of 64 bits. */
	DOUBLE(0x01, "VT_DOUBLE"),

	/** True or false. */
	BOOLEAN(0x02, "VT_BOOLEAN"),

	/** A text, in UTF-8. */
	STRING(0x03, "VT_STRING"),

	/** Bytes. */
	BLOB(0x07, "VT_BLOB"),

	/** Smaller than every value; in bounds of ranges only. */
	INF_MIN(0x09, "VT_INF_MIN"),

	/** Larger than every value; in bounds of ranges only. */
	INF_MAX(0x0A, "VT_INF_MAX"),

	/** To be assigned by the service; in keys of rows that are written only. */
	AUTO_INCREMENT(0x0B, "VT_AUTO_INCREMENT");

	private static final ValueType[] BY_CODE = new ValueType[AUTO_INCREMENT.code + 1];

	static {
		for (ValueType type : values()) {
			BY_CODE[type.code] = type;
		}
	}

	private final int code;

	private final String wireName;

	ValueType(int code, String wireName) {
		this.code = code;
		this.wireName = wireName;
	}

	/**
	 * Returns the name that messages of the service use, for example {@code VT_BLOB}.
	 */
	public String wireName() {
		return this.wireName;
	}

	int code() {
		return this.code;
	}

	/**
	 * Returns whether this stands for a value that no column has.
	 */
	boolean isPlaceholder() {
		return this == INF_MIN || this == INF_MAX || this == AUTO_INCREMENT;
	}

	static PlainBufferException unknown() {
		return new PlainBufferException("data format is invalid, unknown variant type occured.");
	}

	static ValueType of(int code) {
		ValueType type = (code >= 0 && code < BY_CODE.length) ? BY_CODE[code] : null;
		if (type == null) {
			throw unknown();
		}
		return type;
	}

}
