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

package io.otspring.boot.autoconfigure.actuate;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.otspring.client.transport.PoolStatistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the guide about the actuator lists what the endpoint shows.
 */
class ActuatorPageTests {

	private static final Map<String, Class<?>> GROUPS = Map.of("settings", ClientSettingsDescriptor.class, "pool",
			PoolStatistics.class, "credentials", CredentialsDescriptor.class, "lastFailures", CallDescriptor.class,
			"slowestCalls", CallDescriptor.class);

	@ParameterizedTest
	@ValueSource(strings = { "actuator.md", "actuator.zh-CN.md" })
	void everyFieldOfTheEndpointIsListed(String page) throws IOException {
		List<String> rows = Files.readAllLines(Path.of("..", "docs", "guide", page))
			.stream()
			.filter(line -> line.startsWith("| `"))
			.toList();
		for (RecordComponent field : OtsClientDescriptor.class.getRecordComponents()) {
			List<String> expected = new ArrayList<>(List.of("`" + field.getName() + "`"));
			Class<?> group = GROUPS.get(field.getName());
			if (group != null) {
				for (RecordComponent part : group.getRecordComponents()) {
					expected.add("`" + part.getName() + "`");
				}
			}
			assertThat(rows).filteredOn(row -> row.startsWith("| `" + field.getName() + "` |"))
				.as(field.getName())
				.singleElement()
				.satisfies(row -> assertThat(row).contains(expected));
		}
	}

}
