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

package io.otspring.benchmarks.client;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Calls for rows of 10 columns, by either client, to an emulator in another process. The
 * time is what the caller waits, and most of it the emulator's;
 * {@link ProcessorTimeProfiler} and the profiler {@code gc} tell what the client costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = EmulatorProcess.WITHOUT_LOG)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RowCallBenchmark {

	private static final int ROWS = 100;

	@Param({ "otspring", "official" })
	public String client = "";

	private @Nullable EmulatorProcess emulator;

	private @Nullable RowClient rows;

	@Setup
	public void start() {
		this.emulator = EmulatorProcess.start();
		try (OtspringRowClient first = new OtspringRowClient(this.emulator)) {
			first.createTable();
			for (long id = 0; id < ROWS; id++) {
				first.putRow(id);
			}
		}
		this.rows = switch (this.client) {
			case "otspring" -> new OtspringRowClient(this.emulator);
			case "official" -> new OfficialRowClient(this.emulator);
			default -> throw new IllegalStateException("There is no client " + this.client);
		};
	}

	@TearDown
	public void stop() {
		if (this.rows != null) {
			this.rows.close();
		}
		if (this.emulator != null) {
			this.emulator.close();
		}
	}

	@Benchmark
	public Object putRow() {
		return rows().putRow(7);
	}

	@Benchmark
	public Object getRow() {
		return rows().getRow(7);
	}

	@Benchmark
	public int getRange() {
		int read = rows().getRange(ROWS);
		if (read != ROWS) {
			throw new IllegalStateException("There are " + read + " rows");
		}
		return read;
	}

	private RowClient rows() {
		if (this.rows == null) {
			throw new IllegalStateException("Not started");
		}
		return this.rows;
	}

}
