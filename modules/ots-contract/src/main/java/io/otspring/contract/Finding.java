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

import io.otspring.contract.rule.Rule;
import io.otspring.contract.rule.Scene;

/**
 * What was seen when a rule was held against a server.
 *
 * @param rule the rule
 * @param verdict whether it holds
 * @param observed what was seen, or why nothing was
 * @since 0.1.0
 */
public record Finding(Rule rule, Verdict verdict, String observed) {

	/**
	 * Holds a rule against a server.
	 */
	public static Finding of(Rule rule, Scene scene) {
		try {
			String observed = rule.probe().observe(scene);
			return new Finding(rule, observed.equals(rule.expected()) ? Verdict.HOLDS : Verdict.DIFFERS, observed);
		}
		catch (IOException | RuntimeException ex) {
			return new Finding(rule, Verdict.UNKNOWN, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * What can be said of a rule.
	 */
	public enum Verdict {

		/** The server keeps it. */
		HOLDS,

		/** The server does something else. */
		DIFFERS,

		/** What has to be there before could not be had. */
		UNKNOWN

	}

}
