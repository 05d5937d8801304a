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

import java.util.Locale;

/**
 * Which of the calls that match a rule it fires for.
 *
 * @param kind what the number means
 * @param number a number of calls, from 1
 */
record FaultSchedule(Kind kind, long number) {

	static final FaultSchedule EACH = new FaultSchedule(Kind.EVERY, 1);

	boolean isDue(long call) {
		return switch (this.kind) {
			case CALL -> call == this.number;
			case EVERY -> call % this.number == 0;
			case FIRST -> call <= this.number;
		};
	}

	@Override
	public String toString() {
		return equals(EACH) ? "" : "," + this.kind.name().toLowerCase(Locale.ROOT) + "=" + this.number;
	}

	/**
	 * What a number of calls means.
	 */
	enum Kind {

		/** That call alone. */
		CALL,

		/** Each call whose number it divides. */
		EVERY,

		/** So many calls from the begin. */
		FIRST

	}

}
