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

package io.otspring.boot.autoconfigure.actuate;

import java.time.Duration;

import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.CallOptions;

/**
 * The settings of a client that are in effect, whether they were set or are defaults.
 *
 * @param signatureVersion the version of the signature
 * @param region the region that requests are signed for
 * @param encoding the charset of text that is passed as bytes
 * @param socketTimeout the longest silence while bytes of an answer are awaited
 * @param connectTimeout the longest time to make a connection
 * @param callTimeout the longest time of a call
 * @param maxConnections the size of the pool
 * @param poolAcquireTimeout the longest time to wait for a connection
 * @param poolMaxIdleTime the time after which an idle connection is not used any more
 * @param poolMaxLifeTime the time after which a connection is not used any more
 * @param maxResponseSize the largest answer that is accepted, in bytes
 * @param loggerName the name of the logger
 * @param retryPolicy the type of the retry policy
 * @param retryBudget the tokens for retries
 * @param requestCompression whether bodies of requests are compressed
 * @param responseCompression whether compressed answers are asked for
 * @param responseVerification whether answers are verified
 * @since 0.1.0
 */
public record ClientSettingsDescriptor(String signatureVersion, String region, String encoding, Duration socketTimeout,
		Duration connectTimeout, Duration callTimeout, int maxConnections, Duration poolAcquireTimeout,
		Duration poolMaxIdleTime, Duration poolMaxLifeTime, long maxResponseSize, String loggerName, String retryPolicy,
		int retryBudget, boolean requestCompression, boolean responseCompression, boolean responseVerification) {

	/**
	 * Describes settings.
	 * @param options the options that the client was made with
	 * @param callOptions what calls want differently at the moment
	 */
	static ClientSettingsDescriptor of(OtsClientOptions options, CallOptions callOptions) {
		return new ClientSettingsDescriptor(options.signatureVersion().name(), options.region(),
				options.encoding().name(), callOptions.socketTimeout().orElse(options.socketTimeout()),
				options.connectTimeout(), callOptions.callTimeout().orElse(options.callTimeout()),
				options.maxConnections(), options.poolAcquireTimeout(), options.poolMaxIdleTime(),
				options.poolMaxLifeTime(), options.maxResponseSize(), options.loggerName(),
				callOptions.retryPolicy().orElse(options.retryPolicy()).getClass().getSimpleName(),
				options.retryBudget(), options.requestCompression(), options.responseCompression(),
				options.responseVerification());
	}

}
