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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.otspring.client.OTSClient;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.retry.RetryPolicy;
import io.otspring.client.table.DescribeTableRequest;
import io.otspring.client.table.ListTableRequest;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks the service whether it is there, with one call, or one for each of some tables. A
 * probe has a time limit and is never repeated.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param client the client to ask with
 * @param timeout the time limit of all calls together
 * @param tables the tables to describe, or none to list the tables of the instance
 * @param clock the time
 */
record ServiceProbe(OTSClient client, Duration timeout, List<String> tables, InstantSource clock) {

	private static final Duration SHORTEST = Duration.ofMillis(1);

	/**
	 * Asks the service.
	 * @param beforeCalls gets the trace id of the calls before they are made
	 * @return the finding
	 */
	Finding ask(Consumer<String> beforeCalls) {
		String traceId = UUID.randomUUID().toString();
		beforeCalls.accept(traceId);
		long start = System.nanoTime();
		try {
			for (OtsRequest<?> request : requests()) {
				Duration left = this.timeout.minusNanos(System.nanoTime() - start);
				call(request, (left.compareTo(SHORTEST) < 0) ? SHORTEST : left, traceId);
			}
			return finding(true, start, null);
		}
		catch (OtsException ex) {
			return finding(isUp(ex), start, ex);
		}
	}

	private List<? extends OtsRequest<?>> requests() {
		return this.tables.isEmpty() ? List.of(new ListTableRequest())
				: this.tables.stream().map(DescribeTableRequest::new).toList();
	}

	private void call(OtsRequest<?> request, Duration limit, String traceId) {
		CallOptions options = CallOptions.builder()
			.callTimeout(limit)
			.retryPolicy(RetryPolicy.none())
			.traceId(traceId)
			.build();
		this.client.execute(request, options);
	}

	private Finding finding(boolean up, long start, @Nullable OtsException failure) {
		return new Finding(this.clock.instant(), up, Duration.ofNanos(System.nanoTime() - start), failure);
	}

	private static boolean isUp(OtsException failure) {
		// A table that is asked for by name has to be there
		return ServiceVerdict.of(failure) == ServiceVerdict.ANSWERS && !(failure instanceof OtsServiceException refusal
				&& ServiceVerdict.is(refusal, ErrorCode.OBJECT_NOT_EXIST));
	}

}
