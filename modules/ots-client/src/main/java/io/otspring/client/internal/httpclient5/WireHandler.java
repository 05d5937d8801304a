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
import java.nio.ByteBuffer;

import io.otspring.client.transport.TransportFailure;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import org.apache.hc.core5.http.impl.nio.ClientHttp1IOEventHandler;
import org.apache.hc.core5.http.impl.nio.ClientHttp1StreamDuplexer;
import org.apache.hc.core5.http.impl.nio.ClientHttp1StreamDuplexerFactory;
import org.apache.hc.core5.http.impl.nio.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.nio.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.protocol.DefaultHttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ProtocolIOSession;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a connection: HTTP/1.1 as HttpClient speaks it, without anything that
 * it would add to a message, and with an eye on what belongs to no request. Only the
 * connection's thread of I/O uses it.
 */
final class WireHandler extends ClientHttp1IOEventHandler {

	private static final HttpProcessor NO_ADDITIONS = new DefaultHttpProcessor(new HttpRequestInterceptor[0]);

	private final Exchanges exchanges;

	private WireHandler(ClientHttp1StreamDuplexer duplexer, Exchanges exchanges) {
		super(duplexer);
		this.exchanges = exchanges;
	}

	static WireHandler of(ProtocolIOSession session) {
		Exchanges exchanges = new Exchanges();
		DefaultHttpResponseParserFactory parsers = new DefaultHttpResponseParserFactory(OtsConnection.CONFIG);
		ClientHttp1StreamDuplexer duplexer = new ClientHttp1StreamDuplexerFactory(NO_ADDITIONS, OtsConnection.CONFIG,
				CharCodingConfig.DEFAULT, DefaultClientConnectionReuseStrategy.INSTANCE,
				() -> new AnswerParser(parsers.create(), exchanges::openTunnel),
				DefaultHttpRequestWriterFactory.INSTANCE, exchanges)
			.create(session);
		return new WireHandler(duplexer, exchanges);
	}

	@Override
	public void inputReady(IOSession session, @Nullable ByteBuffer input) throws IOException {
		ExchangeRequest.Exchange exchange = this.exchanges.current;
		if (exchange == null) {
			refuse(session, input);
			return;
		}
		exchange.progressed();
		try {
			super.inputReady(session, input);
		}
		catch (OutOfMemoryError ex) {
			// An error would end the thread, and with it all of its connections
			throw new RefusedAnswerException(TransportFailure.Kind.TOO_LARGE, "answer does not fit into memory");
		}
	}

	@Override
	public void outputReady(IOSession session) throws IOException {
		ExchangeRequest.Exchange exchange = this.exchanges.current;
		if (exchange != null) {
			exchange.progressed();
		}
		else if (refuse(session, null)) {
			// What arrived while the thread was busy, just before the next request
			return;
		}
		super.outputReady(session);
	}

	/**
	 * Closes a connection that ends, or on which something arrives, while it carries no
	 * request. The answer to the next request would be read from it.
	 * @return whether that is so
	 */
	private static boolean refuse(IOSession session, @Nullable ByteBuffer input) throws IOException {
		boolean arrived = input != null && input.hasRemaining();
		boolean refused = arrived || session.read(ByteBuffer.allocate(1)) != 0;
		if (refused) {
			session.close(CloseMode.IMMEDIATE);
		}
		return refused;
	}

	/**
	 * Knows the exchange that goes on.
	 */
	private static final class Exchanges implements Http1StreamListener {

		private ExchangeRequest.@Nullable Exchange current;

		boolean openTunnel() {
			return this.current != null && this.current.opensTunnel();
		}

		@Override
		public void onRequestHead(HttpConnection connection, HttpRequest request) {
			this.current = ((ExchangeRequest) request).exchange();
		}

		@Override
		public void onResponseHead(HttpConnection connection, HttpResponse response) {
			// Nothing changes
		}

		@Override
		public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
			this.current = null;
		}

	}

}
