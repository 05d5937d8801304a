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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.otspring.client.OtsClientOptions;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.Deflate;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SigningKey;

/**
 * A server that keeps what it is asked and gives the smallest answer that is one. It
 * refuses what is not signed as it has to be, and signs its answers.
 */
final class RecordingServer implements AutoCloseable {

	static final String INSTANCE = "inst01";

	static final String ACCESS_KEY_ID = "LTAItestid";

	static final String SECRET = "testsecret";

	private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private RecordingServer(HttpServer server) {
		this.server = server;
	}

	static RecordingServer start() {
		try {
			HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			RecordingServer server = new RecordingServer(http);
			http.createContext("/", server::handle);
			http.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String endpoint() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Returns options of our client that lead here.
	 */
	OtsClientOptions.Builder clientOptions() {
		return OtsClientOptions.builder()
			.endpoint(endpoint())
			.instanceName(INSTANCE)
			.credentials(ACCESS_KEY_ID, SECRET);
	}

	/**
	 * Returns the one request that a call makes.
	 */
	RecordedRequest requestOf(Runnable call) {
		this.requests.clear();
		call.run();
		List<RecordedRequest> made = new ArrayList<>(this.requests);
		if (made.size() != 1) {
			throw new AssertionError("The call made " + made.size() + " requests instead of one");
		}
		return made.get(0);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] sent = exchange.getRequestBody().readAllBytes();
			Map<String, String> headers = new HashMap<>();
			exchange.getRequestHeaders()
				.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(values.size() - 1)));
			String path = exchange.getRequestURI().getRawPath();
			String fault = faultOf(exchange, path, headers, sent);
			if (fault != null) {
				answer(exchange, headers, 403, MinimalAnswers.error("OTSAuthFailed", fault));
				return;
			}
			byte[] body = inflate(headers, sent);
			this.requests.add(new RecordedRequest(path, headers, body));
			answer(exchange, headers, 200, MinimalAnswers.to(path, body));
		}
	}

	private static String faultOf(HttpExchange exchange, String path, Map<String, String> headers, byte[] sent) {
		boolean v4 = headers.containsKey(OtsHeaders.SIGNATURE_V4);
		CanonicalHeaders canonical = new CanonicalHeaders();
		headers.forEach(canonical::add);
		String expected = key(headers).signRequest(path, canonical);
		String signature = headers.getOrDefault(v4 ? OtsHeaders.SIGNATURE_V4 : OtsHeaders.SIGNATURE, "");
		if (!"POST".equals(exchange.getRequestMethod())) {
			return "Only POST method for requests is supported.";
		}
		if (!SigningKey.equal(signature, expected)) {
			return "Signature mismatch.";
		}
		if (!ContentMd5.of(sent).equals(headers.get(OtsHeaders.CONTENT_MD5))) {
			return "Mismatch between MD5 value of request body and x-ots-contentmd5 in header.";
		}
		return OtsDate.parse(headers.getOrDefault(OtsHeaders.DATE, "")).isEmpty() ? "Invalid date format." : null;
	}

	private static SigningKey key(Map<String, String> headers) {
		if (headers.containsKey(OtsHeaders.SIGNATURE_V4)) {
			LocalDate date = LocalDate.parse(headers.get(OtsHeaders.SIGN_DATE), DateTimeFormatter.BASIC_ISO_DATE);
			return SigningKey.v4(SECRET, date, headers.get(OtsHeaders.SIGN_REGION));
		}
		return SigningKey.v2(SECRET);
	}

	private static byte[] inflate(Map<String, String> headers, byte[] sent) {
		if (!OtsHeaders.DEFLATE.equals(headers.get(OtsHeaders.REQUEST_COMPRESS_TYPE))) {
			return sent;
		}
		return Deflate.inflate(sent, Long.parseLong(headers.get(OtsHeaders.REQUEST_COMPRESS_SIZE)), 5_000_000);
	}

	private static void answer(HttpExchange exchange, Map<String, String> request, int status, byte[] body)
			throws IOException {
		Map<String, String> headers = new HashMap<>();
		headers.put(OtsHeaders.REQUEST_ID, UUID.randomUUID().toString());
		headers.put(OtsHeaders.DATE, OtsDate.formatMicros(Instant.now()));
		headers.put(OtsHeaders.CONTENT_TYPE, OtsHeaders.CONTENT_TYPE_VALUE);
		headers.put(OtsHeaders.CONTENT_MD5, ContentMd5.of(body));
		byte[] sent = body;
		if (OtsHeaders.DEFLATE.equals(request.get(OtsHeaders.RESPONSE_COMPRESS_TYPE)) && body.length > 0) {
			headers.put(OtsHeaders.RESPONSE_COMPRESS_TYPE, OtsHeaders.DEFLATE);
			headers.put(OtsHeaders.RESPONSE_COMPRESS_SIZE, String.valueOf(body.length));
			sent = Deflate.compress(body, 0, body.length);
		}
		CanonicalHeaders canonical = new CanonicalHeaders();
		headers.forEach(canonical::add);
		headers.forEach(exchange.getResponseHeaders()::set);
		String signature = key(request).signResponse(exchange.getRequestURI().getRawPath(), canonical);
		exchange.getResponseHeaders()
			.set(OtsHeaders.AUTHORIZATION, "OTS " + request.get(OtsHeaders.ACCESS_KEY_ID) + ":" + signature);
		if (sent.length == 0) {
			// Writing after this, even nothing, makes the server close the connection.
			exchange.sendResponseHeaders(status, -1);
			return;
		}
		exchange.sendResponseHeaders(status, sent.length);
		exchange.getResponseBody().write(sent);
	}

}
