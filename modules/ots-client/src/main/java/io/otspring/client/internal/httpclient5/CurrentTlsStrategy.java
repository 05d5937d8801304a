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
import java.net.Socket;
import java.net.SocketAddress;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import io.otspring.client.transport.TlsSettings;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * TLS as its settings are at the moment. It is set up with the first connection, since
 * loading the trust store costs more than everything else that a client does at its
 * start, and again when the settings change. The host name is checked twice, by the JDK
 * and by HttpClient.
 */
final class CurrentTlsStrategy implements TlsSocketStrategy, TlsStrategy {

	private final ReentrantLock lock = new ReentrantLock();

	private final boolean secure;

	private final Supplier<TlsSettings> supplier;

	private volatile @Nullable Generation generation;

	CurrentTlsStrategy(TransportSettings settings) {
		this.secure = settings.endpoint().secure();
		this.supplier = settings.tls();
	}

	/**
	 * Returns what a connection must have been made with to be used now, or {@code null}
	 * if connections are not encrypted. The pools know it as the state of a connection.
	 * @throws SSLException if nobody can tell
	 */
	@Nullable TlsSettings required() throws SSLException {
		return this.secure ? settings() : null;
	}

	/**
	 * Sets TLS up now, so that a thread that must not be held up finds it ready.
	 */
	void setUp() throws IOException {
		if (this.secure) {
			strategy();
		}
	}

	@Override
	public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
			throws IOException {
		return strategy().upgrade(socket, target, port, attachment, context);
	}

	@Override
	public void upgrade(TransportSecurityLayer session, NamedEndpoint endpoint, @Nullable Object attachment,
			Timeout handshakeTimeout, FutureCallback<TransportSecurityLayer> callback) {
		try {
			strategy().upgrade(session, endpoint, attachment, handshakeTimeout, callback);
		}
		catch (IOException | RuntimeException ex) {
			callback.failed(ex);
		}
	}

	@Override
	@Deprecated
	public boolean upgrade(TransportSecurityLayer session, HttpHost host, SocketAddress localAddress,
			SocketAddress remoteAddress, Object attachment, Timeout handshakeTimeout) {
		throw new UnsupportedOperationException("TLS needs a callback");
	}

	private TlsSettings settings() throws SSLException {
		try {
			return Objects.requireNonNull(this.supplier.get());
		}
		catch (RuntimeException ex) {
			throw new SSLException("no TLS settings: " + ex.getClass().getSimpleName(), ex);
		}
	}

	private DefaultClientTlsStrategy strategy() throws IOException {
		TlsSettings settings = settings();
		Generation current = this.generation;
		if (current != null && current.settings().equals(settings)) {
			return current.strategy();
		}
		this.lock.lock();
		try {
			current = this.generation;
			if (current == null || !current.settings().equals(settings)) {
				current = new Generation(settings, strategy(settings));
				this.generation = current;
			}
			return current.strategy();
		}
		finally {
			this.lock.unlock();
		}
	}

	private static DefaultClientTlsStrategy strategy(TlsSettings settings) throws SSLException {
		return new DefaultClientTlsStrategy(sslContext(settings), array(settings.protocols()),
				array(settings.cipherSuites()), SSLBufferMode.STATIC, HostnameVerificationPolicy.BOTH,
				new DefaultHostnameVerifier());
	}

	private static SSLContext sslContext(TlsSettings settings) throws SSLException {
		if (settings.sslContext() != null) {
			return settings.sslContext();
		}
		try {
			return SSLContext.getDefault();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new SSLException("The default SSL context cannot be made", ex);
		}
	}

	/**
	 * Without a choice, HttpClient takes TLS 1.2 and later, and no weak cipher suite.
	 */
	private static String @Nullable [] array(List<String> choice) {
		return choice.isEmpty() ? null : choice.toArray(new String[0]);
	}

	/**
	 * What settings come to.
	 *
	 * @param settings the settings
	 * @param strategy what secures connections as they say
	 */
	private record Generation(TlsSettings settings, DefaultClientTlsStrategy strategy) {

	}

}
