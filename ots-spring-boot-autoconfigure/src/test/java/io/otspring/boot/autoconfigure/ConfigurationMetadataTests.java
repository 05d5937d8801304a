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

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.otspring.boot.autoconfigure.test.GeneratedMetadata;
import io.otspring.client.OtsClientOptions;
import io.otspring.client.credentials.EcsRamRoleCredentialsFetcher;
import io.otspring.client.credentials.FileCredentialsProvider;
import io.otspring.client.credentials.RefreshingCredentialsProvider;
import io.otspring.client.credentials.aliyun.AssumedRole;
import io.otspring.client.retry.RetrySettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what tools learn of the properties and of the auto-configurations.
 */
class ConfigurationMetadataTests {

	// What has no default, or one that depends on something else
	private static final Set<String> WITHOUT_DEFAULT = Set.of("ots.endpoint", "ots.instance-name", "ots.region",
			"ots.credentials.access-key-id", "ots.credentials.access-key-secret", "ots.credentials.sts-token",
			"ots.credentials.provider", "ots.credentials.uri", "ots.credentials.file.path",
			"ots.credentials.ecs-ram-role.role-name", "ots.credentials.assume-role.role-arn",
			"ots.credentials.assume-role.session-name", "ots.credentials.assume-role.sts-endpoint",
			"ots.credentials.oidc.provider-arn", "ots.credentials.oidc.token-file", "ots.ssl.bundle", "ots.proxy.host",
			"ots.proxy.port", "ots.proxy.username", "ots.proxy.password", "ots.proxy.non-proxy-hosts",
			"ots.health.tables", "ots.mapping.packages", "ots.emulator.data-directory", "ots.clients",
			"ots.slow-call-threshold", "ots.table-prefix", "ots.application-name");

	// Names, addresses and secrets that only the application knows
	private static final Set<String> FREE_TEXT = Set.of("ots.endpoint", "ots.instance-name",
			"ots.credentials.access-key-id", "ots.credentials.access-key-secret", "ots.credentials.sts-token",
			"ots.credentials.uri", "ots.credentials.file.path", "ots.credentials.ecs-ram-role.role-name",
			"ots.credentials.ecs-ram-role.address", "ots.credentials.assume-role.role-arn",
			"ots.credentials.assume-role.session-name", "ots.credentials.oidc.provider-arn",
			"ots.credentials.oidc.token-file", "ots.ssl.bundle", "ots.health.tables", "ots.mapping.packages",
			"ots.emulator.data-directory", "ots.clients", "ots.table-prefix", "ots.application-name", "ots.proxy.host",
			"ots.proxy.username", "ots.proxy.password", "ots.proxy.non-proxy-hosts");

	private static final Set<String> TYPES_WITH_KNOWN_VALUES = Set.of("java.lang.Boolean", "java.lang.Integer",
			"java.lang.Double", "java.time.Duration");

	private final Map<String, JsonNode> properties = GeneratedMetadata.properties();

	@Test
	void everyPropertyIsThere() {
		Set<String> own = new TreeSet<>(this.properties.keySet());
		own.removeIf(name -> !name.startsWith("ots."));
		assertThat(own).containsExactlyInAnyOrderElementsOf(OtsPropertyNames.known().names());
	}

	@Test
	void healthSwitchIsThere() {
		assertThat(this.properties.get("management.health.ots.enabled").get("defaultValue").asBoolean()).isTrue();
	}

	@Test
	void everyPropertyHasTypeAndDescription() {
		assertThat(this.properties).allSatisfy((name, property) -> {
			assertThat(property.path("type").asString("")).as(name).isNotEmpty();
			assertThat(property.path("description").asString("")).as(name)
				.endsWith(".")
				.hasSizeGreaterThan(15)
				.matches("[A-Z][^<>{}|]*");
		});
	}

	@Test
	void everyPropertyHasItsDefault() {
		Set<String> without = this.properties.values()
			.stream()
			.filter(property -> !property.has("defaultValue"))
			.map(property -> property.get("name").asString())
			.collect(Collectors.toSet());
		assertThat(without).isEqualTo(WITHOUT_DEFAULT);
	}

	@Test
	void defaultsOfOptionsAreThoseOfTheClient() {
		OtsClientOptions options = OtsClientOptions.builder()
			.endpoint("http://127.0.0.1:1")
			.instanceName("my-instance")
			.build();
		assertThat(defaultOf("ots.signature-version", String.class))
			.isEqualToIgnoringCase(options.signatureVersion().name());
		assertThat(defaultOf("ots.encoding", String.class)).isEqualTo(options.encoding().name());
		assertThat(defaultOf("ots.socket-timeout", Duration.class)).isEqualTo(options.socketTimeout());
		assertThat(defaultOf("ots.connect-timeout", Duration.class)).isEqualTo(options.connectTimeout());
		assertThat(defaultOf("ots.call-timeout", Duration.class)).isEqualTo(options.callTimeout());
		assertThat(defaultOf("ots.max-connections", int.class)).isEqualTo(options.maxConnections());
		assertThat(defaultOf("ots.max-response-size", DataSize.class).toBytes()).isEqualTo(options.maxResponseSize());
		assertThat(defaultOf("ots.logger-name", String.class)).isEqualTo(options.loggerName());
		assertThat(defaultOf("ots.pool.acquire-timeout", Duration.class)).isEqualTo(options.poolAcquireTimeout());
		assertThat(defaultOf("ots.pool.max-idle-time", Duration.class)).isEqualTo(options.poolMaxIdleTime());
		assertThat(defaultOf("ots.pool.max-life-time", Duration.class)).isEqualTo(options.poolMaxLifeTime());
		assertThat(defaultOf("ots.retry.budget", int.class)).isEqualTo(options.retryBudget());
		assertThat(defaultOf("ots.compression.request", boolean.class)).isEqualTo(options.requestCompression());
		assertThat(defaultOf("ots.compression.response", boolean.class)).isEqualTo(options.responseCompression());
	}

	@Test
	void defaultsOfRetriesAreThoseOfTheClient() {
		RetrySettings settings = RetrySettings.defaults();
		assertThat(defaultOf("ots.retry.max-retries", int.class)).isEqualTo(settings.maxRetries());
		assertThat(defaultOf("ots.retry.max-duration", Duration.class)).isEqualTo(settings.maxDuration());
		assertThat(defaultOf("ots.retry.delay", Duration.class)).isEqualTo(settings.delay());
		assertThat(defaultOf("ots.retry.throttling-delay", Duration.class)).isEqualTo(settings.throttlingDelay());
		assertThat(defaultOf("ots.retry.multiplier", double.class)).isEqualTo(settings.multiplier());
		assertThat(defaultOf("ots.retry.max-delay", Duration.class)).isEqualTo(settings.maxDelay());
	}

	@Test
	void defaultsOfCredentialsAreThoseOfTheClient() {
		assertThat(defaultOf("ots.credentials.file.check-interval", Duration.class))
			.isEqualTo(FileCredentialsProvider.DEFAULT_CHECK_INTERVAL);
		assertThat(defaultOf("ots.credentials.ecs-ram-role.address", String.class))
			.isEqualTo(EcsRamRoleCredentialsFetcher.DEFAULT_ADDRESS);
		assertThat(defaultOf("ots.credentials.ecs-ram-role.timeout", Duration.class))
			.isEqualTo(EcsRamRoleCredentialsFetcher.DEFAULT_TIMEOUT);
		assertThat(defaultOf("ots.credentials.ecs-ram-role.fallback-to-version1", boolean.class)).isFalse();
		assertThat(defaultOf("ots.credentials.assume-role.duration", Duration.class))
			.isEqualTo(AssumedRole.DEFAULT_DURATION);
		assertThat(defaultOf("ots.credentials.refresh-ahead", Duration.class))
			.isEqualTo(RefreshingCredentialsProvider.DEFAULT_REFRESH_AHEAD);
		assertThat(defaultOf("ots.credentials.max-wait", Duration.class))
			.isEqualTo(RefreshingCredentialsProvider.DEFAULT_MAX_WAIT);
	}

	@Test
	void otherDefaultsAreThoseOfTheProperties() {
		OtsProperties properties = new OtsProperties();
		assertThat(defaultOf("ots.enabled", boolean.class)).isEqualTo(properties.isEnabled());
		assertThat(defaultOf("ots.retry.policy", String.class))
			.isEqualToIgnoringCase(properties.getRetry().getPolicy().name());
		assertThat(defaultOf("ots.health.timeout", Duration.class)).isEqualTo(properties.getHealth().getTimeout());
		assertThat(defaultOf("ots.health.cache-time", Duration.class)).isEqualTo(properties.getHealth().getCacheTime());
		assertThat(defaultOf("ots.exception-translation.enabled", boolean.class))
			.isEqualTo(properties.getExceptionTranslation().isEnabled());
		assertThat(defaultOf("ots.mapping.schema", String.class))
			.isEqualToIgnoringCase(properties.getMapping().getSchema().name());
		assertThat(defaultOf("ots.mapping.naming", String.class).replace('-', '_'))
			.isEqualToIgnoringCase(properties.getMapping().getNaming().name());
		assertThat(defaultOf("ots.emulator.enabled", boolean.class)).isEqualTo(properties.getEmulator().isEnabled());
		assertThat(defaultOf("ots.emulator.port", int.class)).isEqualTo(properties.getEmulator().getPort());
	}

	@Test
	void everyHintIsForAProperty() {
		assertThat(hints()).isNotEmpty()
			.allSatisfy(hint -> assertThat(this.properties).containsKey(hint.get("name").asString()));
	}

	@Test
	void textHasHintsUnlessAnyTextWillDo() {
		Set<String> hinted = new TreeSet<>();
		hints().forEach(hint -> hinted.add(hint.get("name").asString()));
		Set<String> without = this.properties.values()
			.stream()
			.filter(property -> isText(property.get("type").asString()))
			.map(property -> property.get("name").asString())
			.filter(name -> !hinted.contains(name))
			.collect(Collectors.toSet());
		assertThat(without).isEqualTo(FREE_TEXT);
	}

	@Test
	void valuesOfHintsArePossible() {
		for (JsonNode hint : hints()) {
			Class<?> type = typeOf(hint.get("name").asString());
			for (JsonNode value : hint.path("values")) {
				assertThat(convert(value.get("value"), type)).isNotNull();
			}
		}
	}

	@Test
	void conditionsCanBeJudgedWithoutLoadingClasses() throws IOException {
		Properties conditions = new Properties();
		try (InputStream in = GeneratedMetadata.resource("META-INF/spring-autoconfigure-metadata.properties")) {
			conditions.load(in);
		}
		assertThat(conditions).containsEntry("io.otspring.boot.autoconfigure.OtsAutoConfiguration.ConditionalOnClass",
				"io.otspring.client.OTSClient");
	}

	private <T> T defaultOf(String name, Class<T> type) {
		return convert(this.properties.get(name).get("defaultValue"), type);
	}

	private Class<?> typeOf(String name) {
		return ClassUtils.resolveClassName(this.properties.get(name).get("type").asString(), null);
	}

	private static <T> T convert(JsonNode value, Class<T> type) {
		return ApplicationConversionService.getSharedInstance().convert(value.asString(), type);
	}

	/**
	 * Returns whether tools cannot know the values of a type.
	 */
	private static boolean isText(String type) {
		return type.startsWith("java.") && !TYPES_WITH_KNOWN_VALUES.contains(type);
	}

	private static JsonNode hints() {
		return GeneratedMetadata.configuration().get("hints");
	}

}
