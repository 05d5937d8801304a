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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.otspring.client.mapping.entity.EntityType;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MappingRuntimeHints}.
 */
class MappingRuntimeHintsTests {

	@Test
	void methodsThatReadRowsCanBeLookedUp() throws ClassNotFoundException {
		RuntimeHints hints = new RuntimeHints();
		new MappingRuntimeHints().registerHints(hints, null);
		for (String reader : List.of("EmbeddedPart", "PropertyReader", "TimestampPart")) {
			Class<?> type = Class.forName(EntityType.class.getPackageName() + "." + reader);
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_METHODS)).accepts(hints);
			assertThat(Stream.of(type.getDeclaredMethods()).filter(method -> method.getName().startsWith("read")))
				.as(Arrays.toString(type.getDeclaredMethods()))
				.isNotEmpty();
		}
	}

}
