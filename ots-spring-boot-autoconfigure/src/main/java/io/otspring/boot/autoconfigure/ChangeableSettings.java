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

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.otspring.client.call.CallOptions;
import io.otspring.client.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * What can change of a client that is in use, as the properties had it at one time.
 *
 * @param callTimeout the longest time of a call
 * @param socketTimeout the longest silence
 * @param slowCallThreshold the time from which on a call is slow
 * @param retryFigures all that the retry policy is made of
 * @param retryPolicy makes the retry policy
 */
record ChangeableSettings(@Nullable Duration callTimeout, @Nullable Duration socketTimeout,
		@Nullable Duration slowCallThreshold, List<@Nullable Object> retryFigures, Supplier<RetryPolicy> retryPolicy) {

	static ChangeableSettings of(OtsClientProperties properties) {
		RetryProperties retry = properties.getRetry();
		return new ChangeableSettings(properties.getCallTimeout(), properties.getSocketTimeout(),
				properties.getSlowCallThreshold(),
				Arrays.asList(retry.getPolicy(), retry.getMaxRetries(), retry.getMaxDuration(), retry.getDelay(),
						retry.getThrottlingDelay(), retry.getMultiplier(), retry.getMaxDelay()),
				() -> PropertiesRetryPolicy.of(retry));
	}

	/**
	 * Returns what is different now. A property that was taken away is not: there is
	 * nothing to take its place before the client is made again.
	 * @param now the settings of now
	 * @param withRetries whether the retry policy counts
	 * @throws InvalidConfigurationPropertyValueException if a value is out of its range
	 */
	CallOptions changesTo(ChangeableSettings now, boolean withRetries) {
		CallOptions.Builder options = CallOptions.builder();
		set("call-timeout", this.callTimeout, now.callTimeout, options::callTimeout);
		set("socket-timeout", this.socketTimeout, now.socketTimeout, options::socketTimeout);
		set("slow-call-threshold", this.slowCallThreshold, now.slowCallThreshold, options::slowCallThreshold);
		if (withRetries && !this.retryFigures.equals(now.retryFigures)) {
			options.retryPolicy(now.retryPolicy.get());
		}
		return options.build();
	}

	private static void set(String name, @Nullable Duration before, @Nullable Duration now, Consumer<Duration> setter) {
		if (now == null || now.equals(before)) {
			return;
		}
		try {
			setter.accept(now);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("ots." + name, now, ex.getMessage());
		}
	}

}
