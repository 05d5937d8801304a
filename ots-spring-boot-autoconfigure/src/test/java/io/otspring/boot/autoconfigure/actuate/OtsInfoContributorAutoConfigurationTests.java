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

package io.otspring.boot.autoconfigure.actuate;

import java.util.Map;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsInfoContributorAutoConfiguration} and {@link OtsInfoContributor}.
 */
class OtsInfoContributorAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsInfoContributorAutoConfiguration.class))
		.withPropertyValues("ots.endpoint=http://127.0.0.1:1", "ots.instance-name=my-instance",
				"ots.credentials.access-key-id=id", "ots.credentials.access-key-secret=secret");

	@Test
	void isOffUnlessSwitchedOn() {
		this.application.run(context -> assertThat(context).doesNotHaveBean(InfoContributor.class));
	}

	@Test
	void tellsWhereClientsCall() {
		this.application.withPropertyValues("management.info.ots.enabled=true").run(context -> {
			Info.Builder builder = new Info.Builder();
			context.getBean(OtsInfoContributor.class).contribute(builder);
			assertThat(builder.build().getDetails()).extracting("ots.clients.otsClient")
				.isEqualTo(Map.of("endpoint", "127.0.0.1", "instance", "my-instance"));
		});
	}

	@Test
	void backsOffForContributorOfTheApplication() {
		OtsInfoContributor own = new OtsInfoContributor(Map.of());
		this.application.withPropertyValues("management.info.ots.enabled=true")
			.withBean("own", OtsInfoContributor.class, () -> own)
			.run(context -> assertThat(context.getBean(OtsInfoContributor.class)).isSameAs(own));
	}

	@Test
	void backsOffWithoutClient() {
		this.application.withPropertyValues("management.info.ots.enabled=true", "ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(OtsInfoContributor.class));
	}

}
