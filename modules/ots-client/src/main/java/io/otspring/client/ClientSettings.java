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

import io.otspring.client.call.CallOptions;
import io.otspring.client.credentials.StaticCredentialsProvider;
import io.otspring.client.internal.httpclient5.TransportSettings;
import io.otspring.client.internal.pipeline.CallDefaults;
import io.otspring.client.internal.pipeline.CallLog;
import io.otspring.client.internal.pipeline.PipelineSettings;
import io.otspring.client.internal.pipeline.UserAgent;
import io.otspring.client.retry.RetryBudget;

/**
 * What the options of a client mean for its parts.
 */
final class ClientSettings {

	private static final Duration CLOSE_GRACE = Duration.ofSeconds(3);

	private ClientSettings() {
	}

	/**
	 * Returns the log of a client, in which there is a warning of what is unsafe already.
	 */
	static CallLog log(OtsClientOptions options) {
		CallLog log = new CallLog(options.loggerName(), options.endpoint());
		log.warnOfCleartext();
		if (options.credentialsProvider() instanceof StaticCredentialsProvider provider) {
			log.warnOfCleartextToken(provider.credentials());
		}
		log.warnOfOtherInstance(options.instanceName());
		return log;
	}

	static TransportSettings transport(OtsClientOptions options) {
		return new TransportSettings(options.endpoint(), options.maxConnections(), options.connectTimeout(),
				options.poolAcquireTimeout(), options.poolMaxIdleTime(), options.poolMaxLifeTime(),
				options.maxResponseSize(), options.tlsSettings(), options.proxy().orElse(null),
				options.httpCustomizers());
	}

	static PipelineSettings pipeline(OtsClientOptions options) {
		return new PipelineSettings(options.endpoint(), options.instanceName(), options.credentialsProvider(),
				options.signatureVersion(), options.region(), options.encoding(), callDefaults(options),
				options.connectTimeout(), options.maxResponseSize(), new RetryBudget(options.retryBudget()),
				options.requestCompression(), options.responseCompression(), options.responseVerification(),
				options.observers(), options.writeAuditors(), options.tableNameResolver(),
				UserAgent.of(options.applicationName()), options.clock(), options.loggerName(), CLOSE_GRACE);
	}

	private static CallDefaults callDefaults(OtsClientOptions options) {
		CallOptions.Builder settings = CallOptions.builder()
			.callTimeout(options.callTimeout())
			.socketTimeout(options.socketTimeout())
			.retryPolicy(options.retryPolicy());
		options.slowCallThreshold().ifPresent(settings::slowCallThreshold);
		return new CallDefaults(settings.build(), options.callDefaults());
	}

}
