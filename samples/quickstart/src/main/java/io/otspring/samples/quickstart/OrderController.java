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

import java.net.URI;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The orders over HTTP.
 */
@RestController
class OrderController {

	private final Orders orders;

	OrderController(Orders orders) {
		this.orders = orders;
	}

	@PostMapping("/customers/{customer}/orders")
	ResponseEntity<Order> create(@PathVariable String customer, @RequestBody NewOrder order) {
		Order created = this.orders.create(customer, order.item(), order.amountCents());
		return ResponseEntity.created(URI.create("/customers/" + customer + "/orders/" + created.id())).body(created);
	}

	@GetMapping("/customers/{customer}/orders/{id}")
	ResponseEntity<Order> find(@PathVariable String customer, @PathVariable long id) {
		return ResponseEntity.of(this.orders.find(customer, id));
	}

	@PostMapping("/customers/{customer}/orders/{id}/payment")
	ResponseEntity<Order> pay(@PathVariable String customer, @PathVariable long id) {
		this.orders.pay(customer, id);
		return find(customer, id);
	}

	@GetMapping("/customers/{customer}/orders")
	List<Order> newest(@PathVariable String customer, @RequestParam(defaultValue = "20") int count) {
		return this.orders.newestOf(customer, count);
	}

	@GetMapping("/statistics")
	OrderStatistics statistics() {
		return this.orders.statistics();
	}

	@ExceptionHandler
	ProblemDetail refused(OrderStateException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(ex.getMessage()));
	}

	/**
	 * What a new order is made of.
	 *
	 * @param item what is ordered
	 * @param amountCents what it costs
	 */
	record NewOrder(String item, long amountCents) {

	}

}
