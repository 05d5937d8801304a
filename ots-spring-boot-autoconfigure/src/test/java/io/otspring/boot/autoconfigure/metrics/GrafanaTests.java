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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard and the alert rules ask for metrics and labels that there are.
 */
class GrafanaTests {

	private static final Path DIRECTORY = Path.of("..", "docs", "grafana");

	private static final Pattern SELECTOR = Pattern.compile("\\b(ots_[a-z_]+)(?:\\{([^}]*)})?");

	private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"");

	private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");

	private static final Pattern VALUES = Pattern.compile("label_values\\((.*), ([a-z_]+)\\)");

	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?([a-z_]+)\\s*}}");

	private final Map<String, Set<Set<String>>> metrics = Exposition.get().labelKeys();

	@Test
	void panelsOfTheDashboardAskForWhatThereIs() throws IOException {
		int expressions = 0;
		for (JsonNode panel : dashboard().path("panels")) {
			for (JsonNode target : panel.path("targets")) {
				String expression = target.path("expr").asString();
				Set<String> grouped = check(expression);
				assertThat(grouped).as(expression).containsAll(templates(target.path("legendFormat").asString()));
				expressions++;
			}
		}
		assertThat(expressions).isGreaterThan(10);
	}

	@Test
	void dashboardShowsEveryMeter() throws IOException {
		String text = dashboard().toString();
		assertThat(this.metrics.keySet()
			.stream()
			.filter(name -> name.startsWith("ots_client_"))
			.map(name -> name.replaceAll("_(bucket|g?count|g?sum|max)$", ""))
			.filter(name -> !name.equals("ots_client_operation_retry_total"))
			.distinct()).allSatisfy(name -> assertThat(text).contains(name));
	}

	@Test
	void variablesOfTheDashboardHaveValues() throws IOException {
		List<String> queries = dashboard().path("templating")
			.path("list")
			.valueStream()
			.filter(variable -> variable.path("type").asString().equals("query"))
			.map(variable -> variable.path("query").path("query").asString())
			.toList();
		assertThat(queries).hasSize(2).allSatisfy(query -> {
			assertThat(query).matches(VALUES);
			MatchResult values = VALUES.matcher(query).results().findFirst().orElseThrow();
			check(values.group(1));
			assertThat(labels(metric(values.group(1)))).contains(values.group(2));
		});
	}

	@Test
	void alertsAskForWhatThereIs() throws IOException {
		Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml()
			.load(Files.readString(DIRECTORY.resolve("alerts.yml")));
		List<Map<String, Object>> rules = file.get("groups").get(0).get("rules");
		assertThat(rules).isNotEmpty().allSatisfy(rule -> {
			assertThat(rule).containsKeys("alert", "labels");
			String expression = (String) rule.get("expr");
			Set<String> grouped = check(expression);
			Set<String> known = grouped.isEmpty() ? labels(metric(expression)) : grouped;
			assertThat(known).as(expression).containsAll(templates(rule.get("annotations").toString()));
		});
	}

	/**
	 * Checks an expression.
	 * @return the labels that its result has, none if it groups nothing
	 */
	private Set<String> check(String expression) {
		Set<String> labels = new HashSet<>();
		List<MatchResult> selectors = SELECTOR.matcher(expression).results().toList();
		assertThat(selectors).as(expression).isNotEmpty();
		for (MatchResult selector : selectors) {
			assertThat(this.metrics).as(expression).containsKey(selector.group(1));
			String matchers = (selector.group(2) != null) ? selector.group(2) : "";
			assertThat(labels(selector.group(1))).as(expression)
				.containsAll(MATCHER.matcher(matchers).results().map(label -> label.group(1)).toList());
			labels.addAll(labels(selector.group(1)));
		}
		Set<String> grouped = new HashSet<>();
		GROUPING.matcher(expression)
			.results()
			.forEach(grouping -> grouped.addAll(Arrays.asList(grouping.group(1).split(", "))));
		assertThat(labels).as(expression).containsAll(grouped);
		return grouped;
	}

	private Set<String> labels(String metric) {
		return this.metrics.get(metric).iterator().next();
	}

	private static String metric(String expression) {
		return SELECTOR.matcher(expression).results().findFirst().orElseThrow().group(1);
	}

	private static List<String> templates(String text) {
		return TEMPLATE.matcher(text).results().map(template -> template.group(1)).toList();
	}

	private static JsonNode dashboard() throws IOException {
		return JsonMapper.shared().readTree(Files.readString(DIRECTORY.resolve("otspring-dashboard.json")));
	}

}
