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

package io.otspring.samples.entities;

import io.otspring.client.OTSClient;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.samples.test.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application: it sells when it is started.
 */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class EntitiesApplicationTests {

	@Autowired
	private OTSClient client;

	@Autowired
	private Shop shop;

	@Test
	void printsWhatItsPageShows(CapturedOutput output) {
		SamplePage.read().assertShows("output", output.getOut());
	}

	@Test
	void everyPurchaseIsOneVersion() {
		assertThat(this.shop.product("tea-1")).satisfies(tea -> {
			assertThat(tea.stock()).isZero();
			assertThat(tea.version()).isEqualTo(41);
		});
	}

	@Test
	void rowsAreAsTheRecordsSay() {
		Row row = this.client.getRow(r -> r.table("products").primaryKey(PrimaryKey.of("sku", "tea-1")))
			.row()
			.orElseThrow();
		assertThat(row.getString("price")).isEqualTo("19.90");
		assertThat(row.getLong("stock")).isZero();
	}

}
