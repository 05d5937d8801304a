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

package io.otspring.samples.bulkload;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProgressBar}.
 */
class ProgressBarTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void terminalShowsEachPercentInTheSameLine() {
		ProgressBar bar = bar(true, 200);
		bar.show(2);
		bar.show(3);
		bar.show(200);
		assertThat(shown().split("\r", -1)).hasSize(3)
			.contains("[########################################] 100 % 200 rows" + System.lineSeparator());
	}

	@Test
	void fileHasALineForEachTenth() {
		ProgressBar bar = bar(false, 100);
		for (int done = 0; done <= 100; done++) {
			bar.show(done);
		}
		assertThat(shown().lines()).hasSize(11).first().asString().endsWith("0 % 0 rows");
	}

	@Test
	void nothingToDoIsDone() {
		bar(false, 0).show(0);
		assertThat(shown()).contains("100 %");
	}

	private ProgressBar bar(boolean terminal, long total) {
		return new ProgressBar(new PrintStream(this.out, true, StandardCharsets.UTF_8), terminal, total);
	}

	private String shown() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
