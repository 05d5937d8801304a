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

package io.otspring.samples.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link SamplePage}.
 */
class SamplePageTests {

	private static final String PAGE = """
			# Sample

			<!-- output -->
			```
			\u2026 : started

			3 rows (\u2026 ms)
			```
			""";

	@TempDir
	private Path sample;

	private SamplePage page;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.sample.resolve("README.md"), PAGE);
		Files.writeString(this.sample.resolve("README.zh-CN.md"), PAGE);
		this.page = SamplePage.of(this.sample);
	}

	@Test
	void showsLinesInTheirOrderAmongOthers() {
		assertThatNoException()
			.isThrownBy(() -> this.page.assertShows("output", "INFO : started\nsomething\n3 rows (12 ms)\nend"));
	}

	@Test
	void lineThatWasNotPrintedFails() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.page.assertShows("output", "INFO : started\n4 rows (12 ms)"))
			.withMessageContaining("says '3 rows (\u2026 ms)'");
	}

	@Test
	void lineThatWasPrintedEarlierFails() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.page.assertShows("output", "3 rows (12 ms)\nINFO : started"));
	}

	@Test
	void lineThatIsPartOfAnotherFails() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.page.assertShows("output", "INFO : started\n3 rows (12 ms) and more"));
	}

	@Test
	void blockThatIsNotThereFails() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.page.assertShows("metrics", ""))
			.withMessageContaining("metrics of ");
	}

	@Test
	void eachLanguageCounts() throws IOException {
		Files.writeString(this.sample.resolve("README.zh-CN.md"), PAGE.replace("3 rows", "2 rows"));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.page.assertShows("output", "INFO : started\n3 rows (12 ms)"))
			.withMessageContaining("README.zh-CN.md");
	}

}
