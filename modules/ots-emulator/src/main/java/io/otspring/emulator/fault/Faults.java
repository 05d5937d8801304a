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

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The rules of an emulator about calls that go wrong. They are asked in the order in
 * which they were added, about each call that is signed as it should be. If several are
 * due, delays add up, and of those that answer or cut only the first one fires.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class Faults {

	private final Predicate<String> operations;

	private final AtomicInteger lastId = new AtomicInteger();

	private final List<Fault> faults = new CopyOnWriteArrayList<>();

	/**
	 * Creates an empty list of rules.
	 * @param operations which names are those of operations
	 */
	public Faults(Predicate<String> operations) {
		this.operations = operations;
	}

	/**
	 * Adds a rule, which is about the calls from now on.
	 * @param rule the rule
	 * @return the rule with its counters
	 * @throws IllegalArgumentException if there is no such operation
	 */
	public Fault add(FaultRule rule) {
		FaultTrigger trigger = rule.trigger();
		if (!trigger.isForAnyOperation() && !this.operations.test(trigger.operation())) {
			throw new IllegalArgumentException(
					"Fault rule '" + rule + "': there is no operation '" + trigger.operation() + "'");
		}
		Fault fault = new Fault(this.lastId.incrementAndGet(), rule);
		this.faults.add(fault);
		return fault;
	}

	/**
	 * Removes a rule.
	 * @param id the id of the rule
	 * @return whether there was one
	 */
	public boolean remove(int id) {
		return this.faults.removeIf(fault -> fault.id() == id);
	}

	/**
	 * Removes a rule. Its counters stay as they are.
	 * @param fault the rule
	 * @return whether it was there
	 */
	public boolean remove(Fault fault) {
		return this.faults.remove(fault);
	}

	/**
	 * Removes all rules.
	 */
	public void clear() {
		this.faults.clear();
	}

	/**
	 * Returns the rules in the order in which they were added.
	 */
	public List<Fault> list() {
		return List.copyOf(this.faults);
	}

	/**
	 * Finds a rule.
	 * @param id the id of the rule
	 */
	public Optional<Fault> find(int id) {
		return this.faults.stream().filter(fault -> fault.id() == id).findFirst();
	}

	/**
	 * Counts a call, and tells what goes wrong with it. The server asks this once for
	 * each call.
	 * @param operation the name of the operation
	 * @param instance the name of the instance
	 * @param tables the names of the tables that the request names
	 * @return all that goes wrong
	 */
	public Injection inject(String operation, String instance, Supplier<Set<String>> tables) {
		Injection injection = Injection.NONE;
		for (Fault fault : this.faults) {
			injection = fault.addTo(injection, operation, instance, tables);
		}
		return injection;
	}

}
