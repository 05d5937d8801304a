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
import java.io.InterruptedIOException;
import java.net.Socket;

import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.TransportRequest;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps to the deadline of its exchange with every byte, and knows
 * whether a byte was sent. Unlike the connections that HttpClient makes, it never writes
 * headers or bodies to a log: they carry signatures, tokens and data.
 */
final class OtsConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

	static final Http1Config CONFIG = Http1Config.custom()
		.setMaxHeaderCount(100)
		.setMaxLineLength(16 * 1024)
		.setMaxEmptyLineCount(1)
		.build();

	private final WireState state = new WireState();

	private volatile @Nullable Socket base;

	private volatile boolean closed;

	OtsConnection() {
		super(CONFIG, null, null, null, null, null, new DefaultHttpResponseParserFactory(CONFIG));
	}

	/**
	 * Starts an exchange, which sets the limits of everything until {@link #endExchange}.
	 */
	void startExchange(TransportRequest request, Cancellation cancellation) {
		this.state.start(request, cancellation);
	}

	void endExchange() {
		this.state.end();
	}

	/**
	 * Notes that the headers of the answer are complete.
	 */
	void headersComplete() {
		this.state.headersComplete();
	}

	/**
	 * Returns whether a byte of the request was written.
	 */
	boolean sent() {
		return this.state.sent();
	}

	/**
	 * Returns whether the other end sent bytes that belong to no request. The answer to
	 * the next request would be read from them.
	 */
	boolean hasUnexpectedInput() throws IOException {
		this.state.probing(true);
		try {
			return isDataAvailable(Timeout.ONE_MILLISECOND);
		}
		finally {
			this.state.probing(false);
		}
	}

	@Override
	public boolean isStale() throws IOException {
		return super.isStale() || hasUnexpectedInput();
	}

	@Override
	public void bind(Socket socket) throws IOException {
		this.base = socket;
		bind(new WatchedSocket(socket, this.state));
	}

	@Override
	public void bind(SSLSocket sslSocket, Socket baseSocket) throws IOException {
		this.base = baseSocket;
		bind(new WatchedSocket(sslSocket, baseSocket, this.state));
	}

	@Override
	protected void bind(SocketHolder holder) throws IOException {
		super.bind(holder);
		if (this.closed) {
			// Closed from outside while it was being made
			close(CloseMode.IMMEDIATE);
			throw new InterruptedIOException("Connection was closed");
		}
	}

	@Override
	public void close(CloseMode mode) {
		this.closed = true;
		Socket socket = this.base;
		super.close(mode);
		if (mode == CloseMode.IMMEDIATE && socket != null) {
			// Also ends a graceful closing that another thread hangs in
			Closer.closeQuietly(socket);
		}
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		super.close();
	}

	@Override
	public @Nullable Socket getSocket() {
		SocketHolder holder = getSocketHolder();
		return (holder != null) ? holder.getSocket() : null;
	}

	@Override
	public @Nullable SSLSession getSSLSession() {
		return (getSocket() instanceof SSLSocket sslSocket) ? sslSocket.getSession() : null;
	}

	@Override
	public void passivate() {
		// Time limits are set with each exchange
	}

	@Override
	public void activate() {
		// Time limits are set with each exchange
	}

}
