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

package io.otspring.samples.twoclients;

import io.otspring.client.OTSClient;
import io.otspring.client.model.PrimaryKey;
import io.otspring.samples.test.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does with the running application what its page says.
 */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class TwoClientsApplicationTests {

	@Autowired
	private OTSClient orders;

	@Autowired
	@Qualifier("archive")
	private OTSClient archive;

	@Test
	void printsWhatItsPageShows(CapturedOutput output) {
		SamplePage.read().assertShows("output", output.getAll());
	}

	@Test
	void paidOrdersAreInTheOtherInstance() {
		assertThat(this.archive.getRow(r -> r.table("orders").primaryKey(PrimaryKey.of("id", 1))).row()).isPresent();
		assertThat(this.orders.getRow(r -> r.table("orders").primaryKey(PrimaryKey.of("id", 1))).row()).isEmpty();
		assertThat(this.orders.getRow(r -> r.table("orders").primaryKey(PrimaryKey.of("id", 7))).row()).isPresent();
	}

	@Test
	void eachClientHasAPoolAndAHealthEntryOfItsOwn(@Autowired HealthContributor otsHealthContributor) {
		assertThat(this.archive.poolStatistics().orElseThrow().max()).isEqualTo(4);
		assertThat(this.orders.poolStatistics().orElseThrow().max()).isEqualTo(50);
		assertThat(((CompositeHealthContributor) otsHealthContributor).stream().map(HealthContributors.Entry::name))
			.containsExactlyInAnyOrder("otsClient", "archiveOtsClient");
	}

}
