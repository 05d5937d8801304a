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

import java.io.PrintStream;
import java.util.Locale;

/**
 * A bar that grows with the work done: in place, as suits a terminal, or as one line for
 * each tenth, as suits a log.
 */
final class ProgressBar {

	private static final int WIDTH = 40;

	private final PrintStream out;

	private final boolean inPlace;

	private final long total;

	private int shown = -1;

	ProgressBar(PrintStream out, boolean inPlace, long total) {
		this.out = out;
		this.inPlace = inPlace;
		this.total = total;
	}

	/**
	 * Shows how much is done, unless that looks as before.
	 */
	void show(long done) {
		int percent = (this.total > 0) ? (int) (100 * done / this.total) : 100;
		int step = this.inPlace ? percent : percent / 10;
		if (step == this.shown) {
			return;
		}
		this.shown = step;
		int filled = WIDTH * percent / 100;
		String bar = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "]"
				+ String.format(Locale.ROOT, " %3d %% %,d rows", percent, done);
		this.out.print(this.inPlace ? "\r" + bar : bar + System.lineSeparator());
		if (this.inPlace && percent == 100) {
			this.out.println();
		}
		this.out.flush();
	}

}
