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

import java.time.Duration;

import io.otspring.client.credentials.CredentialsUnavailableException;
import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsCancelledException;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsInterruptedException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsProtocolException.Violation;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTimeoutException.Limit;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.error.OtsTransportException.Reason;
import io.otspring.client.error.ServiceError;
import io.otspring.client.transport.Cancellation;
import io.otspring.client.transport.TransportFailure;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exception that the caller gets from whatever ended an attempt. Its effect is
 * that of all attempts of the call together.
 */
final class Failures {

	private final Duration connectTimeout;

	Failures(PipelineSettings settings) {
		this.connectTimeout = settings.connectTimeout();
	}

	OtsException of(TransportFailure failure, Call call) {
		return switch (failure.kind()) {
			case UNKNOWN_HOST -> transport(Reason.UNKNOWN_HOST, failure, FailureClass.NOT_SENT, call);
			case CONNECT -> transport(Reason.CONNECT, failure, FailureClass.NOT_SENT, call);
			case PROXY -> transport(Reason.PROXY, failure, FailureClass.NOT_SENT, call);
			case PROXY_REFUSAL -> transport(Reason.PROXY, failure, FailureClass.PERMANENT, call);
			case CONNECT_TIMEOUT -> timeout(Limit.CONNECT, this.connectTimeout, failure, call);
			case TLS -> transport(Reason.TLS, failure, FailureClass.PERMANENT, call);
			case POOL_EXHAUSTED -> poolExhausted(failure, call);
			case SOCKET_TIMEOUT -> timeout(Limit.SOCKET, call.socketTimeout(), failure, call);
			case CONNECTION_LOST -> connectionLost(failure, call);
			case MALFORMED -> protocol(Violation.HTTP, failure, call);
			case TOO_LARGE -> protocol(Violation.TOO_LARGE, failure, call);
			case CONTENT_ENCODING -> protocol(Violation.CONTENT_ENCODING, failure, call);
			case REDIRECT -> protocol(Violation.REDIRECT, failure, call);
			case CANCELLED -> cancelled(call, effect(failure), failure.getCause());
		};
	}

	OtsException of(AnswerException failure, Call call) {
		Violation violation = failure.violation();
		return new OtsProtocolException(violation, message(failure), call.toFailedCall(), violation.failureClass(),
				call.addEffect(failure.effect()), failure.getCause());
	}

	OtsServiceException of(ServiceError error, Call call) {
		return error.toException(call.toFailedCall(), call.addEffect(error.effect()));
	}

	/**
	 * Returns the exception of a call that was ended from outside.
	 */
	OtsException cancelled(Call call, Effect effect, @Nullable Throwable cause) {
		Cancellation.Cause why = call.cancellation().cause().orElse(Cancellation.Cause.DEADLINE);
		return switch (why) {
			case DEADLINE -> callTimeout(call, effect, cause);
			case INTERRUPTED -> interrupted(call, effect, cause);
			case CANCELLED -> new OtsCancelledException(call.toFailedCall(), call.addEffect(effect), cause);
			case CLIENT_CLOSED -> new OtsClientClosedException(call.toFailedCall(), call.addEffect(effect), cause);
		};
	}

	OtsException unencodable(Throwable cause, Call call) {
		return new OtsRequestException("request cannot be encoded: " + message(cause), call.toFailedCall(), cause);
	}

	OtsException noCredentials(RuntimeException cause, Call call) {
		// Only the message of our own exception is known to be free of secrets
		String detail = (cause instanceof CredentialsUnavailableException) ? message(cause)
				: cause.getClass().getSimpleName();
		return new OtsCredentialsException("no credentials: " + detail, call.toFailedCall(),
				call.addEffect(Effect.NONE), cause);
	}

	private static OtsException connectionLost(TransportFailure failure, Call call) {
		// A virtual thread that is interrupted loses its connection by itself
		if (Thread.currentThread().isInterrupted()) {
			return interrupted(call, effect(failure), failure.getCause());
		}
		return transport(Reason.CONNECTION_LOST, failure, unlessNotSent(failure), call);
	}

	private static OtsException poolExhausted(TransportFailure failure, Call call) {
		if (call.deadline().passed()) {
			return callTimeout(call, Effect.NONE, failure.getCause());
		}
		return transport(Reason.POOL_EXHAUSTED, failure, FailureClass.PERMANENT, call);
	}

	private static OtsException timeout(Limit limit, Duration time, TransportFailure failure, Call call) {
		if (call.deadline().passed()) {
			return callTimeout(call, effect(failure), failure.getCause());
		}
		return new OtsTimeoutException(limit, time, call.toFailedCall(), unlessNotSent(failure),
				call.addEffect(effect(failure)), failure.getCause());
	}

	private static OtsException callTimeout(Call call, Effect effect, @Nullable Throwable cause) {
		return new OtsTimeoutException(Limit.CALL, call.callTimeout(), call.toFailedCall(), FailureClass.PERMANENT,
				call.addEffect(effect), cause);
	}

	private static OtsException interrupted(Call call, Effect effect, @Nullable Throwable cause) {
		return new OtsInterruptedException(call.toFailedCall(), call.addEffect(effect), cause);
	}

	private static OtsException transport(Reason reason, TransportFailure failure, FailureClass failureClass,
			Call call) {
		return new OtsTransportException(reason, message(failure), call.toFailedCall(), failureClass,
				call.addEffect(effect(failure)), failure.getCause());
	}

	private static OtsException protocol(Violation violation, TransportFailure failure, Call call) {
		return new OtsProtocolException(violation, message(failure), call.toFailedCall(), violation.failureClass(),
				call.addEffect(Effect.UNKNOWN), failure.getCause());
	}

	private static Effect effect(TransportFailure failure) {
		return failure.sent() ? Effect.UNKNOWN : Effect.NONE;
	}

	private static FailureClass unlessNotSent(TransportFailure failure) {
		return failure.sent() ? FailureClass.OUTCOME_UNKNOWN : FailureClass.NOT_SENT;
	}

	private static String message(Throwable failure) {
		return (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
	}

}
