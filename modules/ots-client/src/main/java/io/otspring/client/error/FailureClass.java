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
 * What the failure of one attempt means for another one.
 *
 * @since 0.1.0
 */
public enum FailureClass {

	/** The service refused the request before executing it, for a reason that passes. */
	REFUSED,

	/**
	 * The request may have been executed or not: an error inside the service, an exchange
	 * that broke off after a byte was sent, a damaged answer.
	 */
	OUTCOME_UNKNOWN,

	/** Not a byte of the request was sent. */
	NOT_SENT,

	/** Another attempt would end the same way, or must not be made. */
	PERMANENT

}
