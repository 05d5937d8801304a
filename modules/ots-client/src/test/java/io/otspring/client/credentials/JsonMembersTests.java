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

package io.otspring.client.credentials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Members of JSON objects.
 */
class JsonMembersTests {

	private static final String CHARACTERS = "ab\"\\/\b\f\n\r\t\u0001\u00e9\u4e2d{}[]:,0 ";

	@Test
	void membersAreReadAsText() {
		assertThat(JsonMembers.read("""
				{ "text" : "a\\"b\\\\c\\/d\\u00e9\\n", "number": -1.5e+3, "zero":0, "yes":true, "no":false,
				  "nothing": null, "object": {"a": [1, {"b": null}, []], "c": {}}, "array": [ ], "": "" }
				""")).containsExactly(Map.entry("text", "a\"b\\c/d\u00e9\n"), Map.entry("number", "-1.5e+3"),
				Map.entry("zero", "0"), Map.entry("yes", "true"), Map.entry("no", "false"), Map.entry("", ""));
		assertThat(JsonMembers.read("{}")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "\"a\"", "{", "{a:1}", "{'a':1}", "{\"a\"}", "{\"a\":}",
			"{\"a\":1,}", "{\"a\":1 \"b\":2}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e}",
			"{\"a\":NaN}", "{\"a\":tru}", "{\"a\":truee}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
			"{\"a\":\"\\u12\uff11\uff11\"}", "{\"a\":\"\n\"}", "{\"a\":[1,]}", "{\"a\":[1}", "{}{}", "{} x",
			"{\"a\":1,\"a\":2}", "\ufeff{}", "{\"a\":\0}", "// c\n{}" })
	void whatIsNoObjectIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> JsonMembers.read(text));
	}

	@Test
	void depthIsLimited() {
		assertThat(JsonMembers.read("{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}")).isEmpty();
		String deep = "{\"a\":" + "[".repeat(100_000);
		assertThatIllegalArgumentException().isThrownBy(() -> JsonMembers.read(deep));
	}

	@Test
	void refusalDoesNotQuoteTheText() {
		assertThatIllegalArgumentException().isThrownBy(() -> JsonMembers.read("{\"AccessKeySecret\":\"canary\""))
			.withMessage("not a JSON object: expected '}' at index 27 of 27");
	}

	@Test
	void whatIsWrittenIsReadAndNothingShorterIs() {
		Random random = new Random(42);
		for (int round = 0; round < 300; round++) {
			Map<String, String> members = new LinkedHashMap<>();
			for (int i = random.nextInt(4); i >= 0; i--) {
				members.put(text(random), text(random));
			}
			String json = write(members, random);
			assertThat(JsonMembers.read(json)).isEqualTo(members);
			String part = json.substring(0, random.nextInt(json.length()));
			assertThatIllegalArgumentException().isThrownBy(() -> JsonMembers.read(part));
		}
	}

	@Test
	void anyTextIsReadOrRefused() {
		Random random = new Random(7);
		String valid = "{\"AccessKeyId\":\"a\\u0041\",\"n\":[-0.1e9,{\"x\":null}],\"t\":true}";
		int read = 0;
		for (int round = 0; round < 20_000; round++) {
			StringBuilder text = new StringBuilder(valid);
			for (int i = random.nextInt(3); i >= 0; i--) {
				text.setCharAt(random.nextInt(text.length()), valid.charAt(random.nextInt(valid.length())));
			}
			try {
				JsonMembers.read(text.toString());
				read++;
			}
			catch (IllegalArgumentException ex) {
				assertThat(ex).hasMessageStartingWith("not a JSON object");
			}
		}
		assertThat(read).isBetween(100, 15_000);
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(6); i > 0; i--) {
			text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
		}
		return text.toString();
	}

	private static String write(Map<String, String> members, Random random) {
		StringBuilder json = new StringBuilder("{");
		members.forEach((name, value) -> {
			json.append((json.length() > 1) ? "," : "").append(" ".repeat(random.nextInt(2)));
			quote(json, name, random);
			json.append(" ".repeat(random.nextInt(2))).append(':').append("\n".repeat(random.nextInt(2)));
			quote(json, value, random);
		});
		return json.append('}').toString();
	}

	private static void quote(StringBuilder json, String text, Random random) {
		json.append('"');
		for (char character : text.toCharArray()) {
			if (character < ' ' || random.nextInt(8) == 0) {
				json.append(String.format("\\u%04x", (int) character));
			}
			else {
				json.append((character == '"' || character == '\\') ? "\\" : "").append(character);
			}
		}
		json.append('"');
	}

}
