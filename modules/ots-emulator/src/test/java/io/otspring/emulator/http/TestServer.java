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

package io.otspring.emulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.fault.Faults;
import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.RawResponse;
import io.otspring.emulator.wire.SignedRequest;
import io.otspring.protocol.ErrorCode;

/**
 * A server with a few operations that are good for tests, and a clock that stands still.
 */
final class TestServer implements Operations, AutoCloseable {

	static final String KEY_ID = "LTAItestid";

	static final String SECRET = "testsecret";

	static final Instant NOW = Instant.parse("2024-01-02T03:04:05.678901Z");

	static final HttpLimits LIMITS = new HttpLimits(16 * 1024, 100, 1024 * 1024, 16 * 1024 * 1024, 100, 16,
			Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(3));

	/** Counts the requests that wait in the operation {@code Wait}. */
	final Semaphore waiting = new Semaphore(0);

	/** Lets them go on. */
	final CountDownLatch goOn = new CountDownLatch(1);

	final Faults faults = new Faults(this::knows);

	/** Counts what was executed. */
	final AtomicInteger executed = new AtomicInteger();

	/** When something was executed last, in nanoseconds of the machine. */
	volatile long lastExecuted;

	private final EmulatorServer server;

	TestServer() throws IOException {
		this(LIMITS);
	}

	TestServer(HttpLimits limits) throws IOException {
		this.server = new EmulatorServer(new ServerOptions(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
				List.of(new AccessKey(KEY_ID, SECRET)), Set.of("local", "other"), InstantSource.fixed(NOW), null), this,
				this.faults, this::administrate, limits);
		this.server.start();
	}

	@Override
	public boolean knows(String operation) {
		return Set.of("Echo", "Instance", "Conflict", "Crash", "Overflow", "Wait", "tunnel/echo").contains(operation);
	}

	@Override
	public Set<String> tables(String operation, byte[] body) {
		return Set.of(new String(body));
	}

	@Override
	public byte[] execute(String operation, String instance, byte[] body) {
		this.executed.incrementAndGet();
		this.lastExecuted = System.nanoTime();
		return switch (operation) {
			case "Instance" -> instance.getBytes();
			case "Conflict" ->
				throw new OtsError(ErrorCode.CONDITION_CHECK_FAIL, "Row exists which is expected nonexistent");
			case "Crash" -> throw new IllegalStateException("This one is wanted");
			case "Overflow" -> throw new StackOverflowError("This one is wanted");
			case "Wait" -> {
				this.waiting.release();
				try {
					this.goOn.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				yield body;
			}
			default -> body;
		};
	}

	private void administrate(AdministrationRequest request) throws IOException {
		if (request.path().equals("crash")) {
			throw new IllegalStateException("This one is wanted");
		}
		try (OutputStream out = request.answer(200, "text/plain")) {
			out.write((request.method() + " " + request.path() + " " + request.parameter("a").orElse("-") + " ")
				.getBytes());
			request.body().transferTo(out);
		}
	}

	SignedRequest request(String operation, byte[] body) {
		return SignedRequest.of(operation, body, NOW, KEY_ID, SECRET);
	}

	SignedRequest request(String operation) {
		return request(operation, new byte[0]);
	}

	RawResponse call(SignedRequest request) throws IOException {
		return RawConnection.call(port(), request);
	}

	RawConnection connect() throws IOException {
		return new RawConnection(port());
	}

	int port() {
		return this.server.port();
	}

	EmulatorServer server() {
		return this.server;
	}

	@Override
	public void close() {
		this.goOn.countDown();
		this.server.stop();
	}

}
