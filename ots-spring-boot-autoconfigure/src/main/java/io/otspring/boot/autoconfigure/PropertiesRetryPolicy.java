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

import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.NoDelayRetryPolicy;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.retry.RetrySettings;
import io.otspring.client.retry.WriteRetryPolicy;

/**
 * Makes the retry policy that the properties describe.
 */
final class PropertiesRetryPolicy {

	private static final PropertyGroup GROUP = new PropertyGroup("ots.retry");

	private PropertiesRetryPolicy() {
	}

	static RetryPolicy of(RetryProperties properties) {
		RetrySettings settings = settings(properties);
		return switch (properties.getPolicy()) {
			case DEFAULT -> new DefaultRetryPolicy(settings);
			case WRITE -> new WriteRetryPolicy(settings);
			case NO_DELAY -> new NoDelayRetryPolicy(settings);
			case NONE -> RetryPolicy.none();
		};
	}

	private static RetrySettings settings(RetryProperties properties) {
		RetrySettings.Builder builder = RetrySettings.builder();
		GROUP.set("max-retries", properties.getMaxRetries(), builder::maxRetries);
		GROUP.set("max-duration", properties.getMaxDuration(), builder::maxDuration);
		GROUP.set("delay", properties.getDelay(), builder::delay);
		GROUP.set("throttling-delay", properties.getThrottlingDelay(), builder::throttlingDelay);
		GROUP.set("multiplier", properties.getMultiplier(), builder::multiplier);
		GROUP.set("max-delay", properties.getMaxDelay(), builder::maxDelay);
		return builder.build();
	}

}
