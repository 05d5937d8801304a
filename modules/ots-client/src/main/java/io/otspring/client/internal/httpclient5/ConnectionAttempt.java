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

import java.net.SocketAddress;
import java.util.concurrent.Future;

import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection while it is made, which can be broken off at any moment: the pool itself
 * lets go of nothing before the handshake has ended.
 */
final class ConnectionAttempt implements ConnectionInitiator {

	private final ConnectionInitiator initiator;

	private volatile @Nullable Future<IOSession> request;

	private volatile @Nullable IOSession session;

	private volatile boolean aborted;

	ConnectionAttempt(ConnectionInitiator initiator) {
		this.initiator = initiator;
	}

	@Override
	public Future<IOSession> connect(NamedEndpoint remoteEndpoint, SocketAddress remoteAddress,
			@Nullable SocketAddress localAddress, Timeout timeout, @Nullable Object attachment,
			FutureCallback<IOSession> callback) {
		Future<IOSession> connecting = this.initiator.connect(remoteEndpoint, remoteAddress, localAddress, timeout,
				attachment, new CallbackContribution<>(callback) {
					@Override
					public void completed(IOSession connected) {
						ConnectionAttempt.this.session = connected;
						closeIfAborted();
						callback.completed(connected);
					}
				});
		this.request = connecting;
		closeIfAborted();
		return connecting;
	}

	/**
	 * Breaks the attempt off.
	 */
	void abort() {
		this.aborted = true;
		closeIfAborted();
	}

	private void closeIfAborted() {
		if (!this.aborted) {
			return;
		}
		Future<IOSession> connecting = this.request;
		if (connecting != null) {
			connecting.cancel(true);
		}
		IOSession connected = this.session;
		if (connected != null) {
			connected.close(CloseMode.IMMEDIATE);
		}
	}

}
