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

import java.util.regex.Pattern;

/**
 * What the service accepts as a name.
 *
 * @since 0.1.0
 */
public final class NamingRules {

	private static final int MAX_LENGTH = 255;

	private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");

	private NamingRules() {
	}

	public static void requireTableName(String name) {
		if (!TABLE_NAME.matcher(name).matches()) {
			throw OtsError.parameterInvalid("Invalid table name: '" + name + "'.");
		}
	}

	/**
	 * Refuses names that no column can have. Nearly every text is a name, other than the
	 * documentation of the service says.
	 * @param name the name of a key or attribute column
	 */
	public static void requireColumnName(String name) {
		if (name.isEmpty() || name.charAt(0) == '#' || Utf8.length(name) > MAX_LENGTH) {
			throw OtsError.parameterInvalid("Invalid column name: '" + name + "'.");
		}
	}

}
