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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what the actuator of a web application shows of the client.
 */
class ActuatorTests {

	private static ConfigurableApplicationContext application;

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeAll
	static void startApplicationAndMakeCalls() {
		application = new SpringApplicationBuilder(Application.class)
			.properties(Map.of("server.port", "0", "server.address", "127.0.0.1", "ots.emulator.enabled", "true",
					"management.endpoint.health.show-details", "always", "management.endpoints.web.exposure.include",
					"health,metrics,ots,info", "management.info.ots.enabled", "true"))
			.run();
		OTSClient client = application.getBean(OTSClient.class);
		client.createTable(table -> table.table("orders").primaryKey("id", PrimaryKeyType.INTEGER));
		client.putRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)).column("state", "NEW"));
		client.getRow(row -> row.table("orders").primaryKey(key -> key.add("id", 1)));
		client.getRow(row -> row.table("orders").primaryKey(key -> key.add("id", 2)));
		assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> client.describeTable("absent"));
	}

	@AfterAll
	static void closeApplication() {
		application.close();
	}

	@Test
	void healthHasComponentWithDetails() throws Exception {
		JsonNode component = get("health").at("/components/ots");
		assertThat(component.at("/status").asString()).isEqualTo("UP");
		JsonNode details = component.at("/details");
		assertThat(details.at("/endpoint").asString()).isEqualTo("127.0.0.1");
		assertThat(details.at("/instance").asString()).isEqualTo("local");
		assertThat(details.at("/emulator").asBoolean()).isTrue();
		assertThat(details.at("/latency").asString()).endsWith("ms");
		assertThat(details.at("/lastSuccess").asString()).startsWith("20");
	}

	@Test
	void metricsHaveGaugesOfThePool() throws Exception {
		assertThat(value(get("metrics/ots.client.pool.connections?tag=state:available"), "VALUE")).isOne();
		assertThat(value(get("metrics/ots.client.pool.connections?tag=state:leased"), "VALUE")).isZero();
		assertThat(value(get("metrics/ots.client.pool.pending"), "VALUE")).isZero();
		assertThat(value(get("metrics/ots.client.pool.max?tag=client:otsClient"), "VALUE")).isEqualTo(50);
	}

	@Test
	void metricsHaveTimerOfCalls() throws Exception {
		String timer = "metrics/ots.client.operation?tag=client:otsClient&tag=db.operation.name:";
		assertThat(value(get(timer + "GetRow"), "COUNT")).isEqualTo(2);
		assertThat(value(get(timer + "GetRow"), "TOTAL_TIME")).isPositive();
		assertThat(value(get(timer + "PutRow&tag=db.collection.name:orders"), "COUNT")).isOne();
		assertThat(value(get(timer + "DescribeTable&tag=error.type:OTSObjectNotExist"), "COUNT")).isOne();
	}

	@Test
	void endpointShowsClients() throws Exception {
		JsonNode client = get("ots").at("/clients/otsClient");
		assertThat(client.at("/endpoint").asString()).startsWith("http://127.0.0.1:");
		assertThat(client.at("/settings/socketTimeout").asString()).isEqualTo("PT50S");
		assertThat(client.at("/pool/max").asInt()).isEqualTo(50);
		assertThat(client.at("/lastFailures/0/error").asString()).isEqualTo("OTSObjectNotExist");
		assertThat(client.at("/slowestCalls/0/elapsed").asString()).startsWith("PT");
	}

	@Test
	void infoTellsWhereClientsCall() throws Exception {
		assertThat(get("info").at("/ots/clients/otsClient/instance").asString()).isEqualTo("local");
	}

	private JsonNode get(String endpoint) throws IOException, InterruptedException {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint))
			.build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private static double value(JsonNode metric, String statistic) {
		for (JsonNode measurement : metric.get("measurements")) {
			if (measurement.get("statistic").asString().equals(statistic)) {
				return measurement.get("value").asDouble();
			}
		}
		throw new AssertionError("No " + statistic + " in " + metric);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
