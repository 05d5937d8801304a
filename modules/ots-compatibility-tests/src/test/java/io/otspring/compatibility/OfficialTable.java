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

package io.otspring.compatibility;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.model.CapacityUnit;
import com.alicloud.openservices.tablestore.model.Column;
import com.alicloud.openservices.tablestore.model.ConsumedCapacity;
import com.alicloud.openservices.tablestore.model.CreateTableRequest;
import com.alicloud.openservices.tablestore.model.DeleteRowRequest;
import com.alicloud.openservices.tablestore.model.DeleteRowResponse;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.GetRangeRequest;
import com.alicloud.openservices.tablestore.model.GetRangeResponse;
import com.alicloud.openservices.tablestore.model.GetRowRequest;
import com.alicloud.openservices.tablestore.model.GetRowResponse;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.PutRowRequest;
import com.alicloud.openservices.tablestore.model.PutRowResponse;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.RowDeleteChange;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.alicloud.openservices.tablestore.model.RowUpdateChange;
import com.alicloud.openservices.tablestore.model.SingleRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import com.alicloud.openservices.tablestore.model.UpdateRowRequest;
import com.alicloud.openservices.tablestore.model.UpdateRowResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table, used through the official client.
 */
final class OfficialTable {

	static final String NAME = "t";

	/** The deviation that lets a cell have any version. */
	static final long ANY_TIME = 9_223_372_036_854L;

	private static final int ALL_VERSIONS = Integer.MAX_VALUE;

	private final SyncClient client;

	private final String name;

	private OfficialTable(SyncClient client, String name) {
		this.client = client;
		this.name = name;
	}

	/**
	 * Creates a table with an integer as its key, which keeps ten versions of any time.
	 */
	static OfficialTable create(SyncClient client) {
		return create(client, meta -> meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER));
	}

	static OfficialTable create(SyncClient client, Consumer<TableMeta> meta) {
		return create(client, NAME, meta, new TableOptions(-1, 10, ANY_TIME));
	}

	static OfficialTable create(SyncClient client, String name, Consumer<TableMeta> meta, TableOptions options) {
		TableMeta table = new TableMeta(name);
		meta.accept(table);
		client.createTable(new CreateTableRequest(table, options));
		return new OfficialTable(client, name);
	}

	/**
	 * Creates a table that keeps one version and has what a request says besides.
	 */
	static OfficialTable create(SyncClient client, Consumer<TableMeta> meta, Consumer<CreateTableRequest> with) {
		TableMeta table = new TableMeta(NAME);
		meta.accept(table);
		CreateTableRequest request = new CreateTableRequest(table, new TableOptions(-1, 1));
		with.accept(request);
		client.createTable(request);
		return new OfficialTable(client, NAME);
	}

	/**
	 * Returns a table that is there.
	 */
	static OfficialTable of(SyncClient client, String name) {
		return new OfficialTable(client, name);
	}

	/**
	 * Returns another table of the same client, or an index, which is read as a table.
	 */
	OfficialTable named(String other) {
		return new OfficialTable(this.client, other);
	}

	/**
	 * Returns the table as another client sees it.
	 */
	OfficialTable through(SyncClient other) {
		return new OfficialTable(other, this.name);
	}

	static PrimaryKey id(long id) {
		return Official.key("id", id);
	}

	PutRowResponse put(PrimaryKey key, Consumer<RowPutChange> change) {
		RowPutChange put = new RowPutChange(this.name, key);
		change.accept(put);
		return this.client.putRow(new PutRowRequest(put));
	}

	PutRowResponse put(PrimaryKey key, Column... columns) {
		return put(key, change -> change.addColumns(columns));
	}

	PutRowResponse put(long id, Column... columns) {
		return put(id(id), columns);
	}

	/**
	 * Puts rows of one column each, a batch at a time.
	 */
	void putMany(long count, LongFunction<PrimaryKey> key, LongFunction<Column> column) {
		for (long from = 0; from < count; from += 200) {
			BatchWriteRowRequest request = new BatchWriteRowRequest();
			for (long i = from; i < Math.min(from + 200, count); i++) {
				request.addRowChange(new RowPutChange(this.name, key.apply(i)).addColumn(column.apply(i)));
			}
			assertThat(this.client.batchWriteRow(request).isAllSucceed()).isTrue();
		}
	}

	UpdateRowResponse update(PrimaryKey key, Consumer<RowUpdateChange> change) {
		RowUpdateChange update = new RowUpdateChange(this.name, key);
		change.accept(update);
		return this.client.updateRow(new UpdateRowRequest(update));
	}

	UpdateRowResponse update(long id, Consumer<RowUpdateChange> change) {
		return update(id(id), change);
	}

	DeleteRowResponse delete(PrimaryKey key, Consumer<RowDeleteChange> change) {
		RowDeleteChange delete = new RowDeleteChange(this.name, key);
		change.accept(delete);
		return this.client.deleteRow(new DeleteRowRequest(delete));
	}

	DeleteRowResponse delete(long id) {
		return delete(id(id), change -> {
		});
	}

	GetRowResponse get(PrimaryKey key, Consumer<SingleRowQueryCriteria> selection) {
		SingleRowQueryCriteria criteria = new SingleRowQueryCriteria(this.name, key);
		selection.accept(criteria);
		return this.client.getRow(new GetRowRequest(criteria));
	}

	Row row(long id, Consumer<SingleRowQueryCriteria> selection) {
		return get(id(id), selection).getRow();
	}

	/**
	 * Returns a row with all versions, {@code null} if there is none.
	 */
	Row row(PrimaryKey key) {
		return get(key, criteria -> criteria.setMaxVersions(ALL_VERSIONS)).getRow();
	}

	Row row(long id) {
		return row(id(id));
	}

	/**
	 * Returns a request for rows with their newest versions.
	 */
	RangeRowQueryCriteria range(Direction direction, PrimaryKey start, PrimaryKey end) {
		RangeRowQueryCriteria criteria = new RangeRowQueryCriteria(this.name);
		criteria.setDirection(direction);
		criteria.setInclusiveStartPrimaryKey(start);
		criteria.setExclusiveEndPrimaryKey(end);
		criteria.setMaxVersions(1);
		return criteria;
	}

	/**
	 * Returns a request for all rows of a table with an integer as its key.
	 */
	RangeRowQueryCriteria all() {
		return all("id");
	}

	/**
	 * Returns a request for all rows of a table with these key columns.
	 */
	RangeRowQueryCriteria all(String... key) {
		return range(Direction.FORWARD, bound(Official.MINIMUM, key), bound(Official.MAXIMUM, key));
	}

	private static PrimaryKey bound(PrimaryKeyValue value, String... key) {
		return Official.key(Arrays.stream(key).flatMap(name -> Stream.of(name, value)).toArray());
	}

	/**
	 * Returns all rows of a table with these key columns, as text.
	 */
	List<String> texts(String... key) {
		return RowText.rows(get(all(key)).getRows());
	}

	GetRangeResponse get(RangeRowQueryCriteria criteria) {
		return this.client.getRange(new GetRangeRequest(criteria));
	}

	List<Row> rows(Consumer<RangeRowQueryCriteria> selection) {
		RangeRowQueryCriteria criteria = all();
		selection.accept(criteria);
		return get(criteria).getRows();
	}

	/**
	 * Returns the read and the write units.
	 */
	static List<Integer> units(ConsumedCapacity consumed) {
		CapacityUnit units = consumed.getCapacityUnit();
		return List.of(units.getReadCapacityUnit(), units.getWriteCapacityUnit());
	}

}
