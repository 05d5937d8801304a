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

package io.otspring.boot.autoconfigure;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import io.otspring.boot.autoconfigure.test.Failures;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.OtsTransportException.Reason;
import io.otspring.client.error.ServiceError;
import io.otspring.protocol.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CallAdvice} about failures that are hard to bring about on a socket.
 */
class CallAdviceTests {

	static Stream<Arguments> failures() {
		return Stream.of(Arguments.of(tls(new CertificateExpiredException()), "Renew the certificate"),
				Arguments.of(tls(new CertificateException("No name matching a found")), "certificate of its server"),
				Arguments.of(tls(new IllegalStateException()), "cipher suite of TLS in common"),
				Arguments.of(refused("The AccessKeyID is disabled."), "Enable the access key"),
				Arguments.of(refused("The AccessKey ID does not exist."), "Correct {credentials.access-key-id}"),
				Arguments.of(refused("The instance is not running."), "{instance-name}"),
				Arguments.of(refused("The user has no privilege to access the instance."), "{instance-name}"),
				Arguments.of(refused("Request denied by instance ACL policies."), "network ACL"),
				Arguments.of(refused("Words that nobody knows."), "belong together"),
				Arguments.of(Failures.answer(ErrorCode.OBJECT_NOT_EXIST), "Create the table"),
				Arguments.of(Failures.answer(502, "HTTP_502"), "no proxy answers"),
				Arguments.of(Failures.transport(Reason.PROXY), "Check {proxy.host}"),
				Arguments.of(Failures.transport(Reason.CONNECTION_LOST), "begins with https://"),
				Arguments.of(untrusted(Violation.DATE), "Set the clock"),
				Arguments.of(untrusted(Violation.SIGNATURE), "nothing in between changes"),
				Arguments.of(new OtsCredentialsException("As told", Failures.call(), Effect.NONE, null),
						"OtsCredentialsProvider"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failuresHaveAdvice(OtsException failure, String action) {
		assertThat(CallAdvice.about(failure).orElseThrow().action()).contains(action);
	}

	@ParameterizedTest
	@EnumSource(names = { "CONDITION_CHECK_FAIL", "PARAMETER_INVALID", "INVALID_PK", "SERVER_BUSY" })
	void failuresOfTheApplicationHaveNone(ErrorCode code) {
		assertThat(CallAdvice.about(Failures.answer(code))).isEmpty();
	}

	private static OtsException tls(Exception cause) {
		SSLHandshakeException refusal = new SSLHandshakeException("As told");
		refusal.initCause(cause);
		return new OtsTransportException(Reason.TLS, "As told", Failures.call(), FailureClass.PERMANENT, Effect.NONE,
				refusal);
	}

	private static OtsException refused(String words) {
		return new ServiceError(403, "OTSAuthFailed", words).toException(Failures.call(), Effect.NONE);
	}

	private static OtsException untrusted(Violation violation) {
		return new OtsProtocolException(violation, "As told", Failures.call(), violation.failureClass(), Effect.UNKNOWN,
				null);
	}

}
