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

package io.otspring.boot.autoconfigure.actuate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last few calls that failed.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class LastFailures {

	static final int SIZE = 10;

	private final ReentrantLock lock = new ReentrantLock();

	private final Deque<CallDescriptor> calls = new ArrayDeque<>(SIZE);

	void add(CallDescriptor call) {
		this.lock.lock();
		try {
			if (this.calls.size() == SIZE) {
				this.calls.removeLast();
			}
			this.calls.addFirst(call);
		}
		finally {
			this.lock.unlock();
		}
	}

	List<CallDescriptor> newestFirst() {
		this.lock.lock();
		try {
			return List.copyOf(this.calls);
		}
		finally {
			this.lock.unlock();
		}
	}

}
