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

package io.otspring.emulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FaultsTests {

	private final Faults faults = new Faults(Set.of("GetRow", "PutRow")::contains);

	@Test
	void ruleForOneCallFiresForThatCallAlone() {
		Fault fault = this.faults.add(FaultRule.on("GetRow").call(2).cutAfter());
		assertThat(fired("GetRow", 4)).containsExactly(false, true, false, false);
		assertThat(fault.calls()).isEqualTo(4);
		assertThat(fault.fired()).isEqualTo(1);
	}

	@Test
	void ruleForEverySoManyCallsFiresAgainAndAgain() {
		this.faults.add(FaultRule.on("GetRow").every(2).cutAfter());
		assertThat(fired("GetRow", 5)).containsExactly(false, true, false, true, false);
	}

	@Test
	void ruleForTheFirstCallsFiresForThem() {
		this.faults.add(FaultRule.on("GetRow").first(2).cutAfter());
		assertThat(fired("GetRow", 4)).containsExactly(true, true, false, false);
	}

	@Test
	void limitEndsARule() {
		Fault fault = this.faults.add(FaultRule.on("GetRow").every(2).limit(1).cutAfter());
		assertThat(fired("GetRow", 5)).containsExactly(false, true, false, false, false);
		assertThat(fault.calls()).isEqualTo(5);
	}

	@Test
	void callsOfOtherOperationsTablesAndInstancesAreNotCounted() {
		Fault fault = this.faults.add(FaultRule.on("GetRow").table("orders").instance("local").cutAfter());
		this.faults.inject("PutRow", "local", () -> Set.of("orders"));
		this.faults.inject("GetRow", "other", () -> Set.of("orders"));
		this.faults.inject("GetRow", "local", () -> Set.of("customers"));
		assertThat(fault.calls()).isZero();
		this.faults.inject("GetRow", "local", () -> Set.of("customers", "orders"));
		assertThat(fault.calls()).isOne();
	}

	@Test
	void tablesAreNotLookedForWithoutNeed() {
		this.faults.add(FaultRule.onAny().cutAfter());
		this.faults.add(FaultRule.on("PutRow").table("orders").cutAfter());
		assertThat(this.faults.inject("GetRow", "local", () -> {
			throw new AssertionError("Nobody asked");
		}).interruption()).isNotNull();
	}

	@Test
	void probabilityIsTheSameForTheSameSeed() {
		this.faults.add(FaultRule.onAny().probability(0.3, 7).cutAfter());
		List<Boolean> once = fired("GetRow", 2000);
		this.faults.clear();
		this.faults.add(FaultRule.onAny().probability(0.3, 7).cutAfter());
		assertThat(fired("GetRow", 2000)).isEqualTo(once);
		assertThat(once.stream().filter(fired -> fired).count()).isBetween(500L, 700L);
		this.faults.clear();
		this.faults.add(FaultRule.onAny().probability(0.3, 8).cutAfter());
		assertThat(fired("GetRow", 2000)).isNotEqualTo(once);
	}

	@Test
	void delaysAndDistortionsOfSeveralRulesAddUp() {
		this.faults.add(FaultRule.onAny().delay(Duration.ofMillis(20)));
		this.faults.add(FaultRule.onAny().delay(Duration.ofMillis(30)));
		this.faults.add(FaultRule.onAny().delayAnswer(Duration.ofMillis(5)));
		this.faults.add(FaultRule.onAny().wrongMd5());
		this.faults.add(FaultRule.onAny().wrongClock(Duration.ofHours(1)));
		assertThat(this.faults.inject("GetRow", "local", Set::of)).isEqualTo(new Injection(Duration.ofMillis(50),
				Duration.ofMillis(5), null, new Distortion(true, false, Duration.ofHours(1))));
	}

	@Test
	void ofSeveralRulesThatDecideOnlyTheFirstFires() {
		Fault first = this.faults.add(FaultRule.onAny().call(2).cutBefore());
		Fault second = this.faults.add(FaultRule.onAny().answer("OTSServerBusy"));
		assertThat(fired("GetRow", 3)).containsExactly(true, true, true);
		assertThat(first.fired()).isEqualTo(1);
		assertThat(second.calls()).isEqualTo(3);
		assertThat(second.fired()).isEqualTo(2);
	}

	@Test
	void ruleThatIsRemovedKeepsItsCounters() {
		Fault fault = this.faults.add(FaultRule.onAny().cutAfter());
		Fault other = this.faults.add(FaultRule.on("PutRow").cutAfter());
		fired("GetRow", 3);
		assertThat(this.faults.remove(fault)).isTrue();
		assertThat(this.faults.remove(fault)).isFalse();
		assertThat(fired("GetRow", 1)).containsExactly(false);
		assertThat(fault.fired()).isEqualTo(3);
		assertThat(this.faults.list()).containsExactly(other);
		assertThat(this.faults.find(other.id())).contains(other);
		assertThat(this.faults.remove(other.id())).isTrue();
		assertThat(this.faults.find(other.id())).isEmpty();
	}

	@Test
	void ruleForAnOperationThatThereIsNotIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.faults.add(FaultRule.on("Getrow").cutAfter()))
			.withMessage("Fault rule 'Getrow,cut-after': there is no operation 'Getrow'");
	}

	@Test
	void countersAreRightWhateverCallsComeAtTheSameTime() throws Exception {
		Fault every = this.faults.add(FaultRule.on("GetRow").every(3).wrongMd5());
		Fault limited = this.faults.add(FaultRule.on("GetRow").limit(100).wrongSignature());
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Long>> tasks = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				tasks.add(() -> java.util.stream.IntStream.range(0, 3000)
					.filter(call -> this.faults.inject("GetRow", "local", Set::of).distortion().wrongMd5())
					.count());
			}
			long seen = 0;
			for (var result : threads.invokeAll(tasks)) {
				seen += result.get();
			}
			assertThat(seen).isEqualTo(8000);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(every.calls()).isEqualTo(24_000);
		assertThat(every.fired()).isEqualTo(8000);
		assertThat(limited.fired()).isEqualTo(100);
	}

	private List<Boolean> fired(String operation, int calls) {
		List<Boolean> fired = new ArrayList<>();
		for (int i = 0; i < calls; i++) {
			fired.add(!this.faults.inject(operation, "local", Set::of).equals(Injection.NONE));
		}
		return fired;
	}

}
