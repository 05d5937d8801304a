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
 * The row is not what the condition of a write expects: {@code OTSConditionCheckFail}.
 * Nothing was written if the {@link #effect()} is {@link Effect#NONE}. Otherwise an
 * earlier attempt of the call may have taken place, and be why the condition does not
 * hold.
 *
 * @since 0.1.0
 */
public final class OtsConditionFailedException extends OtsServiceException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param answer what the service answered
	 * @param call the call that failed
	 * @param failureClass what the failure means for another attempt
	 * @param effect what the call may have done
	 */
	public OtsConditionFailedException(ServiceError answer, FailedCall call, FailureClass failureClass, Effect effect) {
		super(answer, call, failureClass, effect);
	}

	/**
	 * Returns whether the row exists, which the write expected not to. If not, the row is
	 * missing, or its columns are not as the write expects. If the {@link #effect()} is
	 * not {@link Effect#NONE}, the row may come from an earlier attempt of the call.
	 */
	public boolean rowExists() {
		return call().newRow();
	}

}
