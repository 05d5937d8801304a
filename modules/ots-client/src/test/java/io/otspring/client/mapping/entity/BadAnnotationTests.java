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

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.Json;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.TimeFormat;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.TimeForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Annotations that make no sense together.
 */
class BadAnnotationTests {

	@ParameterizedTest
	@MethodSource("refusals")
	void annotationsAreRefused(Refusal refusal) {
		refusal.check();
	}

	static Stream<Refusal> refusals() {
		return Stream.of(new Refusal(Forms.class,
				together("a", "@Embedded", "@Json") + "; " + together("b", "@Json", "@TimeFormat") + "; "
						+ together("c", "@Ignored", "@Column") + "; " + together("d", "@ColumnTimestamp", "@Column")
						+ "; " + together("e", "@Embedded", "@DefinedColumn") + "; "
						+ together("f", "@Ignored", "@DefinedColumn") + "; "
						+ together("g", "@Embedded", "@DefaultValue") + "; " + together("h", "@Ignored", "@Embedded")),
				new Refusal(Keys.class,
						together("a", "@PartitionKey", "@DefaultValue") + "; "
								+ together("a", "@PartitionKey", "@DefinedColumn") + "; "
								+ together("b", "@KeyPart", "@Version") + "; " + together("c", "@KeyPart", "@Json")
								+ "; " + together("d", "@KeyPart", "@LastModifiedTime")),
				new Refusal(Values.class,
						together("a", "@Version", "@TimeFormat") + "; "
								+ together("b", "@CreatedTime", "@LastModifiedTime") + "; "
								+ together("c", "@Version", "@CreatedTime") + "; "
								+ together("d", "@AutoIncrement", "@TimeFormat")),
				new Refusal(Defaults.class,
						"'a' has a default, and cannot be optional or nullable, as it is never absent;"
								+ " 'b' has a default, and cannot be optional or nullable, as it is never absent"),
				new Refusal(Prefix.class,
						"'a' is embedded with a prefix, and cannot have a @Column from which one follows"));
	}

	private static String together(String property, String first, String second) {
		return "'" + property + "' is annotated with " + first + " and " + second + ", which make no sense together";
	}

	record Point(int x, int y) {

	}

	record Forms(@PartitionKey int pk, @Embedded @Json Point a, @Json @TimeFormat(TimeForm.ISO) Instant b,
			@Ignored @Column("c") int c, @ColumnTimestamp("i") @Column("d") long d, @Embedded @DefinedColumn Point e,
			@Ignored @DefinedColumn int f, @Embedded @DefaultValue("") Point g, @Ignored @Embedded Point h, int i) {

	}

	record Keys(@PartitionKey @DefaultValue("1") @DefinedColumn int a, @KeyPart(2) @Version long b,
			@KeyPart(3) @Json List<String> c, @KeyPart(4) @LastModifiedTime Instant d) {

	}

	record Values(@PartitionKey int pk, @Version @TimeFormat(TimeForm.EPOCH_MILLIS) long a,
			@CreatedTime @LastModifiedTime Instant b, @Version @CreatedTime long c,
			@KeyPart(2) @AutoIncrement @TimeFormat(TimeForm.EPOCH_MILLIS) long d) {

	}

	record Defaults(@PartitionKey int pk, @DefaultValue("") Optional<String> a, @DefaultValue("") @Nullable String b) {

	}

	record Prefix(@PartitionKey int pk, @Embedded(prefix = "x") @Column("y") Point a) {

	}

}
