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

import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLException;

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.TlsSettings;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportFailure.Kind;
import io.otspring.client.transport.TransportRequest;
import io.otspring.client.transport.TransportResponse;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * One exchange over one connection of the pool: waits for the connection, makes it if
 * need be, sends and receives. Whatever comes first ends it: an answer, a failure, a
 * limit of time or somebody from outside. The connection goes back to the pool only after
 * an answer that was read to its end; after anything else it is closed.
 */
final class AsyncExchange implements ExchangeHandler.Outcome {

	private final HttpClient5AsyncTransport transport;

	private final TransportRequest request;

	private final Cancellation cancellation;

	private final CompletableFuture<TransportResponse> result;

	private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.LEASING);

	private volatile @Nullable TlsSettings tls;

	private volatile @Nullable AsyncConnectionEndpoint endpoint;

	private volatile @Nullable ConnectionAttempt attempt;

	private volatile @Nullable ExchangeHandler handler;

	private volatile boolean reused;

	private final long start = System.nanoTime();

	private volatile long acquireNanos;

	AsyncExchange(HttpClient5AsyncTransport transport, TransportRequest request, Cancellation cancellation,
			CompletableFuture<TransportResponse> result) {
		this.transport = transport;
		this.request = request;
		this.cancellation = cancellation;
		this.result = result;
	}

	/**
	 * Asks the pool for a connection, and goes on with it.
	 */
	void start() {
		this.transport.startWaiting();
		Deadline limit = Deadline.after(this.transport.settings().acquireTimeout()).orEarlier(this.request.deadline());
		this.cancellation.startStep(limit);
		this.cancellation.onCancel(this::abort);
		try {
			this.tls = this.transport.tls().required();
			this.transport.lease(this.tls, limit, new StepCallback(this::leased, ex -> failed(ex, false)));
		}
		catch (SSLException | RuntimeException ex) {
			// The pool was closed, or nobody can tell how to secure connections
			failed(ex, false);
		}
	}

	@Override
	public void answered(TransportResponse response, boolean reusable) {
		if (end(reusable)) {
			this.result.complete(response);
		}
	}

	@Override
	public void failed(Exception cause, boolean sent) {
		fail(failure(stage(), cause, sent));
	}

	private void leased(AsyncConnectionEndpoint connection) {
		this.acquireNanos = System.nanoTime() - this.start;
		this.endpoint = connection;
		this.reused = connection.isConnected();
		if (!this.stage.compareAndSet(Stage.LEASING, Stage.CONNECTING)) {
			// Too late: nobody waits any more
			this.transport.release(connection, this.tls);
			return;
		}
		this.transport.endWaiting();
		if (this.reused) {
			exchange(connection);
		}
		else {
			// Resolving the name of the host may block
			this.transport.threads().execute(() -> connect(connection));
		}
	}

	private void connect(AsyncConnectionEndpoint connection) {
		Deadline limit = Deadline.after(this.transport.settings().connectTimeout()).orEarlier(this.request.deadline());
		this.cancellation.startStep(limit);
		try {
			ConnectionAttempt connecting = new ConnectionAttempt(this.transport.startThreads());
			this.attempt = connecting;
			if (stage() == Stage.CONNECTING) {
				this.transport.connect(connection, connecting, limit,
						new StepCallback(this::connected, ex -> failed(ex, false)));
			}
		}
		catch (Exception ex) {
			failed(ex, false);
		}
	}

	private void connected(AsyncConnectionEndpoint connection) {
		if (!this.transport.route().tunnelled()) {
			exchange(connection);
			return;
		}
		TunnelHandler tunnel = new TunnelHandler(this.transport.route(),
				() -> this.transport.upgrade(connection, new StepCallback(this::exchange, ex -> failed(ex, false))),
				ex -> failed(ex, false));
		try {
			connection.execute(null, tunnel, HttpClientContext.create());
		}
		catch (RuntimeException ex) {
			// It was closed meanwhile
			failed(ex, false);
		}
	}

	private void exchange(AsyncConnectionEndpoint connection) {
		ExchangeHandler exchange = this.transport.handler(this.request, this.cancellation, this);
		this.handler = exchange;
		if (this.stage.compareAndSet(Stage.CONNECTING, Stage.EXCHANGING)) {
			exchange.progressed();
			this.cancellation.startSending();
			try {
				connection.execute(null, exchange, HttpClientContext.create());
			}
			catch (RuntimeException ex) {
				// It was closed while it waited for this request
				failed(ex, false);
			}
		}
	}

	/**
	 * Breaks off whatever goes on.
	 */
	private void abort() {
		Stage last = stage();
		AsyncConnectionEndpoint connection = this.endpoint;
		if (connection != null) {
			connection.close(CloseMode.IMMEDIATE);
		}
		ConnectionAttempt connecting = this.attempt;
		if (connecting != null) {
			connecting.abort();
		}
		// Asked after closing, when no more bytes can go out
		ExchangeHandler exchange = this.handler;
		boolean sent = exchange != null && exchange.started();
		boolean ended = this.cancellation.cause().isPresent();
		fail(failure(last, ended ? new CancellationException("Call has ended")
				: new SocketTimeoutException("Limit of time has passed"), sent));
	}

	private void fail(TransportFailure failure) {
		boolean stale = this.reused && !failure.sent() && failure.kind() == Kind.CONNECTION_LOST;
		if (!end(false)) {
			return;
		}
		if (stale) {
			// The other end closed the connection in the pool, before anything was sent
			new AsyncExchange(this.transport, this.request, this.cancellation, this.result).start();
		}
		else {
			this.result.completeExceptionally(failure);
		}
	}

	/**
	 * Gives the connection back.
	 * @return whether this is the end and there was none before
	 */
	private boolean end(boolean reusable) {
		Stage last = this.stage.getAndSet(Stage.ENDED);
		if (last == Stage.ENDED) {
			return false;
		}
		this.cancellation.detach();
		if (last == Stage.LEASING) {
			this.transport.endWaiting();
			return true;
		}
		this.request.listener().connectionAcquired(this.acquireNanos);
		AsyncConnectionEndpoint connection = this.endpoint;
		if (connection != null) {
			if (!reusable) {
				connection.close(CloseMode.IMMEDIATE);
			}
			this.transport.release(connection, this.tls);
		}
		return true;
	}

	private TransportFailure failure(Stage last, Exception cause, boolean sent) {
		return switch (last) {
			case LEASING -> TransportFailures.leasing(leasingKind(cause), this.transport.settings(), cause);
			case CONNECTING -> TransportFailures.connecting(cause, this.cancellation, this.transport.route());
			default -> TransportFailures.exchanging(cause, this.cancellation, sent);
		};
	}

	private Stage stage() {
		return Objects.requireNonNull(this.stage.get());
	}

	private Kind leasingKind(Exception cause) {
		if (this.cancellation.cause().isPresent()) {
			return Kind.CANCELLED;
		}
		if (cause instanceof SSLException) {
			return Kind.TLS;
		}
		return (cause instanceof SocketTimeoutException) ? Kind.POOL_EXHAUSTED : Kind.CONNECT;
	}

	/**
	 * How far the exchange has come.
	 */
	private enum Stage {

		LEASING, CONNECTING, EXCHANGING, ENDED

	}

}
