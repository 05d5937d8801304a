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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSClient;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.client.error.OtsThrottledException;
import io.otspring.client.retry.RetryDecision;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OtsAutoConfiguration}.
 */
class OtsAutoConfigurationTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
		.withPropertyValues(this.server.properties());

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void offersClientThatCallsTheEndpoint() {
		this.application.run(context -> {
			assertThat(context).hasSingleBean(OTSClient.class).hasBean("otsClient");
			assertThat(context.getBean(OTSClient.class).listTable().tables()).containsExactly("orders");
			assertThat(this.server.onlyRequest().header(OtsHeaders.INSTANCE_NAME)).isEqualTo(OtsTestServer.INSTANCE);
		});
	}

	@Test
	void connectsOnlyWhenCalled() {
		this.application.run(context -> {
			assertThat(context).hasSingleBean(OTSClient.class);
			assertThat(this.server.connections()).isZero();
		});
	}

	@Test
	void closesClientWithTheContext() {
		AtomicReference<OTSClient> client = new AtomicReference<>();
		this.application.run(context -> client.set(context.getBean(OTSClient.class)));
		assertThatExceptionOfType(OtsClientClosedException.class).isThrownBy(() -> client.get().listTable());
	}

	@Test
	void backsOffIfDisabled() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(OTSClient.class)
				.doesNotHaveBean(OtsConnectionDetails.class)
				.doesNotHaveBean(RetryPolicy.class));
	}

	@Test
	void backsOffWithoutClientOnTheClassPath() {
		this.application.withClassLoader(new FilteredClassLoader(OTSClient.class))
			.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("otsClient"));
	}

	@Test
	void backsOffForClientOfTheApplication() {
		OTSClient own = new UnusableClient();
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withBean("own", OTSClient.class, () -> own)
			.run(context -> {
				assertThat(context).hasSingleBean(OTSClient.class);
				assertThat(context.getBean(OTSClient.class)).isSameAs(own);
			});
	}

	@Test
	void prefersConnectionDetailsOfTheApplication() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withBean(OtsConnectionDetails.class, () -> new Details(this.server.endpoint()))
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				assertThat(this.server.onlyRequest().header(OtsHeaders.INSTANCE_NAME)).isEqualTo("of-details");
				assertThat(this.server.onlyRequest().header(OtsHeaders.STS_TOKEN)).isEqualTo("token-of-details");
			});
	}

	@Test
	void prefersCredentialsOfConnectionDetailsToProvider() {
		this.application.withBean(OtsConnectionDetails.class, () -> new Details(this.server.endpoint()))
			.withBean(OtsCredentialsProvider.class,
					() -> OtsCredentialsProvider.of(OtsCredentials.of("of-provider", "other-secret")))
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				assertThat(this.server.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo("id-of-details");
			});
	}

	@Test
	void prefersCredentialsProviderOfTheApplicationToProperties() {
		this.application
			.withBean(OtsCredentialsProvider.class,
					() -> OtsCredentialsProvider.of(OtsCredentials.of("of-provider", OtsTestServer.ACCESS_KEY_SECRET)))
			.run(context -> {
				assertThat(context).hasSingleBean(OtsCredentialsProvider.class);
				context.getBean(OTSClient.class).listTable();
				assertThat(this.server.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo("of-provider");
			});
	}

	@Test
	void prefersRetryPolicyOfTheApplication() {
		this.server.answerWith(OtsTestServer.Reply.error(ErrorCode.SERVER_BUSY));
		RetryPolicy once = attempt -> (attempt.number() == 1) ? RetryDecision.againAfter(Duration.ZERO)
				: RetryDecision.giveUp();
		this.application.withBean(RetryPolicy.class, () -> once).run(context -> {
			OTSClient client = context.getBean(OTSClient.class);
			assertThatExceptionOfType(OtsThrottledException.class).isThrownBy(client::listTable);
			assertThat(this.server.requests()).hasSize(2);
		});
	}

	@Test
	void tellsObserversInOrder() {
		List<String> heard = new CopyOnWriteArrayList<>();
		this.application.withBean("second", OtsCallObserver.class, () -> new SecondObserver(heard))
			.withBean("first", OtsCallObserver.class, () -> new FirstObserver(heard))
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				assertThat(heard).containsExactly("first ListTable", "second ListTable");
			});
	}

	@Test
	void appliesCustomizersAfterThePropertiesByDefault() {
		this.application.withPropertyValues("ots.max-connections=7")
			.withBean(OtsClientOptionsCustomizer.class, () -> builder -> builder.maxConnections(3))
			.run(context -> assertThat(maxConnections(context.getBean(OTSClient.class))).isEqualTo(3));
	}

	@Test
	void appliesCustomizersWithNegativeOrderBeforeTheProperties() {
		this.application.withPropertyValues("ots.max-connections=7")
			.withBean(OtsClientOptionsCustomizer.class, EarlyCustomizer::new)
			.run(context -> assertThat(maxConnections(context.getBean(OTSClient.class))).isEqualTo(7));
	}

	@Test
	void leavesToEarlyCustomizersWhatNoPropertySets() {
		this.application.withBean(OtsClientOptionsCustomizer.class, EarlyCustomizer::new)
			.run(context -> assertThat(maxConnections(context.getBean(OTSClient.class))).isEqualTo(3));
	}

	@Test
	void offersBuilderForFurtherClients() {
		this.application.withPropertyValues("ots.max-connections=7").run(context -> {
			OtsClientOptions.Builder builder = context.getBean(OtsClientOptions.Builder.class);
			assertThat(builder).isNotSameAs(context.getBean(OtsClientOptions.Builder.class));
			OtsClientOptions options = builder.build();
			assertThat(options.maxConnections()).isEqualTo(7);
			assertThat(options.endpoint()).hasToString(this.server.endpoint());
		});
	}

	@Test
	void backsOffForBuilderOfTheApplication() {
		this.application
			.withBean("own", OtsClientOptions.Builder.class,
					() -> OtsClientOptions.builder()
						.endpoint(this.server.endpoint())
						.instanceName("of-builder")
						.credentials("id", OtsTestServer.ACCESS_KEY_SECRET))
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				assertThat(this.server.onlyRequest().header(OtsHeaders.INSTANCE_NAME)).isEqualTo("of-builder");
			});
	}

	private static int maxConnections(OTSClient client) {
		return client.poolStatistics().orElseThrow().max();
	}

	/**
	 * Limits the connections before the properties do.
	 */
	private static final class EarlyCustomizer implements OtsClientOptionsCustomizer, Ordered {

		@Override
		public void customize(OtsClientOptions.Builder builder) {
			builder.maxConnections(3);
		}

		@Override
		public int getOrder() {
			return -1;
		}

	}

	private record Details(String endpoint) implements OtsConnectionDetails {

		@Override
		public String getEndpoint() {
			return this.endpoint;
		}

		@Override
		public String getInstance() {
			return "of-details";
		}

		@Override
		public OtsCredentials getCredentials() {
			return OtsCredentials.of("id-of-details", OtsTestServer.ACCESS_KEY_SECRET, "token-of-details");
		}

	}

	@Order(1)
	private record FirstObserver(List<String> heard) implements OtsCallObserver {

		@Override
		public CallObservation started(OtsCall call) {
			this.heard.add("first " + call.operation());
			return CallObservation.NOOP;
		}

	}

	@Order(2)
	private record SecondObserver(List<String> heard) implements OtsCallObserver {

		@Override
		public CallObservation started(OtsCall call) {
			this.heard.add("second " + call.operation());
			return CallObservation.NOOP;
		}

	}

	private static final class UnusableClient implements OTSClient {

		@Override
		public <R> R execute(OtsRequest<R> request, CallOptions options) {
			throw new UnsupportedOperationException();
		}

	}

}
