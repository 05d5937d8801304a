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

import java.net.InetAddress;
import java.net.URI;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.StartupFailure;
import io.otspring.client.OTSClient;
import io.otspring.client.transport.HttpClient5Customizer;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@code ots.proxy}, each property seen in what a proxy gets.
 */
class ProxyPropertiesTests {

	private static final String ENDPOINT = "http://my-instance.example.test:8087";

	private static final String PASSWORD = "canary-password";

	private final OtsTestServer proxy = OtsTestServer.start();

	@AfterEach
	void close() {
		this.proxy.close();
	}

	@Test
	void hostAndPortAreThoseOfTheProxy() {
		application().run(context -> {
			call(context.getBean(OTSClient.class));
			assertThat(this.proxy.onlyRequest().path()).isEqualTo(ENDPOINT + "/ListTable");
			assertThat(this.proxy.onlyRequest().header("proxy-authorization")).isNull();
		});
	}

	@Test
	void userNameAndPasswordAreSentToTheProxy() {
		application().withPropertyValues("ots.proxy.username=me", "ots.proxy.password=" + PASSWORD).run(context -> {
			call(context.getBean(OTSClient.class));
			assertThat(this.proxy.onlyRequest().header("proxy-authorization"))
				.isEqualTo("Basic bWU6Y2FuYXJ5LXBhc3N3b3Jk");
		});
	}

	@Test
	void hostsOfTheListAreReachedWithoutTheProxy() {
		try (OtsTestServer service = OtsTestServer.start()) {
			int port = URI.create(service.endpoint()).getPort();
			application()
				.withPropertyValues("ots.endpoint=http://my-instance.example.test:" + port,
						"ots.proxy.non-proxy-hosts=other.test,*.example.test")
				.withBean(OtsClientOptionsCustomizer.class,
						() -> builder -> builder.httpCustomizer(everyHostIsLoopback()))
				.run(context -> {
					assertThat(context.getBean(OTSClient.class).listTable().tables()).isNotEmpty();
					assertThat(service.onlyRequest().path()).isEqualTo("/ListTable");
					assertThat(this.proxy.requests()).isEmpty();
				});
		}
	}

	@Test
	void proxyOfAFurtherClientDoesNotGetThePasswordOfAnother() {
		try (OtsTestServer other = OtsTestServer.start()) {
			application()
				.withPropertyValues("ots.proxy.username=me", "ots.proxy.password=" + PASSWORD,
						"ots.clients.orders.proxy.host=localhost",
						"ots.clients.orders.proxy.port=" + URI.create(other.endpoint()).getPort())
				.run(context -> {
					call(context.getBean("ordersOtsClient", OTSClient.class));
					assertThat(other.onlyRequest().path()).isEqualTo(ENDPOINT + "/ListTable");
					assertThat(other.onlyRequest().header("proxy-authorization")).isNull();
					assertThat(this.proxy.requests()).isEmpty();
				});
		}
	}

	@Test
	void proxyThatIsNotCompleteIsExplained() {
		FailureAnalysis analysis = StartupFailure.analyze(application().withPropertyValues("ots.proxy.port=0"));
		assertThat(analysis.getDescription()).contains("'ots.proxy.host'")
			.contains("The port of a proxy must be from 1 to 65535");
		analysis = StartupFailure
			.analyze(application().withPropertyValues("ots.proxy.username=me:", "ots.proxy.password=" + PASSWORD));
		assertThat(analysis.getDescription()).contains("user name of a proxy").doesNotContain(PASSWORD);
	}

	private ApplicationContextRunner application() {
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withPropertyValues(this.proxy.properties("ots.retry.policy=none"))
			.withPropertyValues("ots.endpoint=" + ENDPOINT, "ots.proxy.host=127.0.0.1",
					"ots.proxy.port=" + URI.create(this.proxy.endpoint()).getPort());
	}

	/**
	 * Calls the service, of which the proxy knows nothing.
	 */
	private void call(OTSClient client) {
		assertThat(catchThrowable(client::listTable)).isNotNull();
	}

	private static HttpClient5Customizer everyHostIsLoopback() {
		return builder -> builder.setDnsResolver(new SystemDefaultDnsResolver() {
			@Override
			public InetAddress[] resolve(String host) {
				return new InetAddress[] { InetAddress.getLoopbackAddress() };
			}
		});
	}

}
