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
import io.otspring.boot.autoconfigure.bulk.OtsBulkWriterAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.bulk.BulkWriter;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a bulk writer when the application stops.
 */
@ExtendWith(EmulatorExtension.class)
class RuntimeGuideTests {

	@Test
	void bulkWriterWritesWhatItHoldsWhenTheApplicationStops(OtsEmulator emulator, OTSClient client) {
		client.createTable(t -> t.table("events").primaryKey("id", PrimaryKeyType.INTEGER));
		PrimaryKey key = PrimaryKey.of("id", 1);
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsBulkWriterAutoConfiguration.class, OtsAutoConfiguration.class))
			.withUserConfiguration(Writers.class)
			.withPropertyValues("ots.endpoint=" + emulator.endpoint(), "ots.instance-name=" + emulator.instance(),
					"ots.credentials.access-key-id=" + emulator.accessKeyId(),
					"ots.credentials.access-key-secret=" + emulator.accessKeySecret())
			.run(context -> context.getBean(BulkWriter.class).put(r -> r.table("events").primaryKey(key)));
		assertThat(client.getRow(r -> r.table("events").primaryKey(key)).row()).isPresent();
	}

	@Configuration(proxyBeanMethods = false)
	static class Writers {

		// snippet runtime.writer
		@Bean
		BulkWriter eventWriter(OTSClient client) {
			return new BulkWriter(client);
		}
		// end

	}

}
