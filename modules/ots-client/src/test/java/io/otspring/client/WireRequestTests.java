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

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.RequestPriority;
import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.fault.FaultServer;
import io.otspring.client.fault.FaultServer.Request;
import io.otspring.client.fault.Reply;
import io.otspring.client.fault.TestKeys;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.retry.Idempotency;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.Deflate;
import io.otspring.protocol.signature.CanonicalHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SignatureVersion;
import io.otspring.protocol.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Requests as a server sees them, and answers in every sound form.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(ClientStyle.class)
class WireRequestTests {

	@Parameter
	private ClientStyle style;

	@Test
	void requestIsSignedWithTheSecret() throws Exception {
		Request request = exchange(builder -> builder.credentials(TestKeys.lasting()), CallOptions.defaults());
		assertThat(request.header(OtsHeaders.SIGNATURE)).isEqualTo(signature(request, SigningKey.v2(TestKeys.SECRET)));
		assertThat(request.headers()).containsEntry(OtsHeaders.ACCESS_KEY_ID, TestKeys.ID)
			.containsEntry(OtsHeaders.API_VERSION, "2015-12-31")
			.containsEntry(OtsHeaders.INSTANCE_NAME, "inst01")
			.containsEntry(OtsHeaders.CONTENT_MD5, ContentMd5.of(request.body()))
			.doesNotContainKeys(OtsHeaders.STS_TOKEN, OtsHeaders.SIGNATURE_V4, OtsHeaders.SIGN_DATE,
					OtsHeaders.REQUEST_TAG, OtsHeaders.REQUEST_PRIORITY, OtsHeaders.RESPONSE_COMPRESS_TYPE,
					"accept-encoding", "cookie");
		assertThat(request.headers().get("user-agent")).startsWith("otspring");
		assertThat(request.headers().get("host")).startsWith("127.0.0.1:");
		assertThat(UUID.fromString(request.header(OtsHeaders.TRACE_ID)).version()).isEqualTo(4);
		assertThat(request.path()).isEqualTo("/GetRow");
	}

	@Test
	void temporaryKeyIsSentWithItsToken() throws Exception {
		Request request = exchange(builder -> {
		}, CallOptions.defaults());
		assertThat(request.header(OtsHeaders.STS_TOKEN)).isEqualTo(TestKeys.TOKEN);
		assertThat(request.header(OtsHeaders.SIGNATURE)).isEqualTo(signature(request, SigningKey.v2(TestKeys.SECRET)));
	}

	@Test
	void versionFourSignsWithTheKeyOfTheDayAndRegion() throws Exception {
		Instant now = Instant.now();
		SigningKey key = SigningKey.v4(TestKeys.SECRET, LocalDate.ofInstant(now, java.time.ZoneOffset.UTC),
				"cn-hangzhou");
		AtomicReference<Request> seen = new AtomicReference<>();
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			seen.set(request);
			Reply reply = Faults.success(request);
			return reply.authorization("OTS " + TestKeys.ID + ":" + reply.signature(key)).send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.signatureVersion(SignatureVersion.V4)
							.region("cn-hangzhou")
							.clock(() -> now))) {
			assertThat(client.call(Idempotency.READ)).isEqualTo("success");
		}
		Request request = seen.get();
		assertThat(request.header(OtsHeaders.SIGNATURE_V4)).isEqualTo(signature(request, key));
		assertThat(request.headers()).containsEntry(OtsHeaders.SIGN_REGION, "cn-hangzhou")
			.doesNotContainKey(OtsHeaders.SIGNATURE);
	}

	@Test
	void optionsOfACallTravelWithIt() throws Exception {
		CallOptions options = CallOptions.builder()
			.traceId("my-trace")
			.requestPriority(RequestPriority.HIGH)
			.requestTag("report")
			.build();
		assertThat(exchange(builder -> {
		}, options).headers()).containsEntry(OtsHeaders.TRACE_ID, "my-trace")
			.containsEntry(OtsHeaders.REQUEST_PRIORITY, "2")
			.containsEntry(OtsHeaders.REQUEST_TAG, "report");
	}

	@Test
	void attemptsShareTheirTraceIdAndAreSignedAnew() throws Exception {
		List<Request> requests = new CopyOnWriteArrayList<>();
		AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			requests.add(request);
			now.updateAndGet(time -> time.plusSeconds(1));
			return ((request.number() == 1) ? Reply.error(request, 503, "OTSServerBusy", "") : Faults.success(request))
				.send(socket);
		}); TestClient client = new TestClient(this.style, server.endpoint(), builder -> builder.clock(now::get))) {
			client.call(Idempotency.ONCE);
		}
		assertThat(requests).hasSize(2);
		assertThat(requests).extracting(request -> request.header(OtsHeaders.TRACE_ID))
			.containsOnly(requests.get(0).header(OtsHeaders.TRACE_ID));
		assertThat(requests).extracting(request -> request.header(OtsHeaders.DATE)).doesNotHaveDuplicates();
		assertThat(requests).extracting(request -> request.header(OtsHeaders.SIGNATURE)).doesNotHaveDuplicates();
	}

	@Test
	void compressedRequestNamesItsRawSize() throws Exception {
		Request request = exchange(builder -> builder.requestCompression(true), CallOptions.defaults());
		assertThat(request.headers()).containsEntry(OtsHeaders.REQUEST_COMPRESS_TYPE, "deflate")
			.containsEntry(OtsHeaders.REQUEST_COMPRESS_SIZE, "7")
			.containsEntry(OtsHeaders.CONTENT_MD5, ContentMd5.of(request.body()));
		assertThat(Deflate.inflate(request.body(), 7, 7)).asString().isEqualTo("request");
	}

	@Test
	void emptyRequestIsNotCompressed() throws Exception {
		AtomicReference<Request> seen = new AtomicReference<>();
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			seen.set(request);
			return Faults.success(request).send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.requestCompression(true))) {
			client.call(Idempotency.READ, "", CallOptions.defaults());
		}
		assertThat(seen.get().headers()).containsEntry("content-length", "0")
			.containsEntry(OtsHeaders.CONTENT_MD5, "1B2M2Y8AsgTpgAmY7PhCfg==")
			.doesNotContainKey(OtsHeaders.REQUEST_COMPRESS_TYPE);
	}

	@Test
	void compressedAnswerIsReadWithTheChecksumOfEitherForm() throws Exception {
		byte[] text = "inflated, inflated, inflated".getBytes();
		byte[] compressed = Deflate.compress(text, 0, text.length);
		for (byte[] summed : List.of(text, compressed)) {
			try (FaultServer server = FaultServer.start(Faults.replying(request -> Reply.to(request)
				.body(compressed)
				.header(OtsHeaders.CONTENT_MD5, ContentMd5.of(summed))
				.header(OtsHeaders.RESPONSE_COMPRESS_TYPE, "deflate")
				.header(OtsHeaders.RESPONSE_COMPRESS_SIZE, Integer.toString(text.length))));
					TestClient client = new TestClient(this.style, server.endpoint(),
							builder -> builder.responseCompression(true))) {
				assertThat(client.call(Idempotency.READ)).isEqualTo("inflated, inflated, inflated");
			}
		}
	}

	@Test
	void unverifiedAnswerNeedsNoHeaders() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.to(request).body("plain").foreign()));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.responseVerification(false))) {
			assertThat(client.call(Idempotency.READ)).isEqualTo("plain");
		}
	}

	@Test
	void undecodableAnswerThatIsNotVerifiedMayNotBeOfTheService() throws Exception {
		try (FaultServer server = FaultServer
			.start(Faults.replying(request -> Reply.to(request).body("malformed").foreign()));
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.responseVerification(false))) {
			assertThat(catchThrowableOfType(io.otspring.client.error.OtsProtocolException.class,
					() -> client.call(Idempotency.ONCE))
				.effect()).isEqualTo(Effect.UNKNOWN);
		}
	}

	@Test
	void requestThatCannotBeEncodedIsNotSent() throws Exception {
		try (FaultServer server = FaultServer.start(Faults.replying(Faults::success));
				TestClient client = new TestClient(this.style, server.endpoint())) {
			for (Operation<String, String> operation : brokenOperations()) {
				OtsRequestException failure = catchThrowableOfType(OtsRequestException.class,
						() -> client.call(operation, "request", CallOptions.defaults()));
				assertThat(failure.effect()).isEqualTo(Effect.NONE);
				assertThat(failure).hasMessageContaining("cannot be encoded");
			}
			assertThat(server.requests()).isZero();
			assertThat(client.log().lines(ch.qos.logback.classic.Level.ERROR)).hasSize(4);
		}
	}

	@Test
	void keysOfDifferentGenerationsAreNeverMixed() throws Exception {
		AtomicReference<OtsCredentials> current = new AtomicReference<>(generation(0));
		List<String> wrong = new CopyOnWriteArrayList<>();
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			String generation = request.header(OtsHeaders.ACCESS_KEY_ID).substring("id".length());
			String expected = signature(request, SigningKey.v2("secret" + generation));
			if (!expected.equals(request.header(OtsHeaders.SIGNATURE))
					|| !request.header(OtsHeaders.STS_TOKEN).equals("token" + generation)) {
				wrong.add(generation);
			}
			return Reply.to(request).body("success").foreign().send(socket);
		});
				TestClient client = new TestClient(this.style, server.endpoint(),
						builder -> builder.responseVerification(false).credentialsProvider(current::get))) {
			List<Thread> threads = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				Thread thread = new Thread(() -> {
					for (int j = 0; j < 200; j++) {
						client.call(Idempotency.READ);
					}
				});
				thread.start();
				threads.add(thread);
			}
			for (int i = 1; threads.stream().anyMatch(Thread::isAlive); i++) {
				current.set(generation(i));
			}
			assertThat(wrong).isEmpty();
			assertThat(server.requests()).isEqualTo(1600);
		}
	}

	private static OtsCredentials generation(int number) {
		return OtsCredentials.of("id" + number, "secret" + number, "token" + number);
	}

	private static List<Operation<String, String>> brokenOperations() {
		Operation<String, String> sound = io.otspring.client.fault.TestOperations.of(Idempotency.READ);
		return List.of(new Operation<>("GetRow", String.class, sound.idempotency(), sound.tables(), (request, body) -> {
			throw new IllegalArgumentException("no such text");
		}, sound.decoder()),
				new Operation<>("GetRow", String.class, sound.idempotency(), sound.tables(), (request, body) -> {
					throw new StackOverflowError();
				}, sound.decoder()), new Operation<>("GetRow", String.class, request -> {
					throw new IllegalStateException("undecided");
				}, sound.tables(), sound.encoder(), sound.decoder()),
				new Operation<>("GetRow", String.class, sound.idempotency(), request -> {
					throw new IllegalStateException("no tables");
				}, sound.encoder(), sound.decoder()));
	}

	private Request exchange(java.util.function.Consumer<OtsClientOptions.Builder> options, CallOptions call)
			throws Exception {
		AtomicReference<Request> seen = new AtomicReference<>();
		try (FaultServer server = FaultServer.start((self, request, socket) -> {
			seen.set(request);
			return Faults.success(request).send(socket);
		}); TestClient client = new TestClient(this.style, server.endpoint(), options)) {
			assertThat(client.call(Idempotency.READ, "request", call)).isEqualTo("success");
		}
		return seen.get();
	}

	private static String signature(Request request, SigningKey key) {
		CanonicalHeaders headers = new CanonicalHeaders();
		for (Map.Entry<String, String> header : request.headers().entrySet()) {
			headers.add(header.getKey(), header.getValue());
		}
		return key.signRequest(request.path(), headers);
	}

}
