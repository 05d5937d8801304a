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

package io.otspring.client.bulk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import io.otspring.client.error.Effect;
import io.otspring.client.error.ServiceError;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowIdentity;
import io.otspring.client.row.RowWriteResult;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads, few rows, and a client that fails in every way.
 */
class BulkWriterRandomTests {

	private static final int THREADS = 4;

	private static final int CHANGES = 1500;

	/** The values that each row had, in their order. */
	private final Map<RowIdentity, List<Long>> history = new ConcurrentHashMap<>();

	private final Set<RowIdentity> onTheirWay = ConcurrentHashMap.newKeySet();

	private final List<String> violations = new CopyOnWriteArrayList<>();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	@Timeout(60)
	void everyChangeIsAnsweredForAndRowsKeepTheirOrder(long seed) {
		Random random = new Random(seed);
		FakeTables tables = new FakeTables(this::execute);
		List<Added> added = new CopyOnWriteArrayList<>();
		BulkWriter writer = new BulkWriter(tables,
				BulkWriterOptions.of(o -> o.concurrency(1 + random.nextInt(6))
					.batchRows(1 + random.nextInt(50))
					.bufferRows(50 + random.nextInt(500))
					.flushInterval(Duration.ofMillis(1 + random.nextInt(20)))
					.listener(failure -> {
					})));
		List<CompletableFuture<Void>> producers = new ArrayList<>();
		for (int thread = 0; thread < THREADS; thread++) {
			String table = "t" + thread;
			long threadSeed = random.nextLong();
			producers.add(CompletableFuture.runAsync(() -> produce(writer, table, new Random(threadSeed), added)));
		}
		producers.forEach(CompletableFuture::join);
		BulkWriteReport report = writer.close(Duration.ofSeconds(30));

		assertThat(this.violations).isEmpty();
		assertThat(added).hasSize(THREADS * CHANGES).allMatch(each -> each.future().isDone());
		for (Added each : added) {
			List<Long> values = this.history.getOrDefault(each.row(), List.of());
			switch (each.effect()) {
				case APPLIED -> assertThat(values).contains(each.value());
				case NONE -> assertThat(values).doesNotContain(each.value());
				case UNKNOWN -> assertThat(each.future()).isCompletedExceptionally();
			}
		}
		assertThat(this.history.values()).allSatisfy(values -> assertThat(values).isSorted().doesNotHaveDuplicates());
		BulkWriterStatistics statistics = writer.statistics();
		assertThat(statistics.accepted()).isEqualTo(THREADS * CHANGES);
		assertThat(statistics.written() + statistics.notWritten()).isEqualTo(statistics.accepted());
		assertThat(statistics.written())
			.isEqualTo(added.stream().filter(each -> each.effect() == Effect.APPLIED).count());
		assertThat(statistics.inFlight() + statistics.buffered()).isZero();
		assertThat(report.written()).isLessThanOrEqualTo(statistics.written());
	}

	private void produce(BulkWriter writer, String table, Random random, List<Added> added) {
		try {
			for (long value = 1; value <= CHANGES; value++) {
				long each = value;
				RowChange change = PutRowRequest.of(p -> p.table(table)
					.primaryKey(PrimaryKey.of("id", random.nextInt(40)))
					.column((random.nextInt(200) == 0) ? "bad" : "a", each));
				added.add(new Added(RowIdentity.of(change).orElseThrow(), value, writer.add(change)));
				if (random.nextInt(500) == 0) {
					writer.flush();
				}
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<RowWriteResult> execute(List<RowChange> changes) {
		List<RowIdentity> rows = changes.stream().map(change -> RowIdentity.of(change).orElseThrow()).toList();
		if (new HashSet<>(rows).size() < rows.size()) {
			this.violations.add("a row is twice in a batch");
		}
		rows.forEach(row -> {
			if (!this.onTheirWay.add(row)) {
				this.violations.add("a row is twice on its way");
			}
		});
		try {
			return answer(changes, ThreadLocalRandom.current());
		}
		finally {
			this.onTheirWay.removeAll(rows);
		}
	}

	private List<RowWriteResult> answer(List<RowChange> changes, Random random) {
		LockSupport.parkNanos(random.nextInt(500_000));
		if (changes.stream().anyMatch(change -> ((PutRowRequest) change).columns().get(0).name().equals("bad"))) {
			throw FakeTables.badRequest();
		}
		switch (random.nextInt(40)) {
			case 0 -> throw FakeTables.lost();
			case 1 -> {
				changes.forEach(this::apply);
				throw FakeTables.lost();
			}
			case 2 -> throw new IllegalStateException("a decorator with a fault");
			case 3 -> throw new ServiceError(503, "OTSServerBusy", "").toException(FakeTables.CALL, Effect.NONE);
			case 4 -> {
				return List.of();
			}
			default -> {
				return changes.stream().map(change -> answer(change, random)).toList();
			}
		}
	}

	private RowWriteResult answer(RowChange change, Random random) {
		if (random.nextInt(10) == 0) {
			return FakeTables.refused(change, "OTSRowOperationConflict");
		}
		apply(change);
		return FakeTables.written(change);
	}

	private void apply(RowChange change) {
		PutRowRequest put = (PutRowRequest) change;
		this.history.computeIfAbsent(RowIdentity.of(change).orElseThrow(), row -> new CopyOnWriteArrayList<>())
			.add(((IntegerValue) put.columns().get(0).value()).value());
	}

	private record Added(RowIdentity row, long value, CompletableFuture<RowWriteResult> future) {

		Effect effect() {
			return this.future
				.handle((result, failure) -> (failure != null) ? ((RowNotWrittenException) failure).effect()
						: Effect.APPLIED)
				.join();
		}

	}

}
