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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.core.env.Environment;

/**
 * Explains {@link NoSuchSslBundleException} for the bundle of the client. Bundles of
 * others are left to others.
 */
final class OtsSslBundleFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchSslBundleException> {

	private static final String PROPERTY = "ssl.bundle";

	private final Environment environment;

	OtsSslBundleFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchSslBundleException cause) {
		String bundle = cause.getBundleName();
		FailedClient client = FailedClient.making(rootFailure, this.environment);
		if (!bundle.equals(client.value(PROPERTY))) {
			return null;
		}
		String property = client.describe(PROPERTY);
		return new FailureAnalysis("There is no SSL bundle '" + bundle + "', which is wanted by " + property + ".",
				"Define it below 'spring.ssl.bundle.pem." + bundle + "' or 'spring.ssl.bundle.jks." + bundle
						+ "', or correct " + property + ".",
				cause);
	}

}
