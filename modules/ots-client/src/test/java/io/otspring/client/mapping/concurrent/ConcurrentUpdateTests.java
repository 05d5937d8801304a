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

package io.otspring.client.mapping.concurrent;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.otspring.client.OtsClientOptions;
import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.RetrySettings;
import io.otspring.emulator.fault.Fault;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.fault.FaultTrigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Services change the same entities through a faulty network. They lose no change, make
 * none twice, and are told the truth about each.
 */
class ConcurrentUpdateTests {

	private static final Logger logger = LoggerFactory.getLogger(ConcurrentUpdateTests.class);

	private static final int UPDATES = Integer.getInteger("ots.updates", 100_000);

	private static final Duration PATIENCE = Duration.ofMillis(250);

	@Test
	void noChangeIsLostOrMadeTwice() throws Exception {
		Verdict verdict = run(Workload.of(300, 2, 10).withPuts(), quick().socketTimeout(PATIENCE), faults(0.03));
		assertThat(verdict.updates(Report.Outcome.REFUSED)).isPositive();
	}

	@Test
	void noChangeIsLostOrMadeTwiceIfKeysAreUsedAgain() throws Exception {
		run(Workload.of(150, 2, 10).withPuts().withLivesOf(20), quick(), losses(0.05).toList());
	}

	@Tag("long")
	@Test
	void noChangeIsLostOrMadeTwiceForLong() throws Exception {
		run(Workload.of(UPDATES, 8, 1_000), impatient(), faults(0.01));
	}

	@Tag("long")
	@Test
	void noChangeIsLostOrMadeTwiceForLongByPuts() throws Exception {
		run(Workload.of(UPDATES / 5, 8, 200).withPuts(), impatient(), faults(0.01));
	}

	@Tag("long")
	@Test
	void noChangeIsLostOrMadeTwiceForLongInFewRows() throws Exception {
		run(Workload.of(UPDATES / 5, 8, 5), impatient(), faults(0.01));
	}

	@Tag("long")
	@Test
	void noChangeIsLostOrMadeTwiceForLongIfKeysAreUsedAgain() throws Exception {
		run(Workload.of(UPDATES / 5, 8, 100).withPuts().withLivesOf(20), OtsClientOptions.builder(),
				losses(0.01).toList());
	}

	private static OtsClientOptions.Builder impatient() {
		return OtsClientOptions.builder().socketTimeout(PATIENCE);
	}

	private static OtsClientOptions.Builder quick() {
		return OtsClientOptions.builder()
			.retryPolicy(new DefaultRetryPolicy(RetrySettings.builder()
				.delay(Duration.ofMillis(5))
				.throttlingDelay(Duration.ofMillis(5))
				.maxDelay(Duration.ofMillis(50))
				.build()));
	}

	private static List<FaultRule> faults(double probability) {
		return Stream.concat(losses(probability), lateOnes(probability / 2)).toList();
	}

	/**
	 * Returns rules by which a call is not applied, or is applied without saying so.
	 * @param probability of each of them
	 */
	private static Stream<FaultRule> losses(double probability) {
		Stream<FaultRule> ofWrites = Stream.of("UpdateRow", "PutRow", "DeleteRow", "BatchWriteRow")
			.flatMap(operation -> Stream.of(on(operation, probability, 1).cutBefore(),
					on(operation, probability, 2).cutAfter(), on(operation, probability, 3).answerAfter("OTSTimeout"),
					on(operation, probability, 4).answer("OTSServerBusy"), on(operation, probability, 5).wrongMd5()));
		Stream<FaultRule> ofReads = Stream.of(on("GetRow", probability, 6).cutBefore(),
				on("GetRow", probability, 7).answer("OTSServerBusy"), on("GetRow", probability, 8).wrongMd5());
		return Stream.concat(ofWrites, ofReads);
	}

	/**
	 * Returns rules by which a call is applied, or answered, when nobody waits for it any
	 * more.
	 * @param probability of each of them
	 */
	private static Stream<FaultRule> lateOnes(double probability) {
		Duration late = PATIENCE.multipliedBy(2);
		return Stream.of("UpdateRow", "PutRow", "BatchWriteRow", "GetRow")
			.flatMap(operation -> Stream.of(on(operation, probability, 9).delay(late),
					on(operation, probability, 10).delayAnswer(late)));
	}

	private static FaultTrigger on(String operation, double probability, long seed) {
		return FaultRule.on(operation).probability(probability, seed);
	}

	private static Verdict run(Workload workload, OtsClientOptions.Builder settings, List<FaultRule> rules)
			throws Exception {
		try (FaultyTables tables = new FaultyTables()) {
			long start = System.nanoTime();
			Verdict verdict = tables.run(workload, settings, rules);
			Duration time = Duration.ofNanos(System.nanoTime() - start);
			verdict.assertThatNoneIsLost();
			verdict.assertThatReportsAreTrue();
			verdict.assertThatLastOnesAreStored(tables::stored);
			assertThat(tables.faults()).filteredOn(fault -> fault.rule().toString().startsWith("UpdateRow"))
				.allMatch(fault -> fault.fired() > 0);
			// The test is as good as these figures, so they are shown
			logger.warn("{} changes applied, {} refused, {} unknown, {} faults in {} s",
					verdict.updates(Report.Outcome.APPLIED), verdict.updates(Report.Outcome.REFUSED),
					verdict.updates(Report.Outcome.UNKNOWN), tables.faults().stream().mapToLong(Fault::fired).sum(),
					time.toSeconds());
			return verdict;
		}
	}

}
