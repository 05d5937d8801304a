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

import java.io.EOFException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.fault.Injection;
import io.otspring.emulator.fault.Interruption;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsHeaders;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its answer: check the head, read the body, check that too, inflate,
 * execute, answer, and in between let go wrong what the fault rules want to.
 */
final class Exchange {

	private static final Logger logger = LoggerFactory.getLogger(Exchange.class);

	private final OperationHandler server;

	private final Request request;

	private final RequestHead head;

	private final Response response;

	private final Callback callback;

	private final BodyReader reader;

	private @Nullable OtsError refusal;

	private Injection injection = Injection.NONE;

	private boolean keepConnection;

	/**
	 * What is charged to the budget besides the body as it was sent.
	 */
	private long charged;

	Exchange(OperationHandler server, Request request, Response response, Callback callback) {
		this.server = server;
		this.request = request;
		this.head = RequestHead.of(request);
		this.response = response;
		this.callback = callback;
		this.reader = new BodyReader(request, server.limits(), server.budget(), this::bodyRead);
	}

	void start() {
		try {
			this.server.admission().checkHead(this.head);
		}
		catch (OtsError ex) {
			this.refusal = ex;
		}
		this.reader.start(this.refusal == null);
	}

	/**
	 * Refuses the request at once, without a look at the body.
	 */
	void refuse(OtsError error) {
		answer(Answer.error(error));
	}

	private void bodyRead(BodyReader.Result result) {
		this.keepConnection = result.readToEnd();
		if (result.end() == BodyReader.End.BROKEN) {
			finish(result.failure());
		}
		else {
			attempt(() -> admit(result.end()));
		}
	}

	/**
	 * Decides whether the request is executed, and what goes wrong with it.
	 */
	private void admit(BodyReader.End end) {
		if (this.refusal != null) {
			throw this.refusal;
		}
		byte[] sent = switch (end) {
			case COMPLETE -> this.reader.body();
			case TOO_LARGE -> {
				this.server.admission().checkSignature(this.head);
				throw Refusals.bodyTooLarge();
			}
			case TIMED_OUT -> throw new OtsError(ErrorCode.REQUEST_TIMEOUT, "Request timeout.");
			case NO_MEMORY -> throw Refusals.serverBusy();
			case UNWANTED, BROKEN -> throw new IllegalStateException("Nothing to answer: " + end);
		};
		this.server.admission().checkBody(this.head, sent);
		byte[] body = InflatedBody.of(this.head, sent, this.server.limits().bodySize(), this::take);
		this.injection = this.server.faults()
			.inject(this.head.operation(), instance(),
					() -> this.server.operations().tables(this.head.operation(), body));
		after(this.injection.delay(), () -> execute(body));
	}

	private void execute(byte[] body) {
		Interruption interruption = this.injection.interruption();
		Answer executed = (interruption == null || interruption.applied()) ? executed(body) : null;
		after(this.injection.answerDelay(), () -> {
			if (interruption == null) {
				answer(Objects.requireNonNull(executed));
			}
			else if (interruption.error() != null) {
				answer(Answer.error(interruption.error()));
			}
			else {
				cut();
			}
		});
	}

	private Answer executed(byte[] body) {
		try {
			byte[] answer = this.server.operations().execute(this.head.operation(), instance(), body);
			this.server.budget().charge(answer.length);
			this.charged += answer.length;
			return Answer.success(answer);
		}
		catch (OtsError ex) {
			return Answer.error(ex);
		}
	}

	private String instance() {
		return this.head.header(OtsHeaders.INSTANCE_NAME).orElseThrow();
	}

	private boolean take(long bytes) {
		boolean taken = this.server.budget().take(bytes);
		this.charged += taken ? bytes : 0;
		return taken;
	}

	/**
	 * Goes on after a while without holding a thread.
	 */
	private void after(Duration time, Runnable step) {
		if (time.isZero()) {
			step.run();
			return;
		}
		// Nobody is idle here, the peer waits for the emulator
		this.request.addIdleTimeoutListener(ex -> false);
		this.request.getComponents()
			.getScheduler()
			.schedule(() -> this.request.getComponents().getExecutor().execute(() -> attempt(step)), time.toMillis(),
					TimeUnit.MILLISECONDS);
	}

	private void attempt(Runnable step) {
		try {
			step.run();
		}
		catch (OtsError ex) {
			answer(Answer.error(ex));
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			// The client must not wait for an answer that never comes
			logger.error("{} failed", this.head.operation(), ex);
			answer(Answer.error(new OtsError(ErrorCode.INTERNAL_SERVER_ERROR, "Internal server error.")));
		}
	}

	private void answer(Answer answer) {
		if (!this.keepConnection || this.server.isDraining()) {
			this.response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
		}
		Callback written = Callback.from(() -> finish(null), this::finish);
		this.server.answers().write(answer, this.injection.distortion(), this.head, this.response, written);
	}

	private void cut() {
		PeerEndPoint.of(this.request).close();
		finish(new EOFException("Cut by a fault rule"));
	}

	private void finish(@Nullable Throwable failure) {
		this.reader.release();
		this.server.budget().give(this.charged);
		this.charged = 0;
		if (failure == null) {
			this.callback.succeeded();
		}
		else {
			this.callback.failed(failure);
		}
	}

}
