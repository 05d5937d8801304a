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
import java.util.concurrent.atomic.AtomicBoolean;

import io.otspring.client.credentials.OtsCredentials;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsCancelledException;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsException;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.transport.OtsEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that the client logs. Nothing of it contains credentials, signatures or data.
 */
public final class CallLog {

	private final Logger logger;

	private final OtsEndpoint endpoint;

	private final boolean cleartext;

	private final AtomicBoolean warnedOfToken = new AtomicBoolean();

	/**
	 * Creates a log.
	 * @param loggerName the name of the logger
	 * @param endpoint where the service is
	 */
	public CallLog(String loggerName, OtsEndpoint endpoint) {
		this.logger = LoggerFactory.getLogger(loggerName);
		this.endpoint = endpoint;
		this.cleartext = !endpoint.secure() && !endpoint.loopback();
	}

	/**
	 * Warns if requests travel unencrypted.
	 */
	public void warnOfCleartext() {
		if (this.cleartext) {
			this.logger.warn("Requests to {} and their answers travel unencrypted; use https", this.endpoint);
		}
	}

	/**
	 * Warns, once, if a security token travels unencrypted.
	 * @param credentials the credentials that sign
	 */
	public void warnOfCleartextToken(OtsCredentials credentials) {
		if (this.cleartext && credentials.stsToken().isPresent() && this.warnedOfToken.compareAndSet(false, true)) {
			this.logger.warn("The security token of {} travels unencrypted to {}; use https", credentials.accessKeyId(),
					this.endpoint);
		}
	}

	/**
	 * Warns if the instance that is set is another one than the host says.
	 * @param instance the instance that is set
	 */
	public void warnOfOtherInstance(String instance) {
		this.endpoint.instance()
			.filter(ofHost -> !ofHost.equalsIgnoreCase(instance))
			.ifPresent(ofHost -> this.logger.warn("Instance {} is called through {}, the host of instance {}", instance,
					this.endpoint, ofHost));
	}

	void answered(Call call, int status) {
		if (this.logger.isDebugEnabled()) {
			this.logger.debug("{} {} attempt {}: HTTP {}, {} bytes sent, {} bytes received, request id {}, {} ms",
					call.operation(), call.tables(), call.attempts(), status, call.requestBytes(), call.responseBytes(),
					call.requestId(), call.elapsed().toMillis());
		}
	}

	void retrying(Call call, Duration pause, OtsException failure) {
		if (this.logger.isDebugEnabled()) {
			this.logger.debug("{} {} attempt {} failed, next one in {} ms: {}", call.operation(), call.tables(),
					call.attempts(), pause.toMillis(), failure.getMessage());
		}
	}

	/**
	 * Notes that a call ended well. One that was slow is a warning.
	 */
	void succeeded(Call call) {
		call.exceededThreshold().ifPresent(threshold -> slow(call, threshold));
	}

	/**
	 * Notes that a call failed. One that was slow, too, is no second line, unless it is
	 * no error: it was cancelled, or somebody else was first with what it guards.
	 */
	void failed(Call call, OtsException failure) {
		Duration exceeded = call.exceededThreshold().orElse(null);
		if (failure instanceof OtsCancelledException || isConflict(call, failure)) {
			this.logger.debug("{}", failure.getMessage());
			call.exceededThreshold().ifPresent(threshold -> slow(call, threshold));
		}
		else if (exceeded != null) {
			this.logger.error("{}; slow, beyond the threshold of {} ms", failure.getMessage(), exceeded.toMillis());
		}
		else {
			this.logger.error("{}", failure.getMessage());
		}
	}

	private static boolean isConflict(Call call, OtsException failure) {
		return call.idempotency() == Idempotency.GUARDED && failure instanceof OtsConditionFailedException
				&& failure.effect() == Effect.NONE;
	}

	private void slow(Call call, Duration threshold) {
		this.logger.warn(
				"{} {} was slow: {} ms, beyond the threshold of {} ms (attempts {}, request id {}, trace id {})",
				call.operation(), call.tables(), call.elapsed().toMillis(), threshold.toMillis(), call.attempts(),
				call.requestId(), call.traceId());
	}

	void clockCorrected(Duration offset) {
		this.logger.warn("The local clock is {} s {} that of {}; requests are dated accordingly, but it should be set",
				offset.abs().toSeconds(), offset.isNegative() ? "ahead of" : "behind", this.endpoint.hostAndPort());
	}

	void thrownByListener(String what, RuntimeException thrown) {
		this.logger.warn("A {} threw {}, which is ignored", what, thrown.getClass().getName());
	}

}
