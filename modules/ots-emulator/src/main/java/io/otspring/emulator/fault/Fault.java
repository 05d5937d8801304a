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

import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A rule that was added to an emulator, and what it has done since then.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Fault {

	private final int id;

	private final FaultRule rule;

	private final SplittableRandom random;

	private long calls;

	private long fired;

	Fault(int id, FaultRule rule) {
		this.id = id;
		this.rule = rule;
		this.random = new SplittableRandom(rule.trigger().chance().seed());
	}

	/**
	 * Returns what tells the rule from others of the same emulator.
	 */
	public int id() {
		return this.id;
	}

	public FaultRule rule() {
		return this.rule;
	}

	/**
	 * Returns how many calls there were of those that the rule is about.
	 */
	public synchronized long calls() {
		return this.calls;
	}

	/**
	 * Returns for how many calls the rule fired.
	 */
	public synchronized long fired() {
		return this.fired;
	}

	/**
	 * Adds what the rule does to a call to what others do to it. The call is counted,
	 * also if another rule has decided on it already.
	 */
	Injection addTo(Injection others, String operation, String instance, Supplier<Set<String>> tables) {
		if (!this.rule.trigger().matches(operation, instance, tables)) {
			return others;
		}
		boolean decided = this.rule.effect().isDecisive() && others.interruption() != null;
		return fires(decided) ? this.rule.effect().addTo(others) : others;
	}

	private synchronized boolean fires(boolean decided) {
		FaultTrigger trigger = this.rule.trigger();
		this.calls++;
		if (!trigger.schedule().isDue(this.calls) || this.fired >= trigger.limit()) {
			return false;
		}
		// Drawn for each call that is due, so that a seed means the same whatever others
		// do
		if (this.random.nextDouble() >= trigger.chance().probability() || decided) {
			return false;
		}
		this.fired++;
		return true;
	}

	@Override
	public synchronized String toString() {
		return "Fault[id=" + this.id + ", rule=" + this.rule + ", calls=" + this.calls + ", fired=" + this.fired + "]";
	}

}
