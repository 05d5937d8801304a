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

import com.google.protobuf.ByteString;
import io.otspring.contract.service.AnswerRows;
import io.otspring.contract.service.RequestRow.Placeholder;
import io.otspring.protocol.message.RowMessages.ReturnContent;
import io.otspring.protocol.message.RowMessages.ReturnType;
import io.otspring.protocol.message.RowMessages.RowExistenceExpectation;

/**
 * Key columns whose values the server assigns.
 */
final class AutoIncrementRules {

	private AutoIncrementRules() {
	}

	static List<Rule> all() {
		return List.of(new Rule("AutoIncrement/grows", "Values of a partition key grow", "growing", scene -> {
			Partition rows = scene.on(TableKind.ASSIGNED);
			long first = put(rows);
			return (first < put(rows)) ? "growing" : "not growing";
		}), new Rule("AutoIncrement/read", "A row to be read has its value",
				"400 OTSParameterInvalid: PKAutoIncr can't be used for read operations.",
				scene -> scene.on(TableKind.ASSIGNED).read(Placeholder.ASSIGNED)),
				new Rule("AutoIncrement/delete", "A row to be deleted has its value",
						"400 OTSParameterInvalid: Invalid row to delete which with pk auto increment.",
						scene -> scene.on(TableKind.ASSIGNED)
							.delete(Placeholder.ASSIGNED)
							.describe(message -> "accepted")),
				new Rule("AutoIncrement/expectation", "A row to be assigned has no expectation",
						"400 OTSParameterInvalid", scene -> {
							Partition rows = scene.on(TableKind.ASSIGNED);
							return rows
								.put(rows.row(Placeholder.ASSIGNED).put("a", 1),
										request -> request
											.setCondition(Partition.expect(RowExistenceExpectation.EXPECT_EXIST)))
								.describe(message -> "accepted")
								.replaceFirst(":.*", "");
						}));
	}

	private static long put(Partition rows) throws IOException {
		ByteString row = rows
			.put(rows.row(Placeholder.ASSIGNED).put("a", 1),
					request -> request.setReturnContent(ReturnContent.newBuilder().setReturnType(ReturnType.RT_PK)))
			.message()
			.getRow();
		return Long.parseLong(AnswerRows.read(row).get(0).key().get(1).value());
	}

}
