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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.otspring.client.error.OtsException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains calls that fail while an application starts, if there is {@link CallAdvice}.
 * Other failures are the application's own.
 */
final class OtsCallFailureAnalyzer extends AbstractFailureAnalyzer<OtsException> {

	private static final Pattern PROPERTY = Pattern.compile("\\{([a-z.-]+)}");

	private final Environment environment;

	OtsCallFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, OtsException cause) {
		return CallAdvice.about(cause).map(advice -> {
			FailedClient client = FailedClient.calling(cause, this.environment);
			String action = PROPERTY.matcher(advice.action())
				.replaceAll(found -> Matcher.quoteReplacement(client.describe(found.group(1))));
			return new FailureAnalysis(
					"A call of Tablestore failed while the application started: " + cause.getMessage(), action, cause);
		}).orElse(null);
	}

}
