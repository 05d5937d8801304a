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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.ExchangeListener;
import io.otspring.client.transport.TlsSettings;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportFailure.Kind;
import io.otspring.client.transport.TransportRequest;
import io.otspring.client.transport.TransportResponse;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
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

	private static final @Nullable HttpHost IN_THE_TARGET = null;

	private final BlockingPool pool;

	private final ConnectionEndpoint endpoint;

	private final @Nullable TlsSettings tls;

	private final Deadline deadline;

	private final Cancellation cancellation;

	private final boolean reused;

	private boolean sent;

	private boolean reusable;

	private LeasedConnection(BlockingPool pool, ConnectionEndpoint endpoint, @Nullable TlsSettings tls,
			Deadline deadline, Cancellation cancellation) {
		this.pool = pool;
		this.endpoint = endpoint;
		this.tls = tls;
		this.deadline = deadline;
		this.cancellation = cancellation;
		this.reused = endpoint.isConnected();
		cancellation.onCancel(() -> endpoint.close(CloseMode.IMMEDIATE));
	}

	/**
	 * Waits for a connection of the pool.
	 */
	static LeasedConnection lease(BlockingPool pool, Deadline deadline, Cancellation cancellation)
			throws TransportFailure {
		TransportSettings settings = pool.settings();
		Deadline limit = Deadline.after(settings.acquireTimeout()).orEarlier(deadline);
		Timeout timeout = Timeout.ofMilliseconds(Math.max(1, limit.remainingMillis()));
		boolean leased = false;
		try {
			TlsSettings tls = pool.tls().required();
			LeaseRequest request = pool.connections().lease(null, pool.route().route(), timeout, tls);
			cancellation.onCancel(request::cancel);
			LeasedConnection connection = new LeasedConnection(pool, request.get(timeout), tls, deadline, cancellation);
			leased = true;
			return connection;
		}
		catch (SSLException ex) {
			throw TransportFailures.leasing(Kind.TLS, settings, ex);
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
		Deadline limit = Deadline.after(this.pool.settings().connectTimeout()).orEarlier(this.deadline);
		this.cancellation.startStep(limit);
		try {
			HttpClientContext context = HttpClientContext.create();
			this.pool.connections()
				.connect(this.endpoint, TimeValue.ofMilliseconds(Math.max(1, limit.remainingMillis())), context);
			if (this.pool.route().tunnelled()) {
				openTunnel(limit);
				this.cancellation.startStep(limit);
				this.pool.connections().upgrade(this.endpoint, context);
			}
		}
		catch (IOException | HttpException | RuntimeException ex) {
			throw TransportFailures.connecting(ex, this.cancellation, this.pool.route());
		}
		finally {
			this.cancellation.endStep();
		}
	}

	/**
	 * Sends the request and reads the whole answer.
	 */
	TransportResponse exchange(TransportRequest request) throws TransportFailure {
		ResponseReader reader = new ResponseReader(this.pool.route(), this.pool.settings().maxResponseSize());
		try {
			this.endpoint.execute(null, httpRequest(request),
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
		TimeValue keepAlive = HttpClient5Transport.timeValue(this.pool.settings().maxIdleTime());
		this.pool.connections().release(this.endpoint, this.tls, this.reusable ? keepAlive : null);
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

	private void openTunnel(Deadline limit) throws IOException, HttpException {
		ServiceRoute route = this.pool.route();
		ClassicHttpRequest message = new BasicClassicHttpRequest("CONNECT", IN_THE_TARGET, route.tunnelTarget());
		route.addTunnelHeaders(message);
		TransportRequest limits = new TransportRequest(route.tunnelTarget(), List.of(), new byte[0], 0,
				this.pool.settings().connectTimeout(), limit, ExchangeListener.NONE);
		this.endpoint.execute(null, message, (request, connection, context) -> {
			openTunnel((OtsConnection) connection, request, limits);
			return null;
		}, null);
	}

	private void openTunnel(OtsConnection wire, ClassicHttpRequest message, TransportRequest limits)
			throws IOException, HttpException {
		wire.startExchange(limits, this.cancellation);
		try {
			wire.sendRequestHeader(message);
			wire.flush();
			this.pool.route().requireTunnel(wire.receiveResponseHeader().getCode());
			if (wire.hasUnexpectedInput()) {
				throw new RefusedAnswerException(Kind.PROXY_REFUSAL, ServiceRoute.FOREIGN_BYTES);
			}
		}
		finally {
			wire.endExchange();
		}
	}

	private ClassicHttpRequest httpRequest(TransportRequest request) {
		ServiceRoute route = this.pool.route();
		BasicClassicHttpRequest message = new BasicClassicHttpRequest("POST", IN_THE_TARGET, route.target(request));
		route.addHeaders(request, message);
		if (request.bodyLength() > 0) {
			message.setEntity(new ByteArrayEntity(request.body(), 0, request.bodyLength(), null));
		}
		return message;
	}

}
