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

import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;

/**
 * What operations consume.
 */
final class CapacityRules {

	private CapacityRules() {
	}

	private static final String FIVE_THOUSAND_BYTES = "x".repeat(5000);

	static List<Rule> all() {
		return List.of(
				new Rule("Capacity/put", "A put without a condition reads nothing", "read=0 write=1",
						scene -> put(scene, "x", RowExistenceExpectation.IGNORE)),
				new Rule("Capacity/put-with-condition", "A condition reads", "read=1 write=1",
						scene -> put(scene, "x", RowExistenceExpectation.EXPECT_NOT_EXIST)),
				new Rule("Capacity/put-of-5000-bytes", "A unit is 4 KiB", "read=0 write=2",
						scene -> put(scene, FIVE_THOUSAND_BYTES, RowExistenceExpectation.IGNORE)),
				new Rule("Capacity/get-of-5000-bytes", "A unit is 4 KiB", "read=2 write=0", scene -> {
					Partition rows = large(scene);
					return rows.get(rows.row(1).bytes(), request -> {
					}).describe(message -> Partition.units(message.getConsumed()));
				}), new Rule("Capacity/get-of-one-column", "Only what is returned counts", "read=1 write=0", scene -> {
					Partition rows = large(scene);
					return rows.get(rows.row(1).bytes(), request -> request.addColumnsToGet("b"))
						.describe(message -> Partition.units(message.getConsumed()));
				}),
				new Rule("Capacity/delete", "A deletion without a condition reads nothing", "read=0 write=1",
						scene -> large(scene).delete(1).describe(message -> Partition.units(message.getConsumed()))),
				new Rule("Capacity/range", "A range is rounded once", "read=3 write=0", scene -> {
					Partition rows = large(scene);
					rows.put(rows.row(2).put("a", FIVE_THOUSAND_BYTES)).message();
					return rows.range(request -> {
					}).describe(message -> Partition.units(message.getConsumed()));
				}));
	}

	private static String put(Scene scene, String value, RowExistenceExpectation expectation) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		return rows.put(rows.row(1).put("a", value), request -> request.setCondition(Partition.expect(expectation)))
			.describe(message -> Partition.units(message.getConsumed()));
	}

	private static Partition large(Scene scene) throws IOException {
		Partition rows = scene.on(TableKind.PLAIN);
		rows.put(rows.row(1).put("a", FIVE_THOUSAND_BYTES).put("b", 1)).message();
		return rows;
	}

}
