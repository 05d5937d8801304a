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

package io.otspring.boot.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.table.TableNameResolver;
import io.otspring.protocol.message.TableMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what guards the calls of the configured clients.
 */
@ExtendWith(OutputCaptureExtension.class)
class OtsGuardsTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
		.withPropertyValues(this.server.properties());

	@BeforeEach
	void answerDeletions() {
		this.server.answer(request -> request.operation().equals("DeleteTable")
				? OtsTestServer.Reply.of(TableMessages.DeleteTableResponse.getDefaultInstance())
				: OtsTestServer.success(request));
	}

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void slowCallIsLogged(CapturedOutput output) {
		this.server.answer(request -> {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			return OtsTestServer.success(request);
		});
		this.application.withPropertyValues("ots.slow-call-threshold=5ms").run(context -> {
			context.getBean(OTSClient.class).listTable();
			assertThat(output).containsOnlyOnce("beyond the threshold of 5 ms");
		});
	}

	@Test
	void prefixComesBeforeNamesOfTables() {
		this.application
			.withPropertyValues("ots.table-prefix=test_", "ots.clients.archive.table-prefix=old_",
					"ots.clients.other.max-connections=2")
			.run(context -> {
				context.getBean(OTSClient.class).deleteTable("orders");
				context.getBean("archiveOtsClient", OTSClient.class).deleteTable("orders");
				context.getBean("otherOtsClient", OTSClient.class).deleteTable("orders");
				context.getBean("otsAsyncClient", OTSAsyncClient.class).deleteTable("orders").join();
				assertThat(bodies()).containsExactly("\n\013test_orders", "\n\012old_orders", "\n\013test_orders",
						"\n\013test_orders");
			});
	}

	@Test
	void resolverOfTheApplicationComesBeforeThePrefixThatIsInherited() {
		TableNameResolver resolver = new TableNameResolver() {

			@Override
			public String serviceName(String name) {
				return name + "_shadow";
			}

			@Override
			public Optional<String> applicationName(String serviceName) {
				return Optional.of(serviceName.replace("_shadow", ""));
			}

		};
		this.application.withBean(TableNameResolver.class, () -> resolver)
			.withPropertyValues("ots.table-prefix=test_", "ots.clients.archive.table-prefix=old_",
					"ots.clients.other.max-connections=2")
			.run(context -> {
				context.getBean(OTSClient.class).deleteTable("t");
				context.getBean("archiveOtsClient", OTSClient.class).deleteTable("t");
				context.getBean("otherOtsClient", OTSClient.class).deleteTable("t");
				assertThat(bodies()).containsExactly("\n\010t_shadow", "\n\005old_t", "\n\010t_shadow");
			});
	}

	@Test
	void prefixThatNoNameCanHaveIsRefused() {
		this.application.withPropertyValues("ots.table-prefix=my-")
			.run(context -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class,
						ex -> assertThat(ex.getName()).isEqualTo("ots.table-prefix")));
	}

	@Test
	void auditorsHearOfWrites() {
		List<String> heard = new CopyOnWriteArrayList<>();
		WriteAuditor auditor = (call, outcome) -> heard.add(call.operation() + " " + outcome.effect());
		this.application.withBean(WriteAuditor.class, () -> auditor)
			.withPropertyValues("ots.clients.archive.max-connections=2")
			.run(context -> {
				context.getBean(OTSClient.class).deleteTable("t");
				context.getBean("archiveOtsClient", OTSClient.class).listTable();
				context.getBean("archiveOtsClient", OTSClient.class).deleteTable("t");
				assertThat(heard).containsExactly("DeleteTable APPLIED", "DeleteTable APPLIED");
			});
	}

	@Test
	void userAgentHasTheNameOfTheApplication() {
		assertThat(userAgent("spring.application.name=order-service")).matches("otspring/\\S+ java/\\S+ order-service");
		assertThat(userAgent("spring.application.name=order service")).matches("otspring/\\S+ java/\\S+");
		assertThat(userAgent("spring.application.name=order-service", "ots.application-name=orders/1.7"))
			.matches("otspring/\\S+ java/\\S+ orders/1\\.7");
	}

	private String userAgent(String... properties) {
		this.application.withPropertyValues(properties).run(context -> context.getBean(OTSClient.class).listTable());
		return this.server.requests().get(this.server.requests().size() - 1).header("user-agent");
	}

	private List<String> bodies() {
		return this.server.requests()
			.stream()
			.map(request -> new String(request.body(), StandardCharsets.ISO_8859_1))
			.toList();
	}

}
