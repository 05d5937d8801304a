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

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.TransportRequest;
import io.otspring.client.transport.TransportResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.BasicEntityDetails;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request over a connection and collects the answer, in the connection's thread
 * of I/O.
 */
final class ExchangeHandler implements AsyncClientExchangeHandler, ExchangeRequest.Exchange {

	private final TransportRequest request;

	private final ServiceRoute route;

	private final long maxResponseSize;

	private final Cancellation cancellation;

	private final Outcome outcome;

	private final ByteBuffer body;

	private boolean bodyComplete;

	private @Nullable EndpointDetails wire;

	private long sentBefore;

	private volatile boolean started;

	private @Nullable AnswerHead head;

	private @Nullable BodyCollector answer;

	private boolean delimited;

	ExchangeHandler(TransportRequest request, ServiceRoute route, long maxResponseSize, Cancellation cancellation,
			Outcome outcome) {
		this.request = request;
		this.route = route;
		this.maxResponseSize = maxResponseSize;
		this.cancellation = cancellation;
		this.outcome = outcome;
		this.body = ByteBuffer.wrap(request.body(), 0, request.bodyLength());
	}

	/**
	 * Returns whether the request may have begun to go out.
	 */
	boolean started() {
		return this.started;
	}

	/**
	 * Starts the wait for the other end anew, which takes bytes or sends some.
	 */
	@Override
	public void progressed() {
		this.cancellation.startStep(Deadline.after(this.request.socketTimeout()));
	}

	@Override
	public boolean opensTunnel() {
		return false;
	}

	@Override
	public void produceRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
		this.wire = HttpCoreContext.castOrCreate(context).getEndpointDetails();
		this.sentBefore = sentBytes();
		this.started = true;
		this.bodyComplete = this.request.bodyLength() == 0;
		EntityDetails entity = this.bodyComplete ? null : new BasicEntityDetails(this.request.bodyLength(), null);
		ExchangeRequest message = new ExchangeRequest("POST", this.route.target(this.request), this);
		this.route.addHeaders(this.request, message);
		channel.sendRequest(message, entity, context);
	}

	@Override
	public int available() {
		return this.body.remaining();
	}

	@Override
	public void produce(DataStreamChannel channel) throws IOException {
		channel.write(this.body);
		if (!this.body.hasRemaining() && !this.bodyComplete) {
			this.bodyComplete = true;
			channel.endStream();
		}
	}

	@Override
	public void consumeInformation(HttpResponse response, HttpContext context) {
		// The parser refuses interim answers
	}

	@Override
	public void consumeResponse(HttpResponse response, @Nullable EntityDetails entity, HttpContext context)
			throws IOException {
		this.route.requireService(response.getCode());
		this.head = AnswerHead.of(response);
		long length = (entity != null) ? entity.getContentLength() : 0;
		this.delimited = length >= 0 || (entity != null && entity.isChunked());
		this.answer = new BodyCollector(length, this.maxResponseSize);
		if (entity == null) {
			streamEnd(null);
		}
	}

	@Override
	public void updateCapacity(CapacityChannel channel) throws IOException {
		channel.update(Integer.MAX_VALUE);
	}

	@Override
	public void consume(ByteBuffer bytes) throws IOException {
		if (this.answer != null) {
			this.answer.add(bytes);
		}
	}

	@Override
	public void streamEnd(@Nullable List<? extends Header> trailers) {
		if (this.head != null && this.answer != null) {
			boolean reusable = this.bodyComplete && this.delimited && !this.head.saysClose();
			this.outcome.answered(new TransportResponse(this.head.status(), this.head.headers(), this.answer.body()),
					reusable);
		}
	}

	@Override
	public void failed(Exception cause) {
		this.outcome.failed(cause, this.started && sentBytes() > this.sentBefore);
	}

	@Override
	public void cancel() {
		this.outcome.failed(new IOException("Connection was closed"), this.started);
	}

	@Override
	public void releaseResources() {
		// Nothing is held
	}

	private long sentBytes() {
		return (this.wire != null) ? this.wire.getSentBytesCount() : 0;
	}

	/**
	 * Hears how an exchange ends, at least once.
	 */
	interface Outcome {

		/**
		 * Hears of the answer.
		 * @param response the answer
		 * @param reusable whether the connection can carry another exchange
		 */
		void answered(TransportResponse response, boolean reusable);

		/**
		 * Hears that there is no answer.
		 * @param cause why
		 * @param sent whether a byte of the request was written
		 */
		void failed(Exception cause, boolean sent);

	}

}
