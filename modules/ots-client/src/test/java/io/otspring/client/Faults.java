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

package io.otspring.client;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsThrottledException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.FaultServer.Request;
import io.otspring.client.fault.HostAddress;
import io.otspring.client.fault.Reply;
import io.otspring.client.fault.TestOperations;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.Deflate;
import io.otspring.protocol.signature.ContentMd5;

/**
 * The faults that a client meets on the way to the service and back.
 */
final class Faults {

	static final int LIMIT = 64 * 1024;

	private static final int LARGE = 8 * 1024 * 1024;

	private Faults() {
	}

	static List<Fault> all() {
		List<Fault> faults = new ArrayList<>();
		faults.addAll(beforeSending());
		faults.addAll(silence());
		faults.addAll(broken());
		faults.addAll(untrusted());
		faults.addAll(serviceErrors());
		faults.addAll(foreignErrors());
		faults.addAll(tooLarge());
		faults.addAll(compressed());
		faults.addAll(notHttp());
		return faults;
	}

	private static List<Fault> beforeSending() {
		return List.of(
				Fault.of("connection refused", null)
					.fails(OtsTransportException.class, FailureClass.NOT_SENT, Effect.NONE)
					.unseen(),
				Fault.of("unknown host", replying(Faults::success))
					.with(builder -> builder.httpCustomizer(HostAddress.unknown()))
					.fails(OtsTransportException.class, FailureClass.NOT_SENT, Effect.NONE)
					.unseen());
	}

	private static List<Fault> silence() {
		return List.of(
				Fault.of("no reply", (server, request, socket) -> hang(server))
					.with(Faults::shortSocketTimeout)
					.fails(OtsTimeoutException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("half a reply, then silence", (server, request, socket) -> {
					byte[] bytes = success(request).bytes();
					socket.getOutputStream().write(bytes, 0, bytes.length / 2);
					return hang(server);
				})
					.with(Faults::shortSocketTimeout)
					.fails(OtsTimeoutException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("slow drip", (server, request, socket) -> drip(server, success(request).bytes(), socket))
					.with(builder -> builder.callTimeout(Duration.ofMillis(700)))
					.fails(OtsTimeoutException.class, FailureClass.PERMANENT, Effect.UNKNOWN),
				Fault.of("upload that nobody reads", FaultServer.silence())
					.requestSize(LARGE)
					.with(Faults::shortSocketTimeout)
					.unseen()
					.fails(OtsTimeoutException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN));
	}

	private static List<Fault> broken() {
		return List.of(Fault.of("reset while sending", new FaultServer.Script() {
			@Override
			public boolean answer(FaultServer server, Request request, Socket socket) {
				return false;
			}

			@Override
			public void serve(FaultServer server, Socket socket) throws Exception {
				socket.getInputStream().readNBytes(1000);
				FaultServer.reset(socket);
			}
		}).requestSize(LARGE).unseen().fails(OtsTransportException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("reset before the reply", (server, request, socket) -> {
					FaultServer.reset(socket);
					return false;
				}).fails(OtsTransportException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("end before the reply", (server, request, socket) -> false)
					.fails(OtsTransportException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("end in the headers", cut(bytes -> 40))
					.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("reset in the reply", (server, request, socket) -> {
					byte[] bytes = success(request).announcedLength(LIMIT / 2).bytes();
					socket.getOutputStream().write(bytes);
					// Bytes that are still under way when a reset follows are lost
					server.pause(50);
					FaultServer.reset(socket);
					return false;
				}).fails(OtsTransportException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("body shorter than announced", cut(bytes -> bytes.length - 3))
					.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault.of("bad chunk size", raw(request -> with(success(request).chunked().head(), "zz\r\nabc\r\n")))
					.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				Fault
					.of("missing last chunk",
							raw(request -> with(success(request).chunked().head(), "7\r\nsuccess\r\n")))
					.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN));
	}

	private static List<Fault> untrusted() {
		return List.of(
				Fault
					.of("wrong checksum",
							replying(request -> success(request).header(OtsHeaders.CONTENT_MD5,
									ContentMd5.of(new byte[] { 1 }))))
					.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN),
				protocol("checksum missing", "lacks the header x-ots-contentmd5",
						request -> success(request).header(OtsHeaders.CONTENT_MD5, null)),
				protocol("date missing", "lacks the header x-ots-date",
						request -> success(request).header(OtsHeaders.DATE, null)),
				protocol("date of yesterday", "s away from now",
						request -> success(request).header(OtsHeaders.DATE, "2020-01-01T00:00:00.000000Z")),
				protocol("wrong signature", "wrong signature",
						request -> success(request).authorization(
								"OTS " + request.header("x-ots-accesskeyid") + ":AAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
				protocol("signature of another key", "wrong signature", request -> {
					Reply reply = success(request);
					return reply.authorization("OTS other:" + reply.signature());
				}), protocol("signature missing", "not signed", request -> success(request).unsigned()),
				protocol("error with a wrong signature", "wrong signature",
						request -> Reply.error(request, 503, "OTSServerBusy", "Server is busy.")
							.authorization("OTS LTAItestid:AAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
				Fault.of("body that is no message", replying(request -> Reply.to(request).body("malformed")))
					.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.APPLIED),
				Fault
					.of("body that the codec chokes on",
							replying(request -> Reply.to(request).body(TestOperations.UNDECODABLE)))
					.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.APPLIED));
	}

	private static List<Fault> serviceErrors() {
		List<Fault> faults = new ArrayList<>();
		for (String error : List.of("500 OTSInternalServerError", "503 OTSTimeout", "503 OTSServerUnavailable",
				"502 OTSSomethingNew", "504 OTSSomethingNew")) {
			faults.add(error(error, OtsServiceException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN));
		}
		for (String error : List.of("503 OTSPartitionUnavailable", "409 OTSRowOperationConflict",
				"404 OTSTableNotReady", "408 OTSRequestTimeout")) {
			faults.add(error(error, OtsServiceException.class, FailureClass.REFUSED, Effect.NONE));
		}
		for (String error : List.of("503 OTSServerBusy", "403 OTSNotEnoughCapacityUnit", "503 OTSOperationThrottled",
				"503 OTSStorageServerBusy", "429 OTSFlowControl")) {
			faults.add(error(error, OtsThrottledException.class, FailureClass.REFUSED, Effect.NONE));
		}
		faults.add(
				Fault
					.of("403 OTSQuotaExhausted, too frequent",
							replying(request -> Reply.error(request, 403, "OTSQuotaExhausted",
									"Too frequent table operations.")))
					.fails(OtsThrottledException.class, FailureClass.REFUSED, Effect.NONE));
		faults.add(error("403 OTSConditionCheckFail", OtsConditionFailedException.class, FailureClass.PERMANENT,
				Effect.NONE));
		faults.add(error("403 OTSAuthFailed", OtsAuthenticationException.class, FailureClass.PERMANENT, Effect.NONE));
		for (String error : List.of("400 OTSParameterInvalid", "403 OTSQuotaExhausted", "403 OTSNoPermissionAccess",
				"404 OTSObjectNotExist", "418 OTSSomethingNew")) {
			faults.add(error(error, OtsServiceException.class, FailureClass.PERMANENT, Effect.NONE));
		}
		return faults;
	}

	private static List<Fault> foreignErrors() {
		List<Fault> faults = new ArrayList<>();
		for (int status : List.of(500, 502, 503, 504)) {
			faults.add(Fault
				.of(status + " with HTML",
						replying(request -> Reply.to(request)
							.foreign()
							.status(status)
							.rawHeader("Content-Type: text/html")
							.body("<html><body>Bad gateway</body></html>")))
				.fails(OtsServiceException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN));
		}
		faults.add(Fault.of("503 without a body", replying(request -> Reply.to(request).foreign().status(503)))
			.fails(OtsServiceException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN));
		faults.add(Fault
			.of("500 with garbage",
					replying(request -> Reply.to(request).foreign().status(500).body(new byte[] { 0x0A, 2, 7, 7 })))
			.fails(OtsServiceException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN));
		faults
			.add(Fault.of("404 with HTML", replying(request -> Reply.to(request).foreign().status(404).body("<html>")))
				.fails(OtsServiceException.class, FailureClass.PERMANENT, Effect.NONE));
		return faults;
	}

	private static List<Fault> tooLarge() {
		return List.of(
				protocol("too large, announced", "beyond the maxResponseSize of 65536 bytes",
						request -> success(request).announcedLength(LIMIT + 1))
					.with(builder -> builder.maxResponseSize(LIMIT)),
				protocol("too large, 2 GiB announced", "beyond the maxResponseSize",
						request -> success(request).announcedLength(Integer.MAX_VALUE)),
				protocol("too large, chunked", "goes on beyond the maxResponseSize of 65536",
						request -> Reply.to(request).body(new byte[LIMIT + 1]).chunked())
					.with(builder -> builder.maxResponseSize(LIMIT)),
				protocol("too large, inflated", "inflates to 65537 bytes",
						request -> deflated(request, new byte[LIMIT + 1], LIMIT + 1))
					.with(builder -> builder.maxResponseSize(LIMIT).responseCompression(true)));
	}

	private static List<Fault> compressed() {
		byte[] text = "success, success, success, success".getBytes(StandardCharsets.UTF_8);
		byte[] compressed = Deflate.compress(text, 0, text.length);
		List<Fault> faults = new ArrayList<>();
		faults.add(compression("deflate stream cut short", "cut short",
				request -> compressed(request, Arrays.copyOf(compressed, compressed.length / 2), text.length)));
		faults.add(compression("empty deflate stream", "cut short",
				request -> compressed(request, new byte[0], text.length)));
		faults.add(compression("deflate bomb", "longer than the announced 1000",
				request -> deflated(request, new byte[1_000_000], 1000)));
		faults.add(compression("wrong size claimed", "34 bytes instead of",
				request -> compressed(request, compressed, text.length + 1)));
		faults.add(compression("no size claimed", "how large it inflates",
				request -> compressed(request, compressed, text.length).header(OtsHeaders.RESPONSE_COMPRESS_SIZE,
						null)));
		faults.add(compression("bytes after the deflate stream", "followed by 3 bytes",
				request -> compressed(request, Arrays.copyOf(compressed, compressed.length + 3), text.length)));
		faults.add(protocol("compression that was not asked for", "not asked for",
				request -> compressed(request, compressed, text.length)));
		faults.add(protocol("Content-Encoding that was not asked for", "not asked for",
				request -> success(request).rawHeader("Content-Encoding: gzip")));
		return faults;
	}

	private static List<Fault> notHttp() {
		List<Fault> faults = new ArrayList<>();
		for (int status : List.of(301, 302, 307, 308)) {
			faults.add(protocol("redirect " + status, "points to elsewhere.test (effect",
					request -> success(request).status(status)
						.rawHeader("Location: http://elsewhere.test/GetRow?token=secret")));
		}
		faults.add(malformed("100 Continue", "answer has the status 100",
				request -> with("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1),
						new String(success(request).bytes(), StandardCharsets.ISO_8859_1))));
		faults.add(malformed("204 No Content", "answer has the status 204",
				request -> "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1)));
		faults.add(malformed("HTTP/1.0", "answer is HTTP/1.0",
				request -> success(request).statusLine("HTTP/1.0 200 OK").bytes()));
		faults.add(malformed("HTTP/2.0", "status line or headers",
				request -> success(request).statusLine("HTTP/2.0 200 OK").bytes()));
		faults.add(malformed("bad status line", "status line or headers",
				request -> success(request).statusLine("Hello there").bytes()));
		faults.add(malformed("bad status", "status line or headers",
				request -> success(request).statusLine("HTTP/1.1 abc OK").bytes()));
		faults.add(malformed("TLS alert", "answer is TLS, so the endpoint needs https",
				request -> new byte[] { 0x15, 3, 3, 0, 2, 2, 0x50 }));
		faults.add(malformed("header of 1 MiB", "Maximum line length",
				request -> success(request).rawHeader("x-padding: " + "p".repeat(1024 * 1024)).bytes()));
		faults.add(malformed("headers of 1 MiB", "Headers of more than 65536", request -> {
			Reply reply = success(request);
			for (int i = 0; i < 90; i++) {
				reply.rawHeader("x-padding-" + i + ": " + "p".repeat(12 * 1024));
			}
			return reply.bytes();
		}));
		faults.add(malformed("10,000 header lines", "Maximum header count", request -> {
			Reply reply = success(request);
			for (int i = 0; i < 10_000; i++) {
				reply.rawHeader("a: b");
			}
			return reply.bytes();
		}));
		faults.add(malformed("header without a colon", "status line or headers",
				request -> success(request).rawHeader("nonsense").bytes()));
		faults.add(malformed("bad length", "status line or headers",
				request -> success(request).announcedLength(-2).rawHeader("Content-Length: -5").bytes()));
		return faults;
	}

	private static Fault error(String statusAndCode, Class<? extends OtsException> exception, FailureClass failureClass,
			Effect effect) {
		String[] parts = statusAndCode.split(" ");
		return Fault
			.of(statusAndCode, replying(
					request -> Reply.error(request, Integer.parseInt(parts[0]), parts[1], "What the service says.")))
			.fails(exception, failureClass, effect);
	}

	private static Fault protocol(String name, String words, Function<Request, Reply> reply) {
		return Fault.of(name, replying(reply))
			.says(words)
			.fails(OtsProtocolException.class, FailureClass.PERMANENT, Effect.UNKNOWN);
	}

	private static Fault compression(String name, String words, Function<Request, Reply> reply) {
		return Fault.of(name, replying(reply))
			.says(words)
			.with(builder -> builder.responseCompression(true))
			.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN);
	}

	private static Fault malformed(String name, String words, Function<Request, byte[]> bytes) {
		return Fault.of(name, raw(bytes))
			.says("not sound HTTP/1.1: " + words)
			.fails(OtsProtocolException.class, FailureClass.OUTCOME_UNKNOWN, Effect.UNKNOWN);
	}

	static Reply success(Request request) {
		return Reply.to(request).body("success");
	}

	static FaultServer.Script replying(Function<Request, Reply> reply) {
		return (server, request, socket) -> reply.apply(request).send(socket);
	}

	private static FaultServer.Script raw(Function<Request, byte[]> bytes) {
		return (server, request, socket) -> {
			socket.getOutputStream().write(bytes.apply(request));
			return false;
		};
	}

	private static FaultServer.Script cut(Function<byte[], Integer> length) {
		return raw(request -> {
			byte[] bytes = success(request).bytes();
			return Arrays.copyOf(bytes, length.apply(bytes));
		});
	}

	private static void shortSocketTimeout(OtsClientOptions.Builder builder) {
		builder.socketTimeout(Duration.ofMillis(500));
	}

	private static boolean hang(FaultServer server) throws InterruptedException {
		server.hang();
		return false;
	}

	private static boolean drip(FaultServer server, byte[] bytes, Socket socket) throws Exception {
		OutputStream out = socket.getOutputStream();
		for (byte each : bytes) {
			out.write(each);
			server.pause(20);
		}
		return true;
	}

	private static Reply deflated(Request request, byte[] body, int claimedSize) {
		return compressed(request, Deflate.compress(body, 0, body.length), claimedSize);
	}

	private static Reply compressed(Request request, byte[] bytes, int claimedSize) {
		return Reply.to(request)
			.body(bytes)
			.header(OtsHeaders.RESPONSE_COMPRESS_TYPE, OtsHeaders.DEFLATE)
			.header(OtsHeaders.RESPONSE_COMPRESS_SIZE, Integer.toString(claimedSize));
	}

	private static byte[] with(byte[] head, String rest) {
		byte[] tail = rest.getBytes(StandardCharsets.ISO_8859_1);
		byte[] all = Arrays.copyOf(head, head.length + tail.length);
		System.arraycopy(tail, 0, all, head.length, tail.length);
		return all;
	}

}
