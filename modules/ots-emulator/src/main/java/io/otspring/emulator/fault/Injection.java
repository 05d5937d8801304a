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

import org.jspecify.annotations.Nullable;

/**
 * All that goes wrong with one call.
 *
 * @param delay how long it waits before it is applied
 * @param answerDelay how long its answer waits
 * @param interruption what takes the place of the answer, {@code null} for nothing
 * @param distortion what is wrong about the answer
 * @since 0.1.0
 */
public record Injection(Duration delay, Duration answerDelay, @Nullable Interruption interruption,
		Distortion distortion) {

	/** Nothing. */
	public static final Injection NONE = new Injection(Duration.ZERO, Duration.ZERO, null, Distortion.NONE);

	/**
	 * Returns what happens instead of applying the call, {@code null} if it is applied.
	 */
	public @Nullable Interruption before() {
		return (this.interruption != null && !this.interruption.applied()) ? this.interruption : null;
	}

	/**
	 * Returns what happens instead of the answer after the call was applied, {@code null}
	 * if it is answered.
	 */
	public @Nullable Interruption after() {
		return (this.interruption != null && this.interruption.applied()) ? this.interruption : null;
	}

	Injection withDelay(Duration more) {
		return new Injection(this.delay.plus(more), this.answerDelay, this.interruption, this.distortion);
	}

	Injection withAnswerDelay(Duration more) {
		return new Injection(this.delay, this.answerDelay.plus(more), this.interruption, this.distortion);
	}

	Injection with(Interruption decision) {
		return new Injection(this.delay, this.answerDelay, decision, this.distortion);
	}

	Injection with(Distortion more) {
		return new Injection(this.delay, this.answerDelay, this.interruption, this.distortion.and(more));
	}

}
