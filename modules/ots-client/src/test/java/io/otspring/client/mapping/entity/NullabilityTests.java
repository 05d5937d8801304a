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

package io.otspring.client.mapping.entity;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.PartitionKey;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which properties may be {@code null}. The package of the tests is null-marked.
 */
class NullabilityTests {

	@ParameterizedTest
	@MethodSource("properties")
	void nullabilityIsFoundOut(Class<?> type, String property, boolean nullable) {
		assertThat(StoredRows.TYPES.of(type).property(property).isNullable()).isEqualTo(nullable);
	}

	static Stream<Arguments> properties() {
		return Stream.of(Arguments.of(Marked.class, "plain", false), Arguments.of(Marked.class, "number", false),
				Arguments.of(Marked.class, "nullable", true), Arguments.of(Marked.class, "array", true),
				Arguments.of(Marked.class, "elements", false), Arguments.of(Marked.class, "nested", true),
				Arguments.of(Marked.class, "foreign", true), Arguments.of(Unmarked.class, "plain", true),
				Arguments.of(Unmarked.class, "number", false), Arguments.of(Unmarked.class, "strict", false),
				Arguments.of(Unmarked.Inner.class, "plain", true), Arguments.of(Unmarked.Again.class, "plain", false),
				Arguments.of(OnGetter.class, "text", true));
	}

	record Marked(@PartitionKey String pk, String plain, int number, @Nullable String nullable, byte @Nullable [] array,
			@Nullable String[] elements, NullabilityTests.@Nullable Level nested, @Other.Nullable String foreign) {

	}

	enum Level {

		LOW

	}

	@NullUnmarked
	record Unmarked(@PartitionKey String pk, String plain, int number, @NonNull String strict) {

		record Inner(@PartitionKey String pk, String plain) {

		}

		@NullMarked
		record Again(@PartitionKey String pk, String plain) {

		}

	}

	static class OnGetter {

		@PartitionKey
		private String pk;

		private String text;

		String getPk() {
			return this.pk;
		}

		void setPk(String pk) {
			this.pk = pk;
		}

		@Nullable String getText() {
			return this.text;
		}

		void setText(@Nullable String text) {
			this.text = text;
		}

	}

	/** Annotations of another library, on declarations instead of types. */
	interface Other {

		@Retention(RetentionPolicy.RUNTIME)
		@interface Nullable {

		}

	}

}
