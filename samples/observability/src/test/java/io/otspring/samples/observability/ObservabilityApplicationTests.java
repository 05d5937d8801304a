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

package io.otspring.samples.observability;

import java.time.Duration;

import io.otspring.samples.test.SamplePage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does with the running application what its page says.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityApplicationTests {

	@Test
	void showsTracesAndMetricsOfRequests(@LocalServerPort int port, CapturedOutput output) {
		RestClient http = RestClient.create("http://localhost:" + port);
		http.post().uri("/customers/ann/orders/tea").retrieve().toBodilessEntity();
		assertThat(http.get().uri("/customers/ann/orders").retrieve().body(String.class)).isEqualTo("[\"tea\"]");
		SamplePage page = SamplePage.read();
		// A trace ends after its request was answered
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> page.assertShows("traces", output.getAll()));
		page.assertShows("prometheus", http.get().uri("/actuator/prometheus").retrieve().body(String.class));
		assertThat(output).as("complaints about spans").doesNotContain("TracingObservationHandler");
	}

}
