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

package io.otspring.emulator.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.google.protobuf.ByteString;
import io.otspring.emulator.RandomValues;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.StreamMessages.ActionType;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.PlainBufferReader;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.TransactionalTable.row;
import static org.assertj.core.api.Assertions.assertThat;

class StreamReplayTests {

	/** What the table keeps of a column. */
	private static final int MAX_VERSIONS = 10;

	@Test
	void whoAppliesAllRecordsHasTheTable() {
		RandomValues.check(60, random -> {
			Emulator emulator = new Emulator();
			TransactionalTable table = new TransactionalTable(emulator);
			ChangeStream stream = new ChangeStream(emulator);
			stream.update(ChangeStream.on("a"));
			for (int i = 0; i < 60; i++) {
				write(random, table);
			}
			assertThat(replay(stream)).containsExactlyInAnyOrderElementsOf(rows(emulator));
		});
	}

	private static void write(RandomValues random, TransactionalTable table) {
		String partition = random.of("x", "y");
		switch (random.of(0, 1, 2, 3)) {
			case 0 -> {
				String transaction = table.start(partition);
				for (int i = 0; i < random.between(0, 4); i++) {
					write(random, table, transaction, partition);
				}
				if (random.of(true, true, false)) {
					table.commit(transaction);
				}
				else {
					table.abort(transaction);
				}
			}
			case 1 -> table.batch(null, "t", row("x", id(random)).put("a", 1), row("y", id(random)).put("b", 2));
			default -> write(random, table, null, partition);
		}
	}

	private static void write(RandomValues random, TransactionalTable table, String transaction, String partition) {
		PlainRow row = row(partition, id(random));
		switch (random.of(0, 1, 2, 3, 4)) {
			case 0 -> table.delete(transaction, row);
			case 1 -> table.put(transaction, cells(random, row));
			case 2 -> table.update(transaction, row.cell("n", random.between(-5, 5), CellOperation.INCREMENT, null));
			default -> table.update(transaction, changes(random, row));
		}
	}

	private static long id(RandomValues random) {
		return random.of(1, 2, 3);
	}

	private static PlainRow cells(RandomValues random, PlainRow row) {
		for (int i = 0; i < random.between(0, 6); i++) {
			row.put(random.of("a", "b"), random.text(), timestamp(random));
		}
		return row;
	}

	private static PlainRow changes(RandomValues random, PlainRow row) {
		for (int i = 0; i < random.between(1, 12); i++) {
			String column = random.of("a", "b", "c");
			switch (random.of(0, 1, 2, 3, 4)) {
				case 0 -> row.cell(column, null, CellOperation.DELETE_ALL_VERSIONS, null);
				case 1 -> row.cell(column, null, CellOperation.DELETE_ONE_VERSION, timestamp(random));
				default -> row.put(column, random.integer(), timestamp(random));
			}
		}
		return row.put("d", 1);
	}

	private static long timestamp(RandomValues random) {
		return Emulator.NOW - random.between(0, 15);
	}

	/** Does what the records say, a few of them at a time. */
	private static List<String> replay(ChangeStream stream) {
		NavigableMap<String, Columns> replica = new TreeMap<>();
		String iterator = stream.iterator();
		GetStreamRecordResponse batch;
		do {
			batch = stream.read(iterator, 7);
			batch.getStreamRecordsList().forEach(record -> apply(record, replica));
			iterator = batch.getNextShardIterator();
		}
		while (batch.getMayMoreRecord());
		List<String> rows = new ArrayList<>();
		replica.forEach((key, columns) -> rows.add(key + columns));
		return rows;
	}

	private static void apply(GetStreamRecordResponse.StreamRecord record, NavigableMap<String, Columns> replica) {
		PlainBufferReader reader = PlainBufferReader.ofRows(record.getRecord().toByteArray());
		reader.nextRow();
		StringBuilder key = new StringBuilder();
		Columns changed = new Columns();
		List<Runnable> changes = new ArrayList<>();
		while (reader.nextCell()) {
			String name = reader.name();
			if (reader.inPrimaryKey()) {
				key.append(name).append('=').append(PlainText.text(reader.value())).append(' ');
			}
			else if (reader.operation().isEmpty()) {
				String value = PlainText.text(reader.value());
				long timestamp = reader.timestamp().orElseThrow();
				changes.add(() -> changed.put(name, timestamp, value));
			}
			else if (reader.timestamp().isPresent()) {
				long timestamp = reader.timestamp().getAsLong();
				changes.add(() -> changed.delete(name, timestamp));
			}
			else {
				changes.add(() -> changed.versions.remove(name));
			}
		}
		Columns former = replica.remove(key.toString());
		if (record.getActionType() == ActionType.DELETE_ROW) {
			return;
		}
		if (record.getActionType() == ActionType.UPDATE_ROW && former != null) {
			changed.versions.putAll(former.versions);
		}
		changes.forEach(Runnable::run);
		changed.purge();
		replica.put(key.toString(), changed);
	}

	private static List<String> rows(Emulator emulator) {
		ByteString rows = emulator
			.call("GetRange",
					GetRangeRequest.newBuilder()
						.setTableName("t")
						.setDirection(Direction.FORWARD)
						.setMaxVersions(Integer.MAX_VALUE)
						.setInclusiveStartPrimaryKey(new PlainRow().minKey("p").minKey("id").bytes())
						.setExclusiveEndPrimaryKey(new PlainRow().maxKey("p").maxKey("id").bytes())
						.build(),
					GetRangeResponse.parser())
			.getRows();
		return PlainText.rows(rows).stream().map(row -> row.matches("p=. id=.") ? row + " " : row).toList();
	}

	/**
	 * The versions of the columns of a row.
	 */
	private static final class Columns {

		private final NavigableMap<String, NavigableMap<Long, String>> versions = new TreeMap<>();

		void put(String column, long timestamp, String value) {
			this.versions.computeIfAbsent(column, name -> new TreeMap<>(Comparator.reverseOrder()))
				.put(timestamp, value);
		}

		void delete(String column, long timestamp) {
			if (this.versions.containsKey(column)) {
				this.versions.get(column).remove(timestamp);
			}
		}

		void purge() {
			this.versions.values().forEach(column -> {
				while (column.size() > MAX_VERSIONS) {
					column.pollLastEntry();
				}
			});
		}

		@Override
		public String toString() {
			List<String> cells = new ArrayList<>();
			this.versions.forEach((column, versions) -> versions
				.forEach((timestamp, value) -> cells.add(column + "=" + value + "@" + timestamp)));
			return String.join(" ", cells);
		}

	}

}
