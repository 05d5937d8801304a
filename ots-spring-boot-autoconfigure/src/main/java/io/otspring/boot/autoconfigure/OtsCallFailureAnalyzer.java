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

import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains calls that fail while an application starts, if the cause is where the service
 * is or who calls it. Other failures are the application's own.
 */
final class OtsCallFailureAnalyzer extends AbstractFailureAnalyzer<OtsException> {

	private final PropertyOrigins origins;

	OtsCallFailureAnalyzer(Environment environment) {
		this.origins = new PropertyOrigins(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, OtsException cause) {
		String action = action(cause);
		if (action == null) {
			return null;
		}
		return new FailureAnalysis("A call of Tablestore failed while the application started: " + cause.getMessage(),
				action, cause);
	}

	private @Nullable String action(OtsException cause) {
		if (cause instanceof OtsTransportException failure) {
			return action(failure.reason());
		}
		if (cause instanceof OtsTimeoutException) {
			return "Check that " + this.origins.describe("ots.endpoint")
					+ " is right and answers from here. The limits are 'ots.connect-timeout', 'ots.socket-timeout' "
					+ "and 'ots.call-timeout'.";
		}
		if (cause instanceof OtsAuthenticationException) {
			return "Check that " + this.origins.describe("ots.credentials.access-key-id") + " and "
					+ this.origins.describe("ots.credentials.access-key-secret")
					+ ", or what 'ots.credentials.provider' " + "finds, belong together and may use the instance of "
					+ this.origins.describe("ots.endpoint") + " or " + this.origins.describe("ots.instance-name") + ".";
		}
		return null;
	}

	private @Nullable String action(OtsTransportException.Reason reason) {
		return switch (reason) {
			case UNKNOWN_HOST, CONNECT -> "Check that " + this.origins.describe("ots.endpoint")
					+ " is right and can be reached from here. Without the service, 'ots.emulator.enabled=true' "
					+ "takes its place.";
			case PROXY -> "Check " + this.origins.describe("ots.proxy.host")
					+ " and the other values below 'ots.proxy'. Hosts of 'ots.proxy.non-proxy-hosts' are reached without "
					+ "the proxy.";
			case TLS -> "Check that " + this.origins.describe("ots.endpoint")
					+ " names the host that its certificate is for, and that 'ots.ssl.bundle' or the trust store of "
					+ "the JVM trusts it.";
			default -> null;
		};
	}

}
