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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something on the way between a client and a server on this machine. It accepts
 * connections and passes bytes on.
 */
public abstract class Relay implements AutoCloseable {

	private final ServerSocket serverSocket;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	Relay() throws IOException {
		this.serverSocket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
		start(this::acceptAll);
	}

	public int port() {
		return this.serverSocket.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		this.serverSocket.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	/**
	 * Serves a connection, which ends with this.
	 */
	abstract void serve(Socket socket) throws Exception;

	/**
	 * Connects to a server on this machine.
	 */
	Socket connect(int port) throws IOException {
		Socket socket = new Socket();
		this.sockets.add(socket);
		socket.setTcpNoDelay(true);
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		return socket;
	}

	/**
	 * Passes on what comes, in another thread.
	 */
	void pumpAside(Socket from, Socket to) {
		start(() -> {
			try {
				pump(from, to);
			}
			catch (IOException ex) {
				// One of the ends has gone
			}
		});
	}

	/**
	 * Passes on what comes until the end, and then ends both.
	 */
	void pump(Socket from, Socket to) throws IOException {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
	}

	private void acceptAll() {
		try {
			while (true) {
				Socket socket = this.serverSocket.accept();
				socket.setTcpNoDelay(true);
				this.sockets.add(socket);
				start(() -> serveAndClose(socket));
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	private void serveAndClose(Socket socket) {
		try (socket) {
			serve(socket);
		}
		catch (Exception ex) {
			// One of the ends has gone
		}
		finally {
			this.sockets.remove(socket);
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "relay");
		thread.setDaemon(true);
		thread.start();
	}

}
