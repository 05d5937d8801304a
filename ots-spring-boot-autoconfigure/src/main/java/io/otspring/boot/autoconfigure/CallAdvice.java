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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.otspring.client.error.OtsAuthenticationException;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.OtsTransportException.Reason;
import io.otspring.client.error.TlsProblem;
import io.otspring.protocol.ErrorCode;

/**
 * What to do about a call that failed because of where the service is or who calls it.
 * The words of the service are looked at for nothing but the choice between texts: if
 * they change, a more general one is found.
 *
 * @param applies whether this is about a failure
 * @param action what to do, with names of properties in braces
 */
record CallAdvice(Predicate<OtsException> applies, String action) {

	private static final String CLOCK = "Set the clock of this machine, best by NTP: the service accepts requests that "
			+ "are dated within 15 minutes of its own time.";

	private static final String TEMPORARY = " A temporary access key, whose id starts with 'STS.', needs its token in "
			+ "{credentials.sts-token} and expires: fetch a new one.";

	private static final String INSTANCE = "Check that {instance-name}, or else the first part of the host in "
			+ "{endpoint}, is an instance of that region that runs and belongs to the account of "
			+ "{credentials.access-key-id}.";

	private static final String EMULATOR = " For development without the service, set 'ots.emulator.enabled=true'.";

	private static final String NOT_THE_SERVICE = "Check that {endpoint} is that of the service and begins with "
			+ "https:// if its port speaks TLS, else with http://, and that no proxy answers in its place.";

	private static final List<CallAdvice> ALL = List.of(
			new CallAdvice(lost(Reason.UNKNOWN_HOST),
					"Correct the host in {endpoint}, which DNS does not know here. Hosts of a VPC are known inside of "
							+ "it only." + EMULATOR),
			new CallAdvice(lost(Reason.CONNECT),
					"Check that {endpoint} is right, that something listens there, and that it can be reached from "
							+ "here." + EMULATOR),
			new CallAdvice(lost(Reason.PROXY),
					"Check {proxy.host}, {proxy.port}, the user name and the password, and that the proxy may connect "
							+ "to {endpoint}. Hosts of {proxy.non-proxy-hosts} are reached without the proxy."),
			new CallAdvice(tls(TlsProblem.EXPIRED, TlsProblem.NOT_YET_VALID),
					"Renew the certificate of the server at {endpoint}, or set the clock of this machine if it is "
							+ "wrong."),
			new CallAdvice(tls(TlsProblem.NOT_TRUSTED),
					"Let {ssl.bundle} name an SSL bundle that trusts the certificate of {endpoint} or who signed it, or "
							+ "add that to the trust store of the JVM."),
			new CallAdvice(tls(TlsProblem.OTHER_HOST),
					"Let {endpoint} name a host that the certificate of its server is for."),
			new CallAdvice(tls(TlsProblem.NO_TLS),
					"Let {endpoint} begin with http:// instead of https://, or name a port that speaks TLS."),
			new CallAdvice(lost(Reason.TLS),
					"Check that {endpoint} and {ssl.bundle} have a version and a cipher suite of TLS in common."),
			new CallAdvice(OtsTimeoutException.class::isInstance,
					"Check that {endpoint} is right and answers from here. The limits are {connect-timeout}, "
							+ "{socket-timeout} and {call-timeout}."),
			new CallAdvice(refused("does not exist"),
					"Correct {credentials.access-key-id}, or what {credentials.provider} finds." + TEMPORARY),
			new CallAdvice(refused("is disabled"),
					"Enable the access key of {credentials.access-key-id} in the RAM console, or take another one."),
			new CallAdvice(refused("Signature mismatch"),
					"Correct {credentials.access-key-secret}, which does not belong to {credentials.access-key-id}, or "
							+ "what {credentials.provider} finds." + TEMPORARY),
			new CallAdvice(refused("Mismatch between system time"), CLOCK),
			new CallAdvice(refused("instance is not", "access the instance"), INSTANCE),
			new CallAdvice(refused("ACL"), "Let the network ACL of the instance accept calls from here."),
			new CallAdvice(OtsAuthenticationException.class::isInstance,
					"Check that {credentials.access-key-id} and {credentials.access-key-secret}, or what "
							+ "{credentials.provider} finds, belong together." + TEMPORARY + " " + INSTANCE),
			new CallAdvice(answered(ErrorCode.NO_PERMISSION_ACCESS),
					"Give the RAM user or role of {credentials.access-key-id} a policy that allows the operation, for "
							+ "example AliyunOTSFullAccess or AliyunOTSReadOnlyAccess." + TEMPORARY),
			new CallAdvice(answered(ErrorCode.OBJECT_NOT_EXIST),
					"Create the table ('ots.mapping.schema=create' creates those of mapped types), or correct its "
							+ "name. If it is there, check that {instance-name}, or else the first part of the host "
							+ "in {endpoint}, is its instance."),
			new CallAdvice(OtsCredentialsException.class::isInstance,
					"Check what {credentials.provider}, or the bean of type OtsCredentialsProvider, needs to find an "
							+ "access key."),
			new CallAdvice(untrusted(Violation.DATE), CLOCK),
			new CallAdvice(untrusted(Violation.HTTP, Violation.REDIRECT, Violation.CONTENT_ENCODING), NOT_THE_SERVICE),
			new CallAdvice(untrusted(Violation.MISSING_HEADER, Violation.SIGNATURE),
					"Check that {endpoint} is that of the service, that nothing in between changes its answers, and "
							+ "that {credentials.access-key-secret} is right."),
			new CallAdvice(lost(Reason.CONNECTION_LOST), NOT_THE_SERVICE),
			new CallAdvice(failure -> code(failure).startsWith("HTTP_"), NOT_THE_SERVICE));

	/**
	 * Finds the advice about a failure. There is none if the failure is the application's
	 * own.
	 */
	static Optional<CallAdvice> about(OtsException failure) {
		return ALL.stream().filter(advice -> advice.applies().test(failure)).findFirst();
	}

	private static Predicate<OtsException> lost(Reason reason) {
		return failure -> failure instanceof OtsTransportException lost && lost.reason() == reason;
	}

	private static Predicate<OtsException> tls(TlsProblem... problems) {
		return failure -> failure instanceof OtsTransportException lost
				&& lost.tlsProblem().filter(Arrays.asList(problems)::contains).isPresent();
	}

	private static Predicate<OtsException> refused(String... words) {
		return failure -> failure instanceof OtsAuthenticationException refused
				&& Arrays.stream(words).anyMatch(refused.serviceMessage()::contains);
	}

	private static Predicate<OtsException> untrusted(Violation... violations) {
		return failure -> failure instanceof OtsProtocolException untrusted
				&& Arrays.asList(violations).contains(untrusted.violation());
	}

	private static Predicate<OtsException> answered(ErrorCode code) {
		return failure -> code(failure).equals(code.code());
	}

	private static String code(OtsException failure) {
		return (failure instanceof OtsServiceException answered) ? answered.errorCode() : "";
	}

}
