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

package io.otspring.samples.bulkload;

import io.otspring.client.OTSClient;
import io.otspring.client.model.PrimaryKey;
import io.otspring.samples.test.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does with the running application what its page says.
 */
@SpringBootTest(args = "--lines")
@ExtendWith(OutputCaptureExtension.class)
class BulkLoadApplicationTests {

	@Autowired
	private OTSClient client;

	@Test
	void printsWhatItsPageShows(CapturedOutput output) {
		SamplePage.read().assertShows("output", output.getOut());
	}

	@Test
	void rowsAreThere() {
		assertThat(this.client
			.getRow(r -> r.table("readings").primaryKey(PrimaryKey.of("sensor", "sensor-99").and("time", 499)))
			.row()
			.orElseThrow()
			.getDouble("value")).isEqualTo(49_999 / 7.0);
	}

}
