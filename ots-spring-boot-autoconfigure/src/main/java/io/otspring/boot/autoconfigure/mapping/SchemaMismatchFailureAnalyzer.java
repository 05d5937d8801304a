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

package io.otspring.boot.autoconfigure.mapping;

import io.otspring.boot.autoconfigure.PropertyOrigins;
import io.otspring.client.mapping.schema.SchemaMismatchException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains {@link SchemaMismatchException}.
 */
final class SchemaMismatchFailureAnalyzer extends AbstractFailureAnalyzer<SchemaMismatchException> {

	private final PropertyOrigins origins;

	SchemaMismatchFailureAnalyzer(Environment environment) {
		this.origins = new PropertyOrigins(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SchemaMismatchException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), """
				Tables are never altered or dropped for you. Do one of these:
				  - correct the annotations of the types
				  - change the tables, or create them anew; 'ots.mapping.schema=create' creates those that are missing
				  - let %s be 'none' to start nevertheless""".formatted(this.origins.describe("ots.mapping.schema")),
				cause);
	}

}
