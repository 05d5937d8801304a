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

package io.otspring.emulator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedProgressTests {

	private final StringWriter out = new StringWriter();

	private long nanoTime;

	private final PrintedProgress progress = new PrintedProgress(Path.of("a.jsonl"), new PrintWriter(this.out),
			() -> this.nanoTime);

	@Test
	void whatTakesLongIsReportedEveryTwoSeconds() {
		this.progress.loaded(1, 0);
		for (int row = 1; row <= 500; row++) {
			this.nanoTime = row * 10_000_000L;
			this.progress.loaded(1, row);
		}
		assertThat(this.out.toString().lines()).containsExactly("a.jsonl: 200 rows so far, 100 rows/s",
				"a.jsonl: 400 rows so far, 100 rows/s");
	}

	@Test
	void whatIsQuickIsNotReported() {
		this.progress.loaded(1, 0);
		this.nanoTime = 1_999_999_999;
		this.progress.loaded(1, 1_000_000);
		assertThat(this.out.toString()).isEmpty();
	}

}
