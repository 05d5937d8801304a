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

package io.otspring.client.internal.httpclient5;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;

import io.otspring.client.transport.AsyncHttpTransport;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.HttpClient5Customizer;
import io.otspring.client.transport.PoolStatistics;
import io.otspring.client.transport.TlsSettings;
import io.otspring.client.transport.TransportRequest;
import io.otspring.client.transport.TransportResponse;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests over pooled connections, all of which a few threads read and write.
 */
public final class HttpClient5AsyncTransport implements AsyncHttpTransport {

	private final TransportSettings settings;

	private final Executor threads;

	private final IoThreads ioThreads;

	private final CurrentTlsStrategy tls;

	private final PoolingAsyncClientConnectionManager pool;

	private final ServiceRoute route;

	private final LongAdder waiting = new LongAdder();

	/**
	 * Creates a transport, which connects and starts threads when it first has to.
	 * @param settings its settings
	 * @param threads do what may block
	 * @param ioThreadPrefix what the names of the threads of I/O start with
	 */
	public HttpClient5AsyncTransport(TransportSettings settings, Executor threads, String ioThreadPrefix) {
		this.settings = settings;
		this.threads = threads;
		this.ioThreads = new IoThreads(ioThreadPrefix);
		this.tls = new CurrentTlsStrategy(settings);
		this.pool = pool(settings, this.tls);
		this.route = ServiceRoute.of(settings);
	}

	@Override
	public CompletableFuture<TransportResponse> exchange(TransportRequest request, Cancellation cancellation) {
		CompletableFuture<TransportResponse> result = new CompletableFuture<>();
		new AsyncExchange(this, request, cancellation, result).start();
		return result;
	}

	@Override
	public PoolStatistics poolStatistics() {
		PoolStats statistics = this.pool.getTotalStats();
		return new PoolStatistics(statistics.getLeased(), statistics.getAvailable(), this.waiting.intValue(),
				this.settings.maxConnections());
	}

	@Override
	public void closeIdleConnections() {
		this.pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
	}

	@Override
	public void close() {
		this.pool.close(CloseMode.IMMEDIATE);
		this.ioThreads.close();
	}

	TransportSettings settings() {
		return this.settings;
	}

	ServiceRoute route() {
		return this.route;
	}

	CurrentTlsStrategy tls() {
		return this.tls;
	}

	Executor threads() {
		return this.threads;
	}

	/**
	 * Notes that an exchange waits for a connection. The pool itself also counts those
	 * that have given up.
	 */
	void startWaiting() {
		this.waiting.increment();
	}

	void endWaiting() {
		this.waiting.decrement();
	}

	@SuppressWarnings("FutureReturnValueIgnored") // The callback hears everything
	void lease(@Nullable TlsSettings tls, Deadline limit, StepCallback callback) {
		this.pool.lease(null, this.route.route(), tls, timeout(limit), callback);
	}

	/**
	 * Returns what makes connections, once everything is there that takes time to set up.
	 */
	ConnectionInitiator startThreads() throws IOException {
		this.tls.setUp();
		return this.ioThreads.start();
	}

	@SuppressWarnings("FutureReturnValueIgnored") // The callback hears everything
	void connect(AsyncConnectionEndpoint endpoint, ConnectionAttempt attempt, Deadline limit, StepCallback callback) {
		this.pool.connect(endpoint, attempt, timeout(limit), null, HttpClientContext.create(), callback);
	}

	/**
	 * Secures a connection to the proxy that has become one to the service.
	 */
	void upgrade(AsyncConnectionEndpoint endpoint, StepCallback callback) {
		this.pool.upgrade(endpoint, null, HttpClientContext.create(), callback);
	}

	ExchangeHandler handler(TransportRequest request, Cancellation cancellation, ExchangeHandler.Outcome outcome) {
		return new ExchangeHandler(request, this.route, this.settings.maxResponseSize(), cancellation, outcome);
	}

	void release(AsyncConnectionEndpoint endpoint, @Nullable TlsSettings tls) {
		this.pool.release(endpoint, tls, HttpClient5Transport.timeValue(this.settings.maxIdleTime()));
	}

	private static Timeout timeout(Deadline limit) {
		return Timeout.ofMilliseconds(Math.max(1, limit.remainingMillis()));
	}

	private static PoolingAsyncClientConnectionManager pool(TransportSettings settings, CurrentTlsStrategy tls) {
		PoolingAsyncClientConnectionManagerBuilder builder = PoolingAsyncClientConnectionManagerBuilder.create()
			.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
			.setMaxConnTotal(settings.maxConnections())
			.setMaxConnPerRoute(settings.maxConnections())
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setTimeToLive(HttpClient5Transport.timeValue(settings.maxLifeTime()))
				.build())
			.setDefaultTlsConfig(TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
			.setTlsStrategy(tls);
		for (HttpClient5Customizer customizer : settings.customizers()) {
			customizer.customize(builder);
		}
		return builder.build();
	}

}
