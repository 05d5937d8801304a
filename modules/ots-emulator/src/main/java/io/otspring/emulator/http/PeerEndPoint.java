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

package io.otspring.emulator.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that knows how long its peer has been sending the head of a request. Jetty
 * limits silence, but a peer that sends a byte now and then is never silent.
 */
final class PeerEndPoint extends SocketChannelEndPoint {

	private volatile State state = State.IDLE;

	private volatile long headBegan;

	PeerEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
		super(channel, selector, key, scheduler);
	}

	static PeerEndPoint of(Request request) {
		EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
		while (endPoint instanceof EndPoint.Wrapper wrapper) {
			endPoint = wrapper.unwrap();
		}
		return (PeerEndPoint) endPoint;
	}

	@Override
	public int fill(ByteBuffer buffer) throws IOException {
		int filled = super.fill(buffer);
		if (filled > 0 && this.state == State.IDLE) {
			this.headBegan = System.nanoTime();
			this.state = State.HEAD;
		}
		return filled;
	}

	/**
	 * Notes that a request has begun to be handled.
	 */
	void headReceived() {
		this.state = State.BUSY;
	}

	/**
	 * Notes that the request was answered.
	 */
	void answered() {
		this.state = State.IDLE;
	}

	/**
	 * Tells whether no request is being handled.
	 */
	boolean isWaiting() {
		return this.state != State.BUSY;
	}

	boolean isHeadLate(Duration limit) {
		return this.state == State.HEAD && System.nanoTime() - this.headBegan > limit.toNanos();
	}

	private enum State {

		IDLE, HEAD, BUSY

	}

}
