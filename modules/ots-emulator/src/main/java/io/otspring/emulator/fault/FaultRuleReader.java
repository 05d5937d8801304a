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

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one rule.
 * <p>
 * Instances are not safe for use by multiple threads.
 */
final class FaultRuleReader {

	private static final String MESSAGE = ",message=";

	private static final Set<String> SCHEDULES = Set.of("call", "every", "first");

	private final String text;

	private final @Nullable String message;

	private final String[] parts;

	private final Set<String> names = new HashSet<>();

	private double probability = 1;

	private @Nullable Long seed;

	private FaultTrigger trigger;

	private @Nullable String effect;

	private String effectValue = "";

	FaultRuleReader(String text) {
		this.text = text;
		int end = text.indexOf(MESSAGE);
		this.message = (end >= 0) ? text.substring(end + MESSAGE.length()) : null;
		this.parts = ((end >= 0) ? text.substring(0, end) : text).split(",", -1);
		this.trigger = FaultTrigger.of(this.parts[0].isBlank() ? "?" : this.parts[0].strip());
	}

	FaultRule read() {
		try {
			return readParts();
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Fault rule '" + this.text + "': not a number", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("Fault rule '" + this.text + "': " + ex.getMessage(), ex);
		}
	}

	private FaultRule readParts() {
		require(!this.parts[0].isBlank() && this.parts[0].indexOf('=') < 0,
				"begins with the name of an operation, or 'any'");
		for (int i = 1; i < this.parts.length; i++) {
			String part = this.parts[i].strip();
			int equals = part.indexOf('=');
			String name = (equals >= 0) ? part.substring(0, equals) : part;
			require(this.names.add(SCHEDULES.contains(name) ? "call, every or first" : name),
					"says '" + name + "' twice, or two of call, every and first");
			take(name, (equals >= 0) ? part.substring(equals + 1) : null);
		}
		if (this.names.contains("probability")) {
			this.trigger = (this.seed != null) ? this.trigger.probability(this.probability, this.seed)
					: this.trigger.probability(this.probability);
		}
		require(this.seed == null || this.names.contains("probability"), "has a seed without probability");
		return rule();
	}

	private void take(String name, @Nullable String value) {
		switch (name) {
			case "table" -> this.trigger = this.trigger.table(given(name, value));
			case "instance" -> this.trigger = this.trigger.instance(given(name, value));
			case "call" -> this.trigger = this.trigger.call(number(name, value));
			case "every" -> this.trigger = this.trigger.every(number(name, value));
			case "first" -> this.trigger = this.trigger.first(number(name, value));
			case "limit" -> this.trigger = this.trigger.limit(number(name, value));
			case "probability" -> this.probability = Double.parseDouble(given(name, value));
			case "seed" -> this.seed = number(name, value);
			case "answer", "answer-after", "delay", "delay-answer", "wrong-clock" -> effect(name, given(name, value));
			case "cut-before", "cut-after", "wrong-md5", "wrong-signature" -> {
				require(value == null, "'" + name + "' has no value");
				effect(name, "");
			}
			default -> throw new IllegalArgumentException("has the unknown part '" + name + "'");
		}
	}

	private void effect(String name, String value) {
		require(this.effect == null, "says both '" + this.effect + "' and '" + name + "'");
		this.effect = name;
		this.effectValue = value;
	}

	private FaultRule rule() {
		require(this.effect != null, "does not say what happens");
		String name = String.valueOf(this.effect);
		require(this.message == null || name.startsWith("answer"), "has a message without an answer");
		return switch (name) {
			case "answer" -> (this.message != null) ? this.trigger.answer(this.effectValue, this.message)
					: this.trigger.answer(this.effectValue);
			case "answer-after" -> (this.message != null) ? this.trigger.answerAfter(this.effectValue, this.message)
					: this.trigger.answerAfter(this.effectValue);
			case "delay" -> this.trigger.delay(FaultDuration.parse(this.effectValue));
			case "delay-answer" -> this.trigger.delayAnswer(FaultDuration.parse(this.effectValue));
			case "wrong-clock" -> this.trigger.wrongClock(FaultDuration.parse(this.effectValue));
			case "cut-before" -> this.trigger.cutBefore();
			case "cut-after" -> this.trigger.cutAfter();
			case "wrong-md5" -> this.trigger.wrongMd5();
			default -> this.trigger.wrongSignature();
		};
	}

	private static long number(String name, @Nullable String value) {
		return Long.parseLong(given(name, value));
	}

	private static String given(String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("'" + name + "' has no value");
		}
		return value;
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}

}
