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

package io.otspring.client.error;

/**
 * What a failed call may have done to the data.
 *
 * @since 0.1.0
 */
public enum Effect {

	/** Nothing: the request was never sent, or it was refused without effect. */
	NONE,

	/** Not known: the request may have been executed, or may still be. */
	UNKNOWN,

	/** The request was executed; only its response cannot be read. */
	APPLIED;

	/**
	 * Returns the effect of two attempts together, which is the one of them that claims
	 * more.
	 * @param other the effect of the other attempt
	 * @return the effect of both
	 */
	public Effect and(Effect other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
