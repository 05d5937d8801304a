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

package io.otspring.compatibility;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands between a client and the emulator, keeps what is sent and changes what is
 * answered.
 */
final class Relay implements AutoCloseable {

	/** What belongs to a connection and not to a message. */
	private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "host", "expect",
			"upgrade", "transfer-encoding", "date", "keep-alive");

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

	private final String target;

	private final HttpServer server;

	private volatile Consumer<Map<String, String>> change = headers -> {
	};

	private Relay(String target, HttpServer server) {
		this.target = target;
		this.server = server;
	}

	static Relay to(EmulatorProcess emulator) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			Relay relay = new Relay(emulator.endpoint(), server);
			server.createContext("/", relay::handle);
			server.start();
			return relay;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns an official client that leads here.
	 */
	SyncClient client(ClientConfiguration configuration) {
		return EmulatorProcess.client("http://127.0.0.1:" + this.server.getAddress().getPort(), configuration);
	}

	/**
	 * Changes the headers of all answers from now on.
	 */
	void changeHeaders(Consumer<Map<String, String>> with) {
		this.change = with;
	}

	List<Exchange> exchanges() {
		return this.exchanges;
	}

	List<String> paths() {
		return this.exchanges.stream().map(Exchange::path).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] request = exchange.getRequestBody().readAllBytes();
			HttpResponse<byte[]> response = forward(exchange, request);
			Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
			headers.keySet().removeAll(OF_THE_CONNECTION);
			this.exchanges.add(new Exchange(exchange.getRequestURI().getPath(), request.length, Map.copyOf(headers),
					response.body().length));
			this.change.accept(headers);
			headers.forEach(exchange.getResponseHeaders()::set);
			if (response.body().length == 0) {
				// Writing after this, even nothing, makes the server close the
				// connection.
				exchange.sendResponseHeaders(response.statusCode(), -1);
				return;
			}
			exchange.sendResponseHeaders(response.statusCode(), response.body().length);
			exchange.getResponseBody().write(response.body());
		}
	}

	private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
		exchange.getRequestHeaders().forEach((name, values) -> {
			if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
				request.header(name, values.get(0));
			}
		});
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException(ex.getMessage());
		}
	}

	/**
	 * What went over the wire.
	 *
	 * @param path the path of the request
	 * @param requestSize the size of the request as it was sent
	 * @param answerHeaders the headers of the answer, before they were changed
	 * @param answerSize the size of the answer as it was sent
	 */
	record Exchange(String path, int requestSize, Map<String, String> answerHeaders, int answerSize) {

	}

}
