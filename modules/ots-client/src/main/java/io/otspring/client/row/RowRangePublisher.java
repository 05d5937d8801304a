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

package io.otspring.client.row;

import java.util.Objects;
import java.util.concurrent.Flow;

import io.otspring.client.call.AsyncCallExecutor;
import io.otspring.client.model.Row;

/**
 * The rows of a range, which are read page by page as a subscriber asks for them. Rows
 * that are too wide for one page come whole. A problem is an
 * {@link io.otspring.client.error.OtsException}, after the rows that came before it.
 * <p>
 * Each subscriber reads the range anew and holds one page: the next one is read when all
 * rows of the last one were taken and more are asked for. Cancelling a subscription
 * breaks off the call that goes on. Rows arrive in the thread that asked for them, or in
 * the one in which the client completes its futures. Instances are immutable and safe for
 * use by multiple threads.
 *
 * @since 0.1.0
 */
public final class RowRangePublisher implements Flow.Publisher<Row> {

	private final AsyncCallExecutor executor;

	private final GetRangeRequest request;

	RowRangePublisher(AsyncCallExecutor executor, GetRangeRequest request) {
		this.executor = executor;
		this.request = request;
	}

	@Override
	public void subscribe(Flow.Subscriber<? super Row> subscriber) {
		Objects.requireNonNull(subscriber, "A subscriber must not be null");
		subscriber.onSubscribe(new RowRangeSubscription(this.executor, this.request, subscriber));
	}

}
