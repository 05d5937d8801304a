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
import java.util.List;

import io.otspring.protocol.message.FilterMessages.ComparatorType;
import io.otspring.protocol.message.FilterMessages.Filter;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;

/**
 * Conditions of writes.
 */
final class ConditionRules {

	private ConditionRules() {
	}

	private static final String UNMET = "403 OTSConditionCheckFail: Condition check failed.";

	static List<Rule> all() {
		return List.of(
				new Rule("Condition/expected-row-is-missing", "An expected row exists",
						"403 OTSConditionCheckFail: Row does not exist which is expected existent",
						scene -> put(scene.on(TableKind.PLAIN), RowExistenceExpectation.EXPECT_EXIST)),
				new Rule("Condition/unexpected-row-exists", "An unexpected row does not exist",
						"403 OTSConditionCheckFail: Row exists which is expected nonexistent",
						scene -> put(oneRow(scene), RowExistenceExpectation.EXPECT_NOT_EXIST)),
				new Rule("Condition/expected-row-exists", "A row that exists may be expected", "accepted",
						scene -> put(oneRow(scene), RowExistenceExpectation.EXPECT_EXIST)),
				new Rule("Condition/unexpected-row-is-missing", "A row that is missing may be expected to", "accepted",
						scene -> put(scene.on(TableKind.PLAIN), RowExistenceExpectation.EXPECT_NOT_EXIST)),
				new Rule("Condition/column-equal", "A column that is equal meets the condition", "accepted",
						scene -> put(oneRow(scene), Filters.compare("a", ComparatorType.CT_EQUAL, 1))),
				new Rule("Condition/column-different", "A column that differs does not", UNMET,
						scene -> put(oneRow(scene), Filters.compare("a", ComparatorType.CT_EQUAL, 2))),
				new Rule("Condition/type-different", "A value of another type is not equal", UNMET,
						scene -> put(oneRow(scene), Filters.compare("a", ComparatorType.CT_EQUAL, "1"))),
				new Rule("Condition/missing-column-passes", "A missing column passes unless it must not", "accepted",
						scene -> put(oneRow(scene), Filters.compare("z", ComparatorType.CT_EQUAL, 1))),
				new Rule("Condition/missing-column-fails", "A missing column fails where it must not pass", UNMET,
						scene -> put(oneRow(scene), Filters.compareStrictly("z", ComparatorType.CT_EQUAL, 1))),
				new Rule("Condition/failed-changes-nothing", "A write that was refused changed nothing", "a=1",
						scene -> {
							Partition rows = oneRow(scene);
							put(rows, Filters.compare("a", ComparatorType.CT_EQUAL, 2));
							return rows.read(1);
						}),
				new Rule("Condition/delete", "A deletion has conditions, too", UNMET, scene -> {
					Partition rows = oneRow(scene);
					return rows
						.delete(rows.row(1).deleteMarker(), request -> request.getConditionBuilder()
							.setColumnCondition(Filters.compare("a", ComparatorType.CT_GREATER_THAN, 1).toByteString()))
						.describe(message -> "accepted");
				}));
	}

	private static Partition oneRow(Scene scene) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		rows.put(rows.row(1).put("a", 1)).message();
		return rows;
	}

	private static String put(Partition rows, RowExistenceExpectation expectation) throws IOException {
		return rows.put(rows.row(1).put("a", 9), request -> request.setCondition(Partition.expect(expectation)))
			.describe(message -> "accepted");
	}

	private static String put(Partition rows, Filter condition) throws IOException {
		return rows
			.put(rows.row(1).put("a", 9),
					request -> request.getConditionBuilder().setColumnCondition(condition.toByteString()))
			.describe(message -> "accepted");
	}

}
