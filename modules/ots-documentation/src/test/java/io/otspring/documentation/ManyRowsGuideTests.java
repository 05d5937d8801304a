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

package io.otspring.documentation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.otspring.client.OTSClient;
import io.otspring.client.bulk.BulkWriteReport;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.bulk.BulkWriterOptions;
import io.otspring.client.filter.Filter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.BatchGetRowResponse;
import io.otspring.client.row.BatchWriteRowResponse;
import io.otspring.client.row.BulkExportResponse;
import io.otspring.client.row.BulkImportResponse;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.PutRowRequest;
import io.otspring.client.row.RowPage;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.row.TableSplit;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ranges, batches, the bulk writer, import and export.
 */
@ExtendWith(EmulatorExtension.class)
class ManyRowsGuideTests {

	private final OTSClient client;

	ManyRowsGuideTests(OTSClient client) {
		this.client = client;
	}

	@BeforeEach
	void createTable() {
		this.client.createTable(r -> r.table("events")
			.primaryKey("device", PrimaryKeyType.STRING)
			.primaryKey("time", PrimaryKeyType.INTEGER)
			.options(o -> o.keepForever().maxVersions(1)));
		BatchWriteRowResponse written = this.client.batchWriteRow(b -> {
			for (int i = 0; i < 500; i++) {
				PrimaryKey key = PrimaryKey.of("device", "d" + i % 2).and("time", i);
				long value = i;
				b.put(r -> r.table("events").primaryKey(key).column("value", value).column("unit", "°C"));
			}
		});
		assertThat(written.failed()).isEmpty();
	}

	@Test
	void readsRanges() {
		OTSClient client = this.client;
		long sum = 0;
		// snippet ranges.iterate
		for (Row row : client.range(r -> r.table("events").keyPrefix(k -> k.add("device", "d1")).rest("time"))) {
			sum += row.getLong("value");
		}
		// end
		assertThat(sum).isEqualTo(62_500);
		// snippet ranges.stream
		List<Row> latest = client
			.range(r -> r.table("events").keyPrefix(k -> k.add("device", "d1")).rest("time").backward())
			.limit(10)
			.stream()
			.toList();
		// end
		assertThat(latest).extracting(row -> row.getLong("value")).startsWith(499L, 497L).hasSize(10);
		// snippet ranges.bounds
		long hot = client
			.range(r -> r.table("events")
				.from(k -> k.add("device", "d1").add("time", 100))
				.to(k -> k.add("device", "d1").add("time", 200))
				.columns("unit")
				.filter(Filter.column("value").greaterThan(150)))
			.stream()
			.count();
		// end
		assertThat(hot).isEqualTo(25);
	}

	@Test
	void readsPages() {
		OTSClient client = this.client;
		// snippet ranges.page
		GetRangeRequest range = GetRangeRequest
			.of(r -> r.table("events").keyPrefix(k -> k.add("device", "d1")).rest("time"));
		RowPage first = client.range(range).pageSize(100).page();
		Optional<String> next = first.nextPage();
		// end
		// snippet ranges.next
		RowPage second = client.range(range).pageSize(100).page(next.orElseThrow());
		// end
		assertThat(first.rows()).hasSize(100);
		assertThat(second.rows().get(0).getLong("value")).isEqualTo(201);
	}

	@Test
	void readsSplits() {
		OTSClient client = this.client;
		List<Row> rows = new ArrayList<>();
		// snippet ranges.parallel
		List<TableSplit> splits = client.computeSplitPointsBySize(r -> r.table("events").splitSize(1)).splits();
		client.ranges(splits.stream().map(split -> GetRangeRequest.of(r -> r.table("events").split(split))).toList())
			.workers(8)
			.forEach(rows::add);
		// end
		assertThat(rows).hasSize(500);
	}

	@Test
	void readsAndWritesBatches() {
		OTSClient client = this.client;
		// snippet batches.write
		List<PutRowRequest> puts = IntStream.range(0, 1000)
			.mapToObj(i -> PutRowRequest
				.of(r -> r.table("events").primaryKey(k -> k.add("device", "new").add("time", i)).column("value", i)))
			.toList();
		BatchWriteRowResponse written = client.batchWriteRow(b -> b.addAll(puts));
		List<RowWriteResult> failed = written.failed();
		// end
		assertThat(failed).isEmpty();
		// snippet batches.read
		List<PrimaryKey> keys = IntStream.range(0, 250)
			.mapToObj(i -> PrimaryKey.of("device", "new").and("time", i))
			.toList();
		BatchGetRowResponse read = client.batchGetRow(b -> b.table("events", t -> {
			keys.forEach(t::primaryKey);
			t.columns("value");
		}));
		// end
		assertThat(read.results()).hasSize(250).allMatch(result -> result.row().isPresent());
	}

	@Test
	void writesInBulk() throws Exception {
		OTSClient client = this.client;
		List<String> problems = new ArrayList<>();
		// snippet bulk.writer
		BulkWriterOptions options = BulkWriterOptions.of(o -> o.concurrency(8).flushInterval(Duration.ofMillis(200)));
		try (BulkWriter writer = new BulkWriter(client, options)) {
			for (int i = 0; i < 10_000; i++) {
				PrimaryKey key = PrimaryKey.of("device", "bulk").and("time", i);
				writer.put(r -> r.table("events").primaryKey(key).column("unit", "%"));
			}
			BulkWriteReport report = writer.flush();
			report.failures().forEach(failure -> problems.add(failure.getMessage()));
		}
		// end
		assertThat(problems).isEmpty();
		try (Stream<Row> rows = client
			.range(r -> r.table("events").keyPrefix(k -> k.add("device", "bulk")).rest("time"))
			.stream()) {
			assertThat(rows).hasSize(10_000);
		}
		try (BulkWriter writer = new BulkWriter(client, options)) {
			PrimaryKey key = PrimaryKey.of("device", "bulk").and("time", 1);
			List<String> outcomes = new CopyOnWriteArrayList<>();
			// snippet bulk.future
			CompletableFuture<RowWriteResult> result = writer.delete(r -> r.table("events").primaryKey(key));
			result.whenComplete((done, failure) -> outcomes.add((failure != null) ? failure.getMessage() : "deleted"));
			// end
			assertThat(writer.flush().allWritten()).isTrue();
			assertThat(result).isCompleted();
			assertThat(outcomes).containsExactly("deleted");
		}
	}

	@Test
	void importsAndExports() {
		OTSClient client = this.client;
		// snippet bulk.import
		BulkImportResponse imported = client.bulkImport(b -> b.table("events")
			.put(r -> r.primaryKey(k -> k.add("device", "d9").add("time", 1)).column("value", 1))
			.put(r -> r.primaryKey(k -> k.add("device", "d9").add("time", 2)).column("value", 2)));
		// end
		assertThat(imported.failed()).isEmpty();
		// snippet bulk.export
		BulkExportResponse exported = client.bulkExport(b -> b.table("events")
			.keyPrefix(k -> k.add("device", "d9"))
			.rest("time")
			.columns("device", "time", "value"));
		List<Row> rows = exported.rows();
		Optional<PrimaryKey> goesOnAt = exported.nextStart();
		// end
		assertThat(rows).hasSize(2);
		assertThat(goesOnAt).isEmpty();
		// snippet bulk.all
		Stream<Row> all = client.export(b -> b.table("events")
			.keyPrefix(k -> k.add("device", "d9"))
			.rest("time")
			.columns("device", "time", "value"));
		long sum = all.mapToLong(row -> row.getLong("value")).sum();
		// end
		assertThat(sum).isEqualTo(3);
	}

}
