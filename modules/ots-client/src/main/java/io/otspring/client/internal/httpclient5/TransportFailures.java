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

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import io.otspring.client.error.TlsProblem;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.TransportFailure;
import io.otspring.client.transport.TransportFailure.Kind;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/**
 * Tells from an exception of HttpClient or the JDK where an exchange failed.
 */
final class TransportFailures {

	private TransportFailures() {
	}

	/**
	 * Returns the failure of waiting for a connection.
	 */
	static TransportFailure leasing(Kind kind, TransportSettings settings, @Nullable Exception ex) {
		String message = switch (kind) {
			case POOL_EXHAUSTED -> "no connection of the pool of " + settings.maxConnections() + " became free within "
					+ settings.acquireTimeout().toMillis() + " ms; raise maxConnections or call less in parallel";
			case CANCELLED -> "cancelled while waiting for a connection";
			default -> "no connection: " + words(ex);
		};
		return new TransportFailure(kind, message, false, ex);
	}

	/**
	 * Returns the failure of making a connection, on which nothing was sent.
	 */
	static TransportFailure connecting(Exception ex, Cancellation cancellation, ServiceRoute route) {
		Kind kind = connectingKind(ex, cancellation);
		if (route.proxyName() != null && (kind == Kind.CONNECT || kind == Kind.UNKNOWN_HOST)) {
			String words = (kind == Kind.UNKNOWN_HOST) ? "unknown host" : damage(ex);
			return new TransportFailure(Kind.PROXY,
					"cannot connect through the proxy " + route.proxyName() + ": " + words, false,
					quotesAnswer(ex) ? null : ex);
		}
		String message = switch (kind) {
			case PROXY, PROXY_REFUSAL -> words(ex);
			case UNKNOWN_HOST -> "unknown host";
			case TLS -> "TLS refused: " + TlsProblem.of(ex).describe(ex);
			case CONNECT_TIMEOUT -> "connecting took too long";
			case CANCELLED -> "cancelled while connecting";
			default -> "cannot connect: " + words(ex);
		};
		return new TransportFailure(kind, message, false, ex);
	}

	/**
	 * Returns the failure of an exchange on a connection.
	 */
	static TransportFailure exchanging(Exception ex, Cancellation cancellation, boolean sent) {
		Kind kind = exchangingKind(ex, cancellation, sent);
		String message = switch (kind) {
			case SOCKET_TIMEOUT -> "the other end kept silent";
			case CANCELLED -> "cancelled during the exchange";
			case TLS -> "TLS refused: " + TlsProblem.of(ex).describe(ex);
			case CONNECTION_LOST -> "connection lost: " + words(ex);
			case MALFORMED -> "answer is not sound HTTP/1.1: " + damage(ex);
			default -> words(ex);
		};
		// What the proxy refuses does not get to the service
		return new TransportFailure(kind, message, sent && kind != Kind.PROXY_REFUSAL, quotesAnswer(ex) ? null : ex);
	}

	private static String damage(Exception ex) {
		if (ex instanceof HttpException) {
			return "status line or headers make no sense";
		}
		return (ex instanceof MalformedChunkCodingException) ? "chunks make no sense" : words(ex);
	}

	/**
	 * Returns whether an exception quotes the answer, which may be an echo of the request
	 * and then contains signature, token and data.
	 */
	private static boolean quotesAnswer(Exception ex) {
		return ex instanceof HttpException || ex instanceof MalformedChunkCodingException;
	}

	private static Kind connectingKind(Exception ex, Cancellation cancellation) {
		if (cancellation.cause().isPresent()) {
			return Kind.CANCELLED;
		}
		if (ex instanceof RefusedAnswerException refused) {
			return refused.kind();
		}
		if (cancellation.stepExpired() || has(ex, SocketTimeoutException.class)) {
			return Kind.CONNECT_TIMEOUT;
		}
		if (has(ex, UnknownHostException.class)) {
			return Kind.UNKNOWN_HOST;
		}
		if (ex instanceof IllegalArgumentException) {
			// A protocol or cipher suite that the JVM does not know
			return Kind.TLS;
		}
		boolean broken = has(ex, EOFException.class) || has(ex, SocketException.class);
		return (ex instanceof SSLException && !broken) ? Kind.TLS : Kind.CONNECT;
	}

	private static Kind exchangingKind(Exception ex, Cancellation cancellation, boolean sent) {
		if (cancellation.cause().isPresent()) {
			return Kind.CANCELLED;
		}
		if (ex instanceof RefusedAnswerException refused) {
			return refused.kind();
		}
		if (cancellation.stepExpired() || has(ex, SocketTimeoutException.class)) {
			return Kind.SOCKET_TIMEOUT;
		}
		if (ex instanceof SSLHandshakeException) {
			// With TLS 1.3 a server refuses the client's certificate after the handshake
			return Kind.TLS;
		}
		boolean damaged = ex instanceof HttpException || ex instanceof MessageConstraintException
				|| ex instanceof MalformedChunkCodingException || ex instanceof ConnectionClosedException;
		return (damaged && sent) ? Kind.MALFORMED : Kind.CONNECTION_LOST;
	}

	private static boolean has(Throwable ex, Class<? extends IOException> type) {
		for (Throwable each = ex; each != null; each = each.getCause()) {
			if (type.isInstance(each)) {
				return true;
			}
		}
		return false;
	}

	private static String words(@Nullable Throwable ex) {
		if (ex == null) {
			return "no reason given";
		}
		return (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
	}

}
