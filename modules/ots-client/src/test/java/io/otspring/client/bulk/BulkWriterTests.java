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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.otspring.client.error.Effect;
import io.otspring.client.fault.CapturedLog;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A writer of many rows, before a client that answers at once unless told otherwise.
 */
@Timeout(60)
class BulkWriterTests {

	private final Semaphore answers = new Semaphore(0);

	@AfterEach
	void leavesNoThread() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch(name -> name.startsWith("ots-bulk-writer")));
	}

	@Test
	void fullBatchesAreSentAtOnce() throws Exception {
		FakeTables tables = new FakeTables();
		try (BulkWriter writer = writer(tables, o -> o.batchRows(3).flushInterval(Duration.ofHours(1)))) {
			List<CompletableFuture<RowWriteResult>> futures = add(writer, 0, 7);
			assertThat(futures.get(5).join().succeeded()).isTrue();
			assertThat(futures.get(6)).isNotDone();
		}
		assertThat(tables.batches()).extracting(List::size).containsExactlyInAnyOrder(3, 3, 1);
	}

	@Test
	void batchesAreCutAtTheirSize() throws Exception {
		FakeTables tables = new FakeTables();
		try (BulkWriter writer = writer(tables, o -> o.batchBytes(2500).flushInterval(Duration.ofHours(1)))) {
			for (int id = 0; id < 5; id++) {
				writer.add(put(id, new byte[1000]));
			}
		}
		assertThat(tables.batches()).extracting(List::size).containsExactlyInAnyOrder(2, 2, 1);
	}

	@Test
	void aChangeWaitsNoLongerThanTheInterval() throws Exception {
		try (BulkWriter writer = writer(new FakeTables(), o -> o.flushInterval(Duration.ofMillis(20)))) {
			assertThat(writer.add(put(1)).join().succeeded()).isTrue();
		}
	}

	@Test
	void flushWritesWhatWasAddedBefore() throws Exception {
		try (BulkWriter writer = writer(new FakeTables(), o -> o.flushInterval(Duration.ofHours(1)))) {
			List<CompletableFuture<RowWriteResult>> futures = add(writer, 0, 10);
			BulkWriteReport report = writer.flush();
			assertThat(futures).allMatch(CompletableFuture::isDone);
			assertThat(report).isEqualTo(new BulkWriteReport(10, 0, List.of()));
			assertThat(writer.flush().written()).isZero();
		}
	}

	@Test
	void changesOfARowAreNeverInOneBatchAndKeepTheirOrder() throws Exception {
		FakeTables tables = new FakeTables();
		try (BulkWriter writer = writer(tables, o -> o.concurrency(4))) {
			for (int i = 0; i < 20; i++) {
				writer.put(p -> p.table("t").primaryKey(PrimaryKey.of("id", 1)).column("a", 1));
				writer.delete(d -> d.table("t").primaryKey(PrimaryKey.of("id", 1)));
			}
		}
		assertThat(tables.batches()).hasSize(40).allMatch(batch -> batch.size() == 1);
		assertThat(tables.batches().get(0).get(0)).isInstanceOf(PutRowRequest.class);
	}

	@Test
	void changesOfAPartitionKeepTheirOrderIfAskedTo() throws Exception {
		FakeTables tables = new FakeTables();
		try (BulkWriter writer = writer(tables, o -> o.ordering(BulkOrdering.PARTITION_KEY))) {
			for (int i = 0; i < 5; i++) {
				int id = i;
				writer.put(p -> p.table("t").primaryKey(PrimaryKey.of("pk", "a").and("id", id)).column("a", id));
			}
		}
		assertThat(tables.batches()).hasSize(5);
	}

	@Test
	void severalBatchesAreOnTheirWay() throws Exception {
		CountDownLatch arrived = new CountDownLatch(3);
		FakeTables tables = new FakeTables(changes -> {
			arrived.countDown();
			this.answers.acquireUninterruptibly();
			return changes.stream().map(FakeTables::written).toList();
		});
		try (BulkWriter writer = writer(tables, o -> o.batchRows(1).concurrency(3))) {
			add(writer, 0, 5);
			arrived.await();
			BulkWriterStatistics statistics = writer.statistics();
			assertThat(statistics.batchesInFlight()).isEqualTo(3);
			assertThat(statistics.inFlight()).isEqualTo(3);
			assertThat(statistics.buffered()).isEqualTo(2);
			assertThat(statistics.accepted()).isEqualTo(5);
			this.answers.release(5);
		}
	}

	@Test
	void addingWaitsWhenTheBufferIsFull() throws Exception {
		FakeTables tables = blocked();
		try (BulkWriter writer = writer(tables, o -> o.batchRows(1).bufferRows(2).concurrency(1))) {
			add(writer, 0, 2);
			assertThat(writer.offer(put(3))).isEmpty();
			assertThat(writer.offer(put(3), Duration.ofMillis(10))).isEmpty();
			CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
				try {
					writer.add(put(4));
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			});
			Awaitility.await().pollDelay(Duration.ofMillis(50)).until(() -> !waiting.isDone());
			this.answers.release();
			waiting.join();
			this.answers.release(2);
		}
		assertThat(tables.batches()).hasSize(3);
	}

	@Test
	void aFullBufferIsWrittenEvenIfItMakesNoBatch() throws Exception {
		try (BulkWriter writer = writer(new FakeTables(),
				o -> o.bufferBytes(1).batchBytes(100).flushInterval(Duration.ofHours(1)))) {
			for (int id = 0; id < 10; id++) {
				writer.add(put(id, new byte[80]));
			}
			assertThat(writer.statistics().written()).isPositive();
		}
	}

	@Test
	void changesThatAreTooLargeAreRefused() {
		try (BulkWriter writer = writer(new FakeTables(), o -> {
		})) {
			assertThatIllegalArgumentException().isThrownBy(() -> writer.add(put(1, new byte[4 * 1024 * 1024])))
				.withMessageContaining("more than the 4194304 that one request can carry");
		}
	}

	@Test
	void badRowIsFoundAndTheOthersAreWritten() throws Exception {
		FakeTables tables = new FakeTables(changes -> {
			if (changes.stream().anyMatch(change -> change.table().equals("bad"))) {
				throw FakeTables.badRequest();
			}
			return changes.stream().map(FakeTables::written).toList();
		});
		try (BulkWriter writer = writer(tables, o -> o.batchRows(64))) {
			List<CompletableFuture<RowWriteResult>> good = add(writer, 0, 40);
			CompletableFuture<RowWriteResult> bad = writer.put(p -> p.table("bad").primaryKey(PrimaryKey.of("id", 1)));
			good.addAll(add(writer, 40, 63));
			BulkWriteReport report = writer.flush();
			assertThat(good).allMatch(future -> future.join().succeeded());
			assertThat(bad).isCompletedExceptionally();
			assertThat(report.written()).isEqualTo(63);
			assertThat(report.failures()).singleElement().satisfies(failure -> {
				assertThat(failure.change().table()).isEqualTo("bad");
				assertThat(failure.effect()).isEqualTo(Effect.NONE);
				assertThat(failure.error().orElseThrow().code()).isEqualTo("OTSParameterInvalid");
			});
		}
		assertThat(tables.batches()).hasSizeLessThan(16);
	}

	@Test
	void lostBatchFailsWithAnUnknownEffectAndIsNotSentAgain() throws Exception {
		FakeTables tables = new FakeTables(changes -> {
			throw FakeTables.lost();
		});
		try (BulkWriter writer = writer(tables, o -> {
		})) {
			List<CompletableFuture<RowWriteResult>> futures = add(writer, 0, 5);
			assertThat(writer.flush().notWritten()).isEqualTo(5);
			assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> futures.get(0).join())
				.withCauseInstanceOf(RowNotWrittenException.class)
				.satisfies(
						ex -> assertThat(((RowNotWrittenException) ex.getCause()).effect()).isEqualTo(Effect.UNKNOWN));
		}
		assertThat(tables.batches()).hasSize(1);
	}

	@Test
	void whatNobodyHearsOfIsLogged() throws Exception {
		CapturedLog log = new CapturedLog(BulkWriter.class.getName());
		FakeTables tables = new FakeTables(changes -> changes.stream()
			.map(change -> FakeTables.refused(change, "OTSConditionCheckFail"))
			.toList());
		try (BulkWriter writer = writer(tables, o -> {
		})) {
			add(writer, 0, 5);
			writer.flush();
			assertThat(log.lines()).singleElement()
				.asString()
				.contains("5 of 5 changes were not written; the first: A change in table 't' was not written: "
						+ "OTSConditionCheckFail (effect NONE)");
		}
		finally {
			log.end();
		}
	}

	@Test
	void listenerHearsOfEachChange() throws Exception {
		List<Object> heard = new CopyOnWriteArrayList<>();
		BulkWriterListener listener = new BulkWriterListener() {

			@Override
			public void written(RowWriteResult result) {
				heard.add(result);
				throw new IllegalStateException("ignored");
			}

			@Override
			public void notWritten(RowNotWrittenException failure) {
				heard.add(failure);
			}

		};
		FakeTables tables = new FakeTables(changes -> changes.stream()
			.map(change -> (change.dataSize() > 100) ? FakeTables.refused(change, "X") : FakeTables.written(change))
			.toList());
		try (BulkWriter writer = writer(tables, o -> o.listener(listener))) {
			writer.add(put(1));
			writer.add(put(2, new byte[200]));
		}
		assertThat(heard).hasSize(2).hasAtLeastOneElementOfType(RowNotWrittenException.class);
	}

	@Test
	void closeWritesEverything() throws Exception {
		BulkWriter writer = writer(new FakeTables(), o -> o.flushInterval(Duration.ofHours(1)));
		add(writer, 0, 1000);
		assertThat(writer.close(Duration.ofSeconds(30))).isEqualTo(new BulkWriteReport(1000, 0, List.of()));
		assertThatIllegalStateException().isThrownBy(() -> writer.add(put(1)));
		writer.close();
	}

	@Test
	void closeGivesUpWhatIsNotWrittenInTime() throws Exception {
		FakeTables tables = new FakeTables(changes -> {
			try {
				this.answers.acquire();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw FakeTables.lost();
			}
			return changes.stream().map(FakeTables::written).toList();
		});
		BulkWriter writer = writer(tables, o -> o.batchRows(1).concurrency(1));
		List<CompletableFuture<RowWriteResult>> futures = add(writer, 0, 3);
		Awaitility.await().until(() -> writer.statistics().inFlight() == 1);
		BulkWriteReport report = writer.close(Duration.ofMillis(20));
		assertThat(report.notWritten()).isEqualTo(3);
		assertThat(report.failures()).extracting(RowNotWrittenException::effect)
			.containsExactlyInAnyOrder(Effect.NONE, Effect.NONE, Effect.UNKNOWN);
		assertThat(futures).allMatch(CompletableFuture::isCompletedExceptionally);
		assertThat(tables.batches()).hasSize(1);
	}

	@Test
	void closeWithoutTheTimeItNeedsThrows() throws Exception {
		FakeTables tables = new FakeTables(changes -> {
			this.answers.acquireUninterruptibly();
			return changes.stream().map(FakeTables::written).toList();
		});
		BulkWriter writer = writer(tables, o -> o.batchRows(1).concurrency(1).closeTimeout(Duration.ofMillis(5)));
		List<CompletableFuture<RowWriteResult>> futures = add(writer, 0, 3);
		Awaitility.await().until(() -> writer.statistics().inFlight() == 1);
		futures.get(2).whenComplete((result, failure) -> this.answers.release(3));
		assertThatIllegalStateException().isThrownBy(writer::close).withMessageContaining("2 were not written");
	}

	@Test
	void importsTableByTable() throws Exception {
		FakeTables tables = new FakeTables();
		try (BulkWriter writer = writer(tables, o -> o.bulkImport().flushInterval(Duration.ofHours(1)))) {
			for (int i = 0; i < 10; i++) {
				int id = i;
				writer.put(p -> p.table("t" + id % 2).primaryKey(PrimaryKey.of("id", id)));
			}
			assertThatIllegalArgumentException()
				.isThrownBy(() -> writer.put(p -> p.table("t").primaryKey(PrimaryKey.of("id", 1)).returnPrimaryKey()));
		}
		assertThat(tables.batches()).hasSize(2)
			.allSatisfy(batch -> assertThat(batch).hasSize(5)
				.extracting(RowChange::table)
				.containsOnly(batch.get(0).table()));
	}

	@Test
	void itsOwnThreadsNeverWait() throws Exception {
		FakeTables tables = blocked();
		CompletableFuture<Optional<Throwable>> thrown = new CompletableFuture<>();
		try (BulkWriter writer = writer(tables, o -> o.batchRows(1).bufferRows(1).concurrency(1))) {
			writer.add(put(1)).thenRun(() -> {
				try {
					writer.add(put(2));
					thrown.complete(Optional.empty());
				}
				catch (IllegalStateException | InterruptedException ex) {
					thrown.complete(Optional.of(ex));
				}
			});
			this.answers.release();
			assertThat(thrown.join()).containsInstanceOf(IllegalStateException.class);
		}
	}

	private FakeTables blocked() {
		return new FakeTables(changes -> {
			this.answers.acquireUninterruptibly();
			return changes.stream().map(FakeTables::written).toList();
		});
	}

	private static BulkWriter writer(FakeTables tables, Consumer<BulkWriterOptions.Builder> options) {
		return new BulkWriter(tables, BulkWriterOptions.of(options));
	}

	private static List<CompletableFuture<RowWriteResult>> add(BulkWriter writer, int from, int to) {
		return IntStream.range(from, to).mapToObj(id -> {
			try {
				return writer.add(put(id));
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}).collect(Collectors.toCollection(ArrayList::new));
	}

	private static RowChange put(int id) {
		return put(id, new byte[1]);
	}

	private static RowChange put(int id, byte[] value) {
		return PutRowRequest.of(p -> p.table("t").primaryKey(PrimaryKey.of("id", id)).column("a", value));
	}

}
