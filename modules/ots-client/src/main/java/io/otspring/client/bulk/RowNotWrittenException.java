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

package io.otspring.client.bulk;

import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.ServiceError;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;
import org.jspecify.annotations.Nullable;

/**
 * A change that a bulk writer accepted and that did not take place, or may not have. Its
 * message contains no data of the row.
 *
 * @since 0.1.0
 */
public final class RowNotWrittenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient RowChange change;

	private final transient @Nullable ServiceError error;

	private final Effect effect;

	RowNotWrittenException(RowChange change, String reason, Effect effect, @Nullable Throwable cause) {
		this(change, reason, null, effect, cause);
	}

	private RowNotWrittenException(RowChange change, String reason, @Nullable ServiceError error, Effect effect,
			@Nullable Throwable cause) {
		// Where a worker stood tells nothing, and there may be thousands of these
		super("A change in table '" + change.table() + "' was not written: " + reason + " (effect " + effect + ")",
				cause, false, false);
		this.change = change;
		this.error = error;
		this.effect = effect;
	}

	static RowNotWrittenException of(RowWriteResult result) {
		Throwable failure = result.failure().orElse(null);
		String reason = (failure != null) ? String.valueOf(failure.getMessage())
				: result.error().map(ServiceError::code).orElse("no reason given");
		return new RowNotWrittenException(result.change(), reason, result.error().orElse(null), result.effect(),
				failure);
	}

	/**
	 * Returns the change.
	 */
	public RowChange change() {
		return this.change;
	}

	/**
	 * Returns what the service said, if it answered.
	 */
	public Optional<ServiceError> error() {
		return Optional.ofNullable(this.error);
	}

	/**
	 * Returns what may have become of the change.
	 */
	public Effect effect() {
		return this.effect;
	}

}
