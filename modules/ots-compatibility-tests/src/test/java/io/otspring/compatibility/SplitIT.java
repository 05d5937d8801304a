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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

import com.alicloud.openservices.tablestore.InternalClient;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.ecosystem.ComputeParameters;
import com.alicloud.openservices.tablestore.ecosystem.DefaultTablestoreSplitManager;
import com.alicloud.openservices.tablestore.ecosystem.Filter;
import com.alicloud.openservices.tablestore.ecosystem.ITablestoreSplit;
import com.alicloud.openservices.tablestore.model.ComputeSplitsBySizeRequest;
import com.alicloud.openservices.tablestore.model.ComputeSplitsBySizeResponse;
import com.alicloud.openservices.tablestore.model.CreateTableRequestEx;
import com.alicloud.openservices.tablestore.model.Direction;
import com.alicloud.openservices.tablestore.model.PrimaryKey;
import com.alicloud.openservices.tablestore.model.PrimaryKeySchema;
import com.alicloud.openservices.tablestore.model.PrimaryKeyType;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.RangeRowQueryCriteria;
import com.alicloud.openservices.tablestore.model.Row;
import com.alicloud.openservices.tablestore.model.Split;
import com.alicloud.openservices.tablestore.model.TableMeta;
import com.alicloud.openservices.tablestore.model.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * ComputeSplitPointsBySize, partitions, and the official client's reading split by split.
 */
@ExtendWith(EmulatorExtension.class)
class SplitIT {

	private static final long KILOBYTE = 1024;

	private final SyncClient client;

	SplitIT(SyncClient client) {
		this.client = client;
	}

	@Test
	void smallTableIsOneSplit() {
		OfficialTable.create(this.client, Indexes::describe, request -> {
		});
		ComputeSplitsBySizeResponse response = this.client
			.computeSplitsBySize(new ComputeSplitsBySizeRequest(OfficialTable.NAME, 1));
		assertThat(response.getPrimaryKeySchema()).containsExactly(new PrimaryKeySchema("pk", PrimaryKeyType.STRING),
				new PrimaryKeySchema("id", PrimaryKeyType.INTEGER));
		assertThat(OfficialTable.units(response.getConsumedCapacity())).containsExactly(1, 0);
		assertThat(response.getSplits()).singleElement().satisfies(split -> {
			assertThat(split.getLowerBound()).isEqualTo(bound(Official.MINIMUM));
			assertThat(split.getUpperBound()).isEqualTo(bound(Official.MAXIMUM));
		});
	}

	@Test
	void splitsFollowEachOtherAndHaveAllRows() {
		OfficialTable table = filled(400);
		List<Split> splits = splits(100);
		assertThat(splits).hasSizeBetween(3, 6);
		assertThat(splits.get(0).getLowerBound()).isEqualTo(Official.key("id", Official.MINIMUM));
		for (int i = 1; i < splits.size(); i++) {
			assertThat(splits.get(i).getLowerBound()).isEqualTo(splits.get(i - 1).getUpperBound());
		}
		assertThat(splits.get(splits.size() - 1).getUpperBound()).isEqualTo(Official.key("id", Official.MAXIMUM));
		List<String> rows = new ArrayList<>();
		for (Split split : splits) {
			RangeRowQueryCriteria range = table.range(Direction.FORWARD, split.getLowerBound(), split.getUpperBound());
			List<String> keys = RowText.keys(table.get(range).getRows());
			assertThat(keys).hasSizeLessThan(200);
			rows.addAll(keys);
		}
		assertThat(rows).containsExactlyElementsOf(LongStream.range(0, 400).mapToObj(id -> "id=" + id).toList());
	}

	@Test
	void smallerUnitsMakeMoreSplits() {
		filled(400);
		assertThat(splits(40)).hasSizeGreaterThan(splits(200).size());
		assertThat(splits(4000)).hasSize(1);
	}

	@Test
	void numberOfSplitsIsLimited() {
		filled(400);
		ComputeSplitsBySizeRequest request = new ComputeSplitsBySizeRequest(OfficialTable.NAME, 10, KILOBYTE);
		request.setSplitPointLimit(2);
		assertThat(this.client.computeSplitsBySize(request).getSplits()).hasSize(3);
	}

	@Test
	void splitOfNothingIsRefused() {
		OfficialTable.create(this.client);
		assertThat(ServiceFailure
			.of(() -> this.client.computeSplitsBySize(new ComputeSplitsBySizeRequest(OfficialTable.NAME, 0))))
			.isEqualTo("400 OTSParameterInvalid The split_size should be greater than 0.");
	}

	@Test
	void missingTableHasNoSplits() {
		assertThat(ServiceFailure
			.of(() -> this.client.computeSplitsBySize(new ComputeSplitsBySizeRequest(OfficialTable.NAME, 1))))
			.endsWith("able does not exist.");
	}

	@Test
	void indexHasSplits() {
		OfficialTable table = Indexes.table(this.client, Indexes.global("by_photo", "photo"));
		table.putMany(100, id -> Indexes.key("p", id),
				id -> Official.column("photo", new byte[] { (byte) (id - 50), 0 }));
		ComputeSplitsBySizeRequest request = new ComputeSplitsBySizeRequest("by_photo", 1, KILOBYTE);
		ComputeSplitsBySizeResponse response = this.client.computeSplitsBySize(request);
		assertThat(response.getPrimaryKeySchema()).extracting(PrimaryKeySchema::getName)
			.containsExactly("photo", "pk", "id");
		assertThat(response.getSplits()).hasSizeGreaterThan(1);
	}

	@Test
	void tableOfSeveralPartitionsHoldsAllItsRows(EmulatorProcess emulator) throws Exception {
		TableMeta meta = new TableMeta(OfficialTable.NAME);
		meta.addPrimaryKeyColumn("id", PrimaryKeyType.INTEGER);
		CreateTableRequestEx request = new CreateTableRequestEx(meta, new TableOptions(-1, 1));
		request.setSplitPoints(LongStream.rangeClosed(1, 9).mapToObj(i -> PrimaryKeyValue.fromLong(i * 10)).toList());
		InternalClient internal = emulator.internalClient();
		try {
			internal.createTableEx(request, null).get();
		}
		finally {
			internal.shutdown();
		}
		OfficialTable table = OfficialTable.of(this.client, OfficialTable.NAME);
		table.putMany(100, OfficialTable::id, id -> Official.column("a", id));
		assertThat(table.texts("id")).hasSize(100).first().isEqualTo("id=0: a=0");
		RangeRowQueryCriteria backward = table.range(Direction.BACKWARD, OfficialTable.id(55), OfficialTable.id(38));
		assertThat(RowText.keys(table.get(backward).getRows())).hasSize(17).startsWith("id=55").endsWith("id=39");
		assertThat(table.row(90)).isNotNull();
	}

	@Test
	void clientThatDoesNotBlockComputesSplits() throws Exception {
		filled(100);
		ComputeSplitsBySizeRequest request = new ComputeSplitsBySizeRequest(OfficialTable.NAME, 20, KILOBYTE);
		assertThat(this.client.asAsyncClient().computeSplitsBySize(request, null).get().getSplits())
			.hasSizeGreaterThan(1);
	}

	@Test
	void tableIsReadSplitBySplit() {
		fillMegabytes();
		List<ITablestoreSplit> splits = managed(Filter.emptyFilter());
		assertThat(splits).hasSizeGreaterThan(1);
		assertThat(read(splits)).containsExactlyElementsOf(LongStream.range(0, 100).boxed().toList());
	}

	@Test
	void splitsOutsideAFilterAreLeftOut() {
		fillMegabytes();
		List<ITablestoreSplit> splits = managed(
				new Filter(Filter.CompareOperator.GREATER_EQUAL, "id", Official.value(95L)));
		assertThat(splits).hasSizeLessThan(managed(Filter.emptyFilter()).size());
		assertThat(read(splits)).containsExactly(95L, 96L, 97L, 98L, 99L);
	}

	@Test
	void splitOfOneKeyIsReadAsARow() {
		fillMegabytes();
		assertThat(read(managed(new Filter(Filter.CompareOperator.EQUAL, "id", Official.value(42L)))))
			.containsExactly(42L);
	}

	private static PrimaryKey bound(PrimaryKeyValue value) {
		return Official.key("pk", value, "id", value);
	}

	/**
	 * Creates a table with rows of about a kilobyte.
	 */
	private OfficialTable filled(long rows) {
		OfficialTable table = OfficialTable.create(this.client);
		byte[] kilobyte = new byte[1000];
		table.putMany(rows, OfficialTable::id, id -> Official.column("x", kilobyte));
		return table;
	}

	private List<Split> splits(long kilobytes) {
		return this.client.computeSplitsBySize(new ComputeSplitsBySizeRequest(OfficialTable.NAME, kilobytes, KILOBYTE))
			.getSplits();
	}

	private void fillMegabytes() {
		OfficialTable table = OfficialTable.create(this.client);
		byte[] large = new byte[20_000];
		table.putMany(100, OfficialTable::id, id -> Official.column("x", large));
		DefaultTablestoreSplitManager.setEnableSplitCache(false);
	}

	private List<ITablestoreSplit> managed(Filter filter) {
		ComputeParameters parameters = new ComputeParameters(1000, 1, ComputeParameters.ComputeMode.KV);
		return new DefaultTablestoreSplitManager(this.client).generateTablestoreSplits(this.client, filter,
				OfficialTable.NAME, parameters, List.of("x"));
	}

	private List<Long> read(List<ITablestoreSplit> splits) {
		List<Long> ids = new ArrayList<>();
		for (ITablestoreSplit split : splits) {
			split.initial(this.client);
			for (Iterator<Row> rows = split.getRowIterator(this.client); rows.hasNext();) {
				ids.add(rows.next().getPrimaryKey().getPrimaryKeyColumn("id").getValue().asLong());
			}
		}
		return ids;
	}

}
