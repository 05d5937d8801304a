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

package io.otspring.client.internal.codec;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.otspring.client.filter.Filter;
import io.otspring.client.model.Column;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.client.row.GetRowRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is fetched for a filter, and what is left of it.
 */
class FilterColumnsTests {

	private static final PrimaryKey KEY = PrimaryKey.of("id", 1);

	@Test
	void comparedColumnsAreFetchedAndTakenOutAgain() {
		FilterColumns columns = of(r -> r.columns("a", "b")
			.filter(Filter.column("x").equalTo(1).and(Filter.not(Filter.column("b").equalTo(2)))));
		assertThat(columns.fetched().columns()).containsExactly("a", "b", "x");
		assertThat(columns.narrow(row("a", "b", "x"))).isEqualTo(row("a", "b"));
	}

	@Test
	void rowWithoutARequestedColumnIsLeftOut() {
		FilterColumns columns = of(r -> r.columns("a").filter(Filter.column("x").equalTo(1)));
		assertThat(columns.narrow(row("x"))).isEmpty();
		assertThat(columns.narrow(List.of(row("x").get(), row("a", "x").get()))).containsExactly(row("a").get());
	}

	@Test
	void rowIsKeptIfAColumnOfItsKeyIsRequested() {
		FilterColumns columns = of(r -> r.columns("a", "id").filter(Filter.column("x").equalTo(1)));
		assertThat(columns.narrow(row("x"))).isEqualTo(row());
	}

	@Test
	void columnsOfThePrimaryKeyAreSeenInAnyCase() {
		assertUnchanged(r -> r.columns("a").filter(Filter.column("id").equalTo(1)));
	}

	@Test
	void allColumnsNeedNoMore() {
		assertUnchanged(r -> r.filter(Filter.column("x").equalTo(1)));
	}

	@Test
	void pageOfColumnsComparesNothing() {
		assertUnchanged(r -> r.columns("a").filter(Filter.columns(1, 2)));
	}

	@Test
	void nothingIsAddedIfThatIsNotWanted() {
		assertUnchanged(r -> r.columns("a").filter(Filter.column("x").equalTo(1)).filterOnFetchedColumns());
	}

	@Test
	void versionsStayAsTheyWere() {
		FilterColumns columns = of(r -> r.columns("a").maxVersions(7).filter(Filter.column("x").equalTo(1)));
		assertThat(columns.fetched().maxVersions()).hasValue(7);
	}

	@Test
	void listedColumnsWithinASpanAreFetchedOneByOneIfTheFilterNamesOthers() {
		FilterColumns columns = of(r -> r.columns("a", "b", "c", "id")
			.startColumn("b")
			.endColumn("c")
			.filter(Filter.column("x").equalTo(1).or(Filter.column("a").equalTo(1))));
		assertThat(columns.fetched().columns()).containsExactly("b", "id", "x", "a");
		assertThat(columns.fetched().startColumn()).isEmpty();
		assertThat(columns.fetched().endColumn()).isEmpty();
		assertThat(columns.narrow(row("a", "b", "x"))).isEqualTo(row("b"));
	}

	@Test
	void spanStaysIfTheFilterNamesColumnsWithinIt() {
		FilterColumns columns = of(r -> r.columns("a", "b").startColumn("b").filter(Filter.column("x").equalTo(1)));
		assertThat(columns.fetched().columns()).containsExactly("a", "b", "x");
		assertThat(columns.fetched().startColumn()).contains("b");
		assertThat(columns.narrow(row("b", "x"))).isEqualTo(row("b"));
	}

	@Test
	void columnsOutsideOfASpanCannotBeFetchedWithoutNamesAndAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> of(r -> r.startColumn("a").endColumn("c").filter(Filter.column("x").equalTo(1))))
			.withMessageContaining("outside of startColumn and endColumn");
		assertUnchanged(r -> r.startColumn("a").endColumn("c").filter(Filter.column("b").equalTo(1)));
	}

	private static void assertUnchanged(Consumer<GetRowRequest.Builder> request) {
		FilterColumns columns = of(request);
		assertThat(columns.fetched()).isEqualTo(request(request).selection());
		assertThat(columns.narrow(row("x"))).isEqualTo(row("x"));
	}

	private static FilterColumns of(Consumer<GetRowRequest.Builder> request) {
		return FilterColumns.of(request(request).selection(), KEY.columns());
	}

	private static GetRowRequest request(Consumer<GetRowRequest.Builder> request) {
		return GetRowRequest.of(r -> {
			r.table("t").primaryKey(KEY);
			request.accept(r);
		});
	}

	private static Optional<Row> row(String... columns) {
		return Optional
			.of(Row.of(KEY, Stream.of(columns).map(column -> new Column(column, ColumnValue.of(1), 1)).toList()));
	}

}
