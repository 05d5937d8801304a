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

import io.otspring.client.transport.InvalidEndpointException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains {@link InvalidEndpointException}. The value is shown as the exception has it,
 * without a password.
 */
final class InvalidEndpointFailureAnalyzer extends AbstractFailureAnalyzer<InvalidEndpointException> {

	private final Environment environment;

	InvalidEndpointFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidEndpointException cause) {
		String description = "The Tablestore endpoint '" + cause.endpoint() + "' is not valid. It must be "
				+ cause.expected() + ".";
		String action = "Correct " + FailedClient.making(rootFailure, this.environment).describe("endpoint")
				+ ", for example to https://my-instance.cn-hangzhou.ots.aliyuncs.com, or the bean of type "
				+ "OtsConnectionDetails if there is one.";
		return new FailureAnalysis(description, action, cause);
	}

}
