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

package io.otspring.boot.test.autoconfigure.example;

import java.time.Duration;

import io.otspring.boot.test.autoconfigure.OtsTest;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.error.OtsTransportException;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.junit.OtsData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OtsTest}.
 */
@OtsTest(seed = "orders.jsonl")
class OtsTestTests {

	@Autowired
	private OTSClient client;

	@Autowired
	private OtsEmulator emulator;

	private Orders orders;

	@BeforeEach
	void findsTheSeed() {
		this.orders = new Orders(this.client);
		assertThat(this.orders.state(1)).isPresent();
	}

	@Test
	void hasBothClients(@Autowired OTSAsyncClient asyncClient) {
		assertThat(asyncClient.listTable().join().tables()).containsExactly("orders");
	}

	@Test
	void hasNoComponentsOfTheApplicationButThoseOfItsClients(@Autowired ApplicationContext context,
			@Autowired OtsClientOptions.Builder builder) {
		assertThat(context.getBeanProvider(Orders.class).getIfAvailable()).isNull();
		assertThat(builder.build().loggerName()).isEqualTo("eager");
	}

	@Test
	void dataIsFresh() {
		assertThat(this.orders.count()).isEqualTo(1);
		this.orders.put(2, "NEW");
	}

	@Test
	void dataIsFreshInTheOtherTestToo() {
		assertThat(this.orders.count()).isEqualTo(1);
		this.orders.put(3, "NEW");
	}

	@Test
	@OtsData("paid.jsonl")
	void methodHasDataOfItsOwn() {
		assertThat(this.orders.state(2)).contains("PAID");
	}

	@Test
	void faultRulesComeFromTheTest() {
		assertThat(this.emulator.faults().list()).isEmpty();
		this.emulator.faults().add(FaultRule.on("PutRow").cutAfter());
		assertThatExceptionOfType(OtsTransportException.class).isThrownBy(() -> this.orders.put(1, "PAID"));
	}

	@Test
	void faultRulesAreGoneAfterIt() {
		assertThat(this.emulator.faults().list()).isEmpty();
		this.emulator.faults().add(FaultRule.onAny().cutBefore());
	}

	@Test
	void rowExpiresWhenItsTimeHasCome() {
		this.emulator.clock().advance(Duration.ofHours(25));
		assertThat(this.orders.state(1)).isEmpty();
	}

	@Test
	void timeIsResetAfterTheTest() {
		this.emulator.clock().advance(Duration.ofHours(25));
		assertThat(this.orders.state(1)).isEmpty();
	}

	@Nested
	class Inside {

		@Test
		void hasTheDataAndTheContextOfTheClassAround(@Autowired OtsEmulator emulator) {
			assertThat(emulator).isSameAs(OtsTestTests.this.emulator);
			assertThat(OtsTestTests.this.orders.count()).isEqualTo(1);
		}

	}

}
