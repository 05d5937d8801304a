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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Methods of the mapping itself are looked up by their names, which native images have to
 * know.
 */
class NativeImageTests {

	private static final String CONFIGURATION = "/META-INF/native-image/io.otspring/ots-client/reflect-config.json";

	private static final Set<String> LOOKUPS = Set.of("bound", "reader", "function", "method");

	@Test
	void whatLooksItsMethodsUpIsConfigured() throws IOException {
		Set<String> users = new ClassFileImporter()
			.importClasses(Part.class, ColumnPart.class, EmbeddedPart.class, IgnoredPart.class, TimestampPart.class,
					PropertyReader.class, PropertyWriter.class, Composite.class, Copier.class, EntityProperty.class)
			.stream()
			.filter(NativeImageTests::looksUp)
			.map(JavaClass::getName)
			.collect(Collectors.toSet());
		assertThat(users).isNotEmpty();
		assertThat(names()).containsAll(users);
	}

	@Test
	void whatIsConfiguredIsThere() throws IOException {
		assertThat(names()).allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
	}

	private static boolean looksUp(JavaClass type) {
		return type.getMethodCallsFromSelf()
			.stream()
			.anyMatch(call -> call.getTargetOwner().isEquivalentTo(Handles.class)
					&& LOOKUPS.contains(call.getTarget().getName()));
	}

	private static Set<String> names() throws IOException {
		try (InputStream in = Handles.class.getResourceAsStream(CONFIGURATION)) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			Stream<MatchResult> names = Pattern.compile("\"name\": \"([^\"]+)\"").matcher(text).results();
			return names.map(name -> name.group(1)).collect(Collectors.toSet());
		}
	}

}
