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

package io.otspring.benchmarks.mapping;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an {@link Order} to the request that writes it, and from the row that was read
 * back to the order, without a call in between.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class MappingBenchmark {

	private final OrderStore byHand = OrderStore.byHand();

	private final OrderStore mapped = OrderStore.mapped();

	private final Order order = Order.example();

	@Benchmark
	public Object writeByHand() {
		return this.byHand.write(this.order);
	}

	@Benchmark
	public Object writeMapped() {
		return this.mapped.write(this.order);
	}

	@Benchmark
	public Object readByHand() {
		return this.byHand.read(this.order.customer(), this.order.number());
	}

	@Benchmark
	public Object readMapped() {
		return this.mapped.read(this.order.customer(), this.order.number());
	}

}
