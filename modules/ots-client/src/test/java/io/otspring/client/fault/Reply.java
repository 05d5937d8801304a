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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.message.CommonMessages;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SigningKey;

/**
 * An answer as the service gives it, of which a test can falsify any part.
 */
public final class Reply {

	private final FaultServer.Request request;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private final List<String> rawHeaders = new ArrayList<>();

	private String statusLine = "HTTP/1.1 200 OK";

	private byte[] body = new byte[0];

	private String authorization;

	private boolean signed = true;

	private boolean chunked;

	private long announcedLength = -1;

	private Reply(FaultServer.Request request) {
		this.request = request;
		this.headers.put(OtsHeaders.CONTENT_TYPE, OtsHeaders.CONTENT_TYPE_VALUE);
		this.headers.put(OtsHeaders.DATE, OtsDate.formatMicros(Instant.now()));
		this.headers.put(OtsHeaders.REQUEST_ID, "0005a8d1-1b2c-3d4e-5f60-" + String.format("%012d", request.number()));
	}

	public static Reply to(FaultServer.Request request) {
		return new Reply(request);
	}

	/**
	 * An answer with an error of the service.
	 */
	public static Reply error(FaultServer.Request request, int status, String code, String message) {
		return to(request).status(status)
			.body(CommonMessages.Error.newBuilder().setCode(code).setMessage(message).build().toByteArray());
	}

	public Reply status(int status) {
		this.statusLine = "HTTP/1.1 " + status + " Status";
		return this;
	}

	public Reply statusLine(String statusLine) {
		this.statusLine = statusLine;
		return this;
	}

	public Reply body(String body) {
		return body(body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Sets the body and its checksum.
	 */
	public Reply body(byte[] body) {
		this.body = body;
		this.headers.put(OtsHeaders.CONTENT_MD5, ContentMd5.of(body));
		return this;
	}

	/**
	 * Sets or, with {@code null}, removes a header before signing.
	 */
	public Reply header(String name, String value) {
		this.headers.remove(name);
		if (value != null) {
			this.headers.put(name, value);
		}
		return this;
	}

	public Reply rawHeader(String line) {
		this.rawHeaders.add(line);
		return this;
	}

	public Reply unsigned() {
		this.signed = false;
		return this;
	}

	/**
	 * Leaves away everything that only the service sends.
	 */
	public Reply foreign() {
		this.headers.clear();
		return unsigned();
	}

	public Reply authorization(String authorization) {
		this.authorization = authorization;
		return this;
	}

	public Reply chunked() {
		this.chunked = true;
		return this;
	}

	public Reply announcedLength(long length) {
		this.announcedLength = length;
		return this;
	}

	/**
	 * Returns the right signature of the headers as they are now.
	 */
	public String signature() {
		return signature(SigningKey.v2(TestKeys.SECRET));
	}

	public String signature(SigningKey key) {
		CanonicalHeaders canonical = new CanonicalHeaders();
		this.headers.forEach(canonical::add);
		return key.signResponse(this.request.path(), canonical);
	}

	public byte[] head() {
		StringBuilder head = new StringBuilder(this.statusLine).append("\r\n");
		this.headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		if (this.authorization != null) {
			head.append("Authorization: ").append(this.authorization).append("\r\n");
		}
		else if (this.signed) {
			head.append("Authorization: OTS ").append(this.request.header("x-ots-accesskeyid"));
			head.append(':').append(signature()).append("\r\n");
		}
		this.rawHeaders.forEach(line -> head.append(line).append("\r\n"));
		if (this.chunked) {
			head.append("Transfer-Encoding: chunked\r\n");
		}
		else if (this.announcedLength != -2) {
			long length = (this.announcedLength >= 0) ? this.announcedLength : this.body.length;
			head.append("Content-Length: ").append(length).append("\r\n");
		}
		return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(head());
		if (this.chunked && this.body.length > 0) {
			out.writeBytes((Integer.toHexString(this.body.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		out.writeBytes(this.body);
		if (this.chunked) {
			out.writeBytes(
					((this.body.length > 0) ? "\r\n0\r\n\r\n" : "0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		return out.toByteArray();
	}

	/**
	 * Sends the answer.
	 * @return {@code true}, for the connection goes on
	 */
	public boolean send(Socket socket) throws IOException {
		socket.getOutputStream().write(bytes());
		socket.getOutputStream().flush();
		return true;
	}

}
