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

package io.otspring.boot.autoconfigure;

import io.otspring.client.InvalidOptionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains {@link InvalidOptionException}, under the name that the option has as a
 * property.
 */
final class InvalidOptionFailureAnalyzer extends AbstractFailureAnalyzer<InvalidOptionException> {

	private final Environment environment;

	InvalidOptionFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidOptionException cause) {
		FailedClient client = FailedClient.making(rootFailure, this.environment);
		String name = OtsPropertyNames.known()
			.ofOption(cause.option())
			.map(known -> client.describe(known.substring("ots.".length())))
			.orElse("Option '" + cause.option() + "' of the Tablestore client");
		return new FailureAnalysis(name + " must " + cause.requirement() + ", but is " + cause.value() + ".",
				"Set it in the application's configuration, or in the bean that customizes the client's options.",
				cause);
	}

}
