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

import io.otspring.client.credentials.StaticCredentialsProvider;
import io.otspring.client.internal.httpclient5.HttpClient5Transport;
import io.otspring.client.internal.httpclient5.TransportSettings;
import io.otspring.client.internal.pipeline.BlockingCallExecutor;
import io.otspring.client.internal.pipeline.CallLog;
import io.otspring.client.internal.pipeline.PipelineSettings;
import io.otspring.client.retry.RetryBudget;
import io.otspring.client.transport.HttpTransport;
import io.otspring.client.transport.PoolStatistics;

/**
 * The parts of a client, made and put together as its options say.
 */
final class ClientAssembly implements AutoCloseable {

	private static final Duration CLOSE_GRACE = Duration.ofSeconds(3);

	private final HttpTransport transport;

	private final BlockingCallExecutor executor;

	private ClientAssembly(HttpTransport transport, BlockingCallExecutor executor) {
		this.transport = transport;
		this.executor = executor;
	}

	static ClientAssembly of(OtsClientOptions options) {
		CallLog log = new CallLog(options.loggerName(), options.endpoint());
		warn(options, log);
		HttpTransport transport = new HttpClient5Transport(transportSettings(options));
		return new ClientAssembly(transport, new BlockingCallExecutor(pipelineSettings(options), transport, log));
	}

	BlockingCallExecutor executor() {
		return this.executor;
	}

	PoolStatistics poolStatistics() {
		return this.transport.poolStatistics();
	}

	/**
	 * Ends running calls and closes all connections. Closing again does nothing.
	 */
	@Override
	public void close() {
		this.executor.close();
	}

	private static void warn(OtsClientOptions options, CallLog log) {
		log.warnOfCleartext();
		if (options.credentialsProvider() instanceof StaticCredentialsProvider provider) {
			log.warnOfCleartextToken(provider.credentials());
		}
		log.warnOfOtherInstance(options.instanceName());
	}

	private static TransportSettings transportSettings(OtsClientOptions options) {
		return new TransportSettings(options.endpoint(), options.maxConnections(), options.connectTimeout(),
				options.poolAcquireTimeout(), options.poolMaxIdleTime(), options.poolMaxLifeTime(),
				options.maxResponseSize(), options.sslContext().orElse(null), options.sslProtocols(),
				options.sslCipherSuites(), options.httpCustomizers());
	}

	private static PipelineSettings pipelineSettings(OtsClientOptions options) {
		return new PipelineSettings(options.endpoint(), options.instanceName(), options.credentialsProvider(),
				options.signatureVersion(), options.region(), options.encoding(), options.callTimeout(),
				options.connectTimeout(), options.socketTimeout(), options.maxResponseSize(), options.retryPolicy(),
				new RetryBudget(options.retryBudget()), options.requestCompression(), options.responseCompression(),
				options.responseVerification(), options.observers(), options.clock(), options.loggerName(),
				CLOSE_GRACE);
	}

}
