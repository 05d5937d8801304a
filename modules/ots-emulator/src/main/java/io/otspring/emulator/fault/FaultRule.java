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

/**
 * Says which calls go wrong, and how, for example
 * {@code FaultRule.on("PutRow").table("orders").call(3).answer("OTSServerBusy")}.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class FaultRule {

	private final FaultTrigger trigger;

	private final FaultEffect effect;

	FaultRule(FaultTrigger trigger, FaultEffect effect) {
		this.trigger = trigger;
		this.effect = effect;
	}

	/**
	 * Begins a rule for the calls of one operation.
	 * @param operation the name of the operation, for example {@code GetRow}
	 * @return each call of it, to be narrowed down
	 */
	public static FaultTrigger on(String operation) {
		return FaultTrigger.of(operation);
	}

	/**
	 * Begins a rule for the calls of all operations.
	 * @return each call, to be narrowed down
	 */
	public static FaultTrigger onAny() {
		return FaultTrigger.of(FaultTrigger.ANY);
	}

	/**
	 * Reads a rule from its text, for example
	 * {@code PutRow,table=orders,call=3,answer=OTSServerBusy}: the name of an operation
	 * or {@code any}, then in any order what the methods of {@link FaultTrigger} say,
	 * each by the name of the method. An error message is the last part, because it may
	 * contain commas.
	 * @param text the text
	 * @return the rule
	 * @throws IllegalArgumentException if the text is no rule
	 */
	public static FaultRule parse(String text) {
		return new FaultRuleReader(text).read();
	}

	FaultTrigger trigger() {
		return this.trigger;
	}

	FaultEffect effect() {
		return this.effect;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FaultRule rule && rule.toString().equals(toString());
	}

	@Override
	public int hashCode() {
		return toString().hashCode();
	}

	/**
	 * Returns the text from which {@link #parse} makes an equal rule.
	 */
	@Override
	public String toString() {
		return this.trigger + "," + this.effect;
	}

}
