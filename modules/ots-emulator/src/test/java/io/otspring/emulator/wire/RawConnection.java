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

package io.otspring.emulator.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection that sends what it is told to, right or wrong.
 */
public final class RawConnection implements AutoCloseable {

	private final Socket socket;

	private final InputStream in;

	public RawConnection(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
		this.in = new BufferedInputStream(this.socket.getInputStream());
	}

	public static RawResponse call(int port, SignedRequest request) throws IOException {
		try (RawConnection connection = new RawConnection(port)) {
			return connection.send(request.bytes()).receive();
		}
	}

	public RawConnection send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		return this;
	}

	public RawConnection send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	public RawResponse receive() throws IOException {
		String statusLine = line();
		if (!statusLine.startsWith("HTTP/1.1 ")) {
			throw new IOException("Not a status line: " + statusLine);
		}
		Map<String, String> headers = new TreeMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		byte[] body = "chunked".equals(headers.get("transfer-encoding")) ? chunks()
				: bytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
		return new RawResponse(Integer.parseInt(statusLine.substring(9, 12)), headers, body);
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
			body.writeBytes(bytes(length));
			line();
		}
		line();
		return body.toByteArray();
	}

	private byte[] bytes(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("Body ends after " + bytes.length + " of " + length + " bytes");
		}
		return bytes;
	}

	/**
	 * Tells whether the other end closes the connection, waiting for it.
	 */
	public boolean isClosedByPeer() throws IOException {
		try {
			return this.in.read() == -1;
		}
		catch (java.net.SocketTimeoutException ex) {
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	public Socket socket() {
		return this.socket;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	private String line() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next == -1) {
				throw new EOFException("Closed after: " + text);
			}
			if (next != '\r') {
				text.append((char) next);
			}
		}
		return text.toString();
	}

}
