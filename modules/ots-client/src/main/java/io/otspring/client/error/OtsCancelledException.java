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

import org.jspecify.annotations.Nullable;

/**
 * The future of the call was cancelled, or completed by somebody else, while the call
 * went on. The future itself tells of that in its own way; this exception tells observers
 * what the call may have done until then.
 *
 * @since 0.1.0
 */
public final class OtsCancelledException extends OtsException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param call the call that was cancelled
	 * @param effect what the call may have done
	 * @param cause the cause, if there is one
	 */
	public OtsCancelledException(FailedCall call, Effect effect, @Nullable Throwable cause) {
		super("the call was cancelled", call, FailureClass.PERMANENT, effect, cause);
	}

}
