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

import io.otspring.emulator.engine.OtsError;

/**
 * What happens to a call.
 */
sealed interface FaultEffect {

	/**
	 * Adds the effect to those of other rules on the same call.
	 */
	Injection addTo(Injection others);

	/**
	 * Tells whether the effect decides what the client gets, which only one can.
	 */
	default boolean isDecisive() {
		return false;
	}

	/**
	 * An error.
	 *
	 * @param applied whether the call is applied before
	 * @param error the error
	 */
	record Answer(boolean applied, OtsError error) implements FaultEffect {

		@Override
		public Injection addTo(Injection others) {
			return others.with(new Interruption(this.applied, this.error));
		}

		@Override
		public boolean isDecisive() {
			return true;
		}

		@Override
		public String toString() {
			String code = this.error.code().code();
			String text = (this.applied ? "answer-after=" : "answer=") + code;
			boolean usual = this.error.message().equals(FaultMessages.of(this.error.code()));
			return usual ? text : text + ",message=" + this.error.message();
		}

	}

	/**
	 * A connection that ends.
	 *
	 * @param applied whether the call is applied before
	 */
	record Cut(boolean applied) implements FaultEffect {

		@Override
		public Injection addTo(Injection others) {
			return others.with(new Interruption(this.applied, null));
		}

		@Override
		public boolean isDecisive() {
			return true;
		}

		@Override
		public String toString() {
			return this.applied ? "cut-after" : "cut-before";
		}

	}

	/**
	 * A delay.
	 *
	 * @param applied whether the call is applied before
	 * @param time how long
	 */
	record Delay(boolean applied, Duration time) implements FaultEffect {

		@Override
		public Injection addTo(Injection others) {
			return this.applied ? others.withAnswerDelay(this.time) : others.withDelay(this.time);
		}

		@Override
		public String toString() {
			return (this.applied ? "delay-answer=" : "delay=") + FaultDuration.format(this.time);
		}

	}

	/**
	 * Something wrong about the answer.
	 *
	 * @param text what is written of it
	 * @param distortion what is wrong
	 */
	record Distort(String text, Distortion distortion) implements FaultEffect {

		@Override
		public Injection addTo(Injection others) {
			return others.with(this.distortion);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
