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

package io.otspring.boot.autoconfigure.mapping;

import java.util.List;
import java.util.Objects;

import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.convert.PrimitiveColumns;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.model.ColumnValue;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * Tells a native image of what the mapper makes method handles besides mapped types.
 */
final class MappingRuntimeHints implements RuntimeHintsRegistrar {

	private static final List<Class<?>> TYPES = List.of(Boolean.class, Objects.class, ColumnConverter.class,
			ColumnValue.class, EntityProperty.class, PrimitiveColumns.class);

	/** In the package of {@link EntityProperty}, which does not show them. */
	private static final List<String> HIDDEN_TYPES = List.of("EmbeddedPart", "PropertyReader", "PropertyWriter",
			"TimestampPart");

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		TYPES.forEach(type -> hints.reflection().registerType(type, MemberCategory.INVOKE_DECLARED_METHODS));
		for (String type : HIDDEN_TYPES) {
			hints.reflection()
				.registerType(TypeReference.of(EntityProperty.class.getPackageName() + "." + type),
						MemberCategory.INVOKE_DECLARED_METHODS);
		}
	}

}
