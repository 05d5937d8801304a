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

/**
 * Executes requests, whatever their operation. Everything that a client offers by name
 * comes down to this one method, so a decorator of a client, or a mock, is one method
 * long.
 *
 * @since 0.1.0
 */
public interface CallExecutor {

	/**
	 * Executes a request and waits for the response.
	 * @param <R> the type of the response
	 * @param request the request
	 * @param options what this call wants differently from the client's settings
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	<R> R execute(OtsRequest<R> request, CallOptions options);

	/**
	 * Executes a request with the client's settings and waits for the response.
	 * @param <R> the type of the response
	 * @param request the request
	 * @return the response
	 * @throws io.otspring.client.error.OtsException if there is none
	 */
	default <R> R execute(OtsRequest<R> request) {
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
