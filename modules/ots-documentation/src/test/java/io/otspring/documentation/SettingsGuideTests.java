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

package io.otspring.documentation;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.stereotype.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several clients.
 */
class SettingsGuideTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class))
		.withPropertyValues("ots.emulator.enabled=true", "ots.clients.archive.instance-name=old",
				"ots.clients.archive.call-timeout=5m");

	@Test
	void furtherClientIsInjectedByItsName() {
		this.application.withBean(Retention.class).run(context -> {
			Retention retention = context.getBean(Retention.class);
			retention.client.createTable(t -> t.table("orders").primaryKey("id", PrimaryKeyType.STRING));
			assertThat(retention.archive.listTable().tables()).isEmpty();
			assertThat(retention.client).isSameAs(context.getBean(OTSClient.class));
		});
	}

	// snippet settings.clients
	@Service
	static class Retention {

		private final OTSClient client;

		private final OTSClient archive;

		Retention(OTSClient client, @Qualifier("archive") OTSClient archive) {
			this.client = client;
			this.archive = archive;
		}

	}
	// end

}
