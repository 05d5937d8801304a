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

package io.otspring.samples.quickstart;

import java.util.List;
import java.util.Map;

import io.otspring.samples.test.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does with the running application what its page says.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class QuickstartApplicationTests {

	private final RestClient http;

	QuickstartApplicationTests(@LocalServerPort int port) {
		this.http = RestClient.builder()
			.baseUrl("http://localhost:" + port)
			.defaultStatusHandler(status -> true, (request, response) -> {
			})
			.build();
	}

	@Test
	void createsAnOrderWithAnAssignedNumber() {
		Order first = create("bea", "tea", 1250);
		Order second = create("bea", "milk", 300);
		assertThat(second.id()).isGreaterThan(first.id());
		assertThat(get("/customers/bea/orders/" + first.id(), Order.class)).isEqualTo(first);
	}

	@Test
	void paysAnOrderOnce() {
		Order order = create("cleo", "tea", 1250);
		String payment = "/customers/cleo/orders/" + order.id() + "/payment";
		ResponseEntity<Order> paid = this.http.post().uri(payment).retrieve().toEntity(Order.class);
		assertThat(paid.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(paid.getBody()).isEqualTo(new Order("cleo", order.id(), "tea", 1250, Order.State.PAID, 1));
		assertThat(this.http.post().uri(payment).retrieve().toBodilessEntity().getStatusCode())
			.isEqualTo(HttpStatus.CONFLICT);
		assertThat(get("/customers/cleo/orders/" + order.id(), Order.class).changes()).isEqualTo(1);
	}

	@Test
	void refusesToPayAnOrderThatIsNotThere() {
		assertThat(this.http.post()
			.uri("/customers/nobody/orders/1/payment")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
	}

	@Test
	void listsTheNewestOrdersOfACustomerFirst() {
		Order first = create("dora", "tea", 1);
		Order second = create("dora", "milk", 2);
		Order third = create("dora", "cake", 3);
		create("dorian", "tea", 4);
		ParameterizedTypeReference<List<Order>> orders = new ParameterizedTypeReference<>() {
		};
		assertThat(this.http.get().uri("/customers/dora/orders").retrieve().body(orders)).containsExactly(third, second,
				first);
		assertThat(this.http.get().uri("/customers/dora/orders?count=1").retrieve().body(orders))
			.containsExactly(third);
	}

	@Test
	void addsUpAllOrders() {
		OrderStatistics before = get("/statistics", OrderStatistics.class);
		create("emma", "tea", 1250);
		OrderStatistics after = get("/statistics", OrderStatistics.class);
		assertThat(after.orders()).isEqualTo(before.orders() + 1);
		assertThat(after.amountCents()).isEqualTo(before.amountCents() + 1250);
		assertThat(after.byState().get(Order.State.NEW))
			.isEqualTo(before.byState().getOrDefault(Order.State.NEW, 0L) + 1);
	}

	@Test
	void showsHealthWithDetails() {
		create("fay", "tea", 1);
		Map<?, ?> health = get("/actuator/health", Map.class);
		assertThat(health.toString()).contains("ots={details={");
		Map<?, ?> ots = (Map<?, ?>) ((Map<?, ?>) health.get("components")).get("ots");
		assertThat(ots.get("status")).isEqualTo("UP");
		assertThat(((Map<?, ?>) ots.get("details")).keySet().stream().map(String::valueOf)).contains("endpoint",
				"instance", "emulator");
	}

	@Test
	void showsMetricsOfOperationsAndOfThePool() {
		create("gina", "tea", 1);
		assertThat(value("ots.client.operation", "COUNT")).isPositive();
		assertThat(value("ots.client.pool.connections", "VALUE")).isPositive();
		assertThat(value("ots.client.pool.max", "VALUE")).isEqualTo(50);
	}

	@Test
	void printsWhatItsPageShows(CapturedOutput output) {
		SamplePage.read().assertShows("output", output.getAll());
	}

	private Order create(String customer, String item, long amountCents) {
		ResponseEntity<Order> created = this.http.post()
			.uri("/customers/{customer}/orders", customer)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("item", item, "amountCents", amountCents))
			.retrieve()
			.toEntity(Order.class);
		assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
		return created.getBody();
	}

	private <T> T get(String path, Class<T> type) {
		return this.http.get().uri(path).retrieve().body(type);
	}

	private double value(String metric, String statistic) {
		Map<?, ?> body = get("/actuator/metrics/" + metric, Map.class);
		return ((List<?>) body.get("measurements")).stream()
			.map(measurement -> (Map<?, ?>) measurement)
			.filter(measurement -> statistic.equals(measurement.get("statistic")))
			.mapToDouble(measurement -> ((Number) measurement.get("value")).doubleValue())
			.findFirst()
			.orElseThrow();
	}

}
