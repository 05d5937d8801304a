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

package io.otspring.client.mapping.entity;

import java.util.stream.Stream;

import io.otspring.client.index.IndexType;
import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.SecondaryIndex;
import io.otspring.client.mapping.annotation.Table;
import io.otspring.client.mapping.convert.ColumnConverters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables and indexes that the service would refuse.
 */
class BadTableTests {

	private static final String RULE = "; names are letters, digits and '_', start with no digit, and have at most 255 characters";

	@ParameterizedTest
	@MethodSource("refusals")
	void tableIsRefused(Refusal refusal) {
		refusal.check();
	}

	static Stream<Refusal> refusals() {
		return Stream.of(new Refusal(BadName.class, "it names its table 'a-b'" + RULE),
				new Refusal(ShortLife.class, "it keeps data for 86399 s, which is neither -1 nor at least 86400"),
				new Refusal(NoVersion.class, "it keeps 0 versions, which is less than 1"),
				new Refusal(UnknownKey.class, "it has an index 'i' of 'b', which is no property, only [pk, a] are"),
				new Refusal(UnknownInclude.class, "it has an index 'i' of 'b', which is no property, only [pk, a] are"),
				new Refusal(DoubleKey.class, "'a' is stored as DOUBLE, by which index 'i' cannot be ordered"),
				new Refusal(SameKey.class, "'a' is in index 'i' twice"),
				new Refusal(SameInclude.class, "'b' is in index 'i' twice"),
				new Refusal(NoKeys.class, "it has 0 keys of index 'i'; from 1 to 4 are possible"),
				new Refusal(ManyKeys.class, "it has 5 keys of index 'i'; from 1 to 4 are possible"),
				new Refusal(IncludedKey.class,
						"'a' is part of the key of index 'i', and cannot be included as well;"
								+ " 'pk' is part of the key of index 'i', and cannot be included as well"),
				new Refusal(AssignedKey.class,
						"'id' is assigned by the service, and cannot be what index 'i' starts with"),
				new Refusal(LocalKey.class,
						"'a' is what the local index 'i' starts with,"
								+ " but it has to start with the partition key 'pk'"),
				new Refusal(ManyIndexes.class, "it has 6 secondary indexes; from 0 to 5 are possible"),
				new Refusal(Life.class,
						"it has secondary indexes, and cannot keep several versions or delete data after a time"),
				new Refusal(Versions.class,
						"it has secondary indexes, and cannot keep several versions or delete data after a time"),
				new Refusal(SameNames.class,
						"it has two tables or indexes named 'i'; it has two tables or indexes named 't'"),
				new Refusal(BadIndexName.class, "it names an index ''" + RULE),
				new Refusal(ManyColumns.class, "it has 33 defined columns; from 0 to 32 are possible"));
	}

	@Test
	void nameOfTheNamingStrategyIsChecked() {
		new Refusal(Named.class, "it names its table 'Named.'" + RULE)
			.check(new EntityTypes(name -> name + ".", ColumnConverters.standard()));
	}

	@Table("a-b")
	record BadName(@PartitionKey int pk) {

	}

	record Named(@PartitionKey int pk) {

	}

	@Table(timeToLiveSeconds = 86_399)
	record ShortLife(@PartitionKey int pk) {

	}

	@Table(maxVersions = 0)
	record NoVersion(@PartitionKey int pk) {

	}

	@SecondaryIndex(name = "i", keys = "b")
	record UnknownKey(@PartitionKey int pk, int a) {

	}

	@SecondaryIndex(name = "i", keys = "a", includes = "b")
	record UnknownInclude(@PartitionKey int pk, int a) {

	}

	@SecondaryIndex(name = "i", keys = "a")
	record DoubleKey(@PartitionKey int pk, double a) {

	}

	@SecondaryIndex(name = "i", keys = { "a", "a" })
	record SameKey(@PartitionKey int pk, int a) {

	}

	@SecondaryIndex(name = "i", keys = "a", includes = { "b", "b" })
	record SameInclude(@PartitionKey int pk, int a, int b) {

	}

	@SecondaryIndex(name = "i", keys = {})
	record NoKeys(@PartitionKey int pk) {

	}

	@SecondaryIndex(name = "i", keys = { "a", "b", "c", "d", "e" })
	record ManyKeys(@PartitionKey int pk, int a, int b, int c, int d, int e) {

	}

	@SecondaryIndex(name = "i", keys = "a", includes = { "a", "pk" })
	record IncludedKey(@PartitionKey int pk, int a) {

	}

	@SecondaryIndex(name = "i", keys = { "id", "a" })
	record AssignedKey(@PartitionKey int pk, @KeyPart(2) @AutoIncrement long id, int a) {

	}

	@SecondaryIndex(name = "i", keys = "a", type = IndexType.LOCAL)
	record LocalKey(@PartitionKey int pk, int a) {

	}

	@SecondaryIndex(name = "i1", keys = "a")
	@SecondaryIndex(name = "i2", keys = "a")
	@SecondaryIndex(name = "i3", keys = "a")
	@SecondaryIndex(name = "i4", keys = "a")
	@SecondaryIndex(name = "i5", keys = "a")
	@SecondaryIndex(name = "i6", keys = "a")
	record ManyIndexes(@PartitionKey int pk, int a) {

	}

	@Table(timeToLiveSeconds = 86_400)
	@SecondaryIndex(name = "i", keys = "a")
	record Life(@PartitionKey int pk, int a) {

	}

	@Table(maxVersions = 2)
	@SecondaryIndex(name = "i", keys = "a")
	record Versions(@PartitionKey int pk, int a) {

	}

	@Table("t")
	@SecondaryIndex(name = "i", keys = "a")
	@SecondaryIndex(name = "i", keys = "a")
	@SecondaryIndex(name = "t", keys = "a")
	record SameNames(@PartitionKey int pk, int a) {

	}

	@SecondaryIndex(name = "", keys = "a")
	record BadIndexName(@PartitionKey int pk, int a) {

	}

	record ManyColumns(@PartitionKey int pk, @DefinedColumn int a1, @DefinedColumn int a2, @DefinedColumn int a3,
			@DefinedColumn int a4, @DefinedColumn int a5, @DefinedColumn int a6, @DefinedColumn int a7,
			@DefinedColumn int a8, @DefinedColumn int a9, @DefinedColumn int a10, @DefinedColumn int a11,
			@DefinedColumn int a12, @DefinedColumn int a13, @DefinedColumn int a14, @DefinedColumn int a15,
			@DefinedColumn int a16, @DefinedColumn int a17, @DefinedColumn int a18, @DefinedColumn int a19,
			@DefinedColumn int a20, @DefinedColumn int a21, @DefinedColumn int a22, @DefinedColumn int a23,
			@DefinedColumn int a24, @DefinedColumn int a25, @DefinedColumn int a26, @DefinedColumn int a27,
			@DefinedColumn int a28, @DefinedColumn int a29, @DefinedColumn int a30, @DefinedColumn int a31,
			@DefinedColumn int a32, @DefinedColumn int a33) {

	}

}
