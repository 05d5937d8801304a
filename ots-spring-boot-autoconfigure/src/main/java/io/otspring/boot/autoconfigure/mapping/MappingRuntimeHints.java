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

import io.otspring.client.mapping.entity.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * Tells a native image what the mapper looks up of its own by name.
 */
final class MappingRuntimeHints implements RuntimeHintsRegistrar {

	/** The readers whose methods become parts of method handles. */
	private static final List<String> READERS = List.of("EmbeddedPart", "PropertyReader", "TimestampPart");

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		for (String reader : READERS) {
			hints.reflection()
				.registerType(TypeReference.of(EntityType.class.getPackageName() + "." + reader),
						MemberCategory.INVOKE_DECLARED_METHODS);
		}
	}

}
