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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.client.OTSClient;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsHeaders;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.cloud.autoconfigure.ConfigurationPropertiesRebinderAutoConfiguration;
import org.springframework.cloud.autoconfigure.RefreshAutoConfiguration;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for settings that change while the application runs.
 */
@ExtendWith(OutputCaptureExtension.class)
class OtsRefreshAutoConfigurationTests {

	private final OtsTestServer server = OtsTestServer.start();

	private final SpringApplication application = new SpringApplication(Application.class);

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void timeOutsTakeEffectWithTheNextCallOfAllClients() {
		this.server.stall();
		run(List.of("ots.call-timeout=150ms", "ots.retry.policy=none"), context -> {
			assertThat(timeout(context, "otsClient")).hasMillis(150);
			refresh(context, "ots.call-timeout=80ms", "ots.clients.archive.socket-timeout=40ms");
			assertThat(timeout(context, "otsClient")).hasMillis(80);
			assertThat(timeout(context, "archiveOtsClient")).hasMillis(40);
		});
	}

	@Test
	void retryFiguresTakeEffect() {
		this.server.answerWith(OtsTestServer.Reply.error(ErrorCode.SERVER_BUSY));
		run(List.of("ots.retry.policy=none"), context -> {
			assertThat(attempts(context, "archiveOtsClient")).isEqualTo(1);
			refresh(context, "ots.retry.policy=no-delay", "ots.retry.max-retries=2");
			assertThat(attempts(context, "otsClient")).isEqualTo(3);
			assertThat(attempts(context, "archiveOtsClient")).isEqualTo(3);
		});
	}

	@Test
	void retryPolicyOfTheApplicationStays() {
		this.server.answerWith(OtsTestServer.Reply.error(ErrorCode.SERVER_BUSY));
		this.application.addInitializers(context -> ((GenericApplicationContext) context).registerBean("none",
				RetryPolicy.class, RetryPolicy::none));
		run(List.of(), context -> {
			refresh(context, "ots.retry.policy=no-delay", "ots.retry.max-retries=2");
			assertThat(attempts(context, "otsClient")).isEqualTo(1);
			assertThat(attempts(context, "archiveOtsClient")).isEqualTo(1);
		});
	}

	@Test
	void accessKeyTakesEffect() {
		run(List.of(), context -> {
			context.getBean(OTSClient.class).listTable();
			refresh(context, "ots.credentials.access-key-id=next");
			context.getBean(OTSClient.class).listTable();
			context.getBean("archiveOtsClient", OTSClient.class).listTable();
			assertThat(this.server.requests()).extracting(request -> request.header(OtsHeaders.ACCESS_KEY_ID))
				.containsExactly(OtsTestServer.ACCESS_KEY_ID, "next", "next");
		});
	}

	@Test
	void invalidValueIsRefusedInOneLine(CapturedOutput output) {
		this.server.stall();
		run(List.of("ots.call-timeout=150ms", "ots.retry.policy=none"), context -> {
			catchThrowable(() -> refresh(context, "ots.call-timeout=-3s"));
			assertThat(output).containsOnlyOnce("Settings of otsClient, archiveOtsClient stay as they were: "
					+ "property 'ots.call-timeout' must not be 'PT-3S'");
			catchThrowable(() -> refresh(context, "ots.call-timeout=soon"));
			assertThat(output).containsOnlyOnce("property 'ots.call-timeout' must not be 'soon'");
			assertThat(timeout(context, "otsClient")).hasMillis(150);
		});
	}

	@Test
	void secretThatIsInvalidIsNotTold(CapturedOutput output) {
		run(List.of(), context -> {
			catchThrowable(() -> refresh(context, "ots.credentials.access-key-secret=bad\u0001canary"));
			assertThat(output).containsOnlyOnce("the access key of the properties is unusable (MALFORMED_ACCESS_KEY)")
				.doesNotContain("canary");
			context.getBean(OTSClient.class).listTable();
		});
	}

	@Test
	void noCallFailsWhileSettingsChange() {
		run(List.of(), context -> {
			AtomicBoolean over = new AtomicBoolean();
			ExecutorService threads = Executors.newFixedThreadPool(2);
			try {
				List<Future<Integer>> callers = new ArrayList<>();
				for (String client : List.of("otsClient", "archiveOtsClient")) {
					callers.add(threads.submit(caller(context.getBean(client, OTSClient.class), over)));
				}
				for (int i = 0; i < 200; i++) {
					TestPropertyValues
						.of("ots.credentials.access-key-id=id" + i, "ots.call-timeout=" + (30 + i) + "s",
								"ots.retry.max-retries=" + i % 7)
						.applyTo(context);
					context.publishEvent(new EnvironmentChangeEvent(context, Set.of("ots.call-timeout")));
				}
				over.set(true);
				for (Future<Integer> caller : callers) {
					assertThat(caller.get(30, TimeUnit.SECONDS)).isPositive();
				}
			}
			finally {
				over.set(true);
				threads.shutdownNow();
			}
			context.getBean(OTSClient.class).listTable();
			assertThat(this.server.requests()).last()
				.satisfies(request -> assertThat(request.header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo("id199"));
		});
	}

	@Test
	void nothingIsThereWithoutSpringCloud() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class, OtsRefreshAutoConfiguration.class))
			.withPropertyValues(this.server.properties())
			.withClassLoader(new FilteredClassLoader("org.springframework.cloud"))
			.run(context -> assertThat(context).hasNotFailed()
				.hasSingleBean(OTSClient.class)
				.doesNotHaveBean("otsSettingsRefresher"));
	}

	/**
	 * Runs an application as its main method does: Spring Cloud needs one to start it
	 * again.
	 */
	private void run(List<String> properties, ThrowingConsumer<ConfigurableApplicationContext> test) {
		this.application.setWebApplicationType(WebApplicationType.NONE);
		this.application.setBannerMode(Banner.Mode.OFF);
		List<String> arguments = new ArrayList<>(List.of("--ots.clients.archive.max-connections=2"));
		Stream.concat(Stream.of(this.server.properties()), properties.stream())
			.forEach(property -> arguments.add("--" + property));
		try (ConfigurableApplicationContext context = this.application.run(arguments.toArray(String[]::new))) {
			test.accept(context);
		}
	}

	private static Callable<Integer> caller(OTSClient client, AtomicBoolean over) {
		return () -> {
			int calls = 0;
			do {
				client.listTable();
				calls++;
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
			}
			while (!over.get());
			return calls;
		};
	}

	private static void refresh(ConfigurableApplicationContext context, String... properties) {
		TestPropertyValues.of(properties).applyTo(context);
		context.getBean(ContextRefresher.class).refresh();
	}

	private static Duration timeout(ConfigurableApplicationContext context, String client) {
		OTSClient called = context.getBean(client, OTSClient.class);
		return catchThrowableOfType(OtsTimeoutException.class, called::listTable).timeout();
	}

	private static int attempts(ConfigurableApplicationContext context, String client) {
		OTSClient called = context.getBean(client, OTSClient.class);
		return catchThrowableOfType(OtsException.class, called::listTable).attempts();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ OtsAutoConfiguration.class, OtsRefreshAutoConfiguration.class,
			RefreshAutoConfiguration.class, ConfigurationPropertiesRebinderAutoConfiguration.class })
	static class Application {

	}

}
