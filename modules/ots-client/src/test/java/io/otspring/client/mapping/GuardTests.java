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

package io.otspring.client.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a guard makes of a failure and the row as it is afterwards.
 */
class GuardTests {

	private static final EntityType<Thing> TYPE = new EntityTypes(NamingStrategy.asIs(), ColumnConverters.standard())
		.of(Thing.class);

	private static final PrimaryKey KEY = PrimaryKey.of("id", "a");

	@ParameterizedTest(name = "expected {0}, failed with {1}, row at {2} written by {3}: {4}")
	@CsvSource(textBlock = """
			3, NONE,    3, another, AS_IT_FAILED
			3, NONE,    4, another, REFUSED
			3, NONE,    0, nobody,  REFUSED
			3, UNKNOWN, 3, another, AS_IT_FAILED
			3, UNKNOWN, 4, itself,  APPLIED
			3, APPLIED, 4, itself,  APPLIED
			3, UNKNOWN, 4, another, REFUSED
			3, UNKNOWN, 11, itself, APPLIED
			3, UNKNOWN, 11, another, REFUSED
			3, UNKNOWN, 12, another, AS_IT_FAILED
			3, UNKNOWN, 6, nobody,  AS_IT_FAILED
			3, UNKNOWN, 1, another, AS_IT_FAILED
			3, UNKNOWN, 0, nobody,  AS_IT_FAILED
			0, NONE,    1, another, REFUSED
			0, UNKNOWN, 1, itself,  APPLIED
			0, UNKNOWN, 2, another, REFUSED
			0, UNKNOWN, 0, nobody,  AS_IT_FAILED
			""")
	void changeIsToldByItsToken(long expected, Effect effect, long actual, String writer, Guard.Outcome outcome) {
		Guard guard = Guard.ofChange(TYPE, KEY, expected);
		List<Column> columns = new ArrayList<>();
		columns.add(column("version", actual));
		if (!writer.equals("nobody")) {
			columns.add(column(guard.tokenColumn(), writer.equals("itself") ? guard.token() : guard.token() + 1));
		}
		assertThat(guard.outcome(effect, row(actual, columns))).isEqualTo(outcome);
	}

	@ParameterizedTest(name = "expected {0}, failed with {1}, row at {2}: {3}")
	@CsvSource(textBlock = """
			3, NONE,    0, REFUSED
			3, NONE,    3, AS_IT_FAILED
			3, NONE,    2, REFUSED
			3, NONE,    4, REFUSED
			3, UNKNOWN, 0, APPLIED
			3, UNKNOWN, 3, AS_IT_FAILED
			3, UNKNOWN, 4, REFUSED
			3, UNKNOWN, 1, AS_IT_FAILED
			""")
	void deletionIsToldByTheRow(long expected, Effect effect, long actual, Guard.Outcome outcome) {
		Guard guard = Guard.ofDeletion(TYPE, KEY, expected);
		assertThat(guard.outcome(effect, row(actual, List.of(column("version", actual))))).isEqualTo(outcome);
	}

	@Test
	void tokensOfEightVersionsHaveColumnsOfTheirOwn() {
		assertThat(TYPE.version().orElseThrow().tokenColumns()).containsExactly("version_0", "version_1", "version_2",
				"version_3", "version_4", "version_5", "version_6", "version_7");
		assertThat(Guard.ofChange(TYPE, KEY, 7).tokenColumn()).isEqualTo("version_0");
		assertThat(Guard.ofChange(TYPE, KEY, 8).tokenColumn()).isEqualTo("version_1");
	}

	private static Optional<Row> row(long version, List<Column> columns) {
		return (version != 0) ? Optional.of(Row.of(KEY, columns)) : Optional.empty();
	}

	private static Column column(String name, long value) {
		return new Column(name, ColumnValue.of(value), Column.NO_TIMESTAMP);
	}

	record Thing(@PartitionKey String id, @Version long version) {
	}

}
