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

package io.otspring.documentation.testing;

import java.time.Duration;

import io.otspring.boot.test.autoconfigure.OtsTest;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsTransportException;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.junit.OtsData;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Data of a method, faults and time.
 */
@OtsTest(seed = "orders.jsonl")
@Import(Orders.class)
class OrdersUnderConditionsTests {

	@Autowired
	private Orders orders;

	// snippet testing.data
	@Test
	@OtsData("no-orders.jsonl")
	void addsTheFirstOrder() {
		this.orders.add("ann", 1);
		assertThat(this.orders.count("ann")).isEqualTo(1);
	}
	// end

	// snippet testing.faults
	@Test
	void tellsThatAnOrderMayBeThere(@Autowired OtsEmulator emulator) {
		emulator.faults().add(FaultRule.on("PutRow").cutAfter());
		assertThatExceptionOfType(OtsTransportException.class).isThrownBy(() -> this.orders.add("ann", 3))
			.satisfies(ex -> assertThat(ex.effect()).isEqualTo(Effect.UNKNOWN));
		assertThat(this.orders.count("ann")).isEqualTo(3);
	}
	// end

	// snippet testing.time
	@Test
	void ordersExpireAfterADay(@Autowired OtsEmulator emulator) {
		emulator.clock().advance(Duration.ofHours(25));
		assertThat(this.orders.count("ann")).isZero();
	}
	// end

}
