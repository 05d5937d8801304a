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

package io.otspring.boot.autoconfigure.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Health of the service as a client sees it. The client's own calls tell it; only if they
 * told nothing for a while is the service probed, and what the probe finds is kept for as
 * long.
 * <p>
 * Instances are safe for use by multiple threads.
 */
final class OtsHealthIndicator extends AbstractHealthIndicator {

	private final ServiceProbe probe;

	private final CallHistory history;

	private final Duration cacheTime;

	private final InstantSource clock;

	private final @Nullable Boolean emulator;

	private final ReentrantLock probing = new ReentrantLock();

	private @Nullable Finding probed;

	/**
	 * Creates an indicator.
	 * @param probe what asks the service
	 * @param history what hears of the client's calls
	 * @param cacheTime how long a finding is good for
	 * @param clock the time
	 * @param emulator whether the service is the embedded emulator, or {@code null} if
	 * that is not known
	 */
	OtsHealthIndicator(ServiceProbe probe, CallHistory history, Duration cacheTime, InstantSource clock,
			@Nullable Boolean emulator) {
		super("OTS health check failed");
		this.probe = probe;
		this.history = history;
		this.cacheTime = cacheTime;
		this.clock = clock;
		this.emulator = emulator;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Finding finding = this.history.findingSince(oldest()).orElseGet(this::askOrRemember);
		builder.status(finding.up() ? Status.UP : Status.DOWN);
		this.history.lastCall().ifPresent(call -> {
			builder.withDetail("endpoint", call.host());
			builder.withDetail("instance", call.instance());
		});
		builder.withDetail("latency", finding.latency().toMillis() + "ms");
		this.history.lastSuccess().ifPresent(time -> builder.withDetail("lastSuccess", time.toString()));
		if (this.emulator != null) {
			builder.withDetail("emulator", this.emulator);
		}
		describeFailure(builder, finding);
	}

	private static void describeFailure(Health.Builder builder, Finding finding) {
		OtsException failure = finding.failure();
		if (failure == null) {
			return;
		}
		if (!finding.up()) {
			builder.withException(failure);
		}
		else if (ServiceVerdict.throttled(failure)) {
			builder.withDetail("throttled", true);
		}
		if (failure instanceof OtsServiceException refusal) {
			builder.withDetail("errorCode", refusal.errorCode());
		}
		failure.requestId().ifPresent(id -> builder.withDetail("requestId", id));
	}

	private Finding askOrRemember() {
		this.probing.lock();
		try {
			Finding finding = this.probed;
			if (finding == null || !finding.time().isAfter(oldest())) {
				finding = this.probe.ask(this.history::expectProbe);
				this.probed = finding;
			}
			return finding;
		}
		finally {
			this.probing.unlock();
		}
	}

	private Instant oldest() {
		return this.clock.instant().minus(this.cacheTime);
	}

}
