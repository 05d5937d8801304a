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

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.PartitionKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Primary keys that no table has.
 */
class BadKeyTests {

	@ParameterizedTest
	@MethodSource("refusals")
	void keyIsRefused(Refusal refusal) {
		refusal.check();
	}

	static Stream<Refusal> refusals() {
		return Stream.of(new Refusal(None.class, "it has no primary key: no property is its @PartitionKey"),
				new Refusal(Nothing.class, "it has no primary key: no property is its @PartitionKey"),
				new Refusal(NoPartitionKey.class, "it has no primary key: no property is its @PartitionKey"),
				new Refusal(TwoPartitionKeys.class, "'b' is at position 1 of the primary key, as 'a' is"),
				new Refusal(SamePosition.class, "'c' is at position 2 of the primary key, as 'b' is"),
				new Refusal(Gap.class, "it has a primary key with a gap: its parts are at the positions [1, 2, 4]"),
				new Refusal(FifthPart.class,
						"'e' is at position 5 of the primary key; behind the partition key, there are 2 to 4"),
				new Refusal(FirstPart.class,
						"'b' is at position 1 of the primary key; behind the partition key, there are 2 to 4;"
								+ " 'b' is at position 1 of the primary key, as 'a' is"),
				new Refusal(BothAnnotations.class,
						"'a' is annotated with @PartitionKey and @KeyPart, which make no sense together"),
				new Refusal(TwoAutoIncrements.class, "'c' is a second @AutoIncrement beside 'b'"),
				new Refusal(AutoIncrementFirst.class,
						"'a' is annotated with @AutoIncrement, and needs @KeyPart beside it"),
				new Refusal(AutoIncrementText.class, "'b' is assigned by the service, and has to be a long"),
				new Refusal(AutoIncrementInt.class, "'b' is assigned by the service, and has to be a long"),
				new Refusal(AutoIncrementColumn.class,
						"'b' is annotated with @AutoIncrement, and needs @KeyPart beside it"),
				new Refusal(Types.class,
						"'a' is stored as DOUBLE, but parts of the primary key are STRING, INTEGER or BINARY;"
								+ " 'b' is stored as BOOLEAN, but parts of the primary key are STRING, INTEGER or BINARY"),
				new Refusal(Absent.class,
						"'a' can be absent, which no part of the primary key can be;"
								+ " 'b' can be absent, which no part of the primary key can be"),
				new Refusal(Json.class,
						"'a' is stored as JSON, which is not the same for all that are equal,"
								+ " as a part of the primary key has to be"),
				new Refusal(Unsupported.class, "'a' cannot be stored: there is no converter for java.lang.Object"));
	}

	record None(int a) {

	}

	record Nothing() {

	}

	record NoPartitionKey(@KeyPart(2) int a) {

	}

	record TwoPartitionKeys(@PartitionKey int a, @PartitionKey int b) {

	}

	record SamePosition(@PartitionKey int a, @KeyPart(2) int b, @KeyPart(2) int c) {

	}

	record Gap(@PartitionKey int a, @KeyPart(2) int b, @KeyPart(4) int c) {

	}

	record FifthPart(@PartitionKey int a, @KeyPart(2) int b, @KeyPart(3) int c, @KeyPart(4) int d, @KeyPart(5) int e) {

	}

	record FirstPart(@PartitionKey int a, @KeyPart(1) int b) {

	}

	record BothAnnotations(@PartitionKey @KeyPart(2) int a) {

	}

	record TwoAutoIncrements(@PartitionKey int a, @KeyPart(2) @AutoIncrement long b,
			@KeyPart(3) @AutoIncrement long c) {

	}

	record AutoIncrementFirst(@PartitionKey @AutoIncrement long a) {

	}

	record AutoIncrementText(@PartitionKey int a, @KeyPart(2) @AutoIncrement String b) {

	}

	record AutoIncrementInt(@PartitionKey int a, @KeyPart(2) @AutoIncrement int b) {

	}

	record AutoIncrementColumn(@PartitionKey int a, @AutoIncrement long b) {

	}

	record Types(@PartitionKey double a, @KeyPart(2) boolean b) {

	}

	record Absent(@PartitionKey Optional<String> a, @KeyPart(2) @Nullable String b,
			@KeyPart(3) @AutoIncrement @Nullable Long c) {

	}

	record Json(@PartitionKey List<String> a) {

	}

	record Unsupported(@PartitionKey Object a) {

	}

}
