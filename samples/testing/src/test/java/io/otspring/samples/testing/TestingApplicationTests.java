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

package io.otspring.samples.testing;

import io.otspring.boot.test.autoconfigure.AutoConfigureOts;
import io.otspring.samples.test.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application, with the settings of the service: the emulator takes its place.
 */
@SpringBootTest(properties = "spring.profiles.active=cloud")
@AutoConfigureOts
@ExtendWith(OutputCaptureExtension.class)
class TestingApplicationTests {

	@Test
	void printsWhatItsPageShows(CapturedOutput output) {
		SamplePage.read().assertShows("output", output.getAll());
	}

	@Test
	void reservationsAreKept(@Autowired Stock stock) {
		assertThat(stock.reserve("tea", "order-1", 4)).isTrue();
		assertThat(stock.available("tea")).isEqualTo(2);
	}

}
