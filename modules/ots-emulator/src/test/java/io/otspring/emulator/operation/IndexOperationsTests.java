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

import java.util.List;

import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.message.IndexMessages.AddDefinedColumnRequest;
import io.otspring.protocol.message.IndexMessages.CreateIndexRequest;
import io.otspring.protocol.message.IndexMessages.DeleteDefinedColumnRequest;
import io.otspring.protocol.message.IndexMessages.DropIndexRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.BatchGetRowResponse;
import io.otspring.protocol.message.RowMessages.BatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.BatchWriteRowResponse;
import io.otspring.protocol.message.RowMessages.DeleteRowRequest;
import io.otspring.protocol.message.RowMessages.Direction;
import io.otspring.protocol.message.RowMessages.GetRangeRequest;
import io.otspring.protocol.message.RowMessages.GetRangeResponse;
import io.otspring.protocol.message.RowMessages.GetRowRequest;
import io.otspring.protocol.message.RowMessages.GetRowResponse;
import io.otspring.protocol.message.RowMessages.OperationType;
import io.otspring.protocol.message.RowMessages.PutRowRequest;
import io.otspring.protocol.message.RowMessages.PutRowResponse;
import io.otspring.protocol.message.RowMessages.RowInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchGetRowRequest;
import io.otspring.protocol.message.RowMessages.TableInBatchWriteRowRequest;
import io.otspring.protocol.message.RowMessages.UpdateRowRequest;
import io.otspring.protocol.message.TableMessages.DefinedColumnSchema;
import io.otspring.protocol.message.TableMessages.DefinedColumnType;
import io.otspring.protocol.message.TableMessages.DeleteTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableRequest;
import io.otspring.protocol.message.TableMessages.DescribeTableResponse;
import io.otspring.protocol.message.TableMessages.IndexMeta;
import io.otspring.protocol.message.TableMessages.IndexSyncPhase;
import io.otspring.protocol.message.TableMessages.IndexType;
import io.otspring.protocol.message.TableMessages.IndexUpdateMode;
import io.otspring.protocol.message.TableMessages.ListTableRequest;
import io.otspring.protocol.message.TableMessages.ListTableResponse;
import io.otspring.protocol.message.TableMessages.PrimaryKeySchema;
import io.otspring.protocol.message.TableMessages.PrimaryKeyType;
import io.otspring.protocol.message.TableMessages.TableMeta;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.otspring.emulator.operation.Emulator.assertInvalid;
import static io.otspring.emulator.operation.Emulator.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of these tests is that of a game: players and their scores.
 */
class IndexOperationsTests {

	private static final IndexMeta LOCAL = IndexMeta.newBuilder()
		.setName("lsi")
		.addAllPrimaryKey(List.of("Game", "Score"))
		.addAllDefinedColumn(List.of("Time", "WithGlitch"))
		.setIndexUpdateMode(IndexUpdateMode.IUM_SYNC_INDEX)
		.setIndexType(IndexType.IT_LOCAL_INDEX)
		.build();

	private static final IndexMeta GLOBAL = IndexMeta.newBuilder()
		.setName("gsi")
		.addAllPrimaryKey(List.of("Player", "Time"))
		.addAllDefinedColumn(List.of("Score", "WithGlitch"))
		.setIndexUpdateMode(IndexUpdateMode.IUM_ASYNC_INDEX)
		.setIndexType(IndexType.IT_GLOBAL_INDEX)
		.build();

	private final Emulator emulator = new Emulator();

	@BeforeEach
	void createTable() {
		TableMeta meta = TableMeta.newBuilder()
			.setTableName("t")
			.addPrimaryKey(key("Game"))
			.addPrimaryKey(key("Player"))
			.addDefinedColumn(column("Score", DefinedColumnType.DCT_INTEGER))
			.addDefinedColumn(column("Time", DefinedColumnType.DCT_STRING))
			.addDefinedColumn(column("WithGlitch", DefinedColumnType.DCT_BOOLEAN))
			.build();
		this.emulator.call("CreateTable",
				Emulator.table("t").setTableMeta(meta).addIndexMetas(LOCAL).addIndexMetas(GLOBAL).build());
	}

	@Test
	void describeTableReportsEachIndexWithItsCompletedKey() {
		assertThat(describe("t").getIndexMetasList()).containsExactly(
				LOCAL.toBuilder().addPrimaryKey("Player").setIndexSyncPhase(IndexSyncPhase.ISP_INCR).build(),
				GLOBAL.toBuilder().addPrimaryKey("Game").setIndexSyncPhase(IndexSyncPhase.ISP_INCR).build());
	}

	@Test
	void anIndexIsDescribedAsATable() {
		DescribeTableResponse index = describe("gsi");
		assertThat(index.getTableMeta().getPrimaryKeyList()).containsExactly(key("Player"), key("Time"), key("Game"));
		assertThat(index.getTableMeta().getDefinedColumnList()).extracting(DefinedColumnSchema::getName)
			.containsExactly("Score", "WithGlitch");
		assertThat(index.getTableOptions()).isEqualTo(describe("t").getTableOptions());
		assertThat(index.getIndexMetasList()).isEmpty();
	}

	@Test
	void anIndexIsNotListed() {
		ListTableResponse tables = this.emulator.call("ListTable", ListTableRequest.getDefaultInstance(),
				ListTableResponse.parser());
		assertThat(tables.getTableNamesList()).containsExactly("t");
	}

	@Test
	void anIndexIsReadWithGetRow() {
		put(row("chess", "ann").put("Score", 7).put("Time", "late").put("Note", "not in the index"));
		GetRowResponse response = this.emulator.call("GetRow",
				GetRowRequest.newBuilder()
					.setTableName("gsi")
					.setPrimaryKey(entry("ann", "late", "chess").bytes())
					.setMaxVersions(1)
					.build(),
				GetRowResponse.parser());
		assertThat(response.getRow()).isEqualTo(entry("ann", "late", "chess").put("Score", 7, Emulator.NOW).bytes());
		assertThat(response.getConsumed()).isEqualTo(consumed(1, 0));
	}

	@Test
	void anIndexIsReadWithBatchGetRow() {
		put(row("chess", "ann").put("Time", "late"));
		BatchGetRowResponse response = this.emulator.call("BatchGetRow",
				BatchGetRowRequest.newBuilder()
					.addTables(TableInBatchGetRowRequest.newBuilder()
						.setTableName("gsi")
						.addPrimaryKey(entry("ann", "late", "chess").bytes())
						.addPrimaryKey(entry("ann", "early", "chess").bytes())
						.setMaxVersions(1))
					.build(),
				BatchGetRowResponse.parser());
		assertThat(response.getTables(0).getRows(0).getRow()).isEqualTo(entry("ann", "late", "chess").bytes());
		assertThat(response.getTables(0).getRows(1).hasRow()).isFalse();
	}

	@Test
	void anIndexIsReadWithGetRange() {
		put(row("chess", "ann").put("Score", 7));
		put(row("chess", "bob").put("Score", -1).put("WithGlitch", true));
		put(row("go", "ann").put("Score", 3));
		put(row("chess", "eve"));
		GetRangeResponse response = this.emulator.call("GetRange", GetRangeRequest.newBuilder()
			.setTableName("lsi")
			.setDirection(Direction.FORWARD)
			.setInclusiveStartPrimaryKey(new PlainRow().key("Game", "chess").minKey("Score").minKey("Player").bytes())
			.setExclusiveEndPrimaryKey(new PlainRow().key("Game", "chess").maxKey("Score").maxKey("Player").bytes())
			.setMaxVersions(1)
			.setLimit(1)
			.build(), GetRangeResponse.parser());
		assertThat(response.getRows()).isEqualTo(new PlainRow().key("Game", "chess")
			.key("Score", -1)
			.key("Player", "bob")
			.put("WithGlitch", true, Emulator.NOW)
			.bytes());
		assertThat(response.getNextStartPrimaryKey())
			.isEqualTo(new PlainRow().key("Game", "chess").key("Score", 7).key("Player", "ann").bytes());
	}

	@Test
	void theKeyOfAnIndexIsCheckedLikeThatOfATable() {
		assertRefused(() -> this.emulator.call("GetRow",
				GetRowRequest.newBuilder()
					.setTableName("gsi")
					.setPrimaryKey(row("chess", "ann").bytes())
					.setMaxVersions(1)
					.build()),
				ErrorCode.INVALID_PK, "Validate PK size fail. Input: 2, Meta: 3.");
	}

	@Test
	void aWriteToATableWithAnIndexCostsAUnitToRead() {
		PutRowResponse response = this.emulator.call("PutRow", putRequest("t", row("chess", "ann")),
				PutRowResponse.parser());
		assertThat(response.getConsumed()).isEqualTo(consumed(1, 1));
	}

	@Test
	void anIndexIsNotWrittenDirectly() {
		String message = "Can't write index table directly.";
		PlainRow entry = entry("ann", "late", "chess");
		assertInvalid(() -> this.emulator.call("PutRow", putRequest("gsi", entry)), message);
		assertInvalid(() -> this.emulator.call("UpdateRow",
				UpdateRowRequest.newBuilder()
					.setTableName("gsi")
					.setRowChange(entry("ann", "late", "chess").put("Score", 1).bytes())
					.setCondition(Emulator.IGNORE)
					.build()),
				message);
		assertInvalid(() -> this.emulator.call("DeleteRow",
				DeleteRowRequest.newBuilder()
					.setTableName("gsi")
					.setPrimaryKey(entry("ann", "late", "chess").deleteMarker().bytes())
					.setCondition(Emulator.IGNORE)
					.build()),
				message);
		assertInvalid(
				() -> this.emulator.call("DeleteTable", DeleteTableRequest.newBuilder().setTableName("gsi").build()),
				message);
	}

	@Test
	void anIndexInABatchOfWritesIsTheErrorOfItsRows() {
		BatchWriteRowResponse response = this.emulator.call("BatchWriteRow",
				BatchWriteRowRequest.newBuilder()
					.addTables(batch("gsi", entry("ann", "late", "chess")))
					.addTables(batch("t", row("chess", "ann")))
					.build(),
				BatchWriteRowResponse.parser());
		assertThat(response.getTables(0).getRows(0).getError().getMessage())
			.isEqualTo("Can't write index table directly.");
		assertThat(response.getTables(1).getRows(0).getIsOk()).isTrue();
	}

	@Test
	void createIndexWithBaseDataFindsTheRowsThatAreThere() {
		put(row("chess", "ann").put("Score", 7));
		IndexMeta late = IndexMeta.newBuilder(GLOBAL)
			.setName("late")
			.clearPrimaryKey()
			.addPrimaryKey("Score")
			.clearDefinedColumn()
			.build();
		assertThat(this.emulator.call("CreateIndex", createIndex(late, true))).isEmpty();
		assertThat(describe("t").getIndexMetas(2).getIndexSyncPhase()).isEqualTo(IndexSyncPhase.ISP_INCR);
		assertThat(range("late").getRows())
			.isEqualTo(new PlainRow().key("Score", 7).key("Game", "chess").key("Player", "ann").bytes());
	}

	@Test
	void createIndexWithoutBaseDataFindsNone() {
		put(row("chess", "ann").put("Score", 7));
		IndexMeta late = IndexMeta.newBuilder(GLOBAL)
			.setName("late")
			.clearPrimaryKey()
			.addPrimaryKey("Score")
			.clearDefinedColumn()
			.build();
		this.emulator.call("CreateIndex", createIndex(late, false));
		assertThat(range("late").getRows()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "IT_GLOBAL_INDEX, IUM_SYNC_INDEX", "IT_LOCAL_INDEX, IUM_ASYNC_INDEX" })
	void aGlobalIndexIsAsynchronousAndALocalOneIsNot(IndexType type, IndexUpdateMode mode) {
		IndexMeta index = LOCAL.toBuilder().setName("other").setIndexType(type).setIndexUpdateMode(mode).build();
		assertInvalid(() -> this.emulator.call("CreateIndex", createIndex(index, false)),
				"Invalid index update mode: " + mode + " for " + type + ".");
	}

	@Test
	void dropIndexRemovesIt() {
		assertThat(this.emulator.call("DropIndex",
				DropIndexRequest.newBuilder().setMainTableName("t").setIndexName("lsi").build()))
			.isEmpty();
		assertThat(describe("t").getIndexMetasList()).extracting(IndexMeta::getName).containsExactly("gsi");
		assertInvalid(() -> range("lsi"), "Request table not exist");
	}

	@Test
	void deleteTableRemovesItsIndexes() {
		this.emulator.call("DeleteTable", DeleteTableRequest.newBuilder().setTableName("t").build());
		assertInvalid(() -> range("gsi"), "Request table not exist");
		createTable();
	}

	@Test
	void definedColumnsAreAddedAndDeleted() {
		assertThat(this.emulator.call("AddDefinedColumn",
				AddDefinedColumnRequest.newBuilder()
					.setTableName("t")
					.addColumns(column("Blob", DefinedColumnType.DCT_BLOB))
					.addColumns(column("Rate", DefinedColumnType.DCT_DOUBLE))
					.build()))
			.isEmpty();
		assertThat(this.emulator.call("DeleteDefinedColumn",
				DeleteDefinedColumnRequest.newBuilder().setTableName("t").addColumns("Rate").build()))
			.isEmpty();
		assertThat(describe("t").getTableMeta().getDefinedColumnList()).hasSize(4)
			.endsWith(column("Blob", DefinedColumnType.DCT_BLOB));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Score", "Time", "WithGlitch" })
	void aColumnOfAnIndexIsNotDeleted(String column) {
		assertInvalid(
				() -> this.emulator.call("DeleteDefinedColumn",
						DeleteDefinedColumnRequest.newBuilder().setTableName("t").addColumns(column).build()),
				"Defined column '" + column + "' is used by index 'lsi'.");
	}

	private DescribeTableResponse describe(String table) {
		return this.emulator.call("DescribeTable", DescribeTableRequest.newBuilder().setTableName(table).build(),
				DescribeTableResponse.parser());
	}

	private void put(PlainRow row) {
		this.emulator.call("PutRow", putRequest("t", row));
	}

	private GetRangeResponse range(String index) {
		PlainRow begin = new PlainRow();
		PlainRow end = new PlainRow();
		List.of("Score", "Game", "Player").forEach(column -> {
			begin.minKey(column);
			end.maxKey(column);
		});
		return this.emulator.call("GetRange",
				GetRangeRequest.newBuilder()
					.setTableName(index)
					.setDirection(Direction.FORWARD)
					.setInclusiveStartPrimaryKey(begin.bytes())
					.setExclusiveEndPrimaryKey(end.bytes())
					.setMaxVersions(1)
					.build(),
				GetRangeResponse.parser());
	}

	private static PutRowRequest putRequest(String table, PlainRow row) {
		return PutRowRequest.newBuilder().setTableName(table).setRow(row.bytes()).setCondition(Emulator.IGNORE).build();
	}

	private static TableInBatchWriteRowRequest batch(String table, PlainRow row) {
		return TableInBatchWriteRowRequest.newBuilder()
			.setTableName(table)
			.addRows(RowInBatchWriteRowRequest.newBuilder()
				.setType(OperationType.PUT)
				.setRowChange(row.bytes())
				.setCondition(Emulator.IGNORE))
			.build();
	}

	private static CreateIndexRequest createIndex(IndexMeta index, boolean baseData) {
		return CreateIndexRequest.newBuilder()
			.setMainTableName("t")
			.setIndexMeta(index)
			.setIncludeBaseData(baseData)
			.build();
	}

	private static PlainRow row(String game, String player) {
		return new PlainRow().key("Game", game).key("Player", player);
	}

	private static PlainRow entry(String player, String time, String game) {
		return new PlainRow().key("Player", player).key("Time", time).key("Game", game);
	}

	private static CommonMessages.ConsumedCapacity consumed(int read, int write) {
		return CommonMessages.ConsumedCapacity.newBuilder()
			.setCapacityUnit(CommonMessages.CapacityUnit.newBuilder().setRead(read).setWrite(write))
			.build();
	}

	private static PrimaryKeySchema key(String name) {
		return PrimaryKeySchema.newBuilder().setName(name).setType(PrimaryKeyType.STRING).build();
	}

	private static DefinedColumnSchema column(String name, DefinedColumnType type) {
		return DefinedColumnSchema.newBuilder().setName(name).setType(type).build();
	}

}
