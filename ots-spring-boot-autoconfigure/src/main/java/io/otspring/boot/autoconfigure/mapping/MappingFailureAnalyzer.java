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

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.client.mapping.entity.MappingException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains {@link MappingException}, with all types that are refused.
 */
final class MappingFailureAnalyzer extends AbstractFailureAnalyzer<MappingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MappingException cause) {
		String refused = Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed()))
			.map(Throwable::getMessage)
			.collect(Collectors.joining("\n  - ", "\n  - ", ""));
		return new FailureAnalysis("Types cannot be stored as rows:" + refused,
				"Correct the types and their annotations. If one is not meant to be stored, remove its annotations, "
						+ "or name the packages of those that are in 'ots.mapping.packages'.",
				cause);
	}

}
