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
import java.util.List;
import java.util.function.Consumer;

import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks a proxy for a tunnel, in the connection's thread of I/O.
 */
final class TunnelHandler implements AsyncClientExchangeHandler, ExchangeRequest.Exchange {

	private final ServiceRoute route;

	private final Runnable opened;

	private final Consumer<Exception> failed;

	/**
	 * Creates a handler.
	 * @param route the way of which the tunnel is a part
	 * @param opened what follows
	 * @param failed what follows if there is no tunnel
	 */
	TunnelHandler(ServiceRoute route, Runnable opened, Consumer<Exception> failed) {
		this.route = route;
		this.opened = opened;
		this.failed = failed;
	}

	@Override
	public void progressed() {
		// All of connecting has one limit
	}

	@Override
	public boolean opensTunnel() {
		return true;
	}

	@Override
	public void produceRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
		ExchangeRequest message = new ExchangeRequest("CONNECT", this.route.tunnelTarget(), this);
		this.route.addTunnelHeaders(message);
		channel.sendRequest(message, null, context);
	}

	@Override
	public int available() {
		return 0;
	}

	@Override
	public void produce(DataStreamChannel channel) {
		// Nothing but the head is sent
	}

	@Override
	public void consumeInformation(HttpResponse response, HttpContext context) {
		// The parser refuses interim answers
	}

	@Override
	public void consumeResponse(HttpResponse response, @Nullable EntityDetails entity, HttpContext context)
			throws IOException {
		this.route.requireTunnel(response.getCode());
		this.opened.run();
	}

	@Override
	public void updateCapacity(CapacityChannel channel) {
		// Nothing but the head is read
	}

	@Override
	public void consume(ByteBuffer bytes) {
		// Nothing but the head is read
	}

	@Override
	public void streamEnd(@Nullable List<? extends Header> trailers) {
		// Nothing but the head is read
	}

	@Override
	public void failed(Exception cause) {
		this.failed.accept(cause);
	}

	@Override
	public void cancel() {
		this.failed.accept(new IOException("Connection was closed"));
	}

	@Override
	public void releaseResources() {
		// Nothing is held
	}

}
