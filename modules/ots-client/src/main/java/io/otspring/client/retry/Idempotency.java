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

package io.otspring.client.retry;

/**
 * What happens if a request is executed twice because the first success went unnoticed.
 * The constants go from what is harmless to what is not.
 *
 * @since 0.1.0
 */
public enum Idempotency {

	/** Nothing: the request only reads. */
	READ,

	/**
	 * Nothing: the success of the write makes its condition false, so a repeat fails. The
	 * caller says so with {@link io.otspring.client.filter.Condition#guardingRepeats()}.
	 */
	GUARDED,

	/**
	 * Nothing that the request does not say itself: it states the whole result. A late
	 * repeat can still overwrite a newer value of another writer.
	 */
	REPEATABLE,

	/** Something else than the caller wanted: an increment counts twice, for example. */
	ONCE

}
