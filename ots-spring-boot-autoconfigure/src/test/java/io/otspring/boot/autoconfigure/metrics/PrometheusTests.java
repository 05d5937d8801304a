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

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.common.docs.KeyName;
import io.otspring.boot.autoconfigure.observation.OtsClientObservation.LowCardinalityKeyNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Prometheus is told of a client.
 */
class PrometheusTests {

	private final Exposition exposition = Exposition.get();

	@ParameterizedTest
	@CsvSource({ "RETRIES, ots_client_retries_total, counter",
			"CAPACITY_READ, ots_client_capacity_read_units_total, counter",
			"CAPACITY_WRITE, ots_client_capacity_write_units_total, counter",
			"SENT, ots_client_sent_bytes_total, counter", "RECEIVED, ots_client_received_bytes_total, counter",
			"POOL_ACQUIRE, ots_client_pool_acquire_seconds, summary",
			"POOL_CONNECTIONS, ots_client_pool_connections, gauge",
			"POOL_PENDING, ots_client_pool_pending_attempts, gauge",
			"POOL_MAX, ots_client_pool_max_connections, gauge" })
	void meterHasNameUnitDescriptionAndTags(OtsClientMeter meter, String metric, String type) {
		assertThat(this.exposition.line("HELP", metric)).endsWith(metric + " " + meter.getDescription());
		assertThat(this.exposition.line("TYPE", metric)).endsWith(metric + " " + type);
		String sample = type.equals("summary") ? metric + "_count" : metric;
		assertThat(this.exposition.labelKeys().get(sample)).containsExactly(labels(meter.getKeyNames()));
	}

	@Test
	void observationIsATimerWithItsKeysAsTags() {
		Set<String> labels = labels(LowCardinalityKeyNames.values());
		labels.add("error");
		assertThat(this.exposition.line("TYPE", "ots_client_operation_seconds")).endsWith("histogram");
		assertThat(this.exposition.labelKeys().get("ots_client_operation_seconds_count")).containsExactly(labels);
	}

	@Test
	void thereIsNothingElse() {
		List<String> described = this.exposition.text()
			.lines()
			.filter(line -> line.startsWith("# TYPE ots_client_"))
			.map(line -> line.split(" ")[2])
			.toList();
		assertThat(described).containsExactlyInAnyOrder("ots_client_operation_seconds",
				"ots_client_operation_seconds_max", "ots_client_operation_active_seconds",
				"ots_client_operation_active_seconds_gcount", "ots_client_operation_active_seconds_gsum",
				"ots_client_operation_active_seconds_max", "ots_client_operation_retry_total",
				"ots_client_retries_total", "ots_client_capacity_read_units_total",
				"ots_client_capacity_write_units_total", "ots_client_sent_bytes_total",
				"ots_client_received_bytes_total", "ots_client_pool_acquire_seconds",
				"ots_client_pool_acquire_seconds_max", "ots_client_pool_connections",
				"ots_client_pool_pending_attempts", "ots_client_pool_max_connections");
	}

	@Test
	void samplesOfAMetricHaveTheSameTagsAndAreAllDifferent() {
		Map<String, Set<Set<String>>> keys = this.exposition.labelKeys();
		assertThat(keys).isNotEmpty().allSatisfy((name, sets) -> assertThat(sets).as(name).hasSize(1));
		assertThat(this.exposition.samples().stream().map(sample -> sample.name() + sample.labels()))
			.doesNotHaveDuplicates();
	}

	@Test
	void callsAreTimedByOperationTableAndOutcome() {
		assertThat(calls("client", "otsClient", "db_operation_name", "PutRow", "outcome", "SUCCESS")).isOne();
		assertThat(calls("client", "otsClient", "db_operation_name", "PutRow", "outcome", "CLIENT_ERROR",
				"db_response_status_code", "OTSConditionCheckFail", "error_type", "OTSConditionCheckFail"))
			.isOne();
		assertThat(calls("db_operation_name", "BatchWriteRow", "db_collection_name", "none")).isOne();
		assertThat(calls("client", "otsAsyncClient", "db_operation_name", "GetRow", "db_collection_name", "customers"))
			.isOne();
	}

	@Test
	void retriesAreCountedByReason() {
		assertThat(this.exposition.value("ots_client_retries_total", "client", "otsClient", "db_operation_name",
				"GetRow", "db_collection_name", "orders", "error_type", "OTSServerBusy"))
			.isOne();
		assertThat(this.exposition.samples("ots_client_retries_total")).hasSize(1);
	}

	@Test
	void capacityOfBatchesIsCountedByTable() {
		double orders = written("BatchWriteRow", "orders");
		assertThat(orders).isPositive();
		assertThat(written("BatchWriteRow", "customers")).isEqualTo(2 * orders);
		assertThat(read("BatchGetRow", "orders")).isPositive();
		assertThat(read("BatchGetRow", "customers")).isPositive();
	}

	@Test
	void capacityOfRowsIsCountedByTable() {
		assertThat(written("PutRow", "orders")).isPositive();
		assertThat(this.exposition.value("ots_client_capacity_read_units_total", "client", "otsAsyncClient",
				"db_operation_name", "GetRow", "db_collection_name", "customers"))
			.isPositive();
		assertThat(this.exposition.samples("ots_client_capacity_write_units_total"))
			.noneMatch(sample -> sample.has("db_operation_name", "GetRow"));
	}

	@Test
	void bytesAreCountedByOperation() {
		Stream.of("CreateTable", "PutRow", "GetRow", "BatchGetRow", "BatchWriteRow")
			.forEach(operation -> assertThat(this.exposition.value("ots_client_sent_bytes_total", "client", "otsClient",
					"db_operation_name", operation))
				.isPositive());
		assertThat(this.exposition.value("ots_client_received_bytes_total", "client", "otsAsyncClient",
				"db_operation_name", "GetRow"))
			.isPositive();
	}

	@Test
	void waitsForConnectionsAreTimedByClient() {
		// Two tables, two rows, a read of two attempts, and two batches
		assertThat(this.exposition.value("ots_client_pool_acquire_seconds_count", "client", "otsClient")).isEqualTo(8);
		assertThat(this.exposition.value("ots_client_pool_acquire_seconds_count", "client", "otsAsyncClient")).isOne();
	}

	private double calls(String... labels) {
		return this.exposition.value("ots_client_operation_seconds_count", labels);
	}

	private double written(String operation, String table) {
		return this.exposition.value("ots_client_capacity_write_units_total", "client", "otsClient",
				"db_operation_name", operation, "db_collection_name", table);
	}

	private double read(String operation, String table) {
		return this.exposition.value("ots_client_capacity_read_units_total", "client", "otsClient", "db_operation_name",
				operation, "db_collection_name", table);
	}

	private static Set<String> labels(KeyName[] keys) {
		Set<String> labels = Arrays.stream(keys)
			.map(key -> key.asString().replace('.', '_'))
			.collect(Collectors.toCollection(HashSet::new));
		labels.add("application");
		return labels;
	}

}
