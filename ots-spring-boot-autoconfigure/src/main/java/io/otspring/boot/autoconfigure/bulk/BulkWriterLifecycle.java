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

package io.otspring.boot.autoconfigure.bulk;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.client.bulk.BulkWriteReport;
import io.otspring.client.bulk.BulkWriter;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Flushes the bulk writers of an application when it stops, all at the same time. They
 * are closed later, when they are destroyed, so that an application can be started again.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class BulkWriterLifecycle implements SmartLifecycle {

	/** Web servers stop between this phase and the default one. */
	private static final int PHASE = DEFAULT_PHASE - 4096;

	private static final Log logger = LogFactory.getLog(BulkWriterLifecycle.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final AtomicInteger threads = new AtomicInteger();

	private volatile boolean running;

	BulkWriterLifecycle(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		// A writer that nobody has used is not made for this
		CompletableFuture
			.allOf(Arrays.stream(this.beanFactory.getBeanNamesForType(BulkWriter.class, false, false))
				.filter(this.beanFactory::containsSingleton)
				.map(name -> CompletableFuture.runAsync(() -> flush(name), this::startThread))
				.toArray(CompletableFuture[]::new))
			.join();
		this.running = false;
	}

	@Override
	public void stop(Runnable callback) {
		// The caller waits for the callback, but not longer than for the shutdown phase
		startThread(() -> {
			stop();
			callback.run();
		});
	}

	private void flush(String name) {
		try {
			BulkWriteReport report = this.beanFactory.getBean(name, BulkWriter.class).flush();
			logger.debug("Bulk writer '" + name + "' wrote " + report.written() + " changes and could not write "
					+ report.notWritten());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.warn("Bulk writer '" + name + "' could not be flushed", ex);
		}
	}

	private void startThread(Runnable task) {
		Thread thread = new Thread(task, "ots-bulk-flush-" + this.threads.incrementAndGet());
		thread.setDaemon(true);
		thread.start();
	}

}
