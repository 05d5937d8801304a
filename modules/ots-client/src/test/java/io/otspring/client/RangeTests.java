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

package io.otspring.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.otspring.client.filter.Filter;
import io.otspring.client.model.BoundKey;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.GetRangeRequest;
import io.otspring.client.row.RowPage;
import io.otspring.client.row.RowRange;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ranges, from the call to the emulator and back.
 */
class RangeTests {

	private static final OtsEmulator emulator = OtsEmulator.builder().start();

	private static final OTSClient client = OTSClient.create(OtsClientOptions.builder()
		.endpoint(emulator.endpoint())
		.instanceName(emulator.instance())
		.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
		.build());

	@BeforeAll
	static void createTable() {
		client.createTable(
				t -> t.table("t").primaryKey("pk", PrimaryKeyType.STRING).primaryKey("id", PrimaryKeyType.INTEGER));
		client.batchWriteRow(b -> IntStream.range(0, 1000)
			.forEach(i -> b.put(p -> p.table("t").primaryKey(key(i)).column("a", i).column("odd", i % 2))));
	}

	@AfterAll
	static void close() {
		client.close();
		emulator.close();
	}

	@Test
	void pagesAreFullAndGoOnInAnotherProcess() {
		List<Long> read = new ArrayList<>();
		Optional<String> next = Optional.empty();
		List<Integer> sizes = new ArrayList<>();
		do {
			// As another process would: nothing but the text is kept
			RowRange range = client
				.range(r -> r.table("t").rest("pk", "id").columns("a").filter(Filter.column("odd").equalTo(1)))
				.pageSize(90);
			RowPage page = next.map(range::page).orElseGet(range::page);
			sizes.add(page.rows().size());
			page.rows().forEach(row -> read.add(row.getLong("a")));
			next = page.nextPage();
		}
		while (next.isPresent());
		assertThat(sizes.subList(0, 5)).containsOnly(90);
		assertThat(read).containsExactlyElementsOf(LongStream.range(0, 500).map(i -> 2 * i + 1).boxed().toList());
	}

	@Test
	void prefixIsReadBackwardAheadAndWithALimit() {
		ExecutorService threads = Executors.newSingleThreadExecutor();
		try (Stream<Row> rows = client.range(r -> r.table("t").keyPrefix(k -> k.add("pk", "p3")).rest("id").backward())
			.pageSize(7)
			.limit(50)
			.prefetch(threads)
			.stream()) {
			assertThat(rows.map(row -> row.getLong("a")))
				.containsExactlyElementsOf(LongStream.range(0, 50).map(i -> 399 - i).boxed().toList());
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void rangesAreReadAtTheSameTime() {
		List<GetRangeRequest> ranges = IntStream.range(0, 10)
			.mapToObj(
					p -> GetRangeRequest.of(r -> r.table("t").keyPrefix(k -> k.add("pk", "p" + p)).rest("id").limit(9)))
			.toList();
		List<Long> ordered = new ArrayList<>();
		client.ranges(ranges).workers(3).ordered().forEach(row -> ordered.add(row.getLong("a")));
		assertThat(ordered).containsExactlyElementsOf(LongStream.range(0, 1000).boxed().toList());
		try (Stream<Row> rows = client.ranges(ranges).workers(4).bufferedPages(1).stream()) {
			assertThat(rows.map(row -> row.getLong("a"))).hasSize(1000).doesNotHaveDuplicates();
		}
	}

	@Test
	void filterSeesColumnsThatAreNotFetched() {
		PrimaryKey key = key(3);
		assertThat(client.getRow(r -> r.table("t").primaryKey(key).columns("a").filter(Filter.column("odd").equalTo(0)))
			.row()).isEmpty();
		assertThat(client.getRow(r -> r.table("t").primaryKey(key).columns("a").filter(Filter.column("odd").equalTo(1)))
			.row()
			.orElseThrow()
			.columns()).singleElement().satisfies(column -> assertThat(column.name()).isEqualTo("a"));
		assertThat(client
			.getRow(r -> r.table("t")
				.primaryKey(key)
				.columns("a")
				.filter(Filter.column("odd").equalTo(0))
				.filterOnFetchedColumns())
			.row()).isPresent();
		assertThat(client.batchGetRow(b -> b.table("t",
				t -> t.primaryKey(key(3))
					.primaryKey(key(4))
					.columns("a")
					.filter(Filter.column("odd").equalTo(1).passIfMissing(false))))
			.rows()).singleElement().satisfies(row -> assertThat(row.has("odd")).isFalse());
		assertThat(client
			.getRange(r -> r.table("t")
				.from(BoundKey.of(key(0)))
				.to(BoundKey.of(key(10)))
				.columns("a")
				.filter(Filter.column("odd").equalTo(1)))
			.rows()).hasSize(5).allSatisfy(row -> assertThat(row.columns()).hasSize(1));
	}

	private static PrimaryKey key(int i) {
		return PrimaryKey.of("pk", "p" + i / 100).and("id", i);
	}

}
