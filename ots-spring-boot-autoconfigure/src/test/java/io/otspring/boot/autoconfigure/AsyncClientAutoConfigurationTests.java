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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSAsyncClient;
import io.otspring.client.OTSClient;
import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the asynchronous client of {@link OtsAutoConfiguration}.
 */
class AsyncClientAutoConfigurationTests {

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
			assertThat(context).hasSingleBean(OTSAsyncClient.class).hasBean("otsAsyncClient");
			OTSAsyncClient client = context.getBean(OTSAsyncClient.class);
			assertThat(client.listTable().get().tables()).containsExactly("orders");
			assertThat(this.server.onlyRequest().header(OtsHeaders.INSTANCE_NAME)).isEqualTo(OtsTestServer.INSTANCE);
		});
	}

	@Test
	void makesNoClientThatNobodyAsksFor() {
		this.application.run(context -> {
			context.getBean(OTSClient.class).listTable();
			ConfigurableListableBeanFactory beans = context.getSourceApplicationContext().getBeanFactory();
			assertThat(beans.containsSingleton("otsClient")).isTrue();
			assertThat(beans.containsSingleton("otsAsyncClient")).isFalse();
		});
	}

	@Test
	void closesClientWithTheContext() {
		AtomicReference<OTSAsyncClient> client = new AtomicReference<>();
		this.application.run(context -> client.set(context.getBean(OTSAsyncClient.class)));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> client.get().listTable().get())
			.withCauseInstanceOf(OtsClientClosedException.class);
	}

	@Test
	void backsOffForClientOfTheApplication() {
		OTSAsyncClient own = new UnusableClient();
		this.application.withBean("own", OTSAsyncClient.class, () -> own).run(context -> {
			assertThat(context).hasSingleBean(OTSAsyncClient.class);
			assertThat(context.getBean(OTSAsyncClient.class)).isSameAs(own);
		});
	}

	@Test
	void backsOffIfDisabled() {
		this.application.withPropertyValues("ots.enabled=false")
			.run(context -> assertThat(context).doesNotHaveBean(OTSAsyncClient.class));
	}

	@Test
	void takesPropertiesCustomizersAndObservers() {
		AtomicInteger completions = new AtomicInteger();
		AtomicInteger calls = new AtomicInteger();
		Executor executor = task -> {
			completions.incrementAndGet();
			new Thread(task).start();
		};
		this.application.withPropertyValues("ots.max-connections=7")
			.withBean(OtsClientOptionsCustomizer.class, () -> builder -> builder.completionExecutor(executor))
			.withBean(OtsCallObserver.class, () -> call -> {
				calls.incrementAndGet();
				return CallObservation.NOOP;
			})
			.run(context -> {
				OTSAsyncClient client = context.getBean(OTSAsyncClient.class);
				client.listTable().get();
				assertThat(completions).hasPositiveValue();
				assertThat(calls).hasValue(1);
				assertThat(client.poolStatistics()).hasValueSatisfying(pool -> assertThat(pool.max()).isEqualTo(7));
			});
	}

	/**
	 * A client of the application.
	 */
	private static final class UnusableClient implements OTSAsyncClient {

		@Override
		public <R> CompletableFuture<R> execute(OtsRequest<R> request, CallOptions options) {
			throw new UnsupportedOperationException();
		}

	}

}
