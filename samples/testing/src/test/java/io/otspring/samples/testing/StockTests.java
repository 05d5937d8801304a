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

package io.otspring.samples.testing;

import io.otspring.boot.test.autoconfigure.OtsTest;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.Fault;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.junit.OtsData;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The service alone: with data that each test finds anew, and with faults.
 */
@OtsTest(seed = "stock.jsonl")
@Import(Stock.class)
class StockTests {

	@Autowired
	private Stock stock;

	@Autowired
	private OtsEmulator emulator;

	@Test
	void reservesWhatIsThere() {
		assertThat(this.stock.reserve("tea", "order-1", 7)).isTrue();
		assertThat(this.stock.available("tea")).isEqualTo(3);
	}

	@Test
	void doesNotReserveMoreThanThereIs() {
		assertThat(this.stock.reserve("tea", "order-1", 11)).isFalse();
		assertThat(this.stock.available("tea")).isEqualTo(10);
	}

	@Test
	void reservesForAnOrderOnce() {
		assertThat(this.stock.reserve("cake", "order-1", 1)).isTrue();
		assertThat(this.stock.available("cake")).isEqualTo(1);
	}

	@Test
	@OtsData("sold-out.jsonl")
	void doesNotReserveWhatIsSoldOut() {
		assertThat(this.stock.reserve("tea", "order-1", 1)).isFalse();
	}

	@Test
	void busyServiceIsAskedAgain() {
		Fault busy = this.emulator.faults().add(FaultRule.on("UpdateRow").first(2).answer("OTSServerBusy"));
		assertThat(this.stock.reserve("tea", "order-1", 7)).isTrue();
		assertThat(busy.calls()).isEqualTo(3);
		assertThat(this.stock.available("tea")).isEqualTo(3);
	}

	@Test
	void reservationWhoseAnswerWasLostCounts() {
		Fault lost = this.emulator.faults().add(FaultRule.on("UpdateRow").cutAfter());
		assertThat(this.stock.reserve("tea", "order-1", 7)).isTrue();
		assertThat(lost.calls()).as("not repeated").isEqualTo(1);
		assertThat(this.stock.available("tea")).isEqualTo(3);
	}

	@Test
	void reservationThatWasLostCanBeRepeated() {
		this.emulator.faults().add(FaultRule.on("UpdateRow").call(1).cutBefore());
		assertThatExceptionOfType(OtsTransportException.class).isThrownBy(() -> this.stock.reserve("tea", "order-1", 7))
			.satisfies(ex -> assertThat(ex.effect()).isEqualTo(Effect.UNKNOWN));
		assertThat(this.stock.reserve("tea", "order-1", 7)).isTrue();
		assertThat(this.stock.available("tea")).isEqualTo(3);
	}

	@Test
	void refusalIsAnError() {
		this.emulator.faults().add(FaultRule.on("UpdateRow").answer("OTSNoPermissionAccess"));
		assertThatExceptionOfType(OtsException.class).isThrownBy(() -> this.stock.reserve("tea", "order-1", 7))
			.satisfies(ex -> assertThat(ex.effect()).isEqualTo(Effect.NONE));
	}

}
