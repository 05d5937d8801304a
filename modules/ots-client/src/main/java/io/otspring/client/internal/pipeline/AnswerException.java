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

package io.otspring.client.internal.pipeline;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsProtocolException.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An answer that cannot be trusted or read. It never leaves the pipeline.
 */
final class AnswerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Violation violation;

	private final Effect effect;

	AnswerException(Violation violation, String message) {
		this(violation, message, Effect.UNKNOWN, null);
	}

	AnswerException(Violation violation, String message, Effect effect, @Nullable Throwable cause) {
		super(message, cause);
		this.violation = violation;
		this.effect = effect;
	}

	Violation violation() {
		return this.violation;
	}

	Effect effect() {
		return this.effect;
	}

}
