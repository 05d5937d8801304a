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

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.compression.CompressionException;
import io.otspring.protocol.compression.Deflate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its answer: check the head, read the body, check that too, inflate,
 * execute, answer.
 */
final class Exchange {

	private static final Logger logger = LoggerFactory.getLogger(Exchange.class);

	private final OperationHandler server;

	private final RequestHead head;

	private final Response response;

	private final Callback callback;

	private final BodyReader reader;

	private @Nullable OtsError refusal;

	/**
	 * What is charged to the budget besides the body as it was sent.
	 */
	private long charged;

	Exchange(OperationHandler server, Request request, Response response, Callback callback) {
		this.server = server;
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
		answer(Answer.error(error), false);
	}

	private void bodyRead(BodyReader.Result result) {
		if (result.end() == BodyReader.End.BROKEN) {
			finish(result.failure());
		}
		else {
			answer(answerTo(result.end()), result.readToEnd());
		}
	}

	private Answer answerTo(BodyReader.End end) {
		try {
			if (this.refusal != null) {
				throw this.refusal;
			}
			return switch (end) {
				case COMPLETE -> execute(this.reader.body());
				case TOO_LARGE -> {
					this.server.admission().checkSignature(this.head);
					throw bodyTooLarge();
				}
				case TIMED_OUT -> throw new OtsError(ErrorCode.REQUEST_TIMEOUT, "Request timeout.");
				case NO_MEMORY -> throw serverBusy();
				case UNWANTED, BROKEN -> throw new IllegalStateException("Nothing to answer: " + end);
			};
		}
		catch (OtsError ex) {
			return Answer.error(ex);
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			// The client must not wait for an answer that never comes
			logger.error("{} failed", this.head.operation(), ex);
			return Answer.error(new OtsError(ErrorCode.INTERNAL_SERVER_ERROR, "Internal server error."));
		}
	}

	private Answer execute(byte[] body) {
		this.server.admission().checkBody(this.head, body);
		String instance = this.head.header(OtsHeaders.INSTANCE_NAME).orElseThrow();
		byte[] answer = this.server.operations().execute(this.head.operation(), instance, inflate(body));
		this.server.budget().charge(answer.length);
		this.charged += answer.length;
		return Answer.success(answer);
	}

	private byte[] inflate(byte[] body) {
		String type = this.head.header(OtsHeaders.REQUEST_COMPRESS_TYPE).orElse(null);
		if (type == null) {
			return body;
		}
		if (!type.equals(OtsHeaders.DEFLATE)) {
			throw OtsError.parameterInvalid("Unsupported compress type: '" + type + "'.");
		}
		long announced = announcedSize();
		if (announced > this.server.limits().bodySize()) {
			throw bodyTooLarge();
		}
		if (!this.server.budget().take(announced)) {
			throw serverBusy();
		}
		this.charged += announced;
		try {
			return Deflate.inflate(body, announced, this.server.limits().bodySize());
		}
		catch (CompressionException ex) {
			throw OtsError.parameterInvalid("Cannot deserialize the request data.");
		}
	}

	private long announcedSize() {
		String name = OtsHeaders.REQUEST_COMPRESS_SIZE;
		String text = this.head.header(name)
			.orElseThrow(() -> OtsError.parameterInvalid("Missing header: '" + name + "'."));
		try {
			return Long.parseUnsignedLong(text);
		}
		catch (NumberFormatException ex) {
			throw OtsError.parameterInvalid("Cannot deserialize the request data.");
		}
	}

	private void answer(Answer answer, boolean keepConnection) {
		if (!keepConnection || this.server.isDraining()) {
			this.response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
		}
		Callback written = Callback.from(() -> finish(null), this::finish);
		this.server.answers().write(answer, this.head, this.response, written);
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

	private static OtsError bodyTooLarge() {
		return new OtsError(ErrorCode.REQUEST_BODY_TOO_LARGE, "The size of POST data is too large.");
	}

	private static OtsError serverBusy() {
		return new OtsError(ErrorCode.SERVER_BUSY, "Server is busy.");
	}

}
