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

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.OtsTestServer.Reply;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.OtsServiceException;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OtsEndpointAutoConfiguration} and {@link OtsEndpoint}.
 */
class OtsEndpointAutoConfigurationTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsEndpointAutoConfiguration.class))
		.withPropertyValues(this.server.properties())
		.withPropertyValues("management.endpoints.web.exposure.include=ots");

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void isThereIfExposed() {
		this.application.run(context -> assertThat(context).hasSingleBean(OtsEndpoint.class));
	}

	@Test
	void backsOffIfNotExposed() {
		this.application.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run(context -> assertThat(context).doesNotHaveBean(OtsEndpoint.class).doesNotHaveBean(RecentCalls.class));
	}

	@Test
	void backsOffIfAccessIsForbidden() {
		this.application.withPropertyValues("management.endpoint.ots.access=NONE")
			.run(context -> assertThat(context).doesNotHaveBean(OtsEndpoint.class));
	}

	@Test
	void backsOffWithoutClient() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(OtsEndpoint.class));
	}

	@Test
	void backsOffWithoutClientOnTheClassPath() {
		this.application.withClassLoader(new FilteredClassLoader(OTSClient.class))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OtsEndpoint.class));
	}

	@Test
	void showsWhereAndHowTheClientCalls() {
		this.application.withPropertyValues("ots.max-connections=7").run(context -> {
			OtsClientDescriptor client = client(context, "otsClient");
			assertThat(client.endpoint()).isEqualTo(this.server.endpoint());
			assertThat(client.instance()).isEqualTo(OtsTestServer.INSTANCE);
			assertThat(client.settings().maxConnections()).isEqualTo(7);
			assertThat(client.settings().callTimeout()).hasSeconds(60);
			assertThat(client.pool().max()).isEqualTo(7);
			assertThat(client.credentials().provider()).isEqualTo("static");
			assertThat(client.credentials().accessKeyId()).isEqualTo("****y-id");
		});
	}

	@Test
	void showsLastFailures() {
		this.application.withPropertyValues("ots.retry.policy=none").run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			this.server.answerWith(Reply.error(ErrorCode.SERVER_BUSY));
			assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> client.describeTable("orders"));
			assertThat(client(context, "otsClient").lastFailures()).singleElement().satisfies(call -> {
				assertThat(call.operation()).isEqualTo("DescribeTable");
				assertThat(call.tables()).containsExactly("orders");
				assertThat(call.error()).isEqualTo("OTSServerBusy");
				assertThat(call.effect()).isEqualTo("NONE");
				assertThat(call.requestId()).isNotEmpty();
			});
		});
	}

	@Test
	void keepsTheLastFailuresOnly() {
		this.application.withPropertyValues("ots.retry.policy=none").run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			this.server.answerWith(Reply.error(ErrorCode.SERVER_BUSY));
			for (int i = 0; i < LastFailures.SIZE + 2; i++) {
				String table = "table" + i;
				assertThatExceptionOfType(OtsServiceException.class).isThrownBy(() -> client.describeTable(table));
			}
			assertThat(client(context, "otsClient").lastFailures()).hasSize(LastFailures.SIZE)
				.first()
				.satisfies(call -> assertThat(call.tables()).containsExactly("table" + (LastFailures.SIZE + 1)));
		});
	}

	@Test
	void showsSlowestCalls() {
		this.application.run(context -> {
			context.getBean(OTSClient.class).listTable();
			assertThat(client(context, "otsClient").slowestCalls()).singleElement().satisfies(call -> {
				assertThat(call.operation()).isEqualTo("ListTable");
				assertThat(call.elapsed()).isPositive();
				assertThat(call.attempts()).isOne();
				assertThat(call.error()).isNull();
			});
		});
	}

	@Test
	void makesNoClientToShowIt() {
		this.application.run(context -> {
			assertThat(clients(context).clients()).containsOnlyKeys("otsClient");
			context.getBean(OTSAsyncClient.class).listTable().join();
			assertThat(clients(context).clients()).containsOnlyKeys("otsClient", "otsAsyncClient");
			assertThat(client(context, "otsAsyncClient").slowestCalls()).hasSize(1);
		});
	}

	@Test
	void showsFurtherClients() {
		this.application.withPropertyValues("ots.clients.archive.instance-name=old")
			.run(context -> assertThat(client(context, "archiveOtsClient").instance()).isEqualTo("old"));
	}

	@Test
	void showsLittleOfAClientThatTellsNothing() {
		this.application.withBean("mock", OTSClient.class, Mute::new).run(context -> {
			OtsClientDescriptor client = client(context, "mock");
			assertThat(client.endpoint()).isNull();
			assertThat(client.pool()).isNull();
			assertThat(client.lastFailures()).isEmpty();
		});
	}

	@Test
	void callsNothing() {
		this.application.run(context -> {
			clients(context);
			assertThat(this.server.connections()).isZero();
		});
	}

	private static OtsDescriptor clients(ApplicationContext context) {
		return context.getBean(OtsEndpoint.class).ots();
	}

	private static OtsClientDescriptor client(ApplicationContext context, String name) {
		return clients(context).clients().get(name);
	}

	private static final class Mute implements OTSClient {

		@Override
		public <R> R execute(OtsRequest<R> request, CallOptions options) {
			throw new UnsupportedOperationException();
		}

	}

}
