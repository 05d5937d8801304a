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

package io.otspring.client.internal.httpclient5;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.DefaultConnectingIOReactor;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.IOReactorStatus;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * The few threads that read and write all connections. They start with the first
 * connection and go with the client.
 */
final class IoThreads implements AutoCloseable {

	private static final int MAX_THREADS = 4;

	private static final TimeValue LAST_GRACE = TimeValue.ofSeconds(1);

	private final ReentrantLock lock = new ReentrantLock();

	private final String namePrefix;

	private @Nullable DefaultConnectingIOReactor reactor;

	private boolean closed;

	IoThreads(String namePrefix) {
		this.namePrefix = namePrefix;
	}

	/**
	 * Returns what makes connections, and starts the threads if they do not run.
	 * @throws IllegalStateException if they were closed
	 */
	ConnectionInitiator start() {
		this.lock.lock();
		try {
			if (this.closed) {
				throw new IllegalStateException("Client is closed");
			}
			if (this.reactor == null || this.reactor.getStatus() != IOReactorStatus.ACTIVE) {
				this.reactor = create();
				this.reactor.start();
			}
			return this.reactor;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Ends the threads and closes what they read and write.
	 */
	@Override
	public void close() {
		DefaultConnectingIOReactor running;
		this.lock.lock();
		try {
			this.closed = true;
			running = this.reactor;
		}
		finally {
			this.lock.unlock();
		}
		if (running == null) {
			return;
		}
		running.close(CloseMode.IMMEDIATE);
		try {
			running.awaitShutdown(LAST_GRACE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private DefaultConnectingIOReactor create() {
		int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
		IOReactorConfig config = IOReactorConfig.custom().setIoThreadCount(threads).setTcpNoDelay(true).build();
		return new DefaultConnectingIOReactor((session, attachment) -> WireHandler.of(session), config, threadFactory(),
				null, null, null, null);
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
