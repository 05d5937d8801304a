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

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * The threads that continue a call after something was waited for: where answers are read
 * and futures are completed. Threads of I/O must do neither.
 * <p>
 * Without an executor of the user's, these are daemon threads that come when all others
 * are busy and go after some seconds of idleness. There are never more than answers to
 * work on, and code that blocks in one of them holds up no other call.
 */
public final class CompletionThreads implements Executor, AutoCloseable {

	private static final long IDLE_SECONDS = 10;

	private final ReentrantLock lock = new ReentrantLock();

	private final @Nullable Executor chosen;

	private final String namePrefix;

	private volatile @Nullable ThreadPoolExecutor own;

	private volatile boolean closed;

	/**
	 * Creates the threads, none of which is started yet.
	 * @param chosen the user's executor, which is left alone at closing, or {@code null}
	 * for threads of our own
	 * @param namePrefix what the names of own threads start with
	 */
	public CompletionThreads(@Nullable Executor chosen, String namePrefix) {
		this.chosen = chosen;
		this.namePrefix = namePrefix;
	}

	@Override
	public void execute(Runnable task) {
		if (this.chosen == null) {
			own().execute(task);
			return;
		}
		try {
			this.chosen.execute(task);
		}
		catch (RejectedExecutionException ex) {
			// An executor that is full or shut down must not leave a future without an
			// end
			own().execute(task);
		}
	}

	/**
	 * Lets the own threads go when they have done what they have to do.
	 */
	@Override
	public void close() {
		this.closed = true;
		ThreadPoolExecutor threads = this.own;
		if (threads != null) {
			threads.shutdown();
		}
	}

	private ThreadPoolExecutor own() {
		ThreadPoolExecutor threads = this.own;
		if (threads != null) {
			return threads;
		}
		this.lock.lock();
		try {
			threads = this.own;
			if (threads == null) {
				// What comes after closing runs where it comes from
				threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS,
						new SynchronousQueue<>(), threadFactory(), (task, pool) -> task.run());
				this.own = threads;
				if (this.closed) {
					threads.shutdown();
				}
			}
			return threads;
		}
		finally {
			this.lock.unlock();
		}
	}

	private ThreadFactory threadFactory() {
		AtomicInteger number = new AtomicInteger();
		return task -> {
			Thread thread = new Thread(task, this.namePrefix + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
	}

}
