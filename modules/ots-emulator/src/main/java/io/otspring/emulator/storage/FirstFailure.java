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

package io.otspring.emulator.storage;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.emulator.storage.StorageException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The failure after which a storage changes nothing any more.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class FirstFailure implements UncaughtExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(FirstFailure.class);

	private final Path directory;

	private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

	private volatile boolean opened;

	FirstFailure(Path directory) {
		this.directory = directory;
	}

	/**
	 * Listens to failures in the background from now on. Before, they reach whoever opens
	 * the storage.
	 */
	void opened() {
		this.opened = true;
	}

	void report(Throwable failure) {
		if (this.failure.compareAndSet(null, failure)) {
			logger.error("Data directory {} cannot be written. All further changes are refused", this.directory,
					failure);
		}
	}

	@Override
	public void uncaughtException(Thread thread, Throwable failure) {
		if (this.opened) {
			report(failure);
		}
	}

	boolean isReported() {
		return this.failure.get() != null;
	}

	/**
	 * Returns the refusal of a change. Without failure, the storage is closed.
	 */
	StorageException refusal() {
		Throwable cause = this.failure.get();
		return new StorageException(Reason.FAILED,
				"Data directory " + this.directory + ((cause != null) ? " cannot be written" : " is closed"), cause);
	}

}
