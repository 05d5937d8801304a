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

package io.otspring.emulator.administration;

import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataPathTests {

	private static final String TABLE = "{\"table\":\"t\",\"primaryKey\":[{\"name\":\"id\",\"type\":\"integer\"}]}\n";

	private final OtsEmulator emulator = OtsEmulator.builder().start();

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void whatIsSentIsLoadedAndGivenAway() throws Exception {
		String text = "\u00e9\ud83d\ude00".repeat(1000);
		String rows = IntStream.range(0, 5000)
			.mapToObj(
					id -> "{\"row\":\"t\",\"key\":{\"id\":" + id + "},\"columns\":{\"c\":{\"1\":\"" + text + "\"}}}\n")
			.collect(Collectors.joining());
		assertThat(rows.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(20 * 1024 * 1024);
		HttpResponse<String> loaded = AdministrationClient.call(this.emulator, "POST", "data", TABLE + rows);
		assertThat(loaded.body()).isEqualTo("{\"tables\":1,\"rows\":5000}\n");
		HttpResponse<String> dumped = AdministrationClient.call(this.emulator, "GET", "data", "");
		assertThat(dumped.headers().firstValue("content-type")).contains("application/x-ndjson");
		assertThat(dumped.body().substring(dumped.body().indexOf('\n') + 1)).isEqualTo(rows);
		assertThat(dumped.body()).isEqualTo(dump());
	}

	@Test
	void wrongLineIsNamed() throws Exception {
		HttpResponse<String> response = AdministrationClient.call(this.emulator, "POST", "data", TABLE + "{}\n");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).isEqualTo("Line 2: neither 'table' nor 'row' is there.\n");
	}

	@Test
	void wrongLineIsNamedToWhoHasMuchMoreToSend() throws Exception {
		HttpResponse<String> response = AdministrationClient.call(this.emulator, "POST", "data",
				"{}\n" + " ".repeat(20 * 1024 * 1024));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).startsWith("Line 1: ");
	}

	@Test
	void otherMethodsAreRefused() throws Exception {
		assertThat(AdministrationClient.call(this.emulator, "DELETE", "data", "").statusCode()).isEqualTo(405);
		assertThat(AdministrationClient.call(this.emulator, "GET", "data/x", "").statusCode()).isEqualTo(404);
	}

	private String dump() throws IOException {
		StringWriter out = new StringWriter();
		this.emulator.dump(out);
		return out.toString();
	}

}
