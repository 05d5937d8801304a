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

package io.otspring.emulator.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.MutableClock;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.storage.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataReaderTests {

	private static final String TABLE = "{\"table\":\"orders\",\"primaryKey\":[{\"name\":\"customer\",\"type\":\"string\"},"
			+ "{\"name\":\"id\",\"type\":\"integer\",\"autoIncrement\":true}]}";

	private static final String OPTIONS = "\"timeToLive\":-1,\"maxVersions\":1,\"maxDeviation\":86400,"
			+ "\"allowUpdate\":true,\"updateFullRow\":false,\"readCapacity\":0,\"writeCapacity\":0,"
			+ "\"localTransactions\":false}";

	private final MutableClock clock = new MutableClock(1_700_000_000_000L);

	private final Instances instances = new Instances(new MemoryStorage(), this.clock, EngineSettings.DEFAULTS);

	private final DataReader reader = new DataReader(this.instances, List.of("local", "other"), this.clock);

	@Test
	void tableThatIsWrittenByHandHasTheUsualOptions() throws IOException {
		load(TABLE);
		assertThat(dump()).isEqualTo(TABLE.substring(0, TABLE.length() - 1) + "," + OPTIONS + "\n");
	}

	@Test
	void valueWithoutVersionIsOfNow() throws IOException {
		load(TABLE, "",
				"{\"row\":\"orders\",\"key\":{\"id\":7,\"customer\":\"c\"},\"columns\":{\"n\":1,\"d\":1.0,\"e\":1e2,"
						+ "\"t\":\"1\",\"b\":true,\"x\":{\"base64\":\"AQI=\"}}}");
		assertThat(dump().lines().skip(1)).containsExactly("{\"row\":\"orders\",\"key\":{\"customer\":\"c\",\"id\":7},"
				+ "\"columns\":{\"b\":{\"1700000000000\":true},\"d\":{\"1700000000000\":1.0},"
				+ "\"e\":{\"1700000000000\":100.0},\"n\":{\"1700000000000\":1},\"t\":{\"1700000000000\":\"1\"},"
				+ "\"x\":{\"1700000000000\":{\"base64\":\"AQI=\"}}}}");
	}

	@Test
	void versionMayBeOlderThanAClientCouldChoose() throws IOException {
		load(TABLE, "{\"row\":\"orders\",\"key\":{\"customer\":\"c\",\"id\":7},\"columns\":{\"n\":{\"1000\":1}}}");
		assertThat(dump()).contains("\"columns\":{\"n\":{\"1000\":1}}");
	}

	@Test
	void rowThatIsThereIsReplaced() throws IOException {
		load(TABLE, "{\"row\":\"orders\",\"key\":{\"customer\":\"c\",\"id\":7},\"columns\":{\"a\":1}}");
		load(TABLE, "{\"row\":\"orders\",\"key\":{\"customer\":\"c\",\"id\":7},\"columns\":{\"b\":2}}");
		assertThat(dump().lines().skip(1)).singleElement().asString().contains("\"b\"").doesNotContain("\"a\"");
	}

	@Test
	void lineMayBeAboutAnotherInstance() throws IOException {
		load(TABLE.replace("{\"table\"", "{\"instance\":\"other\",\"table\""),
				"{\"instance\":\"other\",\"row\":\"orders\",\"key\":{\"customer\":\"c\",\"id\":7}}");
		assertThat(this.instances.instance("local").tableNames()).isEmpty();
		assertThat(this.instances.instance("other").tableNames()).containsExactly("orders");
		assertThat(dump().lines()).hasSize(2).allMatch(line -> line.contains("\"instance\":\"other\""));
	}

	@Test
	void progressIsTold() throws IOException {
		List<String> told = new ArrayList<>();
		this.reader.read(null,
				new StringReader(TABLE + "\n\n{\"row\":\"orders\",\"key\":{\"customer\":\"c\",\"id\":7}}\n"),
				(tables, rows) -> told.add(tables + " " + rows));
		assertThat(told).containsExactly("1 0", "1 1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					nonsense                                                           | not JSON: Unrecognized token 'nonsense'
					[]                                                                 | not a JSON object
					{} {}                                                              | more than one JSON object
					{"row":"orders","row":"orders"}                                    | not JSON: Duplicate Object property "row"
					{}                                                                 | neither 'table' nor 'row' is there
					{"table":1}                                                        | 'table' is not a text
					{"table":"t"}                                                      | The number of primary key columns must be in range: [1, 4].
					{"table":"t","primaryKey":[{"name":"a","type":"text"}]}            | type 'text' is none of integer, string, binary, double and boolean
					{"table":"t","primaryKey":[{"name":"a","type":"double"}]}          | key column 'a' is neither integer, string nor binary
					{"table":"t","primaryKey":[{"name":"a","type":"string","x":1}]}    | unknown property 'x' of the primaryKey
					{"table":"t","primaryKey":[{"name":"a","type":"string"}],"ttl":1}  | unknown property 'ttl' of the line
					{"table":"t","primaryKey":[{"name":"a","type":"string"}],"timeToLive":"1"} | 'timeToLive' is not an integer
					{"table":"orders","primaryKey":[{"name":"a","type":"string"}]}     | there is a table 'orders' with another primary key
					{"row":"nope","key":{}}                                            | Requested table does not exist.
					{"row":"orders"}                                                   | 'key' is missing
					{"row":"orders","key":{"customer":"c"}}                            | key column 'id' is missing
					{"row":"orders","key":{"customer":"c","id":1,"x":1}}               | unknown property 'x' of the key
					{"row":"orders","key":{"customer":"c","id":1.5}}                   | key column 'id' is neither integer nor text nor binary
					{"row":"orders","key":{"customer":"c","id":1},"columns":{"a":null}} | null is no value
					{"row":"orders","key":{"customer":"c","id":1},"columns":{"a":[1]}} | column 'a' has no value
					{"row":"orders","key":{"customer":"c","id":1},"columns":{"a":{}}}  | column 'a' has no value
					{"row":"orders","key":{"customer":"c","id":1},"columns":{"a":{"base64":"?"}}} | column 'a' is not Base64
					{"row":"orders","key":{"customer":"c","id":1},"columns":{"a":9223372036854775808}} | integer 9223372036854775808 has more than 64 bits
					{"row":"orders","key":{"customer":"c","id":1},"columns":{"a":1e999}} | number 1e999 is too large for a double
					{"row":"orders","key":{"customer":"c","id":1},"columns":{"a":"\\ud83d"}} | text with half a character
					{"row":"orders","key":{"customer":"c","id":1},"nope":{}}           | unknown property 'nope' of the line
					{"row":"orders","instance":"x","key":{"customer":"c","id":1}}      | there is no instance 'x'
					""")
	void lineThatCannotBeLoadedIsNamedWithTheReason(String line, String reason) throws IOException {
		load(TABLE);
		assertThatExceptionOfType(DataException.class)
			.isThrownBy(() -> this.reader.read("a.jsonl", new StringReader(TABLE + "\n\n" + line), LoadProgress.NONE))
			.withMessageStartingWith("a.jsonl, line 3: " + reason)
			.satisfies(ex -> assertThat(ex.line()).isEqualTo(3));
		assertThat(dump().lines()).hasSize(1);
	}

	@Test
	void textThatIsNotUtf8IsRefused() {
		ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[] { '{', (byte) 0xC3, '}' });
		assertThatExceptionOfType(DataException.class)
			.isThrownBy(() -> this.reader.read(null, new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()),
					LoadProgress.NONE))
			.withMessage("Line 1: not UTF-8, here or further on");
	}

	private void load(String... lines) throws IOException {
		this.reader.read(null, new StringReader(String.join("\n", lines)), LoadProgress.NONE);
	}

	private String dump() throws IOException {
		StringWriter out = new StringWriter();
		new DataWriter(this.instances, List.of("local", "other")).write(out);
		return out.toString();
	}

}
