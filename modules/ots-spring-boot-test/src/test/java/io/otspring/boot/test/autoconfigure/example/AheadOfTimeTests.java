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

package io.otspring.boot.test.autoconfigure.example;

import java.io.IOException;
import java.util.stream.Stream;

import io.otspring.boot.autoconfigure.OtsConnectionDetails;
import io.otspring.boot.test.autoconfigure.OtsTest;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.aot.TestContextAotGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contexts of tests that are processed ahead of time.
 */
class AheadOfTimeTests {

	@Test
	void contextWithTheEmulatorIsProcessed() throws IOException {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		new TestContextAotGenerator(files).processAheadOfTime(Stream.of(WithDetails.class));
		StringBuilder sources = new StringBuilder();
		for (String source : files.getGeneratedFiles(Kind.SOURCE).keySet()) {
			sources.append(files.getGeneratedFileContent(Kind.SOURCE, source));
		}
		assertThat(sources.toString()).contains("TestedConnectionPostProcessor").contains("OtsEmulator");
	}

	@OtsTest
	static class WithDetails {

		@TestConfiguration(proxyBeanMethods = false)
		static class Production {

			@Bean
			OtsConnectionDetails productionDetails() {
				return () -> "https://production.cn-hangzhou.ots.aliyuncs.com";
			}

		}

	}

}
