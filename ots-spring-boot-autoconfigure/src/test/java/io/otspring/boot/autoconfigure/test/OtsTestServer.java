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

package io.otspring.boot.autoconfigure.test;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.message.RowMessages;
import io.otspring.protocol.message.TableMessages;

/**
 * An HTTP server on one port of the loopback interface that records what it gets and
 * answers as it is told, signed as the service signs.
 */
public final class OtsTestServer implements AutoCloseable {

	public static final String INSTANCE = "my-instance";

	public static final String ACCESS_KEY_ID = "test-access-key-id";

	public static final String ACCESS_KEY_SECRET = "test-access-key-secret";

	private final ServerSocket serverSocket;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger connections = new AtomicInteger();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final boolean secure;

	private volatile Function<Request, Reply> answers = OtsTestServer::success;

	private OtsTestServer(ServerSocketFactory factory, boolean secure) {
		this.secure = secure;
		try {
			this.serverSocket = factory.createServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (this.serverSocket instanceof SSLServerSocket tls) {
			tls.setWantClientAuth(true);
		}
		this.threads.execute(this::acceptConnections);
	}

	public static OtsTestServer start() {
		return new OtsTestServer(ServerSocketFactory.getDefault(), false);
	}

	public static OtsTestServer startSecure(SSLContext context) {
		return new OtsTestServer(context.getServerSocketFactory(), true);
	}

	public String endpoint() {
		return (this.secure ? "https://localhost:" : "http://127.0.0.1:") + this.serverSocket.getLocalPort();
	}

	/**
	 * Properties with which a client calls this server.
	 */
	public String[] properties(String... more) {
		String[] own = { "ots.endpoint=" + endpoint(), "ots.instance-name=" + INSTANCE,
				"ots.credentials.access-key-id=" + ACCESS_KEY_ID,
				"ots.credentials.access-key-secret=" + ACCESS_KEY_SECRET };
		String[] all = Arrays.copyOf(own, own.length + more.length);
		System.arraycopy(more, 0, all, own.length, more.length);
		return all;
	}

	public OtsTestServer answer(Function<Request, Reply> answers) {
		this.answers = answers;
		return this;
	}

	public OtsTestServer answerWith(Reply reply) {
		return answer(request -> reply);
	}

	/**
	 * Never answers, until the server is closed.
	 */
	public OtsTestServer stall() {
		return answer(request -> {
			awaitClose();
			return Reply.closeConnection();
		});
	}

	public List<Request> requests() {
		return this.requests;
	}

	public Request onlyRequest() {
		if (this.requests.size() != 1) {
			throw new AssertionError("Expected one request, but there were " + this.requests);
		}
		return this.requests.get(0);
	}

	public int connections() {
		return this.connections.get();
	}

	/**
	 * A successful answer with as little as possible in it.
	 */
	public static Reply success(Request request) {
		return Reply.of(switch (request.operation()) {
			case "ListTable" -> TableMessages.ListTableResponse.newBuilder().addTableNames("orders").build();
			case "PutRow" -> RowMessages.PutRowResponse.newBuilder().setConsumed(consumed()).build();
			case "GetRow" ->
				RowMessages.GetRowResponse.newBuilder().setConsumed(consumed()).setRow(ByteString.EMPTY).build();
			default -> throw new IllegalArgumentException(request.operation());
		});
	}

	private static CommonMessages.ConsumedCapacity consumed() {
		return CommonMessages.ConsumedCapacity.newBuilder()
			.setCapacityUnit(CommonMessages.CapacityUnit.newBuilder().setRead(0).setWrite(1))
			.build();
	}

	@Override
	public void close() {
		this.closed.countDown();
		closeQuietly(this.serverSocket);
		this.open.forEach(OtsTestServer::closeQuietly);
		this.threads.shutdownNow();
	}

	private void acceptConnections() {
		while (!this.serverSocket.isClosed()) {
			try {
				Socket socket = this.serverSocket.accept();
				this.open.add(socket);
				this.connections.incrementAndGet();
				this.threads.execute(() -> serve(socket));
			}
			catch (IOException ex) {
				// Closed, or a handshake that failed
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			InputStream in = new BufferedInputStream(socket.getInputStream());
			while (true) {
				Request request = read(in, socket);
				if (request == null) {
					return;
				}
				this.requests.add(request);
				Reply reply = this.answers.apply(request);
				if (reply.body() == null) {
					return;
				}
				socket.getOutputStream().write(reply.toBytes(request));
				socket.getOutputStream().flush();
			}
		}
		catch (IOException ex) {
			// The client went away
		}
		finally {
			this.open.remove(socket);
		}
	}

	private Request read(InputStream in, Socket socket) throws IOException {
		String start = readLine(in);
		if (start == null) {
			return null;
		}
		Map<String, String> headers = new TreeMap<>();
		for (String line = readLine(in); line != null && !line.isEmpty(); line = readLine(in)) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
		String protocol = (socket instanceof SSLSocket tls) ? tls.getSession().getProtocol() : "none";
		String cipher = (socket instanceof SSLSocket tls) ? tls.getSession().getCipherSuite() : "none";
		return new Request(start.split(" ")[1], headers, body, Instant.now(), protocol, cipher, client(socket));
	}

	private static String client(Socket socket) {
		if (!(socket instanceof SSLSocket tls)) {
			return "none";
		}
		try {
			Certificate certificate = tls.getSession().getPeerCertificates()[0];
			return ((X509Certificate) certificate).getSerialNumber().toString();
		}
		catch (SSLPeerUnverifiedException ex) {
			return "none";
		}
	}

	private static String readLine(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				if (line.isEmpty()) {
					return null;
				}
				throw new EOFException();
			}
			line.append((char) next);
		}
		return line.toString().stripTrailing();
	}

	private void awaitClose() {
		try {
			this.closed.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void closeQuietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// There is nothing else to do
		}
	}

	/**
	 * A request that was received.
	 *
	 * @param path the path
	 * @param headers the headers, by their names in lower case
	 * @param body the body
	 * @param time when it was received
	 * @param tlsProtocol the version of TLS
	 * @param tlsCipher the cipher suite of TLS
	 * @param tlsClient the serial number of the client's certificate
	 */
	public record Request(String path, Map<String, String> headers, byte[] body, Instant time, String tlsProtocol,
			String tlsCipher, String tlsClient) {

		public String operation() {
			return this.path.substring(1);
		}

		public String header(String name) {
			return this.headers.get(name);
		}

		@Override
		public String toString() {
			return this.path + " " + this.headers;
		}

	}

	/**
	 * An answer to send.
	 *
	 * @param status the HTTP status
	 * @param body the body, or {@code null} to close the connection instead
	 * @param signed whether to send it as the service does
	 */
	public record Reply(int status, byte[] body, boolean signed) {

		public static Reply of(MessageLite message) {
			return new Reply(200, message.toByteArray(), true);
		}

		public static Reply error(ErrorCode code) {
			return error(code.httpStatus(), code.code());
		}

		public static Reply error(int status, String code) {
			return new Reply(status,
					CommonMessages.Error.newBuilder().setCode(code).setMessage("As told").build().toByteArray(), true);
		}

		public static Reply closeConnection() {
			return new Reply(0, null, false);
		}

		byte[] toBytes(Request request) {
			StringBuilder head = new StringBuilder("HTTP/1.1 " + this.status + " -\r\n");
			head.append("Content-Length: ").append(this.body.length).append("\r\n");
			if (this.signed) {
				new AnswerSignature(request, this.body).headers()
					.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
			}
			byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
			byte[] bytes = Arrays.copyOf(start, start.length + this.body.length);
			System.arraycopy(this.body, 0, bytes, start.length, this.body.length);
			return bytes;
		}

	}

}
