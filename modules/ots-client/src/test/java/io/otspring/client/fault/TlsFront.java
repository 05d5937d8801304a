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

package io.otspring.client.fault;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * The encrypted way in to a server that speaks plain HTTP. It asks clients for their
 * certificates, and its own can change at any time.
 */
public final class TlsFront extends Relay {

	private final int serverPort;

	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private final List<Handshake> handshakes = new CopyOnWriteArrayList<>();

	private volatile SSLContext context;

	private volatile boolean clientsNeedCertificates;

	public TlsFront(SSLContext context, int serverPort) throws IOException {
		this.context = context;
		this.serverPort = serverPort;
	}

	/**
	 * Refuses clients without a certificate from now on.
	 */
	public TlsFront needClientCertificates() {
		this.clientsNeedCertificates = true;
		return this;
	}

	/**
	 * Changes the certificate of connections from now on. When this returns, no handshake
	 * goes on that shows the former one.
	 */
	public void use(SSLContext context) {
		this.lock.writeLock().lock();
		try {
			this.context = context;
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	/**
	 * Returns all handshakes that succeeded.
	 */
	public List<Handshake> handshakes() {
		return this.handshakes;
	}

	public Handshake lastHandshake() {
		return this.handshakes.get(this.handshakes.size() - 1);
	}

	@Override
	void serve(Socket socket) throws Exception {
		SSLSocket secured;
		try {
			secured = handshake(socket);
		}
		catch (SSLException ex) {
			// Closing while there is something to read would cut the alert off
			socket.shutdownOutput();
			socket.getInputStream().readAllBytes();
			return;
		}
		Socket server = connect(this.serverPort);
		pumpAside(server, secured);
		pump(secured, server);
	}

	private SSLSocket handshake(Socket socket) throws IOException {
		this.lock.readLock().lock();
		try {
			SSLSocket secured = (SSLSocket) this.context.getSocketFactory().createSocket(socket, null, false);
			secured.setUseClientMode(false);
			secured.setNeedClientAuth(this.clientsNeedCertificates);
			secured.startHandshake();
			this.handshakes.add(Handshake.of(secured.getSession()));
			return secured;
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	/**
	 * What a handshake came to.
	 *
	 * @param client the name in the client's certificate, or {@code null}
	 */
	public record Handshake(String protocol, String cipherSuite, String client) {

		private static Handshake of(SSLSession session) {
			String client;
			try {
				client = session.getPeerPrincipal().getName();
			}
			catch (SSLPeerUnverifiedException ex) {
				client = null;
			}
			return new Handshake(session.getProtocol(), session.getCipherSuite(), client);
		}

	}

}
