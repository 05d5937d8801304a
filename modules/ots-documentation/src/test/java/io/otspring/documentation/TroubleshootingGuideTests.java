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

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.dao.OtsExceptionTranslationAutoConfiguration;
import io.otspring.boot.autoconfigure.dao.OtsExceptionTranslator;
import io.otspring.boot.autoconfigure.emulator.OtsEmulatorAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.filter.Condition;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.table.PrimaryKeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an application says that does not start, and exceptions of Spring's data access.
 */
@ExtendWith(OutputCaptureExtension.class)
class TroubleshootingGuideTests {

	private static final Pattern REPORT = Pattern.compile("```\\n(Description:.*?)```", Pattern.DOTALL);

	@Test
	void reportIsThatOfThePage(CapturedOutput output) throws IOException {
		Matcher report = REPORT.matcher(Files.readString(Pages.guide("troubleshooting.md")));
		assertThat(report.find()).isTrue();
		assertThatExceptionOfType(BeanCreationException.class)
			.isThrownBy(() -> SpringApplication.run(WithoutEndpoint.class).close());
		List<String> lines = report.group(1).lines().toList();
		assertThat(output.getOut()).contains(lines);
	}

	@Test
	void repositoryThrowsExceptionsOfSpring() {
		ApplicationContextRunner application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsEmulatorAutoConfiguration.class, OtsAutoConfiguration.class,
					OtsExceptionTranslationAutoConfiguration.class))
			.withBean(Customers.class)
			.withPropertyValues("ots.emulator.enabled=true", "ots.exception-translation.enabled=true");
		application.run(context -> {
			assertThat(context).hasSingleBean(OtsExceptionTranslator.class);
			context.getBean(OTSClient.class)
				.createTable(t -> t.table("customers").primaryKey("name", PrimaryKeyType.STRING));
			Customers customers = context.getBean(Customers.class);
			customers.add("ann");
			assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> customers.add("ann"))
				.withCauseInstanceOf(OtsConditionFailedException.class);
		});
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(OtsAutoConfiguration.class)
	static class WithoutEndpoint {

	}

	// snippet troubleshooting.repository
	@Repository
	static class Customers {

		private final OTSClient client;

		Customers(OTSClient client) {
			this.client = client;
		}

		/**
		 * @throws org.springframework.dao.DuplicateKeyException if there is such a
		 * customer
		 */
		void add(String name) {
			this.client.putRow(r -> r.table("customers")
				.primaryKey(PrimaryKey.of("name", name))
				.condition(Condition.rowDoesNotExist()));
		}

	}
	// end

}
