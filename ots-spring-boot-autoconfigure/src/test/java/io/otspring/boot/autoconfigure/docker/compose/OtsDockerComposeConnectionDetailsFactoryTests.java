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

package io.otspring.boot.autoconfigure.docker.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.client.credentials.OtsCredentials;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OtsDockerComposeConnectionDetailsFactory}.
 */
class OtsDockerComposeConnectionDetailsFactoryTests {

	private static final Pattern VARIABLE = Pattern.compile("^ +([A-Z_]+): (\\S+)$", Pattern.MULTILINE);

	private static final Path EXAMPLE = Path.of("..", "modules", "ots-emulator", "compose.yaml");

	@Test
	void exampleOfTheEmulatorTellsEverything() throws IOException {
		Map<String, String> variables = VARIABLE.matcher(Files.readString(EXAMPLE))
			.results()
			.collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
		OtsConnectionDetails details = details(new Service("otspring/ots-emulator", variables, Map.of()));
		assertThat(details.getEndpoint()).isEqualTo("http://docker.local:18087");
		assertThat(details.getInstance()).isEqualTo("shop");
		OtsCredentials credentials = details.getCredentials();
		assertThat(credentials.accessKeyId()).isEqualTo("emulator");
		assertThat(credentials.accessKeySecret()).isEqualTo("not-a-secret");
		assertThat(details.getSslBundle()).isNull();
	}

	@Test
	void whatTheVariablesDoNotTellIsTheDefault() {
		OtsConnectionDetails details = details(new Service("otspring/ots-emulator:0.1.0", Map.of(), Map.of()));
		assertThat(details.getEndpoint()).isEqualTo("http://docker.local:18087");
		assertThat(details.getInstance()).isEqualTo("local");
		assertThat(details.getCredentials()).isNull();
	}

	@Test
	void portInsideTheContainerIsThatOfTheVariable() {
		OtsConnectionDetails details = details(
				new Service("otspring/ots-emulator", Map.of("OTS_EMULATOR_PORT", "9000"), Map.of()));
		assertThat(details.getEndpoint()).isEqualTo("http://docker.local:19000");
	}

	@Test
	void imageOfAnotherNameIsKnownByItsLabel() {
		assertThat(details(new Service("registry.example.com/tablestore:1", Map.of(),
				Map.of("org.springframework.boot.service-connection", "otspring/ots-emulator"))))
			.isNotNull();
	}

	@Test
	void labelOfTheImageIsTheNameOfTheConnection() throws IOException {
		assertThat(Files.readString(EXAMPLE.resolveSibling("Dockerfile")))
			.contains("LABEL org.springframework.boot.service-connection=\"otspring/ots-emulator\"");
	}

	@Test
	void furtherClientsCallTheContainerToo() {
		OtsConnectionDetails details = details(new Service("otspring/ots-emulator", Map.of(), Map.of()));
		assertThat(details.forClient("archive")).isSameAs(details);
	}

	@Test
	void otherImagesAreLeftAlone() {
		assertThat(details(new Service("redis", Map.of(), Map.of()))).isNull();
	}

	@Test
	void secretIsNotInTheText() {
		OtsConnectionDetails details = details(new Service("otspring/ots-emulator",
				Map.of("OTS_EMULATOR_ACCESS_KEY_ID", "id", "OTS_EMULATOR_ACCESS_KEY_SECRET", "canary"), Map.of()));
		assertThat(details + " " + details.getCredentials()).doesNotContain("canary");
	}

	private static OtsConnectionDetails details(RunningService service) {
		DockerComposeConnectionSource source = Mockito.mock(DockerComposeConnectionSource.class);
		Mockito.when(source.getRunningService()).thenReturn(service);
		return (OtsConnectionDetails) new ConnectionDetailsFactories(null).getConnectionDetails(source, false)
			.get(OtsConnectionDetails.class);
	}

	private record Service(String imageName, Map<String, String> env,
			Map<String, String> labels) implements RunningService, ConnectionPorts {

		@Override
		public String name() {
			return "tablestore";
		}

		@Override
		public ImageReference image() {
			return ImageReference.of(this.imageName);
		}

		@Override
		public String host() {
			return "docker.local";
		}

		@Override
		public ConnectionPorts ports() {
			return this;
		}

		@Override
		public int get(int containerPort) {
			return 10000 + containerPort;
		}

		@Override
		public List<Integer> getAll() {
			return List.of();
		}

		@Override
		public List<Integer> getAll(String protocol) {
			return List.of();
		}

	}

}
