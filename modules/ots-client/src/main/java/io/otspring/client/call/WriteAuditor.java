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

package io.otspring.client.call;

/**
 * Keeps book of the calls that write: of rows, tables, indexes and transactions. A client
 * can have several auditors. What an auditor throws is logged and does not touch the
 * call. Calls that only read are not told.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WriteAuditor {

	/**
	 * Hears of a call that writes, before its first attempt, in the caller's thread. Each
	 * call that is told here is told once more, to {@link #after}.
	 * @param call the call
	 */
	default void before(WriteCall call) {
	}

	/**
	 * Hears what became of a call that writes, before its caller does. A call that blocks
	 * tells it in the caller's thread, an asynchronous one in whichever thread works for
	 * it.
	 * @param call the call, the same object as before it
	 * @param outcome what became of it
	 */
	void after(WriteCall call, WriteOutcome outcome);

}
