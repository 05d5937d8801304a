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

package io.otspring.boot.autoconfigure.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.common.docs.KeyName;
import io.otspring.boot.autoconfigure.observation.OtsClientObservation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the guide about observability lists the meters and keys that there are.
 */
class ObservabilityPageTests {

	private static final String PAGES = "observability.md, low, high\nobservability.zh-CN.md, 低, 高";

	@ParameterizedTest
	@CsvSource(textBlock = PAGES)
	void listsTheKeysOfTheObservation(String page, String low, String high) throws IOException {
		List<String> expected = Stream
			.concat(keys(OtsClientObservation.OPERATION.getLowCardinalityKeyNames(), low),
					keys(OtsClientObservation.OPERATION.getHighCardinalityKeyNames(), high))
			.toList();
		assertThat(rows(page)).filteredOn(row -> row.size() == 3)
			.allSatisfy(row -> assertThat(row.get(2)).isNotBlank())
			.extracting(row -> row.get(0) + " " + row.get(1))
			.containsExactlyElementsOf(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = PAGES)
	void listsTheMeters(String page) throws IOException {
		List<String> expected = Arrays.stream(OtsClientMeter.values()).map(ObservabilityPageTests::describe).toList();
		assertThat(rows(page)).filteredOn(row -> row.size() == 5)
			.allSatisfy(row -> assertThat(row.get(4)).isNotBlank())
			.extracting(row -> row.get(0) + " | " + row.get(1) + " | " + row.get(2))
			.containsExactlyElementsOf(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = PAGES)
	void namesTheMetersAsPrometheusDoes(String page) throws IOException {
		for (List<String> row : rows(page)) {
			if (row.size() == 5) {
				String metric = row.get(3).replace("`", "");
				assertThat(Exposition.get().line("HELP", metric)).as(metric).isNotEmpty();
				String meter = row.get(0).replace("`", "").replace('.', '_');
				assertThat(metric).startsWith(meter);
			}
		}
	}

	private static Stream<String> keys(KeyName[] keys, String cardinality) {
		return Arrays.stream(keys).map(key -> "`" + key.asString() + "` " + cardinality);
	}

	private static String describe(OtsClientMeter meter) {
		String tags = Arrays.stream(meter.getKeyNames())
			.map(key -> "`" + key.asString() + "`")
			.collect(Collectors.joining(", "));
		return "`" + meter.getName() + "` | " + meter.getType().name().toLowerCase(Locale.ROOT) + ", "
				+ meter.getBaseUnit() + " | " + tags;
	}

	/**
	 * Returns the rows of tables that describe something by its name.
	 */
	private static List<List<String>> rows(String page) throws IOException {
		return Files.readAllLines(Path.of("..", "docs", "guide", page))
			.stream()
			.filter(line -> line.startsWith("| `"))
			.map(line -> Arrays.stream(line.substring(2, line.length() - 2).split(" \\| ")).toList())
			.toList();
	}

}
