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

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

/**
 * Jackson, if it is there. It is loaded with the first type that is stored as JSON.
 */
final class StandardJson implements JsonFormat {

	private static final String JACKSON = "tools.jackson.databind.json.JsonMapper";

	private @Nullable JsonFormat format;

	@Override
	public synchronized ColumnConverter<?> converter(Type type) {
		if (this.format == null) {
			if (!isPresent()) {
				throw new IllegalArgumentException(type.getTypeName() + " is stored as JSON, as are lists, sets, maps,"
						+ " arrays other than byte[], and what is annotated with @Json; this needs Jackson 3:"
						+ " add the dependency tools.jackson.core:jackson-databind");
			}
			this.format = new JacksonJsonFormat();
		}
		return this.format.converter(type);
	}

	private static boolean isPresent() {
		try {
			Class.forName(JACKSON, false, StandardJson.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

}
