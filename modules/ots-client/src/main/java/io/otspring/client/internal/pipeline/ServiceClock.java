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
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time at the service: the local time, corrected once the service has said that it
 * differs.
 */
final class ServiceClock {

	private final InstantSource clock;

	private volatile Duration offset = Duration.ZERO;

	ServiceClock(InstantSource clock) {
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant().plus(this.offset);
	}

	/**
	 * Takes over the time of the service.
	 * @param serviceTime what the service says that the time is
	 * @return how far it is ahead of the local time
	 */
	Duration adopt(Instant serviceTime) {
		Duration found = Duration.between(this.clock.instant(), serviceTime);
		this.offset = found;
		return found;
	}

}
