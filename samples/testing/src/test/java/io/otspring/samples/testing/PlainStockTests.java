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

import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.junit.OtsData;
import io.otspring.emulator.junit.OtsEmulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same without Spring.
 */
@ExtendWith(OtsEmulatorExtension.class)
@OtsData("stock.jsonl")
class PlainStockTests {

	private final OTSClient client;

	PlainStockTests(OtsEmulator emulator) {
		this.client = OTSClient.create(OtsClientOptions.builder()
			.endpoint(emulator.endpoint())
			.instanceName(emulator.instance())
			.credentials(emulator.accessKeyId(), emulator.accessKeySecret())
			.build());
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void reservesWhatIsThere() {
		Stock stock = new Stock(this.client);
		assertThat(stock.reserve("tea", "order-1", 7)).isTrue();
		assertThat(stock.available("tea")).isEqualTo(3);
	}

}
