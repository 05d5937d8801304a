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

import java.util.function.Consumer;

import io.otspring.client.retry.DefaultRetryPolicy;
import io.otspring.client.retry.NoDelayRetryPolicy;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.retry.RetrySettings;
import io.otspring.client.retry.WriteRetryPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Makes the retry policy that the properties describe.
 */
final class PropertiesRetryPolicy {

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
		set("max-retries", properties.getMaxRetries(), builder::maxRetries);
		set("max-duration", properties.getMaxDuration(), builder::maxDuration);
		set("delay", properties.getDelay(), builder::delay);
		set("throttling-delay", properties.getThrottlingDelay(), builder::throttlingDelay);
		set("multiplier", properties.getMultiplier(), builder::multiplier);
		set("max-delay", properties.getMaxDelay(), builder::maxDelay);
		return builder.build();
	}

	private static <T> void set(String name, @Nullable T value, Consumer<T> setter) {
		if (value == null) {
			return;
		}
		try {
			setter.accept(value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("ots.retry." + name, value, ex.getMessage());
		}
	}

}
