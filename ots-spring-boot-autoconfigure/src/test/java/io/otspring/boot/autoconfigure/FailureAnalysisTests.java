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

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import io.otspring.boot.autoconfigure.test.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for what an application says that does not start.
 */
class FailureAnalysisTests {

	private static final String[] COMPLETE = { "ots.endpoint=http://127.0.0.1:1", "ots.instance-name=my-instance",
			"ots.credentials.access-key-id=id", "ots.credentials.access-key-secret=secret" };

	@Test
	void missingEndpoint() {
		FailureAnalysis analysis = analyze("ots.credentials.access-key-id=id", "ots.credentials.access-key-secret=s");
		assertThat(analysis.getDescription()).contains("'ots.endpoint' is not set");
		assertThat(analysis.getAction()).contains("'ots.endpoint'")
			.contains("'ots.emulator.enabled=true'")
			.contains("OtsConnectionDetails")
			.contains("'ots.enabled=false'");
	}

	@Test
	void missingEndpointComesBeforeAllElseThatIsMissing() {
		assertThat(analyze().getDescription()).contains("'ots.endpoint' is not set");
	}

	@Test
	void emptyEndpointIsMissing() {
		assertThat(analyzeComplete("ots.endpoint=").getDescription()).contains("'ots.endpoint' (", "is not set");
	}

	@Test
	void malformedEndpoint() {
		FailureAnalysis analysis = analyzeComplete("ots.endpoint=my-instance.cn-hangzhou.ots.aliyuncs.com");
		assertThat(analysis.getDescription()).contains("'my-instance.cn-hangzhou.ots.aliyuncs.com'")
			.contains("http:// or https://");
		assertThat(analysis.getAction()).contains("'ots.endpoint'");
	}

	@Test
	void passwordInMalformedEndpointIsNotShown() {
		FailureAnalysis analysis = analyzeComplete("ots.endpoint=https://user:canary-password@127.0.0.1");
		assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("canary-password");
	}

	@Test
	void missingInstanceName() {
		FailureAnalysis analysis = analyzeComplete("ots.instance-name=");
		assertThat(analysis.getDescription()).contains("'ots.instance-name'").contains("must be set");
	}

	@Test
	void instanceNameThatIsNone() {
		FailureAnalysis analysis = analyzeComplete("ots.instance-name=a/b");
		assertThat(analysis.getDescription()).contains("'ots.instance-name'").contains("'a/b'");
	}

	@Test
	void missingSecret() {
		FailureAnalysis analysis = analyzeComplete("ots.credentials.access-key-secret=");
		assertThat(analysis.getDescription()).contains("'ots.credentials.access-key-secret' (", "is not set");
	}

	@Test
	void missingAccessKeyId() {
		FailureAnalysis analysis = analyzeComplete("ots.credentials.access-key-id=");
		assertThat(analysis.getDescription()).contains("'ots.credentials.access-key-id' (", "is not set");
	}

	@Test
	void missingCredentialsEverywhere() {
		FailureAnalysis analysis = analyze("ots.endpoint=http://127.0.0.1:1", "ots.instance-name=my-instance");
		assertThat(analysis.getDescription()).contains("'ots.credentials'").contains("TABLESTORE_ACCESS_KEY_ID");
		assertThat(analysis.getAction()).contains("'ots.credentials.access-key-id'")
			.contains("TABLESTORE_ACCESS_KEY_SECRET")
			.contains("OtsCredentialsProvider");
	}

	@Test
	void environmentIsNotAskedIfProviderIsStatic() {
		FailureAnalysis analysis = analyze("ots.endpoint=http://127.0.0.1:1", "ots.instance-name=my-instance",
				"ots.credentials.provider=static");
		assertThat(analysis.getDescription()).contains("'ots.credentials.access-key-id' is not set");
	}

	@Test
	void accessKeyInPropertiesIsNotAskedIfProviderIsEnvironment() {
		FailureAnalysis analysis = analyzeComplete("ots.credentials.provider=environment");
		assertThat(analysis.getDescription()).contains("TABLESTORE_ACCESS_KEY_ID");
	}

	@Test
	void malformedSecretIsNotShown() {
		FailureAnalysis analysis = analyzeComplete("ots.credentials.access-key-secret=canary secret");
		assertThat(analysis.getDescription()).contains("'ots.credentials.access-key-secret'");
		assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("canary");
	}

	@Test
	void unknownRetryPolicy() {
		FailureAnalysis analysis = analyzeComplete("ots.retry.policy=eager");
		assertThat(analysis.getDescription()).contains("ots.retry.policy").contains("eager");
		assertThat(analysis.getAction()).containsIgnoringCase("no_delay");
	}

	@ParameterizedTest
	@CsvSource({ "ots.socket-timeout, 0", "ots.connect-timeout, -1", "ots.call-timeout, 2d", "ots.max-connections, 0",
			"ots.max-response-size, 1B", "ots.pool.acquire-timeout, 0", "ots.pool.max-idle-time, 0",
			"ots.pool.max-life-time, 0", "ots.retry.max-retries, -1", "ots.retry.max-duration, -1",
			"ots.retry.delay, -1", "ots.retry.throttling-delay, -1", "ots.retry.multiplier, 0.5",
			"ots.retry.max-delay, -1", "ots.retry.budget, -1", "ots.region, a/b" })
	void valueOutOfRange(String property, String value) {
		assertThat(analyzeComplete(property + "=" + value).getDescription()).contains("'" + property + "'");
	}

	@Test
	void valueOfFurtherClientIsNamedAsItsOwn() {
		FailureAnalysis analysis = analyzeComplete("ots.clients.archive.socket-timeout=0");
		assertThat(analysis.getDescription()).contains("'ots.clients.archive.socket-timeout' (");
	}

	@Test
	void instanceOfFurtherClientIsNotInherited() {
		FailureAnalysis analysis = analyzeComplete("ots.clients.archive.endpoint=http://127.0.0.1:2");
		assertThat(analysis.getDescription()).contains("'ots.clients.archive.instance-name' must be set");
	}

	@Test
	void endpointOfFurtherClient() {
		FailureAnalysis analysis = analyzeComplete("ots.clients.archive.endpoint=archive");
		assertThat(analysis.getAction()).contains("'ots.clients.archive.endpoint' (");
	}

	@Test
	void accessKeyOfFurtherClient() {
		FailureAnalysis analysis = analyzeComplete("ots.clients.archive.credentials.access-key-id=other");
		assertThat(analysis.getDescription())
			.contains("'ots.clients.archive.credentials.access-key-secret' is not set");
	}

	@Test
	void bundleOfFurtherClient() {
		FailureAnalysis analysis = analyzeComplete("ots.clients.archive.ssl.bundle=absent");
		assertThat(analysis.getDescription()).contains("'absent'", "'ots.clients.archive.ssl.bundle' (");
	}

	@Test
	void regionThatSignatureNeeds() {
		assertThat(analyzeComplete("ots.signature-version=v4").getDescription()).contains("'ots.region'")
			.contains("must be set");
	}

	@Test
	void unknownPropertyNamesTheNearest() {
		FailureAnalysis analysis = analyzeComplete("ots.access-key-id=canary");
		assertThat(analysis.getDescription()).contains("'ots.access-key-id'");
		assertThat(analysis.getAction()).contains("'ots.access-key-id': did you mean 'ots.credentials.access-key-id'?");
		assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("canary");
	}

	@Test
	void unknownPropertyOfOthersIsLeftToOthers() {
		FailureAnalysis analysis = StartupFailure
			.analyze(new ApplicationContextRunner().withUserConfiguration(OtherConfiguration.class)
				.withPropertyValues("other.absent=1"));
		assertThat(analysis.getDescription()).contains("other.absent").doesNotContain("below 'ots'");
	}

	@Test
	void emulatorThatIsNotOnTheClassPath() {
		FailureAnalysis analysis = analyze("ots.emulator.enabled=true", "ots.credentials.access-key-id=id",
				"ots.credentials.access-key-secret=secret");
		assertThat(analysis.getDescription()).contains("'ots.emulator.enabled'").contains("not on the class path");
		assertThat(analysis.getAction()).contains("io.otspring:ots-emulator");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void applicationSaysWhereThePropertyWasSet(CapturedOutput output) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException()
			.isThrownBy(() -> application.run("--spring.config.location=classpath:misspelt.properties"));
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START")
			.contains("'ots.endpint' (class path resource [misspelt.properties]")
			.contains("did you mean 'ots.endpoint'?");
	}

	@Test
	void exceptionTextsAreWithoutSecrets() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OtsAutoConfiguration.class))
			.withPropertyValues(COMPLETE)
			.withPropertyValues("ots.credentials.access-key-secret=canary secret", "ots.access-key=canary")
			.run(context -> assertThat(context).getFailure()
				.satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("canary")));
	}

	private static String stackTrace(Throwable failure) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		failure.printStackTrace(new PrintStream(bytes, true, StandardCharsets.UTF_8));
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static FailureAnalysis analyzeComplete(String property) {
		return StartupFailure.analyze(StartupFailure.application(OtsAutoConfiguration.class)
			.withPropertyValues(COMPLETE)
			.withPropertyValues(property));
	}

	private static FailureAnalysis analyze(String... properties) {
		return StartupFailure
			.analyze(StartupFailure.application(OtsAutoConfiguration.class).withPropertyValues(properties));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(OtsAutoConfiguration.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(OtherProperties.class)
	static class OtherConfiguration {

	}

	@ConfigurationProperties(value = "other", ignoreUnknownFields = false)
	static class OtherProperties {

	}

}
