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
import java.net.SocketTimeoutException;
import java.time.Duration;

import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.Deadline;
import io.otspring.client.transport.TransportRequest;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/**
 * What the two streams of a connection know of the exchange that uses them. Only the
 * thread of the exchange uses it.
 */
final class WireState {

	/**
	 * The largest size of all headers of an answer together. What is read ahead can
	 * belong to the body.
	 */
	static final int MAX_HEADER_BYTES = 64 * 1024;

	private @Nullable Deadline deadline;

	private @Nullable Cancellation cancellation;

	private Duration socketTimeout = Duration.ZERO;

	private boolean sent;

	private boolean probing;

	private boolean inHeaders;

	private long headerBytes;

	private int firstByte;

	void start(TransportRequest request, Cancellation cancellation) {
		this.deadline = request.deadline();
		this.cancellation = cancellation;
		this.socketTimeout = request.socketTimeout();
		this.sent = false;
		this.inHeaders = true;
		this.headerBytes = 0;
	}

	void end() {
		this.deadline = null;
		this.cancellation = null;
		this.inHeaders = false;
	}

	void headersComplete() {
		this.inHeaders = false;
	}

	void probing(boolean probing) {
		this.probing = probing;
	}

	boolean probing() {
		return this.probing;
	}

	boolean sent() {
		return this.sent;
	}

	void markSent() {
		this.sent = true;
	}

	/**
	 * Starts a wait for the other end to take bytes, which the socket itself does not
	 * limit.
	 */
	void startWrite() {
		if (this.cancellation != null) {
			this.cancellation.startStep(Deadline.after(this.socketTimeout));
		}
	}

	void endWrite() {
		if (this.cancellation != null) {
			this.cancellation.endStep();
		}
	}

	/**
	 * Returns how many milliseconds the next read may wait, or -1 if the socket's own
	 * limit counts since there is no exchange.
	 */
	int readTimeout() throws SocketTimeoutException {
		Deadline limit = this.deadline;
		if (limit == null) {
			return -1;
		}
		int remaining = limit.remainingMillis();
		if (remaining == 0) {
			throw new SocketTimeoutException("Deadline passed");
		}
		return (int) Math.min(remaining, Math.max(1, this.socketTimeout.toMillis()));
	}

	/**
	 * Takes bytes, or the end, of the answer into account.
	 * @param bytes the array that the bytes are in
	 * @param offset where they start
	 * @param count the number of bytes, -1 at the end
	 */
	void received(byte[] bytes, int offset, int count) throws IOException {
		if (!this.inHeaders) {
			return;
		}
		if (count > 0) {
			if (this.headerBytes == 0) {
				this.firstByte = bytes[offset];
			}
			this.headerBytes += count;
			if (this.headerBytes > MAX_HEADER_BYTES) {
				throw new MessageConstraintException("Headers of more than " + MAX_HEADER_BYTES + " bytes");
			}
		}
		else if (count < 0 && this.headerBytes > 0) {
			// The parser would take the end of the connection for the end of the headers
			throw BrokenOffHeaders.after(this.firstByte);
		}
	}

}
