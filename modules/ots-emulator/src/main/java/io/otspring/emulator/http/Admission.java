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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.otspring.emulator.engine.OtsError;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.OtsDate;
import io.otspring.protocol.OtsHeaders;
import io.otspring.protocol.signature.ContentMd5;
import io.otspring.protocol.signature.SigningKey;

/**
 * Decides who may have a request executed. The order of the checks is the service's: the
 * first one that fails names the error.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 */
final class Admission {

	private static final List<String> REQUIRED_HEADERS = List.of(OtsHeaders.DATE, OtsHeaders.API_VERSION,
			OtsHeaders.ACCESS_KEY_ID, OtsHeaders.INSTANCE_NAME, OtsHeaders.CONTENT_MD5);

	private final Predicate<String> operations;

	private final AccessKeys keys;

	private final Set<String> instances;

	private final InstantSource clock;

	private final int headerCount;

	Admission(Predicate<String> operations, AccessKeys keys, Set<String> instances, InstantSource clock,
			int headerCount) {
		this.operations = operations;
		this.keys = keys;
		this.instances = Set.copyOf(instances);
		this.clock = clock;
		this.headerCount = headerCount;
	}

	/**
	 * Makes the checks that come before the body: method, operation, headers, date and
	 * access key.
	 * @throws OtsError if one fails
	 */
	void checkHead(RequestHead head) {
		if (!head.method().equals("POST")) {
			throw new OtsError(ErrorCode.METHOD_NOT_ALLOWED, "Only POST method for requests is supported.");
		}
		if (!this.operations.test(head.operation())) {
			throw OtsError.parameterInvalid("Unsupported operation: '" + head.operation() + "'.");
		}
		if (head.headers().size() > this.headerCount) {
			throw OtsError.parameterInvalid("Too many headers: " + head.headers().size() + ".");
		}
		checkHeaders(head);
		checkDateAndKey(head);
	}

	/**
	 * Makes the checks of the body as it was sent, of the signature and of the instance.
	 * @throws OtsError if one fails
	 */
	void checkBody(RequestHead head, byte[] body) {
		if (!ContentMd5.of(body).equals(required(head, OtsHeaders.CONTENT_MD5))) {
			throw authFailed("Mismatch between MD5 value of request body and x-ots-contentmd5 in header.");
		}
		checkSignature(head);
	}

	/**
	 * Makes the checks of the signature and of the instance. The signature covers the
	 * body through its MD5 only, so this can be said of a body that is too large to be
	 * kept.
	 * @throws OtsError if one fails
	 */
	void checkSignature(RequestHead head) {
		SigningKey key = this.keys.signingKey(head).orElseThrow(Admission::signatureMismatch);
		String expected = key.signRequest(head.target(), head.canonicalHeaders());
		if (!SigningKey.equal(expected, required(head, key.version().header()))) {
			throw signatureMismatch();
		}
		String instance = required(head, OtsHeaders.INSTANCE_NAME);
		if (!InstanceName.isValid(instance)) {
			throw OtsError.parameterInvalid("Invalid instance name: '" + instance + "'.");
		}
		if (!this.instances.contains(instance)) {
			throw authFailed("The instance is not found.");
		}
	}

	private void checkHeaders(RequestHead head) {
		for (String name : REQUIRED_HEADERS) {
			required(head, name);
		}
		if (head.header(OtsHeaders.SIGNATURE_V4).isEmpty()) {
			required(head, OtsHeaders.SIGNATURE);
		}
		else {
			required(head, OtsHeaders.SIGN_DATE);
			required(head, OtsHeaders.SIGN_REGION);
		}
		String version = required(head, OtsHeaders.API_VERSION);
		if (!version.equals(OtsHeaders.API_VERSION_VALUE)) {
			throw OtsError.parameterInvalid("Unsupported API version: '" + version + "'.");
		}
	}

	private void checkDateAndKey(RequestHead head) {
		String date = required(head, OtsHeaders.DATE);
		Instant time = OtsDate.parse(date).orElseThrow(() -> invalidDate(date));
		if (!this.keys.contain(required(head, OtsHeaders.ACCESS_KEY_ID))) {
			throw authFailed("The AccessKeyID does not exist.");
		}
		Instant now = this.clock.instant();
		if (Duration.between(time, now).abs().compareTo(OtsDate.TOLERANCE) > 0) {
			throw authFailed("Mismatch between system time and x-ots-date: " + date + ".");
		}
		if (head.header(OtsHeaders.SIGNATURE_V4).isPresent()) {
			checkSignDate(head, now);
		}
	}

	private static void checkSignDate(RequestHead head, Instant now) {
		LocalDate date = AccessKeys.signDate(head).orElseThrow(() -> invalidDate(required(head, OtsHeaders.SIGN_DATE)));
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		// A client may keep the key of a day for the first moments of the next one
		if (date.isBefore(today.minusDays(1)) || date.isAfter(today.plusDays(1))) {
			throw signatureMismatch();
		}
	}

	private static String required(RequestHead head, String name) {
		return head.header(name).orElseThrow(() -> OtsError.parameterInvalid("Missing header: '" + name + "'."));
	}

	private static OtsError invalidDate(String date) {
		return OtsError.parameterInvalid("Invalid date format: " + date + ".");
	}

	private static OtsError signatureMismatch() {
		return authFailed("Signature mismatch.");
	}

	private static OtsError authFailed(String message) {
		return new OtsError(ErrorCode.AUTH_FAILED, message);
	}

}
