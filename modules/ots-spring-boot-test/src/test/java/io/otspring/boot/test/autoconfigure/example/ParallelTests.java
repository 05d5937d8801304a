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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.otspring.boot.test.autoconfigure.OtsTest;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsServiceException;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests in parallel, in one context and in several.
 */
class ParallelTests {

	private static final Map<Class<?>, Set<OtsEmulator>> MET = new ConcurrentHashMap<>();

	@Test
	void testsDoNotDisturbEachOther() {
		MET.clear();
		EngineTestKit.engine("junit-jupiter")
			.selectors(List.of(First.class, SameContext.class, OtherContext.class)
				.stream()
				.map(DiscoverySelectors::selectClass)
				.toArray(ClassSelector[]::new))
			.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
			.configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
			.configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
			.configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "6")
			.execute()
			.testEvents()
			.assertStatistics(events -> events.succeeded(12).failed(0));
		assertThat(MET.get(First.class)).hasSize(1).isEqualTo(MET.get(SameContext.class));
		assertThat(MET.get(OtherContext.class)).hasSize(1).doesNotContainAnyElementsOf(MET.get(First.class));
	}

	@Execution(ExecutionMode.CONCURRENT)
	abstract static class Disturbing {

		@Autowired
		private OTSClient client;

		@Autowired
		private OtsEmulator emulator;

		@Test
		void two() {
			disturb(2);
		}

		@Test
		void three() {
			disturb(3);
		}

		@Test
		void four() {
			disturb(4);
		}

		@Test
		void five() {
			disturb(5);
		}

		private void disturb(long id) {
			MET.computeIfAbsent(getClass(), key -> ConcurrentHashMap.newKeySet()).add(this.emulator);
			Orders orders = new Orders(this.client);
			assertThat(orders.count()).isEqualTo(1);
			orders.put(id, "NEW");
			this.emulator.faults().add(FaultRule.on("PutRow").answer("OTSParameterInvalid"));
			for (int i = 0; i < 5; i++) {
				assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> orders.put(id, "PAID"));
				assertThat(orders.count()).isEqualTo(2);
			}
			assertThat(this.emulator.faults().list()).singleElement()
				.satisfies(fault -> assertThat(fault.fired()).isEqualTo(5));
		}

	}

	@OtsTest(seed = "orders.jsonl")
	static class First extends Disturbing {

	}

	@OtsTest(seed = "/io/otspring/boot/test/autoconfigure/example/orders.jsonl")
	static class SameContext extends Disturbing {

	}

	@OtsTest(seed = "orders.jsonl", properties = "other=true")
	static class OtherContext extends Disturbing {

	}

}
