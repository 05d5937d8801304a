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

package io.otspring.benchmarks.mapping;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The part of what mapping costs that is the same on every machine: bytes. They are those
 * of compiled code that is not optimized any further, and do not vary.
 */
class MappingCostTests {

	private static final double ALLOWED = 1.4;

	private static final int TIMES = 500;

	private final OrderStore byHand = OrderStore.byHand();

	private final OrderStore mapped = OrderStore.mapped();

	private final Order order = Order.example();

	@Test
	void writesTheSameAsByHand() {
		assertThat(StoredRow.of(this.mapped.write(this.order))).isEqualTo(StoredRow.of(this.byHand.write(this.order)));
		assertThat(this.mapped.write(this.order).table()).isEqualTo(this.byHand.write(this.order).table());
	}

	@Test
	void readsTheSameAsByHand() {
		assertThat(this.byHand.read(this.order.customer(), this.order.number())).isEqualTo(this.order);
		assertThat(this.mapped.read(this.order.customer(), this.order.number())).isEqualTo(this.order);
	}

	@Test
	void writingTakesFewMoreBytesThanByHand() {
		double byHand = bytes(() -> this.byHand.write(this.order));
		assertThat(bytes(() -> this.mapped.write(this.order))).isLessThan(ALLOWED * byHand);
	}

	@Test
	void readingTakesFewMoreBytesThanByHand() {
		double byHand = bytes(() -> this.byHand.read(this.order.customer(), this.order.number()));
		assertThat(bytes(() -> this.mapped.read(this.order.customer(), this.order.number())))
			.isLessThan(ALLOWED * byHand);
	}

	/** Method handles settle after 127 calls. */
	private static double bytes(Supplier<?> action) {
		repeat(action);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		repeat(action);
		return (double) (threads.getCurrentThreadAllocatedBytes() - before) / TIMES;
	}

	private static void repeat(Supplier<?> action) {
		for (int i = 0; i < TIMES; i++) {
			Objects.requireNonNull(action.get());
		}
	}

}
