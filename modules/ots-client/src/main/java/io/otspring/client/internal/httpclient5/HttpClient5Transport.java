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

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.HttpClient5Customizer;
import io.otspring.client.transport.HttpTransport;
import io.otspring.client.transport.PoolStatistics;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportRequest;
import io.otspring.client.transport.TransportResponse;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;

/**
 * Carries requests over pooled connections, each in the thread of its caller.
 */
public final class HttpClient5Transport implements HttpTransport {

	private static final TimeValue VALIDATE_AFTER_INACTIVITY = TimeValue.ofSeconds(2);

	private final TransportSettings settings;

	private final PoolingHttpClientConnectionManager connections;

	private final BlockingPool pool;

	private final LongAdder waiting = new LongAdder();

	/**
	 * Creates a transport, which connects when it first has to.
	 * @param settings its settings
	 */
	public HttpClient5Transport(TransportSettings settings) {
		this.settings = settings;
		CurrentTlsStrategy tls = new CurrentTlsStrategy(settings);
		this.connections = connections(settings, tls);
		this.pool = new BlockingPool(this.connections, ServiceRoute.of(settings), tls, settings);
	}

	@Override
	public TransportResponse exchange(TransportRequest request, Cancellation cancellation) throws TransportFailure {
		while (true) {
			try (LeasedConnection connection = lease(request, cancellation)) {
				try {
					connection.connect();
					return connection.exchange(request);
				}
				catch (TransportFailure ex) {
					if (!connection.staleWhenLeased(ex)) {
						throw ex;
					}
				}
			}
		}
	}

	@Override
	public PoolStatistics poolStatistics() {
		PoolStats statistics = this.connections.getTotalStats();
		return new PoolStatistics(statistics.getLeased(), statistics.getAvailable(), this.waiting.intValue(),
				this.settings.maxConnections());
	}

	@Override
	public void closeIdleConnections() {
		this.connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
	}

	@Override
	public void close() {
		this.connections.close(CloseMode.IMMEDIATE);
	}

	private LeasedConnection lease(TransportRequest request, Cancellation cancellation) throws TransportFailure {
		// The pool itself also counts those who have given up
		this.waiting.increment();
		long start = System.nanoTime();
		try {
			LeasedConnection connection = LeasedConnection.lease(this.pool, request.deadline(), cancellation);
			request.listener().connectionAcquired(System.nanoTime() - start);
			return connection;
		}
		finally {
			this.waiting.decrement();
		}
	}

	private static PoolingHttpClientConnectionManager connections(TransportSettings settings, CurrentTlsStrategy tls) {
		PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create()
			.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
			.setMaxConnTotal(settings.maxConnections())
			.setMaxConnPerRoute(settings.maxConnections())
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setTimeToLive(timeValue(settings.maxLifeTime()))
				.setValidateAfterInactivity(VALIDATE_AFTER_INACTIVITY)
				.build())
			.setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
			.setTlsSocketStrategy(tls);
		for (HttpClient5Customizer customizer : settings.customizers()) {
			customizer.customize(builder);
		}
		return builder.setConnectionFactory(new OtsConnectionFactory()).build();
	}

	static TimeValue timeValue(Duration duration) {
		return TimeValue.ofMilliseconds(Math.max(1, duration.toMillis()));
	}

}
