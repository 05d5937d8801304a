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
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy that opens tunnels and forwards requests. All hosts are this machine to
 * it.
 */
public final class TestProxy extends Relay {

	private final List<Head> heads = new CopyOnWriteArrayList<>();

	private volatile String requiredAuthorization;

	private volatile String tunnelAnswer = "HTTP/1.1 200 Connection established\r\n\r\n";

	private volatile String refusal;

	public TestProxy() throws IOException {
	}

	/**
	 * Asks everybody for this header from now on.
	 */
	public TestProxy requireAuthorization(String authorization) {
		this.requiredAuthorization = authorization;
		return this;
	}

	/**
	 * Answers like this when a tunnel has been opened.
	 */
	public TestProxy answerTunnels(String answer) {
		this.tunnelAnswer = answer;
		return this;
	}

	/**
	 * Answers everything like this, and closes the connection.
	 */
	public TestProxy refuse(String answer) {
		this.refusal = answer;
		return this;
	}

	/**
	 * Returns the heads of the requests that the proxy understood.
	 */
	public List<Head> heads() {
		return this.heads;
	}

	@Override
	void serve(Socket socket) throws Exception {
		InputStream in = new BufferedInputStream(socket.getInputStream());
		Socket server = null;
		for (Head head = Head.read(in); head != null; head = Head.read(in)) {
			this.heads.add(head);
			String refused = refusalOf(head);
			if (refused != null) {
				write(socket, refused);
				socket.shutdownOutput();
				in.readAllBytes();
				return;
			}
			if (head.line().startsWith("CONNECT ")) {
				tunnel(socket, connect(Integer.parseInt(head.target().substring(head.target().indexOf(':') + 1))));
				return;
			}
			if (server == null) {
				server = connect(URI.create(head.target()).getPort());
				pumpAside(server, socket);
			}
			forward(head, in, server);
		}
	}

	private String refusalOf(Head head) {
		if (this.requiredAuthorization != null
				&& !this.requiredAuthorization.equals(head.header("proxy-authorization"))) {
			return "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
					+ "Content-Length: 6\r\n\r\nDenied";
		}
		return this.refusal;
	}

	private void tunnel(Socket socket, Socket server) throws IOException {
		write(socket, this.tunnelAnswer);
		pumpAside(server, socket);
		// Clients say nothing before they have read the answer
		pump(socket, server);
	}

	private static void forward(Head head, InputStream in, Socket server) throws IOException {
		StringBuilder text = new StringBuilder();
		text.append("POST ").append(URI.create(head.target()).getRawPath()).append(" HTTP/1.1\r\n");
		for (String header : head.headers()) {
			if (!header.toLowerCase(Locale.ROOT).startsWith("proxy-")) {
				text.append(header).append("\r\n");
			}
		}
		write(server, text.append("\r\n").toString());
		server.getOutputStream().write(in.readNBytes(Integer.parseInt(head.header("content-length"))));
		server.getOutputStream().flush();
	}

	private static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		socket.getOutputStream().flush();
	}

	/**
	 * The head of a request.
	 */
	public record Head(String line, List<String> headers) {

		public String target() {
			return this.line.split(" ")[1];
		}

		public String header(String name) {
			for (String header : this.headers) {
				if (header.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
					return header.substring(name.length() + 1).strip();
				}
			}
			return null;
		}

		private static Head read(InputStream in) throws IOException {
			String first = readLine(in);
			if (first.isEmpty()) {
				return null;
			}
			List<String> headers = new ArrayList<>();
			for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
				headers.add(line);
			}
			return new Head(first, headers);
		}

		private static String readLine(InputStream in) throws IOException {
			ByteArrayOutputStream line = new ByteArrayOutputStream();
			for (int value = in.read(); value >= 0 && value != '\n'; value = in.read()) {
				if (value != '\r') {
					line.write(value);
				}
			}
			return line.toString(StandardCharsets.ISO_8859_1);
		}

	}

}
