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

package io.otspring.contract;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints findings: a line for each rule that holds, the details of each that does not,
 * and the sum at the end. It names tables by a random prefix and values that the rules
 * made up, and nothing of the account.
 */
final class Report {

	private final PrintWriter out;

	private final List<Finding> findings = new ArrayList<>();

	Report(PrintWriter out) {
		this.out = out;
	}

	void add(Finding finding) {
		this.findings.add(finding);
		this.out.printf("%-8s %s%n", finding.verdict(), finding.rule().name());
		if (finding.verdict() != Finding.Verdict.HOLDS) {
			this.out.println("         rule      " + finding.rule().statement());
			this.out.println("         expected  " + finding.rule().expected());
			this.out.println("         observed  " + finding.observed());
		}
		this.out.flush();
	}

	/**
	 * Prints how many rules were looked at and returns whether all hold.
	 */
	boolean finish() {
		this.out.printf("%d rules: %d hold, %d differ, %d unknown%n", this.findings.size(),
				count(Finding.Verdict.HOLDS), count(Finding.Verdict.DIFFERS), count(Finding.Verdict.UNKNOWN));
		this.out.flush();
		return count(Finding.Verdict.HOLDS) == this.findings.size();
	}

	private long count(Finding.Verdict verdict) {
		return this.findings.stream().filter(finding -> finding.verdict() == verdict).count();
	}

}
