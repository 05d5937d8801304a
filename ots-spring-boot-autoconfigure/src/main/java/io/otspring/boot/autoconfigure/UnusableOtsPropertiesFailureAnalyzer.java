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

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains {@link UnusableOtsPropertiesException}.
 */
final class UnusableOtsPropertiesFailureAnalyzer extends AbstractFailureAnalyzer<UnusableOtsPropertiesException> {

	private final Environment environment;

	UnusableOtsPropertiesFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableOtsPropertiesException cause) {
		return new FailureAnalysis(description(cause, FailedClient.making(rootFailure, this.environment)),
				action(cause), cause);
	}

	private static String description(UnusableOtsPropertiesException cause, FailedClient client) {
		return switch (cause.problem()) {
			case NO_ENDPOINT -> "The Tablestore client does not know where the service is: "
					+ client.describe("endpoint") + " is not set.";
			case NO_ACCESS_KEY_ID ->
				"The access key is not complete: " + client.describe("credentials.access-key-id") + " is not set.";
			case NO_ACCESS_KEY_SECRET ->
				"The access key is not complete: " + client.describe("credentials.access-key-secret") + " is not set.";
			case NO_ACCESS_KEY_IN_ENVIRONMENT ->
				"The Tablestore client has no access key: 'ots.credentials' does not set one, and in the environment: "
						+ cause.detail() + ".";
			case MALFORMED_ACCESS_KEY -> "The access key in " + client.describe("credentials.access-key-id") + " and "
					+ client.describe("credentials.access-key-secret") + " is not one: " + cause.detail() + ".";
			case UNUSABLE_PROXY ->
				"The proxy in " + client.describe("proxy.host") + " cannot be used: " + cause.detail() + ".";
			case UNUSABLE_SSL_BUNDLE ->
				"The SSL bundle in " + client.describe("ssl.bundle") + " cannot be used: " + cause.detail() + ".";
			case INCOMPLETE_CREDENTIALS -> "The provider of credentials in " + client.describe("credentials.provider")
					+ " misses something: " + cause.detail() + ".";
			case NO_ALIYUN_CREDENTIALS -> "The provider of credentials in " + client.describe("credentials.provider")
					+ " needs the library com.aliyun:credentials-java, which is not on the class path.";
			case NO_EMULATOR -> "The emulator is wanted by " + client.describe("emulator.enabled")
					+ ", but it is not on the class path.";
		};
	}

	private static String action(UnusableOtsPropertiesException cause) {
		return switch (cause.problem()) {
			case NO_ENDPOINT -> """
					Do one of these:
					  - set 'ots.endpoint', for example to https://my-instance.cn-hangzhou.ots.aliyuncs.com
					  - for development and tests, add the dependency io.otspring:ots-emulator and set \
					'ots.emulator.enabled=true'
					  - define a bean of type OtsConnectionDetails
					  - set 'ots.enabled=false' if this application needs no Tablestore client""";
			case NO_ACCESS_KEY_ID, NO_ACCESS_KEY_SECRET, NO_ACCESS_KEY_IN_ENVIRONMENT ->
				"""
						Do one of these:
						  - set 'ots.credentials.access-key-id' and 'ots.credentials.access-key-secret'
						  - set the environment variables TABLESTORE_ACCESS_KEY_ID and TABLESTORE_ACCESS_KEY_SECRET, or those \
						of ALIBABA_CLOUD, and leave 'ots.credentials' unset or set 'ots.credentials.provider=environment'
						  - define a bean of type OtsCredentialsProvider""";
			case MALFORMED_ACCESS_KEY ->
				"Look for blanks, quotes and line breaks in the values below 'ots.credentials'.";
			case UNUSABLE_PROXY -> "Correct the values below 'ots.proxy', or below 'proxy' of the client in question.";
			case UNUSABLE_SSL_BUNDLE -> "Correct the options of the bundle below 'spring.ssl.bundle'.";
			case INCOMPLETE_CREDENTIALS -> "Set what is missing below 'ots.credentials' or in the environment, or "
					+ "choose another 'ots.credentials.provider'.";
			case NO_ALIYUN_CREDENTIALS ->
				"Add the dependency com.aliyun:credentials-java, or choose another " + "'ots.credentials.provider'.";
			case NO_EMULATOR -> "Add the dependency io.otspring:ots-emulator, or remove 'ots.emulator.enabled' and set "
					+ "'ots.endpoint'.";
		};
	}

}
