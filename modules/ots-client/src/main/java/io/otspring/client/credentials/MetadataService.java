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

package io.otspring.client.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.otspring.client.transport.OtsEndpoint;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Speaks to the metadata service of an ECS instance: over a connection of its own for
 * each question, without a proxy, a redirect or a line in a log, for what it says is
 * secret.
 */
final class MetadataService {

	private static final int HTTP_PORT = 80;

	private static final int MAX_BYTES = 64 * 1024;

	private static final int MAX_LINE_LENGTH = 8 * 1024;

	private static final int MAX_HEADERS = 100;

	private static final Http1Config HTTP = Http1Config.custom()
		.setMaxLineLength(MAX_LINE_LENGTH)
		.setMaxHeaderCount(MAX_HEADERS)
		.build();

	private final OtsEndpoint address;

	private final int timeoutMillis;

	MetadataService(OtsEndpoint address, Duration timeout) {
		this.address = address;
		this.timeoutMillis = Math.toIntExact(timeout.toMillis());
	}

	/**
	 * Asks a question.
	 * @param method the method
	 * @param path the path
	 * @param header the name of a header
	 * @param value its value
	 * @return the text of the answer
	 * @throws CredentialsUnavailableException if there is none
	 */
	String ask(String method, String path, String header, String value) {
		BasicClassicHttpRequest request = new BasicClassicHttpRequest(method, path);
		request.setHeader(HttpHeaders.HOST, host());
		request.setHeader(HttpHeaders.CONNECTION, "close");
		request.setHeader(HttpHeaders.CONTENT_LENGTH, "0");
		request.setHeader(header, value);
		try (Socket socket = new Socket(Proxy.NO_PROXY);
				DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(HTTP)) {
			socket.connect(new InetSocketAddress(this.address.host(), this.address.port()), this.timeoutMillis);
			socket.setSoTimeout(this.timeoutMillis);
			connection.bind(socket);
			try (ClassicHttpResponse response = new HttpRequestExecutor().execute(request, connection,
					HttpCoreContext.create())) {
				return read(response, path);
			}
		}
		catch (IOException | HttpException ex) {
			// Messages of malformed answers quote them
			throw new CredentialsUnavailableException(
					"no answer of " + this.address + " to " + path + ": " + ex.getClass().getSimpleName());
		}
	}

	private String host() {
		return (this.address.port() == HTTP_PORT) ? this.address.host() : this.address.hostAndPort();
	}

	private String read(ClassicHttpResponse response, String path) throws IOException {
		if (response.getCode() != HttpStatus.SC_OK) {
			throw new RefusedException(this.address + " answered " + path + " with status " + response.getCode());
		}
		HttpEntity entity = response.getEntity();
		if (entity == null) {
			return "";
		}
		try (InputStream in = entity.getContent()) {
			byte[] bytes = in.readNBytes(MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES) {
				throw new CredentialsUnavailableException(
						this.address + " answered " + path + " with more than " + MAX_BYTES + " bytes");
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	/**
	 * The service answered, but not with what it was asked for.
	 */
	static final class RefusedException extends CredentialsUnavailableException {

		private static final long serialVersionUID = 1L;

		RefusedException(String message) {
			super(message);
		}

	}

}
