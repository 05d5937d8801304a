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
import java.util.Set;
import java.util.function.Supplier;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a rule is about. What is not said does not matter: each call of the
 * operation, to whatever table and instance. A rule is complete as soon as one of the
 * methods has said what happens to those calls.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class FaultTrigger {

	static final String ANY = "any";

	private static final long DEFAULT_SEED = 1;

	private final String operation;

	private final @Nullable String table;

	private final @Nullable String instance;

	private final FaultSchedule schedule;

	private final FaultChance chance;

	private final long limit;

	private FaultTrigger(String operation, @Nullable String table, @Nullable String instance, FaultSchedule schedule,
			FaultChance chance, long limit) {
		this.operation = operation;
		this.table = table;
		this.instance = instance;
		this.schedule = schedule;
		this.chance = chance;
		this.limit = limit;
	}

	static FaultTrigger of(String operation) {
		require(!operation.isBlank(), "Operation is blank");
		return new FaultTrigger(operation, null, null, FaultSchedule.EACH, FaultChance.CERTAIN, Long.MAX_VALUE);
	}

	/**
	 * Narrows the rule down to requests that name a table, in a batch among others.
	 * @param table the name of the table
	 * @return the narrower trigger
	 */
	public FaultTrigger table(String table) {
		require(!table.isBlank(), "Table is blank");
		return new FaultTrigger(this.operation, table, this.instance, this.schedule, this.chance, this.limit);
	}

	/**
	 * Narrows the rule down to requests for an instance.
	 * @param instance the name of the instance
	 * @return the narrower trigger
	 */
	public FaultTrigger instance(String instance) {
		require(!instance.isBlank(), "Instance is blank");
		return new FaultTrigger(this.operation, this.table, instance, this.schedule, this.chance, this.limit);
	}

	/**
	 * Narrows the rule down to one call. Like {@link #every} and {@link #first}, of which
	 * only the last one that is said counts, it is about the calls since the rule was
	 * added that match all the rest.
	 * @param number the number of the call, from 1
	 * @return the narrower trigger
	 */
	public FaultTrigger call(long number) {
		return on(FaultSchedule.Kind.CALL, number);
	}

	/**
	 * Narrows the rule down to every so many calls: 3 means the third, the sixth and so
	 * on.
	 * @param calls the distance, from 1
	 * @return the narrower trigger
	 */
	public FaultTrigger every(long calls) {
		return on(FaultSchedule.Kind.EVERY, calls);
	}

	/**
	 * Narrows the rule down to the first calls.
	 * @param calls how many, from 1
	 * @return the narrower trigger
	 */
	public FaultTrigger first(long calls) {
		return on(FaultSchedule.Kind.FIRST, calls);
	}

	/**
	 * Narrows the rule down to a share of the calls, the same ones in each run.
	 * @param probability the share, more than 0 and at most 1
	 * @return the narrower trigger
	 */
	public FaultTrigger probability(double probability) {
		return probability(probability, DEFAULT_SEED);
	}

	/**
	 * Narrows the rule down to a share of the calls.
	 * @param probability the share, more than 0 and at most 1
	 * @param seed what decides which calls these are
	 * @return the narrower trigger
	 */
	public FaultTrigger probability(double probability, long seed) {
		require(probability > 0 && probability <= 1,
				"Probability " + probability + " is not more than 0 and at most 1");
		return new FaultTrigger(this.operation, this.table, this.instance, this.schedule,
				new FaultChance(probability, seed), this.limit);
	}

	/**
	 * Limits how often the rule fires.
	 * @param times the most times, from 1
	 * @return the narrower trigger
	 */
	public FaultTrigger limit(long times) {
		require(times > 0, "Limit " + times + " is not positive");
		return new FaultTrigger(this.operation, this.table, this.instance, this.schedule, this.chance, times);
	}

	/**
	 * Refuses the calls in the service's words for that code.
	 * @param code an error code of the service, for example {@code OTSServerBusy}
	 * @return the rule
	 * @throws IllegalArgumentException if the code is not known
	 */
	public FaultRule answer(String code) {
		return answer(code, FaultMessages.of(code(code)));
	}

	/**
	 * Refuses the calls.
	 * @param code an error code of the service; the HTTP status is the one that it comes
	 * with
	 * @param message the message
	 * @return the rule
	 * @throws IllegalArgumentException if the code is not known
	 */
	public FaultRule answer(String code, String message) {
		return rule(new FaultEffect.Answer(false, new OtsError(code(code), message)));
	}

	/**
	 * Applies the calls and answers with an error all the same, in the service's words
	 * for that code.
	 * @param code an error code of the service, for example {@code OTSTimeout}
	 * @return the rule
	 * @throws IllegalArgumentException if the code is not known
	 */
	public FaultRule answerAfter(String code) {
		return answerAfter(code, FaultMessages.of(code(code)));
	}

	/**
	 * Applies the calls and answers with an error all the same.
	 * @param code an error code of the service; the HTTP status is the one that it comes
	 * with
	 * @param message the message
	 * @return the rule
	 * @throws IllegalArgumentException if the code is not known
	 */
	public FaultRule answerAfter(String code, String message) {
		return rule(new FaultEffect.Answer(true, new OtsError(code(code), message)));
	}

	/**
	 * Lets the calls wait before they are applied.
	 * @param time how long, from 1 ms to 1 h
	 * @return the rule
	 */
	public FaultRule delay(Duration time) {
		return rule(new FaultEffect.Delay(false, FaultDuration.requireDelay(time)));
	}

	/**
	 * Applies the calls at once and lets their answers wait.
	 * @param time how long, from 1 ms to 1 h
	 * @return the rule
	 */
	public FaultRule delayAnswer(Duration time) {
		return rule(new FaultEffect.Delay(true, FaultDuration.requireDelay(time)));
	}

	/**
	 * Closes the connection instead of applying the calls.
	 */
	public FaultRule cutBefore() {
		return rule(new FaultEffect.Cut(false));
	}

	/**
	 * Applies the calls and closes the connection instead of answering.
	 */
	public FaultRule cutAfter() {
		return rule(new FaultEffect.Cut(true));
	}

	/**
	 * Sends an MD5 that is not that of the body. The signature of the answer is right.
	 */
	public FaultRule wrongMd5() {
		return rule(new FaultEffect.Distort("wrong-md5", new Distortion(true, false, Duration.ZERO)));
	}

	/**
	 * Signs the answers with another key.
	 */
	public FaultRule wrongSignature() {
		return rule(new FaultEffect.Distort("wrong-signature", new Distortion(false, true, Duration.ZERO)));
	}

	/**
	 * Dates the answers with a clock that is wrong.
	 * @param offset how far it is ahead, or behind if negative; not zero, and at most 365
	 * days
	 * @return the rule
	 */
	public FaultRule wrongClock(Duration offset) {
		Duration checked = FaultDuration.requireOffset(offset);
		return rule(new FaultEffect.Distort("wrong-clock=" + FaultDuration.format(checked),
				new Distortion(false, false, checked)));
	}

	String operation() {
		return this.operation;
	}

	boolean isForAnyOperation() {
		return this.operation.equals(ANY);
	}

	FaultSchedule schedule() {
		return this.schedule;
	}

	FaultChance chance() {
		return this.chance;
	}

	long limit() {
		return this.limit;
	}

	/**
	 * Tells whether a call is one of those that the rule counts.
	 */
	boolean matches(String calledOperation, String calledInstance, Supplier<Set<String>> tables) {
		return (isForAnyOperation() || this.operation.equals(calledOperation))
				&& (this.instance == null || this.instance.equals(calledInstance))
				&& (this.table == null || tables.get().contains(this.table));
	}

	/**
	 * Returns the text of the trigger, as it is at the begin of the text of a rule.
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.operation);
		if (this.table != null) {
			text.append(",table=").append(this.table);
		}
		if (this.instance != null) {
			text.append(",instance=").append(this.instance);
		}
		text.append(this.schedule).append(this.chance);
		if (this.limit != Long.MAX_VALUE) {
			text.append(",limit=").append(this.limit);
		}
		return text.toString();
	}

	private FaultTrigger on(FaultSchedule.Kind kind, long number) {
		require(number > 0, "Number of calls " + number + " is not positive");
		return new FaultTrigger(this.operation, this.table, this.instance, new FaultSchedule(kind, number), this.chance,
				this.limit);
	}

	private FaultRule rule(FaultEffect effect) {
		return new FaultRule(this, effect);
	}

	private static ErrorCode code(String code) {
		return ErrorCode.of(code)
			.orElseThrow(() -> new IllegalArgumentException("Error code '" + code + "' is not one of the service"));
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}

}
