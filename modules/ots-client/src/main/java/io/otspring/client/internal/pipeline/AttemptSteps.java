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

package io.otspring.client.internal.pipeline;

import java.io.IOException;
import java.util.regex.Pattern;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.error.ServiceError;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.transport.TransportResponse;
import io.otspring.protocol.OtsHeaders;

/**
 * What happens before and after the exchange of an attempt, whichever way the exchange is
 * waited for. Whatever goes wrong leaves as an
 * {@link io.otspring.client.error.OtsException}.
 */
final class AttemptSteps {

	private static final int FIRST_ERROR_STATUS = 400;

	private static final Pattern REQUEST_ID = Pattern.compile("[!-~]{1,64}");

	private final PipelineSettings settings;

	private final TableNames tableNames;

	private final RequestEncoder encoder;

	private final RequestSigner signer;

	private final ResponseVerifier verifier;

	private final ServiceClock clock;

	private final Failures failures;

	private final CallLog log;

	AttemptSteps(PipelineSettings settings, Failures failures, CallLog log) {
		this.settings = settings;
		this.tableNames = new TableNames(settings.tableNames());
		this.encoder = new RequestEncoder(settings, this.tableNames);
		this.clock = new ServiceClock(settings.clock());
		this.signer = new RequestSigner(settings, this.clock);
		this.verifier = new ResponseVerifier(settings, this.clock);
		this.failures = failures;
		this.log = log;
	}

	/**
	 * Writes the body, once for all attempts.
	 */
	<Q> EncodedRequest encode(Operation<Q, ?> operation, Q request, Call call) {
		try {
			return this.encoder.encode(operation, request);
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			throw this.failures.unencodable(ex, call);
		}
	}

	/**
	 * Signs the request for the next attempt.
	 */
	SignedRequest sign(EncodedRequest request, Call call) {
		call.startAttempt(request.length());
		OtsCredentials credentials;
		try {
			credentials = this.settings.credentials().credentials();
		}
		catch (RuntimeException ex) {
			throw this.failures.noCredentials(ex, call);
		}
		this.log.warnOfCleartextToken(credentials);
		return this.signer.sign(call, request, credentials);
	}

	/**
	 * Reads the answer.
	 * @param request the request, against which the rows of a batch are held
	 * @return the response, if the answer is a success
	 */
	<Q, R> R read(Operation<Q, R> operation, Q request, SignedRequest signed, TransportResponse response, Call call) {
		String requestId = response.header(OtsHeaders.REQUEST_ID).filter(REQUEST_ID.asMatchPredicate()).orElse(null);
		call.answered(requestId, response.body().length);
		this.log.answered(call, response.status());
		try {
			if (response.status() >= FIRST_ERROR_STATUS) {
				throw this.failures.of(readError(signed, response, call), call);
			}
			return decode(operation, request, this.verifier.verify(response, signed), call);
		}
		catch (AnswerException ex) {
			throw this.failures.of(ex, call);
		}
	}

	private <Q, R> R decode(Operation<Q, R> operation, Q request, byte[] body, Call call) {
		try {
			R response = operation.decoder()
				.decode(request, this.tableNames.toApplication(operation, body), call.metadata());
			if (call.usage().isRunning()) {
				operation.cost().tell(request, response, call.usage()::consumed);
			}
			return response;
		}
		catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			Effect effect = this.verifier.enabled() ? Effect.APPLIED : Effect.UNKNOWN;
			throw new AnswerException(Violation.BODY, "body of " + body.length + " bytes cannot be decoded", effect,
					ex);
		}
	}

	private ServiceError readError(SignedRequest request, TransportResponse response, Call call) {
		ServiceError error = ErrorAnswer.read(response.status(), this.verifier.inflate(response));
		if (!ErrorAnswer.authFailed(error)) {
			this.verifier.verifyError(response, request);
			return error;
		}
		if (ErrorAnswer.dateMismatch(error) && call.correctClock()) {
			ErrorAnswer.serviceTime(response).ifPresent(time -> this.log.clockCorrected(this.clock.adopt(time)));
		}
		else if (request.credentials().stsToken().isPresent()) {
			tellProvider(request.credentials());
		}
		return error;
	}

	private void tellProvider(OtsCredentials refused) {
		try {
			this.settings.credentials().refused(refused);
		}
		catch (RuntimeException ex) {
			this.log.thrownByListener("credentials provider", ex);
		}
	}

}
