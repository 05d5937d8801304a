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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

/**
 * A server that does as its script says: answers, stalls, drips, cuts or lies. It counts
 * the requests whose headers arrived.
 */
public final class FaultServer implements AutoCloseable {

	private final ServerSocket serverSocket;

	private final Script script;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicInteger requests = new AtomicInteger();

	private final AtomicInteger connections = new AtomicInteger();

	private final CountDownLatch closed = new CountDownLatch(1);

	private FaultServer(ServerSocket serverSocket, Script script) {
		this.serverSocket = serverSocket;
		this.script = script;
		start(this::acceptAll);
	}

	public static FaultServer start(Script script) throws IOException {
		return new FaultServer(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), script);
	}

	/**
	 * Starts a server at an address and port of one's own choice.
	 */
	public static FaultServer start(InetAddress address, int port, Script script) throws IOException {
		return new FaultServer(new ServerSocket(port, 256, address), script);
	}

	public static FaultServer startTls(SSLContext context, Script script) throws IOException {
		return new FaultServer(
				context.getServerSocketFactory().createServerSocket(0, 256, InetAddress.getLoopbackAddress()), script);
	}

	/**
	 * Returns a script that accepts connections and never reads or writes.
	 */
	public static Script silence() {
		return new Script() {
			@Override
			public boolean answer(FaultServer server, Request request, Socket socket) {
				return false;
			}

			@Override
			public void serve(FaultServer server, Socket socket) throws Exception {
				server.hang();
			}
		};
	}

	public int port() {
		return this.serverSocket.getLocalPort();
	}

	public String endpoint() {
		return "http://127.0.0.1:" + port();
	}

	/**
	 * Returns the number of requests whose headers arrived.
	 */
	public int requests() {
		return this.requests.get();
	}

	public int connections() {
		return this.connections.get();
	}

	/**
	 * Waits until the server is closed, or the peer has long given up.
	 */
	public void hang() throws InterruptedException {
		this.closed.await(20, TimeUnit.SECONDS);
	}

	/**
	 * Waits for a while, unless the server is closed.
	 */
	public void pause(int millis) throws InterruptedException {
		this.closed.await(millis, TimeUnit.MILLISECONDS);
	}

	/**
	 * Breaks a connection off with a reset instead of an orderly end.
	 */
	public static void reset(Socket socket) throws IOException {
		socket.setSoLinger(true, 0);
		socket.close();
	}

	/**
	 * Closes the connections that are open now, in an orderly way.
	 */
	public void closeConnections() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	@Override
	public void close() throws IOException {
		this.closed.countDown();
		this.serverSocket.close();
		closeConnections();
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "fault-server");
		thread.setDaemon(true);
		thread.start();
	}

	private void acceptAll() {
		try {
			while (true) {
				Socket socket = this.serverSocket.accept();
				this.connections.incrementAndGet();
				this.sockets.add(socket);
				start(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			this.script.serve(this, socket);
		}
		catch (Exception ex) {
			// The client broke off, as it should
		}
		finally {
			this.sockets.remove(socket);
		}
	}

	/**
	 * Reads a request, or {@code null} at the end of the connection.
	 */
	public Request read(InputStream in) throws IOException {
		String requestLine = readLine(in);
		if (requestLine == null || requestLine.isEmpty()) {
			return null;
		}
		Map<String, String> headers = new TreeMap<>();
		for (String line = readLine(in); line != null && !line.isEmpty(); line = readLine(in)) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		int number = this.requests.incrementAndGet();
		byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
		return new Request(number, requestLine.split(" ")[1], headers, body);
	}

	private static String readLine(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int value = in.read(); value != '\n'; value = in.read()) {
			if (value < 0) {
				return null;
			}
			if (value != '\r') {
				line.write(value);
			}
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	/**
	 * A request as it arrived.
	 */
	public record Request(int number, String path, Map<String, String> headers, byte[] body) {

		public String header(String name) {
			return this.headers.get(name);
		}

	}

	/**
	 * What the server does.
	 */
	@FunctionalInterface
	public interface Script {

		/**
		 * Answers a request.
		 * @return whether the connection goes on
		 */
		boolean answer(FaultServer server, Request request, Socket socket) throws Exception;

		/**
		 * Serves a connection.
		 */
		default void serve(FaultServer server, Socket socket) throws Exception {
			InputStream in = new BufferedInputStream(socket.getInputStream());
			Request request = server.read(in);
			while (request != null && answer(server, request, socket)) {
				request = server.read(in);
			}
		}

	}

}
