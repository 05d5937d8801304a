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

package io.otspring.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.otspring.boot.autoconfigure.test.GeneratedMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the guide about settings lists the properties as they are.
 */
class SettingsPageTests {

	private static final Path PAGES = Path.of("..", "docs", "guide");

	private static final String ENGLISH = "settings.md";

	private static final String CHINESE = "settings.zh-CN.md";

	private static final Pattern ROW = Pattern
		.compile("\\| `((?:ots|management)\\.[^`]+)` \\| (.+?) \\| (.+?) \\| (.+?) \\|");

	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, CHINESE })
	void everyPropertyIsListedWithItsTypeAndDefault(String page) throws IOException {
		List<String> expected = GeneratedMetadata.properties()
			.entrySet()
			.stream()
			.map(property -> row(property.getKey(), property.getValue()))
			.toList();
		assertThat(rows(page))
			.extracting(row -> "| `%s` | %s | %s |".formatted(row.group(1), row.group(2), row.group(3)))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void meaningsAreTheDescriptions() throws IOException {
		Map<String, String> expected = GeneratedMetadata.properties()
			.entrySet()
			.stream()
			.collect(
					Collectors.toMap(Map.Entry::getKey, property -> property.getValue().get("description").asString()));
		assertThat(rows(ENGLISH).stream().collect(Collectors.toMap(row -> row.group(1), row -> row.group(4))))
			.isEqualTo(expected);
	}

	@Test
	void meaningsAreTranslated() throws IOException {
		assertThat(rows(CHINESE)).extracting(row -> row.group(4))
			.allSatisfy(meaning -> assertThat(meaning).containsPattern("\\p{IsHan}").endsWith("\u3002"));
	}

	private static List<MatchResult> rows(String page) throws IOException {
		return Files.readAllLines(PAGES.resolve(page)).stream().flatMap(line -> ROW.matcher(line).results()).toList();
	}

	private static String row(String name, JsonNode property) {
		return "| `%s` | %s | %s |".formatted(name, type(property.get("type").asString()), defaultOf(property));
	}

	private static String type(String name) {
		Class<?> type = ClassUtils.resolveClassName(name.replaceAll("<.*", ""), null);
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants())
				.map(constant -> "`" + constant.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
				.collect(Collectors.joining(", "));
		}
		String simple = (type == Map.class) ? type.getSimpleName() : name.replaceAll("(?:[a-z]\\w*\\.)+", "");
		return "`" + simple + "`";
	}

	private static String defaultOf(JsonNode property) {
		JsonNode value = property.path("defaultValue");
		String text = value.isArray() ? StreamSupport.stream(value.spliterator(), false)
			.map(JsonNode::asString)
			.collect(Collectors.joining(", ")) : value.asString("");
		return text.isEmpty() ? "\u2013" : "`" + text + "`";
	}

}
