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

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.otspring.boot.autoconfigure.test.OtsTestServer;
import io.otspring.boot.autoconfigure.test.ReportingApplication;
import io.otspring.protocol.OtsHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with an application in a process of its own, which has a class path and an
 * environment of its own.
 */
class ClassPathTests {

	private static final Pattern OPTIONAL = Pattern
		.compile("micrometer|spring-boot-health|actuator|docker|testcontainers|spring-cloud|spring-tx|credentials-java|"
				+ "opentelemetry|ots-emulator|jetty|webmvc|spring-web|tomcat|jackson|http-converter");

	private final OtsTestServer server = OtsTestServer.start();

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void applicationStartsWithNothingOptional() throws Exception {
		String classPath = Arrays.stream(classPath().split(File.pathSeparator))
			.filter(entry -> !OPTIONAL.matcher(entry).find())
			.collect(Collectors.joining(File.pathSeparator));
		String output = run(classPath, Map.of(), this.server.properties());
		assertThat(output).contains("Tables: [orders]")
			.contains("Absent: io.micrometer.observation.ObservationRegistry")
			.contains("Absent: org.springframework.boot.health.contributor.Health")
			.contains("Absent: io.otspring.emulator.OtsEmulator");
	}

	@Test
	void credentialsComeFromTheEnvironment() throws Exception {
		String output = run(classPath(),
				Map.of("TABLESTORE_ACCESS_KEY_ID", "id-of-environment", "TABLESTORE_ACCESS_KEY_SECRET",
						OtsTestServer.ACCESS_KEY_SECRET, "TABLESTORE_SESSION_TOKEN", "token-of-environment"),
				"ots.endpoint=" + this.server.endpoint(), "ots.instance-name=my-instance",
				"ots.credentials.provider=environment");
		assertThat(output).contains("Tables: [orders]");
		assertThat(this.server.onlyRequest().header(OtsHeaders.ACCESS_KEY_ID)).isEqualTo("id-of-environment");
		assertThat(this.server.onlyRequest().header(OtsHeaders.STS_TOKEN)).isEqualTo("token-of-environment");
	}

	@Test
	void propertiesComeFromTheEnvironment() throws Exception {
		String output = run(classPath(),
				Map.of("OTS_ENDPOINT", this.server.endpoint(), "OTS_INSTANCENAME", "instance-of-environment",
						"OTS_CREDENTIALS_ACCESSKEYID", "id", "OTS_CREDENTIALS_ACCESSKEYSECRET",
						OtsTestServer.ACCESS_KEY_SECRET, "OTS_UNKNOWN", "of another program"));
		assertThat(output).contains("Tables: [orders]");
		assertThat(this.server.onlyRequest().header(OtsHeaders.INSTANCE_NAME)).isEqualTo("instance-of-environment");
	}

	private static String run(String classPath, Map<String, String> environment, String... properties)
			throws IOException, InterruptedException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		ProcessBuilder builder = new ProcessBuilder(java.toString(), "-cp", classPath,
				ReportingApplication.class.getName());
		// The support for Compose is on the class path, a file of Compose is not
		builder.command().add("--spring.docker.compose.enabled=false");
		builder.command().addAll(Arrays.stream(properties).map("--"::concat).toList());
		builder.environment().putAll(environment);
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

}
