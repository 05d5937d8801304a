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

package io.otspring.emulator.engine.table;

import java.time.Duration;
import java.util.List;

import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyPlaceholder;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.stream.StreamChange;
import io.otspring.emulator.engine.stream.StreamSettings;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.ValueType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstanceTests {

	private final MutableClock clock = new MutableClock(1_700_000_000_000L);

	private final MemoryStorage storage = new MemoryStorage();

	private final Instances instances = new Instances(this.storage, this.clock, EngineSettings.DEFAULTS);

	private final Instance instance = this.instances.instance("local");

	@Test
	void listsTablesByName() {
		this.instance.createTable(TableFixture.table("b"));
		this.instance.createTable(TableFixture.table("a"));
		assertThat(this.instance.tableNames()).containsExactly("a", "b");
	}

	@Test
	void describesANewTableWithTheDefaults() {
		this.instance.createTable(TableFixture.table("t"));
		TableDescription table = this.instance.describeTable("t");
		assertThat(table.options()).isEqualTo(new TableOptions(-1, 1, 86_400, true, false));
		assertThat(table.throughput()).isEqualTo(new ReservedThroughput(0, 0, 1_700_000_000, null));
		assertThat(table.creationTime()).isEqualTo(1_700_000_000_000_000L);
		assertThat(table.stream()).isEqualTo(StreamSettings.OFF);
		assertThat(table.splitPoints()).isEmpty();
	}

	@Test
	void keepsInstancesApart() {
		this.instance.createTable(TableFixture.table("t"));
		assertThat(this.instances.instance("other").tableNames()).isEmpty();
		this.instances.instance("other").createTable(TableFixture.table("t"));
		this.instance.deleteTable("t");
		assertThat(this.instances.instance("other").tableNames()).containsExactly("t");
	}

	@Test
	void refusesATableThatExists() {
		this.instance.createTable(TableFixture.table("t"));
		assertRefused(() -> this.instance.createTable(TableFixture.table("t")), ErrorCode.OBJECT_ALREADY_EXIST,
				"Requested table already exists.");
	}

	@Test
	void distinguishesTableNamesByCase() {
		this.instance.createTable(TableFixture.table("t"));
		this.instance.createTable(TableFixture.table("T"));
		assertThat(this.instance.tableNames()).containsExactly("T", "t");
	}

	@Test
	void refusesThe65thTable() {
		for (int i = 0; i < 64; i++) {
			this.instance.createTable(TableFixture.table("t" + i));
		}
		assertRefused(() -> this.instance.createTable(TableFixture.table("t64")), ErrorCode.QUOTA_EXHAUSTED,
				"Number of tables exceeds the quota:64.");
		this.instance.deleteTable("t0");
		this.instance.createTable(TableFixture.table("t64"));
	}

	@Test
	void refusesAnInvalidTableNameBeforeItLooksForTheTable() {
		assertRefused(() -> this.instance.createTable(TableFixture.table("0")), ErrorCode.PARAMETER_INVALID,
				"Invalid table name: '0'.");
		assertRefused(() -> this.instance.describeTable(""), ErrorCode.PARAMETER_INVALID, "Invalid table name: ''.");
	}

	@Test
	void reportsATableThatDoesNotExist() {
		TableUpdate update = new TableUpdate(null, TableFixture.OPTIONS, null);
		assertRefused(() -> this.instance.describeTable("t"), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
		assertRefused(() -> this.instance.deleteTable("t"), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
		assertRefused(() -> this.instance.updateTable("t", update), ErrorCode.OBJECT_NOT_EXIST,
				"Requested table does not exist.");
	}

	@Test
	void returnsAllOptionsAfterAnUpdateOfSome() {
		this.instance.createTable(TableFixture.table("t"));
		TableDescription updated = this.instance.updateTable("t",
				new TableUpdate(null, new TableOptionsChange(null, 3, null, null, null), null));
		assertThat(updated.options()).isEqualTo(new TableOptions(-1, 3, 86_400, true, false));
		assertThat(this.instance.describeTable("t")).isEqualTo(updated);
	}

	@Test
	void refusesAnUpdateOfNothing() {
		this.instance.createTable(TableFixture.table("t"));
		assertRefused(() -> this.instance.updateTable("t", new TableUpdate(null, TableOptionsChange.NONE, null)),
				ErrorCode.PARAMETER_INVALID, "No parameter is specified in table options.");
		assertRefused(() -> new TableUpdate(null, null, null), ErrorCode.PARAMETER_INVALID,
				"No parameter is specified in UpdateTable.");
	}

	@Test
	void tellsWhenThroughputWasRaisedAndLowered() {
		this.instance.createTable(TableFixture.table("t"));
		this.clock.advance(Duration.ofSeconds(10));
		assertThat(update(new Throughput(0, 10))).isEqualTo(new ReservedThroughput(0, 10, 1_700_000_010, null));
		this.clock.advance(Duration.ofSeconds(10));
		assertThat(update(new Throughput(null, 5)))
			.isEqualTo(new ReservedThroughput(0, 5, 1_700_000_010, 1_700_000_020L));
	}

	@Test
	void refusesFrequentChangesOfThroughputOnlyIfRatesAreLimited() {
		this.instance.createTable(TableFixture.table("t"));
		update(new Throughput(0, 10));
		Instance limited = new Instances(this.storage, this.clock, new EngineSettings(true)).instance("local");
		TableUpdate update = new TableUpdate(new Throughput(0, 11), null, null);
		assertRefused(() -> limited.updateTable("t", update), ErrorCode.TOO_FREQUENT_RESERVED_THROUGHPUT_ADJUSTMENT,
				"Capacity unit adjustment is too frequent.");
		this.clock.advance(Duration.ofSeconds(120));
		assertThat(limited.updateTable("t", update).throughput().write()).isEqualTo(11);
	}

	@Test
	void refusesFrequentTableOperationsOnlyIfRatesAreLimited() {
		Instance limited = new Instances(this.storage, this.clock, new EngineSettings(true)).instance("limited");
		for (int i = 0; i < 10; i++) {
			limited.createTable(TableFixture.table("t" + i));
		}
		assertRefused(() -> limited.deleteTable("t0"), ErrorCode.QUOTA_EXHAUSTED,
				ErrorCode.TOO_FREQUENT_TABLE_OPERATIONS);
		this.clock.advance(Duration.ofSeconds(1));
		limited.deleteTable("t0");
	}

	@Test
	void remembersPartitionsAsTheirSplitPoints() {
		List<PartitionRange> partitions = List.of(new PartitionRange(KeyPlaceholder.INF_MIN, new IntegerValue(10)),
				new PartitionRange(new IntegerValue(10), new IntegerValue(20)),
				new PartitionRange(new IntegerValue(20), KeyPlaceholder.INF_MAX));
		this.instance
			.createTable(new TableDefinition("t", TableFixture.schema(TableFixture.key("id", ValueType.INTEGER)),
					TableFixture.OPTIONS, new Throughput(0, 0), partitions, null, null, false, List.of()));
		assertThat(this.instance.describeTable("t").splitPoints()).containsExactly(new IntegerValue(10),
				new IntegerValue(20));
	}

	@Test
	void switchesTheStreamOffAndOnAgainAsANewOne() {
		this.instance.createTable(TableFixture.table("t"));
		StreamSettings first = stream(new StreamChange(true, 24, List.of("a")));
		assertThat(first.enabled()).isTrue();
		assertThat(first.lastEnableTime()).isEqualTo(1_700_000_000_000_000L);
		assertThat(stream(new StreamChange(true, 24, List.of("a")))).isEqualTo(first);
		assertThat(stream(new StreamChange(false, null, List.of())).enabled()).isFalse();
		assertThat(stream(new StreamChange(true, 24, List.of("a"))).id()).isNotEqualTo(first.id());
	}

	@Test
	void hasItsTablesAgainWhenTheStorageIsOpenedAgain() {
		this.instance.createTable(TableFixture.table("t"));
		TableDescription before = this.instance.updateTable("t",
				new TableUpdate(null, new TableOptionsChange(null, 7, null, null, null), null));
		this.instance.createTable(TableFixture.table("dropped"));
		this.instance.deleteTable("dropped");
		Instances reopened = new Instances(this.storage, this.clock, EngineSettings.DEFAULTS);
		assertThat(reopened.instance("local").tableNames()).containsExactly("t");
		assertThat(reopened.instance("local").describeTable("t")).isEqualTo(before);
	}

	@Test
	void dropsWhatIsLeftOfATableThatWasBeingDeleted() {
		this.instance.createTable(TableFixture.table("t"));
		String rows = "rows/" + this.instance.describeTable("t").id();
		this.storage.keySpace("rows/gone");
		this.storage.keySpace("sequences/gone");
		Instances reopened = new Instances(this.storage, this.clock, EngineSettings.DEFAULTS);
		assertThat(reopened.instance("local").tableNames()).containsExactly("t");
		assertThat(this.storage.keySpaceNames()).contains("tables", rows).doesNotContain("rows/gone", "sequences/gone");
	}

	private ReservedThroughput update(Throughput throughput) {
		return this.instance.updateTable("t", new TableUpdate(throughput, null, null)).throughput();
	}

	private StreamSettings stream(StreamChange change) {
		return this.instance.updateTable("t", new TableUpdate(null, null, change)).stream();
	}

	private static void assertRefused(ThrowingCallable action, ErrorCode code, String message) {
		assertThatExceptionOfType(OtsError.class).isThrownBy(action)
			.withMessage(message)
			.matches(error -> error.code() == code);
	}

}
