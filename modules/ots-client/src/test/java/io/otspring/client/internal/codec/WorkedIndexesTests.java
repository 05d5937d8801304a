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

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.index.CreateIndexRequest;
import io.otspring.client.index.DropIndexRequest;
import io.otspring.client.table.AddDefinedColumnRequest;
import io.otspring.client.table.DefinedColumnType;
import io.otspring.client.table.DeleteDefinedColumnRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Secondary indexes and defined columns, byte for byte.
 */
class WorkedIndexesTests {

	static Stream<Arguments> requests() {
		return Stream.of(
				arguments(CreateIndexRequest.of(r -> r.table("t")
					.index(i -> i.name("ix").primaryKey("c").definedColumns("d").local())
					.includeBaseData()), "0a0174 120e 0a026978 120163 1a0164 2001 2801 1801"),
				arguments(new DropIndexRequest("t", "ix"), "0a0174 12026978"),
				arguments(AddDefinedColumnRequest.of(r -> r.table("t").definedColumn("d", DefinedColumnType.INTEGER)),
						"0a0174 1205 0a0164 1001"),
				arguments(new DeleteDefinedColumnRequest("t", List.of("d")), "0a0174 120164"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void isEncodedAsTheOfficialClientDoes(OtsRequest<?> request, String hex) {
		assertThat(Worked.encode(request)).isEqualTo(Worked.hex(hex));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void isAnsweredByNothing(OtsRequest<?> request, String hex) throws IOException {
		Object response = Worked.decode(request, "");
		assertThat(response).isNotNull();
	}

}
