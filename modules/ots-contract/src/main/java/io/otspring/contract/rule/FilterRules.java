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

package io.otspring.contract.rule;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import io.otspring.protocol.message.FilterMessages.ComparatorType;
import io.otspring.protocol.message.FilterMessages.Filter;
import io.otspring.protocol.message.FilterMessages.LogicalOperator;
import io.otspring.protocol.message.FilterMessages.VariantType;

/**
 * Filters of reads.
 */
final class FilterRules {

	private FilterRules() {
	}

	private static final String ROW = "a=1 b=x j={\"v\":5}";

	static List<Rule> all() {
		return List.of(
				new Rule("Filter/met", "A row that meets the filter comes whole", ROW,
						scene -> read(scene, Filters.compare("a", ComparatorType.CT_LESS_EQUAL, 1))),
				new Rule("Filter/not-met", "A row that does not is not there", "no row",
						scene -> read(scene, Filters.compare("a", ComparatorType.CT_GREATER_THAN, 1))),
				new Rule("Filter/key-column", "A filter may name a key column", ROW,
						scene -> read(scene, Filters.compareStrictly("id", ComparatorType.CT_EQUAL, 1))),
				new Rule("Filter/column-not-fetched", "A column that is not fetched is missing for the filter",
						"no row",
						scene -> row(scene).read(1, request -> request.addColumnsToGet("b")
							.setFilter(Filters.compareStrictly("a", ComparatorType.CT_EQUAL, 1).toByteString()))),
				new Rule("Filter/and", "All parts have to be met", "no row",
						scene -> read(scene, Filters.combine(LogicalOperator.LO_AND, met(), unmet()))),
				new Rule("Filter/or", "One part has to be met", ROW,
						scene -> read(scene, Filters.combine(LogicalOperator.LO_OR, met(), unmet()))),
				new Rule("Filter/not", "The part must not be met", ROW,
						scene -> read(scene, Filters.combine(LogicalOperator.LO_NOT, unmet()))),
				new Rule("Filter/not-with-two-parts", "NOT has one part",
						"400 OTSParameterInvalid: Invalid NOT operator: the number of sub-filters must be 1.",
						scene -> read(scene, Filters.combine(LogicalOperator.LO_NOT, met(), met()))),
				new Rule("Filter/and-with-one-part", "AND has two parts or more",
						"400 OTSParameterInvalid: Invalid AND/OR operator: the number of sub-filters must be more than 1.",
						scene -> read(scene, Filters.combine(LogicalOperator.LO_AND, met()))),
				new Rule("Filter/32-parts", "A filter has at most 32 nodes", ROW, scene -> read(scene, or(31))),
				new Rule("Filter/33-parts", "A filter with 33 nodes is refused",
						"400 OTSParameterInvalid: The count of filter exceeds the max: 32.",
						scene -> read(scene, or(32))),
				new Rule("Filter/regular-expression", "The first group of a regular expression is compared", ROW,
						scene -> read(scene,
								Filters.compareExtracted("j", "\"v\":([0-9]+)", VariantType.VT_INTEGER, 5))),
				new Rule("Filter/regular-expression-without-match", "What is not found is not equal", "no row",
						scene -> read(scene, Filters.compareExtracted("j", "w([0-9]+)", VariantType.VT_INTEGER, 5))),
				new Rule("Filter/column-page", "Columns are paged in the order of their names", "b=x",
						scene -> read(scene, Filters.page(1, 1))),
				new Rule("Filter/column-page-of-0", "A page has columns",
						"400 OTSParameterInvalid: Limit in ColumnPaginationFilter must be greater than 0.",
						scene -> read(scene, Filters.page(0, 0))),
				new Rule("Filter/latest-version", "The latest version is compared", "no row",
						scene -> versions(scene, Filters.compare("a", ComparatorType.CT_EQUAL, 1))),
				new Rule("Filter/all-versions", "Any version is compared where that is asked for", "a=2 a=1",
						scene -> versions(scene, Filters.compareAllVersions("a", ComparatorType.CT_EQUAL, 1))));
	}

	private static Filter met() {
		return Filters.compare("a", ComparatorType.CT_EQUAL, 1);
	}

	private static Filter unmet() {
		return Filters.compare("a", ComparatorType.CT_EQUAL, 2);
	}

	private static Filter or(int parts) {
		return Filters.combine(LogicalOperator.LO_OR, Collections.nCopies(parts, met()).toArray(Filter[]::new));
	}

	private static Partition row(Scene scene) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		rows.put(rows.row(1).put("a", 1).put("b", "x").put("j", "{\"v\":5}")).message();
		return rows;
	}

	private static String read(Scene scene, Filter filter) throws IOException {
		return row(scene).read(1, request -> request.setFilter(filter.toByteString()));
	}

	private static String versions(Scene scene, Filter filter) throws IOException {
		Partition rows = scene.on(TableKind.VERSIONS);
		long now = Instant.now().toEpochMilli();
		rows.put(rows.row(1).put("a", 1, now).put("a", 2, now + 1)).message();
		return rows.read(1, request -> request.setMaxVersions(3).setFilter(filter.toByteString()));
	}

}
