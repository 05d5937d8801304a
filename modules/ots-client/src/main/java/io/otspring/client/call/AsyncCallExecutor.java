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

import java.util.concurrent.CompletableFuture;

/**
 * Executes requests, whatever their operation, without a thread that waits. Everything
 * that an asynchronous client offers by name comes down to this one method, so a
 * decorator of a client, or a mock, is one method long.
 *
 * @since 0.1.0
 */
public interface AsyncCallExecutor {

	/**
	 * Executes a request. Cancelling the future, or completing it in any other way, ends
	 * the call: an attempt that goes on is broken off, and no other one follows.
	 * @param <R> the type of the response
	 * @param request the request
	 * @param options what this call wants differently from the client's settings
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	<R> CompletableFuture<R> execute(OtsRequest<R> request, CallOptions options);

	/**
	 * Executes a request with the client's settings.
	 * @param <R> the type of the response
	 * @param request the request
	 * @return the response, or an {@link io.otspring.client.error.OtsException} without
	 * one
	 */
	default <R> CompletableFuture<R> execute(OtsRequest<R> request) {
		return execute(request, CallOptions.defaults());
	}

	/**
	 * Returns what the calls of this executor want unless they say otherwise, as far as
	 * it matters to what takes several calls: the caps of ranges.
	 * @return the options, which set nothing by default
	 */
	default CallOptions callOptions() {
		return CallOptions.defaults();
	}

}
