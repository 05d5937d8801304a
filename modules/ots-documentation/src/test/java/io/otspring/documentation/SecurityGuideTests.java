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

import java.time.Instant;

import io.otspring.boot.autoconfigure.OtsAutoConfiguration;
import io.otspring.client.OTSClient;
import io.otspring.client.credentials.FetchedCredentials;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.credentials.OtsCredentialsProvider;
import io.otspring.client.credentials.RefreshingCredentialsProvider;
import io.otspring.emulator.OtsEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credentials that an application fetches itself.
 */
@ExtendWith(EmulatorExtension.class)
class SecurityGuideTests {

	@Test
	void credentialsAreFetched(OtsEmulator emulator) {
		Lease lease = new Lease(emulator.accessKeyId(), emulator.accessKeySecret(), Instant.now().plusSeconds(3600));
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withUserConfiguration(Credentials.class)
			.withBean(Vault.class, () -> () -> lease)
			.withPropertyValues("ots.endpoint=" + emulator.endpoint(), "ots.instance-name=" + emulator.instance())
			.run(context -> {
				context.getBean(OTSClient.class).listTable();
				assertThat(context.getBean(OtsCredentialsProvider.class).state().orElseThrow().expiration())
					.hasValue(lease.end());
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class Credentials {

		// snippet security.fetcher
		@Bean
		OtsCredentialsProvider otsCredentialsProvider(Vault vault) {
			return RefreshingCredentialsProvider.of(() -> {
				Lease lease = vault.lease(); // may take its time, and fail
				return FetchedCredentials.of(OtsCredentials.of(lease.id(), lease.secret()), lease.end());
			});
		}
		// end

	}

	interface Vault {

		Lease lease();

	}

	record Lease(String id, String secret, Instant end) {
	}

}
