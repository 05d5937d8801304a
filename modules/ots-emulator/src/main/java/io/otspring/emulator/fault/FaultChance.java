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
 * How likely a rule fires for a call that is due.
 *
 * @param probability the share of the calls, more than 0 and at most 1
 * @param seed what decides which calls these are
 */
record FaultChance(double probability, long seed) {

	static final FaultChance CERTAIN = new FaultChance(1, 0);

	@Override
	public String toString() {
		return equals(CERTAIN) ? "" : ",probability=" + this.probability + ",seed=" + this.seed;
	}

}
