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

package io.otspring.samples.stsrotation;

import java.time.Duration;

import io.otspring.samples.test.SamplePage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
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
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "sample.rotate-every=500ms", "ots.credentials.file.check-interval=100ms" })
@ExtendWith(OutputCaptureExtension.class)
class StsRotationApplicationTests {

	@Test
	void noCallFailsWhileKeysAreReplaced(@Autowired Caller caller, @LocalServerPort int port, CapturedOutput output) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> caller.generation() >= 3);
		SamplePage page = SamplePage.read();
		page.assertShows("output", output.getAll());
		page.assertShows("endpoint",
				RestClient.create("http://localhost:" + port + "/actuator/ots").get().retrieve().body(String.class));
		assertThat(caller.failures()).isZero();
	}

}
