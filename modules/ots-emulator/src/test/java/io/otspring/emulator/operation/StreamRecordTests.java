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

import java.time.Duration;
import java.util.List;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.message.RowMessages.Condition;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;
import io.otspring.protocol.message.StreamMessages.GetStreamRecordResponse.StreamRecord;
import io.otspring.protocol.plainbuffer.CellOperation;
import io.otspring.protocol.plainbuffer.SequenceInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.otspring.emulator.operation.TransactionalTable.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What writes leave in the stream.
 */
class StreamRecordTests {

	private static final long NOW = Emulator.NOW * 1000;

	private final Emulator emulator = new Emulator();

	private final TransactionalTable table = new TransactionalTable(this.emulator);

	private final ChangeStream stream = new ChangeStream(this.emulator);

	@BeforeEach
	void switchOn() {
		this.stream.update(ChangeStream.on());
	}

	@Test
	void aPutIsRecordedWithAllItsCells() {
		this.table.put(null, row("x", 1).put("a", 1).put("b", true, Emulator.NOW - 5));
		assertThat(this.stream.records()).containsExactly("PUT_ROW p=x id=1 a=1@1700000000000 b=true@1699999999995");
	}

	@Test
	void anUpdateIsRecordedWithTheChangedCellsAlone() {
		this.table.put(null, row("x", 1).put("a", 1).put("z", 1));
		this.table.update(null,
				row("x", 1).put("b", 2)
					.cell("a", null, CellOperation.DELETE_ONE_VERSION, Emulator.NOW)
					.cell("c", null, CellOperation.DELETE_ALL_VERSIONS, null));
		assertThat(this.stream.records()).last()
			.isEqualTo("UPDATE_ROW p=x id=1 b=2@1700000000000 a DELETE_ONE_VERSION@1700000000000"
					+ " c DELETE_ALL_VERSIONS");
	}

	@Test
	void anIncrementIsRecordedAsThePutOfItsResult() {
		this.table.put(null, row("x", 1).put("n", 40));
		this.emulator.clock.advance(Duration.ofMillis(7));
		this.table.update(null, row("x", 1).cell("n", 2, CellOperation.INCREMENT, null));
		assertThat(this.stream.records()).last().isEqualTo("UPDATE_ROW p=x id=1 n=42@1700000000007");
	}

	@Test
	void aDeletionIsRecordedWithoutCells() {
		this.table.put(null, row("x", 1).put("a", 1));
		this.table.delete(null, row("x", 1));
		assertThat(this.stream.records()).last().isEqualTo("DELETE_ROW p=x id=1 deleted");
	}

	@Test
	void anAutoIncrementKeyIsRecordedWithItsValue() {
		this.emulator.call("CreateTable",
				TransactionalTable.autoIncrement("counted").setStreamSpec(ChangeStream.on()).build());
		this.emulator.call("PutRow",
				PutRowRequest.newBuilder()
					.setTableName("counted")
					.setRow(new PlainRow().key("p", "x").openKey("id").bytes())
					.setCondition(Emulator.IGNORE)
					.build());
		assertThat(new ChangeStream(this.emulator, "counted").records()).containsExactly("PUT_ROW p=x id=" + NOW);
	}

	@Test
	void theRowsOfABatchAreRecordedEach() {
		this.table.batch(null, "t", row("x", 1), row("y", 1), row("x", 2));
		assertThat(this.stream.records()).containsExactly("PUT_ROW p=x id=1", "PUT_ROW p=y id=1", "PUT_ROW p=x id=2");
	}

	@Test
	void aRefusedWriteIsNotRecorded() {
		assertThatExceptionOfType(OtsError.class).isThrownBy(() -> this.emulator.call("PutRow",
				PutRowRequest.newBuilder()
					.setTableName("t")
					.setRow(row("x", 1).bytes())
					.setCondition(Condition.newBuilder().setRowExistence(RowExistenceExpectation.EXPECT_EXIST))
					.build()));
		assertThat(this.stream.records()).isEmpty();
	}

	@Test
	void aWriteThatChangesNothingIsNotRecorded() {
		this.table.delete(null, row("x", 1));
		this.table.update(null, row("x", 1).cell("a", null, CellOperation.DELETE_ALL_VERSIONS, null));
		assertThat(this.stream.records()).isEmpty();
	}

	@Test
	void aTransactionIsRecordedWhenItIsCommitted() {
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1).put("a", 1));
		this.emulator.clock.advance(Duration.ofSeconds(1));
		this.table.put(null, row("y", 1));
		this.table.update(transaction, row("x", 1).put("a", 2));
		assertThat(this.stream.records()).containsExactly("PUT_ROW p=y id=1");
		this.emulator.clock.advance(Duration.ofSeconds(1));
		this.table.commit(transaction);
		assertThat(this.stream.records()).containsExactly("PUT_ROW p=y id=1", "PUT_ROW p=x id=1 a=1@1700000000000",
				"UPDATE_ROW p=x id=1 a=2@1700000001000");
		assertThat(this.stream.sequences()).endsWith(new SequenceInfo(1, NOW + 2_000_000, 0),
				new SequenceInfo(1, NOW + 2_000_000, 1));
	}

	@Test
	void anAbortedTransactionIsNotRecorded() {
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1));
		this.table.abort(transaction);
		assertThat(this.stream.records()).isEmpty();
	}

	@Test
	void aTransactionIsRecordedInTheStreamThatThereIsWhenItIsCommitted() {
		String transaction = this.table.start("x");
		this.table.put(transaction, row("x", 1));
		this.stream.update(ChangeStream.off());
		this.stream.update(ChangeStream.on("a"));
		this.table.commit(transaction);
		assertThat(this.stream.records()).containsExactly("PUT_ROW p=x id=1");
	}

	@Test
	void theSequenceIsTheTimeInMicrosecondsAndThePlaceAmongRecordsOfThatTime() {
		this.table.put(null, row("x", 1));
		this.table.put(null, row("y", 1));
		this.emulator.clock.advance(Duration.ofNanos(1000));
		this.table.put(null, row("z", 1));
		assertThat(this.stream.sequences()).containsExactly(new SequenceInfo(1, NOW, 0), new SequenceInfo(1, NOW, 1),
				new SequenceInfo(1, NOW + 1, 0));
	}

	@Test
	void theSequenceGrowsWhenTheClockIsSetBack() {
		this.table.put(null, row("x", 1));
		this.emulator.clock.advance(Duration.ofSeconds(-10));
		this.table.put(null, row("x", 2));
		assertThat(this.stream.sequences()).containsExactly(new SequenceInfo(1, NOW, 0), new SequenceInfo(1, NOW, 1));
	}

	@Test
	void withoutOriginColumnsThereIsNoOriginRecord() {
		this.table.put(null, row("x", 1).put("a", 1));
		assertThat(records()).singleElement().matches(record -> !record.hasOriginRecord());
	}

	@Test
	void theOriginRecordHasTheWholeKeyAndTheColumnsAsTheyWereBefore() {
		this.stream.update(ChangeStream.off());
		this.stream.update(ChangeStream.on("a", "b"));
		this.table.put(null, row("x", 1).put("a", 1, Emulator.NOW - 1).put("a", 0).put("c", 1));
		this.table.update(null, row("x", 1).put("a", 2));
		this.table.delete(null, row("x", 1));
		assertThat(records()).extracting(record -> PlainText.rows(record.getOriginRecord()).get(0))
			.containsExactly("p=x id=1", "p=x id=1 a=0@1700000000000 a=1@1699999999999",
					"p=x id=1 a=2@1700000000000 a=1@1699999999999");
	}

	private List<StreamRecord> records() {
		return this.stream.read(this.stream.iterator()).getStreamRecordsList();
	}

}
