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

package io.otspring.contract.service;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SigningKey;

/**
 * Sends requests that no client library would send and hands over answers as they are.
 * Only answers that say to come again later are waited out.
 *
 * @since 0.1.0
 */
public final class Service {

	private static final Duration TIMEOUT = Duration.ofSeconds(50);

	private static final Duration PAUSE = Duration.ofMillis(500);

	/** New tables take up to a minute. */
	private static final int MAX_ATTEMPTS = 180;

	private static final Set<String> LATER = Set.of("OTSTableNotReady", "OTSPartitionUnavailable", "OTSServerBusy",
			"OTSNotEnoughCapacityUnit");

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(TIMEOUT)
		.build();

	private final Account account;

	private final SigningKey key;

	public Service(Account account) {
		this.account = account;
		this.key = SigningKey.v2(account.accessKeySecret());
	}

	/**
	 * Executes an operation.
	 * @param operation its name
	 * @param request the message
	 * @param parser reads the message of a success
	 * @param <R> the message of a success
	 * @return the answer
	 * @throws IOException if there is none
	 */
	public <R extends MessageLite> Answer<R> call(String operation, MessageLite request, Parser<R> parser)
			throws IOException {
		return call(operation, request.toByteArray(), Map.of(), parser);
	}

	/**
	 * Executes an operation.
	 * @param operation its name
	 * @param body the body
	 * @param changes headers that replace those that are right, in lower case; an empty
	 * one is left out
	 * @param parser reads the message of a success
	 * @param <R> the message of a success
	 * @return the answer
	 * @throws IOException if there is none
	 */
	public <R extends MessageLite> Answer<R> call(String operation, byte[] body, Map<String, String> changes,
			Parser<R> parser) throws IOException {
		for (int attempt = 1;; attempt++) {
			Answer<R> answer = attempt(operation, body, changes, parser);
			if (attempt == MAX_ATTEMPTS || !answer.isError() || !LATER.contains(answer.code())) {
				return answer;
			}
			pause();
		}
	}

	/**
	 * Returns whether the account's key made the signature of an answer.
	 * @param operation the operation that was asked for
	 * @param answer the answer
	 */
	public boolean signed(String operation, Answer<?> answer) {
		CanonicalHeaders canonical = new CanonicalHeaders();
		answer.headers().forEach((name, value) -> {
			if (name.startsWith(OtsHeaders.PREFIX)) {
				canonical.add(name, value);
			}
		});
		String expected = "OTS " + this.account.accessKeyId() + ":" + this.key.signResponse(path(operation), canonical);
		return expected.equals(answer.headers().get(OtsHeaders.AUTHORIZATION.toLowerCase(Locale.ROOT)));
	}

	private <R extends MessageLite> Answer<R> attempt(String operation, byte[] body, Map<String, String> changes,
			Parser<R> parser) throws IOException {
		String path = path(operation);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
			.timeout(TIMEOUT)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		headers(path, body, changes).forEach(request::header);
		try {
			HttpResponse<byte[]> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			Map<String, String> headers = new HashMap<>();
			response.headers()
				.map()
				.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
			return new Answer<>(response.statusCode(), headers, ByteString.copyFrom(response.body()), parser);
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	private Map<String, String> headers(String path, byte[] body, Map<String, String> changes) {
		Map<String, String> headers = new TreeMap<>();
		headers.put(OtsHeaders.ACCESS_KEY_ID, this.account.accessKeyId());
		headers.put(OtsHeaders.API_VERSION, OtsHeaders.API_VERSION_VALUE);
		headers.put(OtsHeaders.CONTENT_MD5, ContentMd5.of(body));
		headers.put(OtsHeaders.DATE, OtsDate.formatMillis(Instant.now()));
		headers.put(OtsHeaders.INSTANCE_NAME, this.account.instance());
		this.account.securityToken().ifPresent(token -> headers.put(OtsHeaders.STS_TOKEN, token));
		headers.putAll(changes);
		headers.values().removeIf(String::isEmpty);
		CanonicalHeaders canonical = new CanonicalHeaders();
		headers.forEach(canonical::add);
		headers.putIfAbsent(OtsHeaders.SIGNATURE, this.key.signRequest(path, canonical));
		return headers;
	}

	private URI uri(String path) {
		return this.account.endpoint().resolve(path);
	}

	private static String path(String operation) {
		return "/" + operation;
	}

	private static void pause() throws InterruptedIOException {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	private static InterruptedIOException interrupted() {
		Thread.currentThread().interrupt();
		return new InterruptedIOException("Interrupted");
	}

}
