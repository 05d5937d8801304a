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

package io.otspring.emulator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.otspring.emulator.data.LoadProgress;

/**
 * Reports how far a file has been loaded, every two seconds. What takes less is not
 * reported.
 * <p>
 * Instances are not safe for use by multiple threads.
 */
final class PrintedProgress implements LoadProgress {

	private static final long PERIOD = TimeUnit.SECONDS.toNanos(2);

	private final Path file;

	private final PrintWriter out;

	private final LongSupplier nanoTime;

	private long begin;

	private long reported;

	PrintedProgress(Path file, PrintWriter out, LongSupplier nanoTime) {
		this.file = file;
		this.out = out;
		this.nanoTime = nanoTime;
	}

	@Override
	public void loaded(long tables, long rows) {
		long now = this.nanoTime.getAsLong();
		if (tables + rows == 1) {
			this.begin = now;
			this.reported = now;
		}
		if (now - this.reported >= PERIOD) {
			this.reported = now;
			long rate = rows * TimeUnit.SECONDS.toNanos(1) / (now - this.begin);
			this.out.println(this.file + ": " + rows + " rows so far, " + rate + " rows/s");
			this.out.flush();
		}
	}

}
