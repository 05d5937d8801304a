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

package io.otspring.boot.autoconfigure.test;

import java.time.Duration;
import java.util.List;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailedCall;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.ServiceError;
import io.otspring.protocol.ErrorCode;

/**
 * Exceptions as a client throws them.
 */
public final class Failures {

	private Failures() {
	}

	public static OtsException answer(ErrorCode code) {
		return answer(code.httpStatus(), code.code());
	}

	public static OtsException answer(int status, String code) {
		return new ServiceError(status, code, "As told").toException(call(), Effect.NONE);
	}

	public static OtsException transport(OtsTransportException.Reason reason) {
		return new OtsTransportException(reason, "As told", call(), FailureClass.NOT_SENT, Effect.NONE, null);
	}

	public static OtsException timeout(OtsTimeoutException.Limit limit) {
		return new OtsTimeoutException(limit, Duration.ofMillis(5), call(), FailureClass.OUTCOME_UNKNOWN,
				Effect.UNKNOWN, null);
	}

	public static FailedCall call() {
		return new FailedCall("GetRow", List.of("orders"), "127.0.0.1:80", 2, "request-1", "trace-1",
				Duration.ofMillis(7));
	}

}
