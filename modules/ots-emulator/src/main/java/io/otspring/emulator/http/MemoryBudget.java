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

package io.otspring.emulator.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that bodies may still take. Without it a few dozen large requests at a time
 * would end in an {@link OutOfMemoryError} instead of an answer.
 */
final class MemoryBudget {

	private final AtomicLong available;

	MemoryBudget(long size) {
		this.available = new AtomicLong(size);
	}

	/**
	 * Takes bytes if they are there.
	 * @return whether they were
	 */
	boolean take(long bytes) {
		if (this.available.addAndGet(-bytes) >= 0) {
			return true;
		}
		give(bytes);
		return false;
	}

	/**
	 * Takes bytes that are in use already, whether or not the budget has them.
	 */
	void charge(long bytes) {
		this.available.addAndGet(-bytes);
	}

	void give(long bytes) {
		this.available.addAndGet(bytes);
	}

	long available() {
		return this.available.get();
	}

}
