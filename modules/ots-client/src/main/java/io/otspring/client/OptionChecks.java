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

package io.otspring.client;

import java.time.Duration;
import java.util.regex.Pattern;

import io.otspring.client.transport.OtsEndpoint;
import io.otspring.protocol.signature.SignatureVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a client must be.
 */
final class OptionChecks {

	private static final Pattern INSTANCE_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

	private static final Pattern REGION = Pattern.compile("[a-zA-Z0-9-]{1,64}");

	/** A product of RFC 9110, of a bounded length. */
	private static final Pattern APPLICATION_NAME = Pattern
		.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}(/[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64})?");

	private static final Duration SHORTEST = Duration.ofMillis(1);

	private static final Duration LONGEST = Duration.ofDays(1);

	private static final int MAX_CONNECTIONS = 10_000;

	private static final int MAX_BUDGET = 1_000_000;

	private static final long MIN_RESPONSE_SIZE = 1024;

	private static final long MAX_RESPONSE_SIZE = 1024L * 1024 * 1024;

	private static final int MAX_SHOWN = 128;

	private OptionChecks() {
	}

	static OtsEndpoint endpoint(@Nullable String endpoint) {
		if (endpoint == null) {
			throw new InvalidOptionException("endpoint", "be set", "missing");
		}
		return OtsEndpoint.parse(endpoint);
	}

	static String instanceName(@Nullable String instanceName, OtsEndpoint endpoint) {
		String name = (instanceName != null) ? instanceName : endpoint.instance().orElse(null);
		if (name == null) {
			throw new InvalidOptionException("instanceName",
					"be set, since the host " + endpoint.host() + " does not name the instance", "missing");
		}
		if (!INSTANCE_NAME.matcher(name).matches()) {
			throw new InvalidOptionException("instanceName", "be 1 to 64 letters, digits, hyphens and underscores",
					quoted(name));
		}
		return name;
	}

	static String region(@Nullable String region, SignatureVersion version, OtsEndpoint endpoint) {
		String name = (region != null) ? region : endpoint.region().orElse("");
		if (name.isEmpty() && version == SignatureVersion.V4) {
			throw new InvalidOptionException("region",
					"be set for V4 signatures, since the host " + endpoint.host() + " does not name the region",
					"missing");
		}
		if (!name.isEmpty() && !REGION.matcher(name).matches()) {
			throw new InvalidOptionException("region", "be 1 to 64 letters, digits and hyphens", quoted(name));
		}
		return name;
	}

	static void check(OtsClientOptions options) {
		duration("socketTimeout", options.socketTimeout());
		duration("connectTimeout", options.connectTimeout());
		duration("callTimeout", options.callTimeout());
		duration("poolAcquireTimeout", options.poolAcquireTimeout());
		duration("poolMaxIdleTime", options.poolMaxIdleTime());
		duration("poolMaxLifeTime", options.poolMaxLifeTime());
		options.slowCallThreshold().ifPresent(threshold -> duration("slowCallThreshold", threshold));
		options.applicationName().ifPresent(OptionChecks::applicationName);
		range("maxConnections", options.maxConnections(), 1, MAX_CONNECTIONS);
		range("retryBudget", options.retryBudget(), 0, MAX_BUDGET);
		range("maxResponseSize", options.maxResponseSize(), MIN_RESPONSE_SIZE, MAX_RESPONSE_SIZE);
		if (options.loggerName().isBlank()) {
			throw new InvalidOptionException("loggerName", "not be blank", quoted(options.loggerName()));
		}
	}

	private static void applicationName(String name) {
		if (!APPLICATION_NAME.matcher(name).matches()) {
			throw new InvalidOptionException("applicationName",
					"be 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~, and may have a version behind a slash",
					quoted(name));
		}
	}

	private static void duration(String option, Duration value) {
		if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
			throw new InvalidOptionException(option, "be from 1 ms to 1 day", value.toString());
		}
	}

	private static void range(String option, long value, long min, long max) {
		if (value < min || value > max) {
			throw new InvalidOptionException(option, "be from " + min + " to " + max, Long.toString(value));
		}
	}

	private static String quoted(String value) {
		String cut = (value.length() <= MAX_SHOWN) ? value : value.substring(0, MAX_SHOWN) + "...";
		return "'" + cut.replaceAll("\\p{Cntrl}", " ") + "'";
	}

}
