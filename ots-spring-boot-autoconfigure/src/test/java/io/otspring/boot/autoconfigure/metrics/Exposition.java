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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.boot.autoconfigure.observation.OtsObservationAutoConfiguration;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsException;
import io.otspring.client.filter.Condition;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/**
 * What Prometheus is told by an application that has made calls of several kinds.
 *
 * @param text the exposition
 * @param samples the samples, in their order
 */
record Exposition(String text, List<Sample> samples) {

	private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)\\{(.*)} (\\S+)$", Pattern.MULTILINE);

	private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

	/**
	 * Runs the application once for all tests.
	 */
	static Exposition get() {
		return Holder.EXPOSITION;
	}

	/**
	 * Returns the line that describes a metric in one way.
	 * @param keyword {@code HELP} or {@code TYPE}
	 */
	String line(String keyword, String metric) {
		return this.text.lines()
			.filter(line -> line.startsWith("# " + keyword + " " + metric + " "))
			.collect(Collectors.joining("\n"));
	}

	List<Sample> samples(String name) {
		return this.samples.stream().filter(sample -> sample.name().equals(name)).toList();
	}

	/**
	 * Returns the value of the one sample with these labels among others.
	 */
	double value(String name, String... labels) {
		List<Sample> found = samples(name).stream().filter(sample -> sample.has(labels)).toList();
		if (found.size() != 1) {
			throw new AssertionError(found.size() + " samples of " + name + " in\n" + this.text);
		}
		return found.get(0).value();
	}

	/**
	 * Returns the keys of the labels that the samples of each name have.
	 */
	Map<String, Set<Set<String>>> labelKeys() {
		return this.samples.stream()
			.collect(Collectors.groupingBy(Sample::name,
					Collectors.mapping(sample -> sample.labels().keySet(), Collectors.toSet())));
	}

	private static Exposition parse(String text) {
		List<Sample> samples = new ArrayList<>();
		Matcher lines = SAMPLE.matcher(text);
		while (lines.find()) {
			Map<String, String> labels = new LinkedHashMap<>();
			Matcher label = LABEL.matcher(lines.group(2));
			while (label.find()) {
				labels.put(label.group(1), label.group(2));
			}
			samples.add(new Sample(lines.group(1), labels, Double.parseDouble(lines.group(3))));
		}
		return new Exposition(text, samples);
	}

	/**
	 * A sample.
	 *
	 * @param name the name of the metric
	 * @param labels its labels
	 * @param value its value
	 */
	record Sample(String name, Map<String, String> labels, double value) {

		boolean has(String... expected) {
			for (int i = 0; i < expected.length; i += 2) {
				if (!expected[i + 1].equals(this.labels.get(expected[i]))) {
					return false;
				}
			}
			return true;
		}

	}

	private static final class Holder {

		private static final Exposition EXPOSITION = run();

		private static Exposition run() {
			List<Exposition> expositions = new ArrayList<>();
			new ApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class,
						OtsMetricsAutoConfiguration.class, OtsObservationAutoConfiguration.class,
						MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
						PrometheusMetricsExportAutoConfiguration.class, ObservationAutoConfiguration.class))
				.withPropertyValues("ots.emulator.enabled=true", "ots.retry.policy=no-delay",
						"management.metrics.tags.application=shop",
						"management.metrics.distribution.percentiles-histogram.ots.client.operation=true")
				.run(context -> {
					makeCalls(context);
					expositions.add(parse(context.getBean(PrometheusMeterRegistry.class).scrape()));
				});
			return expositions.get(0);
		}

		private static void makeCalls(ApplicationContext context) {
			OTSClient client = context.getBean(OTSClient.class);
			client.createTable(r -> r.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
			client.createTable(r -> r.table("customers").primaryKey("id", PrimaryKeyType.INTEGER));
			client.putRow(r -> r.table("orders").primaryKey(k -> k.add("id", 1)).column("state", "NEW"));
			refused(client);
			context.getBean(OtsEmulator.class).faults().add(FaultRule.on("GetRow").call(1).answer("OTSServerBusy"));
			client.getRow(r -> r.table("orders").primaryKey(k -> k.add("id", 1)));
			client.batchWriteRow(b -> b.put(r -> r.table("orders").primaryKey(k -> k.add("id", 2)))
				.put(r -> r.table("customers").primaryKey(k -> k.add("id", 1)))
				.put(r -> r.table("customers").primaryKey(k -> k.add("id", 2))));
			client.batchGetRow(b -> b.table("orders", t -> t.primaryKey(k -> k.add("id", 1)))
				.table("customers", t -> t.primaryKey(k -> k.add("id", 1))));
			context.getBean(OTSAsyncClient.class)
				.getRow(r -> r.table("customers").primaryKey(k -> k.add("id", 1)))
				.join();
		}

		private static void refused(OTSClient client) {
			try {
				client.putRow(
						r -> r.table("orders").primaryKey(k -> k.add("id", 1)).condition(Condition.rowDoesNotExist()));
				throw new AssertionError("The row should have been there");
			}
			catch (OtsException ex) {
				// As it should be
			}
		}

	}

}
