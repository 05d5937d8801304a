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

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Optional;

import io.otspring.contract.rule.Rule;
import io.otspring.contract.rule.Scene;
import io.otspring.contract.service.Account;
import io.otspring.contract.service.Service;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private final StringWriter text = new StringWriter();

	private final Report report = new Report(new PrintWriter(this.text));

	private final Scene scene = new Scene(
			new Service(new Account(URI.create("http://127.0.0.1:1"), "i", "id", "secret", Optional.empty())));

	@Test
	void aRuleThatHoldsIsALine() {
		this.report.add(Finding.of(rule(scene -> "as expected"), this.scene));
		assertThat(this.report.finish()).isTrue();
		assertThat(this.text.toString().lines()).containsExactly("HOLDS    Topic/rule",
				"1 rules: 1 hold, 0 differ, 0 unknown");
	}

	@Test
	void aRuleThatDoesNotHoldComesWithWhatWasSeen() {
		this.report.add(Finding.of(rule(scene -> "otherwise"), this.scene));
		assertThat(this.report.finish()).isFalse();
		assertThat(this.text.toString().lines()).containsExactly("DIFFERS  Topic/rule", "         rule      It is so",
				"         expected  as expected", "         observed  otherwise",
				"1 rules: 0 hold, 1 differ, 0 unknown");
	}

	@Test
	void aRuleThatCannotBeLookedAtIsNotSaidToDiffer() {
		this.report.add(Finding.of(rule(scene -> {
			throw new IOException("Nobody there");
		}), this.scene));
		assertThat(this.report.finish()).isFalse();
		assertThat(this.text.toString().lines()).startsWith("UNKNOWN  Topic/rule")
			.contains("         observed  Nobody there");
	}

	private static Rule rule(Rule.Probe probe) {
		return new Rule("Topic/rule", "It is so", "as expected", probe);
	}

}
