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
import java.net.http.HttpResponse;

import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultPathTests {

	private final OtsEmulator emulator = OtsEmulator.builder().start();

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void ruleIsAddedAndListedAndRemoved() throws Exception {
		HttpResponse<String> added = call("POST", "faults", "{\"rule\": \"PutRow,call=3,answer=OTSServerBusy\"}");
		assertThat(added.statusCode()).isEqualTo(201);
		assertThat(added.headers().firstValue("content-type")).contains("application/json");
		String json = "{\"id\":1,\"rule\":\"PutRow,call=3,answer=OTSServerBusy\",\"calls\":0,\"fired\":0}";
		assertThat(added.body()).isEqualTo(json + "\n");
		assertThat(this.emulator.faults().list()).singleElement()
			.satisfies(fault -> assertThat(fault.rule())
				.isEqualTo(FaultRule.on("PutRow").call(3).answer("OTSServerBusy")));
		assertThat(call("GET", "faults", "").body()).isEqualTo("[" + json + "]\n");
		assertThat(call("GET", "faults/1", "").body()).isEqualTo(json + "\n");
		assertThat(call("DELETE", "faults/1", "").statusCode()).isEqualTo(200);
		assertThat(call("DELETE", "faults/1", "").statusCode()).isEqualTo(404);
		assertThat(call("GET", "faults", "").body()).isEqualTo("[]\n");
	}

	@Test
	void allRulesAreRemoved() throws Exception {
		this.emulator.faults().add(FaultRule.onAny().wrongMd5());
		this.emulator.faults().add(FaultRule.onAny().cutAfter());
		assertThat(call("DELETE", "faults", "").body()).isEqualTo("[]\n");
		assertThat(this.emulator.faults().list()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"rule": "PutRow"}                | Fault rule 'PutRow': does not say what happens.
			{"rule": "Nope,cut-after"}        | Fault rule 'Nope,cut-after': there is no operation 'Nope'.
			{"rule": 1}                       | The body must be of the form {"rule": "TEXT"}.
			{"rule": "any,cut-after", "x": 1} | The body must be of the form {"rule": "TEXT"}.
			{"rule":                          | The body must be of the form {"rule": "TEXT"}.
			''                                | The body must be of the form {"rule": "TEXT"}.
			""")
	void whatIsNoRuleIsRefused(String body, String message) throws Exception {
		HttpResponse<String> response = call("POST", "faults", body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).isEqualTo(message + "\n");
		assertThat(this.emulator.faults().list()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "PUT,faults,405", "POST,faults/1,405", "GET,faults/2,404", "GET,faults/x,404", "GET,nope,404",
			"GET,'',404" })
	void otherPathsAndMethodsAreRefused(String method, String path, int status) throws Exception {
		this.emulator.faults().add(FaultRule.onAny().wrongMd5());
		assertThat(call(method, path, "").statusCode()).isEqualTo(status);
	}

	private HttpResponse<String> call(String method, String path, String body)
			throws IOException, InterruptedException {
		return AdministrationClient.call(this.emulator, method, path, body);
	}

}
