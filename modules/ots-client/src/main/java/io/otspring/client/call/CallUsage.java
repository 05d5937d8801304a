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

package io.otspring.client.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.otspring.client.model.ConsumedCapacity;

/**
 * What a call took of the network and of the service, with all its attempts and however
 * it ended.
 *
 * @param attempts the number of attempts, 0 if the call failed before the first one
 * @param sentBytes the size of the bodies that were sent, as sent, in bytes; one that was
 * broken off counts whole
 * @param receivedBytes the size of the bodies that were received whole, as received, in
 * bytes
 * @param consumed the capacity that the service says was consumed, by table. Under the
 * empty name stands what requests consumed that name no table, such as CommitTransaction;
 * tables for which the service says nothing are missing
 * @param acquireTimes how long attempts waited for a connection of the pool, for each
 * connection that they were given; making the connection is not part of it
 * @since 0.1.0
 */
public record CallUsage(int attempts, long sentBytes, long receivedBytes, Map<String, ConsumedCapacity> consumed,
		List<Duration> acquireTimes) {

	public CallUsage {
		consumed = Map.copyOf(consumed);
		acquireTimes = List.copyOf(acquireTimes);
	}

}
