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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.HttpHeader;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportFailure.Kind;
import io.otspring.client.transport.TransportRequest;
import io.otspring.client.transport.TransportResponse;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the pool for the time of one exchange. It goes back to the pool only
 * after an answer that was read to its end; after anything else it is closed.
 */
final class LeasedConnection implements AutoCloseable {

	private final HttpClientConnectionManager pool;

	private final ConnectionEndpoint endpoint;

	private final TransportSettings settings;

	private final Deadline deadline;

	private final Cancellation cancellation;

	private final boolean reused;

	private boolean sent;

	private boolean reusable;

	private LeasedConnection(HttpClientConnectionManager pool, ConnectionEndpoint endpoint, TransportSettings settings,
			Deadline deadline, Cancellation cancellation) {
		this.pool = pool;
		this.endpoint = endpoint;
		this.settings = settings;
		this.deadline = deadline;
		this.cancellation = cancellation;
		this.reused = endpoint.isConnected();
		cancellation.onCancel(() -> endpoint.close(CloseMode.IMMEDIATE));
	}

	/**
	 * Waits for a connection of the pool.
	 */
	static LeasedConnection lease(HttpClientConnectionManager pool, HttpRoute route, TransportSettings settings,
			Deadline deadline, Cancellation cancellation) throws TransportFailure {
		Deadline limit = Deadline.after(settings.acquireTimeout()).orEarlier(deadline);
		Timeout timeout = Timeout.ofMilliseconds(Math.max(1, limit.remainingMillis()));
		boolean leased = false;
		try {
			LeaseRequest request = pool.lease(null, route, timeout, null);
			cancellation.onCancel(request::cancel);
			LeasedConnection connection = new LeasedConnection(pool, request.get(timeout), settings, deadline,
					cancellation);
			leased = true;
			return connection;
		}
		catch (InterruptedException ex) {
			cancellation.cancel(Cancellation.Cause.INTERRUPTED);
			Thread.currentThread().interrupt();
			throw TransportFailures.leasing(Kind.CANCELLED, settings, ex);
		}
		catch (CancellationException ex) {
			throw TransportFailures.leasing(Kind.CANCELLED, settings, ex);
		}
		catch (TimeoutException ex) {
			throw TransportFailures.leasing(Kind.POOL_EXHAUSTED, settings, null);
		}
		catch (ExecutionException ex) {
			boolean waited = ex.getCause() instanceof TimeoutException;
			throw TransportFailures.leasing(waited ? Kind.POOL_EXHAUSTED : Kind.CONNECT, settings, waited ? null : ex);
		}
		catch (IllegalStateException ex) {
			// The pool was closed
			throw TransportFailures.leasing(Kind.CONNECT, settings, ex);
		}
		finally {
			if (!leased) {
				cancellation.detach();
			}
		}
	}

	/**
	 * Connects, unless the connection comes connected from the pool.
	 */
	void connect() throws TransportFailure {
		if (this.reused) {
			return;
		}
		Deadline limit = Deadline.after(this.settings.connectTimeout()).orEarlier(this.deadline);
		this.cancellation.startStep(limit);
		try {
			this.pool.connect(this.endpoint, TimeValue.ofMilliseconds(Math.max(1, limit.remainingMillis())),
					HttpClientContext.create());
		}
		catch (IOException | RuntimeException ex) {
			throw TransportFailures.connecting(ex, this.cancellation);
		}
		finally {
			this.cancellation.endStep();
		}
	}

	/**
	 * Sends the request and reads the whole answer.
	 */
	TransportResponse exchange(TransportRequest request, String hostHeader) throws TransportFailure {
		ResponseReader reader = new ResponseReader(this.settings.maxResponseSize());
		try {
			this.endpoint.execute(null, httpRequest(request, hostHeader),
					(httpRequest, connection, context) -> exchange(request, httpRequest, connection, reader), null);
			this.reusable = reader.reusable();
			return reader.response();
		}
		catch (IOException | HttpException | RuntimeException ex) {
			throw TransportFailures.exchanging(ex, this.cancellation, this.sent);
		}
		catch (OutOfMemoryError ex) {
			throw new TransportFailure(Kind.TOO_LARGE, "answer does not fit into memory", this.sent, ex);
		}
	}

	/**
	 * Returns whether a failure only means that the connection, which comes from the
	 * pool, was closed by the other end before anything was sent.
	 */
	boolean staleWhenLeased(TransportFailure failure) {
		return this.reused && !failure.sent() && failure.kind() == Kind.CONNECTION_LOST;
	}

	@Override
	public void close() {
		this.cancellation.detach();
		if (!this.reusable) {
			this.endpoint.close(CloseMode.IMMEDIATE);
		}
		TimeValue keepAlive = HttpClient5Transport.timeValue(this.settings.maxIdleTime());
		this.pool.release(this.endpoint, null, this.reusable ? keepAlive : null);
	}

	private @Nullable ClassicHttpResponse exchange(TransportRequest request, ClassicHttpRequest httpRequest,
			HttpClientConnection connection, ResponseReader reader) throws IOException, HttpException {
		OtsConnection wire = (OtsConnection) connection;
		if (this.reused && wire.hasUnexpectedInput()) {
			throw new ConnectionClosedException("Connection has bytes that belong to no request");
		}
		wire.startExchange(request, this.cancellation);
		try {
			this.cancellation.startSending();
			wire.sendRequestHeader(httpRequest);
			wire.sendRequestEntity(httpRequest);
			wire.flush();
			reader.read(wire);
			return null;
		}
		finally {
			this.sent = wire.sent();
			wire.endExchange();
		}
	}

	private static ClassicHttpRequest httpRequest(TransportRequest request, String hostHeader) {
		BasicClassicHttpRequest httpRequest = new BasicClassicHttpRequest("POST", request.path());
		httpRequest.addHeader("Host", hostHeader);
		httpRequest.addHeader("Content-Length", request.bodyLength());
		for (HttpHeader header : request.headers()) {
			httpRequest.addHeader(header.name(), header.value());
		}
		if (request.bodyLength() > 0) {
			httpRequest.setEntity(new ByteArrayEntity(request.body(), 0, request.bodyLength(), null));
		}
		return httpRequest;
	}

}
