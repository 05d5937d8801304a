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

package io.otspring.client.mapping;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;

/**
 * The failure of a write, as far as the client knows.
 *
 * @param exception what it failed with; of a request with other writes, too, if they
 * failed together
 * @param effect what became of this write
 */
record WriteFailure(OtsException exception, Effect effect) {

	static WriteFailure of(OtsException exception) {
		return new WriteFailure(exception, exception.effect());
	}

	/**
	 * Returns whether nothing was written, since the row did not meet the condition.
	 */
	boolean isRefusal() {
		return this.effect == Effect.NONE && this.exception instanceof OtsConditionFailedException;
	}

	/**
	 * Returns whether nothing was written, since the row was to be a new one, and that
	 * was all that it had to be.
	 */
	boolean isRefusalOfNewRow() {
		return this.effect == Effect.NONE && this.exception instanceof OtsConditionFailedException refusal
				&& refusal.rowExists();
	}

	/**
	 * Returns whether only the row tells what became of the write, or why it was refused.
	 */
	boolean needsRow() {
		return this.effect != Effect.NONE || (isRefusal() && !isRefusalOfNewRow());
	}

}
