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

package io.otspring.client.mapping.concurrent;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What services do together.
 *
 * @param updates how many changes they make
 * @param threads how many threads each of the four has
 * @param puts whether some of them replace the whole row
 * @param stepsPerLife after how many changes an account is deleted and inserted anew on
 * average, 0 for never
 * @param locks who changes an account has its lock shared, who ends its life alone
 */
record Workload(int updates, int threads, boolean puts, int stepsPerLife, List<ReadWriteLock> locks) {

	static Workload of(int updates, int threads, int accounts) {
		return new Workload(updates, threads, false, 0,
				Stream.<ReadWriteLock>generate(ReentrantReadWriteLock::new).limit(accounts).toList());
	}

	Workload withPuts() {
		return new Workload(this.updates, this.threads, true, this.stepsPerLife, this.locks);
	}

	Workload withLivesOf(int steps) {
		return new Workload(this.updates, this.threads, this.puts, steps, this.locks);
	}

	Stream<String> accounts() {
		return IntStream.range(0, this.locks.size()).mapToObj(Integer::toString);
	}

	String account(SplittableRandom random) {
		return Integer.toString(random.nextInt(this.locks.size()));
	}

	boolean endsLife(SplittableRandom random) {
		return this.stepsPerLife > 0 && random.nextInt(this.stepsPerLife) == 0;
	}

	ReadWriteLock lock(String account) {
		return this.locks.get(Integer.parseInt(account));
	}

}
