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

package io.otspring.benchmarks.emulator;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Writes {@link MillionRows} and reads them, once, over HTTP. The time is that of a row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public abstract class RowsBenchmark {

	private static final int READS = 100_000;

	private final boolean inDirectory;

	private @Nullable MillionRows rows;

	protected RowsBenchmark(boolean inDirectory) {
		this.inDirectory = inDirectory;
	}

	@Setup
	public void start(BenchmarkParams parameters) {
		this.rows = new MillionRows(this.inDirectory);
		if (!parameters.getBenchmark().endsWith(".write")) {
			this.rows.write();
		}
	}

	@TearDown
	public void stop() {
		rows().close();
	}

	@Benchmark
	@OperationsPerInvocation(MillionRows.COUNT)
	public void write() {
		rows().write();
	}

	@Benchmark
	@OperationsPerInvocation(MillionRows.COUNT)
	public void readRange() {
		long size = rows().readAll();
		if (size != (long) MillionRows.COUNT * MillionRows.SIZE) {
			throw new IllegalStateException("There are rows missing: " + size + " bytes");
		}
	}

	@Benchmark
	@OperationsPerInvocation(READS)
	public void readRowByRow(Blackhole blackhole) {
		Random random = new Random(1);
		for (int i = 0; i < READS; i++) {
			blackhole.consume(rows().read(random.nextInt(MillionRows.COUNT)));
		}
	}

	private MillionRows rows() {
		if (this.rows == null) {
			throw new IllegalStateException("Not started");
		}
		return this.rows;
	}

}
