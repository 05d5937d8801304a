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

package io.otspring.contract.rule;

import java.io.IOException;

/**
 * One rule of the contract.
 *
 * @param name the operation or the topic and the rule, {@code GetRow/missing-row}
 * @param statement what the rule says
 * @param expected what is seen if a server keeps it
 * @param probe looks what is seen
 * @since 0.1.0
 */
public record Rule(String name, String statement, String expected, Probe probe) {

	/**
	 * Looks at a server.
	 */
	@FunctionalInterface
	public interface Probe {

		/**
		 * Returns what is seen.
		 * @param scene the tables to look at
		 * @throws IOException if there is no answer
		 */
		String observe(Scene scene) throws IOException;

	}

}
