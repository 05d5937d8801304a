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

package io.otspring.emulator.junit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import static org.assertj.core.api.Assertions.assertThat;

class OtsEmulatorExtensionTests {

	/** Which emulators the tests of a class met. */
	private static final Map<Class<?>, Set<OtsEmulator>> MET = new ConcurrentHashMap<>();

	@Test
	void testsOfAClassShareAnEmulatorThatIsClosedAfterThem() {
		succeed(FreshData.class, 5);
		OtsEmulator emulator = MET.get(FreshData.class).iterator().next();
		assertThat(MET.get(FreshData.class)).hasSize(1);
		assertThat(emulator.port()).as("port of an emulator that is closed").isNegative();
	}

	@Test
	void dataStaysUnlessFreshDataIsAskedFor() {
		succeed(KeptData.class, 3);
	}

	@Test
	void faultRulesAndTheTimeAreResetAfterEachTest() {
		succeed(Disturbed.class, 2);
	}

	@Test
	void fieldThatIsNotStaticGivesEachTestAnEmulator() {
		succeed(EmulatorForEach.class, 2);
		assertThat(MET.get(EmulatorForEach.class)).hasSize(2);
	}

	@Test
	void missingFileFailsTheTestAndNotTheNextOne() {
		EngineExecutionResults results = run(MissingFile.class);
		results.testEvents().assertStatistics(events -> events.succeeded(1).failed(1));
		assertThat(results.testEvents()
			.failed()
			.stream()
			.map(event -> event.getRequiredPayload(TestExecutionResult.class)))
			.singleElement()
			.satisfies(result -> assertThat(result.getThrowable().orElseThrow())
				.hasMessageContaining("no resource 'missing.jsonl'")
				.hasMessageContaining("beside " + MissingFile.class.getName()));
	}

	@Test
	void wrongLineIsNamed() {
		EngineExecutionResults results = run(WrongLine.class);
		assertThat(results.testEvents()
			.failed()
			.stream()
			.map(event -> event.getRequiredPayload(TestExecutionResult.class))).singleElement()
			.satisfies(result -> assertThat(result.getThrowable().orElseThrow())
				.hasMessageContaining("wrong.jsonl, line 2"));
	}

	@Test
	void testsInParallelDoNotDisturbEachOther() {
		EngineTestKit.engine("junit-jupiter")
			.selectors(DiscoverySelectors.selectClass(FreshData.class), DiscoverySelectors.selectClass(Parallel.class),
					DiscoverySelectors.selectClass(Disturbed.class))
			.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
			.configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
			.configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
			.configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
			.execute()
			.testEvents()
			.assertStatistics(events -> events.succeeded(11).failed(0));
	}

	private static void succeed(Class<?> tests, int count) {
		run(tests).testEvents().assertStatistics(events -> events.succeeded(count).failed(0));
	}

	private static EngineExecutionResults run(Class<?> tests) {
		MET.clear();
		return EngineTestKit.engine("junit-jupiter").selectors(DiscoverySelectors.selectClass(tests)).execute();
	}

	private static void meet(Class<?> tests, OtsEmulator emulator) {
		MET.computeIfAbsent(tests, key -> ConcurrentHashMap.newKeySet()).add(emulator);
	}

	private static String rows(OtsEmulator emulator) throws IOException {
		StringWriter data = new StringWriter();
		emulator.dump(data);
		return String.join("\n", data.toString().lines().filter(line -> line.startsWith("{\"row\"")).toList());
	}

	private static void put(OtsEmulator emulator, String customer) throws IOException {
		emulator.load(new StringReader(
				"{\"row\": \"orders\", \"key\": {\"customer\": \"" + customer + "\"}, \"columns\": {}}"));
	}

	@OtsData("orders.jsonl")
	@ExtendWith(OtsEmulatorExtension.class)
	static class FreshData {

		private final OtsEmulator emulator;

		FreshData(OtsEmulator emulator) {
			this.emulator = emulator;
			meet(FreshData.class, emulator);
		}

		@BeforeEach
		void findsTheRowsOfTheFile() throws IOException {
			assertThat(rows(this.emulator)).contains("ann");
		}

		@Test
		void addsOne() throws IOException {
			put(this.emulator, "eve");
			assertThat(rows(this.emulator).lines()).hasSize(2);
		}

		@Test
		void addsAnother() throws IOException {
			put(this.emulator, "bob");
			assertThat(rows(this.emulator).lines()).hasSize(2);
		}

		@Test
		@OtsData({ "classpath:io/otspring/emulator/junit/orders.jsonl",
				"file:src/test/resources/io/otspring/emulator/junit/more.jsonl" })
		void hasDataOfItsOwn() throws IOException {
			assertThat(rows(this.emulator)).contains("ann", "zoe");
		}

		@Nested
		class Inside {

			@Test
			void hasTheDataOfTheClassAround(OtsEmulator emulator) throws IOException {
				meet(FreshData.class, emulator);
				assertThat(rows(emulator).lines()).hasSize(1);
			}

			@Test
			void hasTheSameInTheNextTest(OtsEmulator emulator) throws IOException {
				put(emulator, "max");
				assertThat(rows(emulator).lines()).hasSize(2);
			}

		}

	}

	@ExtendWith(OtsEmulatorExtension.class)
	@TestMethodOrder(MethodName.class)
	static class KeptData {

		@BeforeAll
		static void createTable(OtsEmulator emulator) throws IOException {
			emulator.load(new StringReader("""
					{"table": "orders", "primaryKey": [{"name": "customer", "type": "string"}]}
					{"row": "orders", "key": {"customer": "ann"}, "columns": {}}
					"""));
		}

		@Test
		void addsOne(OtsEmulator emulator) throws IOException {
			put(emulator, "eve");
		}

		@Test
		void findsWhatIsThere(OtsEmulator emulator) throws IOException {
			assertThat(rows(emulator).lines()).hasSize(2);
		}

		@Test
		@OtsData
		void startsAgainWithWhatWasThereAtFirst(OtsEmulator emulator) throws IOException {
			assertThat(rows(emulator).lines()).hasSize(1);
		}

	}

	static class Disturbed {

		@RegisterExtension
		static final OtsEmulatorExtension TABLESTORE = OtsEmulatorExtension
			.with(builder -> builder.instance("shop").fault(FaultRule.onAny().limit(1).cutBefore()));

		@Test
		void one(OtsEmulator emulator) {
			disturb(emulator);
		}

		@Test
		void other(OtsEmulator emulator) {
			disturb(emulator);
		}

		private static void disturb(OtsEmulator emulator) {
			assertThat(emulator.instance()).isEqualTo("shop");
			assertThat(emulator.faults().list()).hasSize(1);
			assertThat(Duration.between(Instant.now(), emulator.clock().instant())).isLessThan(Duration.ofHours(1));
			emulator.faults().add(FaultRule.onAny().cutBefore());
			emulator.clock().advance(Duration.ofDays(1));
		}

	}

	static class EmulatorForEach {

		@RegisterExtension
		final OtsEmulatorExtension tablestore = new OtsEmulatorExtension();

		@Test
		void one(OtsEmulator emulator) {
			meet(EmulatorForEach.class, emulator);
		}

		@Test
		void other(OtsEmulator emulator) {
			meet(EmulatorForEach.class, emulator);
		}

	}

	@ExtendWith(OtsEmulatorExtension.class)
	@TestMethodOrder(MethodName.class)
	static class MissingFile {

		@Test
		@OtsData("missing.jsonl")
		void fails() {
		}

		@Test
		void succeeds() {
		}

	}

	@ExtendWith(OtsEmulatorExtension.class)
	static class WrongLine {

		@Test
		@OtsData("wrong.jsonl")
		void fails() {
		}

	}

	@OtsData("orders.jsonl")
	@Execution(ExecutionMode.CONCURRENT)
	@ExtendWith(OtsEmulatorExtension.class)
	static class Parallel {

		@Test
		void one(OtsEmulator emulator) throws IOException {
			use(emulator, "one");
		}

		@Test
		void two(OtsEmulator emulator) throws IOException {
			use(emulator, "two");
		}

		@Test
		void three(OtsEmulator emulator) throws IOException {
			use(emulator, "three");
		}

		@Test
		void four(OtsEmulator emulator) throws IOException {
			use(emulator, "four");
		}

		private static void use(OtsEmulator emulator, String customer) throws IOException {
			assertThat(rows(emulator).lines()).hasSize(1);
			put(emulator, customer);
			emulator.faults().add(FaultRule.onAny().cutBefore());
			for (int i = 0; i < 20; i++) {
				assertThat(rows(emulator).lines()).hasSize(2);
				assertThat(emulator.faults().list()).hasSize(1);
				Thread.yield();
			}
		}

	}

}
