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

package io.otspring.client.internal.operation;

import java.util.List;
import java.util.Optional;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.model.ResponseMetadata;
import io.otspring.client.retry.Idempotency;

/**
 * What an operation on many rows knows of them, so that a call of any size can be sent in
 * several requests. All methods are pure.
 *
 * @param <Q> the type of the request
 * @param <R> the type of the response
 * @param <I> what the request says of one row
 * @param <O> what the response says of one row
 */
public interface Batch<Q, R, I, O> {

	/**
	 * Returns the rows of a request, in the order of the results.
	 */
	List<I> rows(Q request);

	/**
	 * Returns the request for some of the rows.
	 * @param whole the request of the call
	 * @param rows some of its rows, in its order
	 */
	Q request(Q whole, List<I> rows);

	/**
	 * Returns whether the rows may be sent in several requests.
	 */
	boolean isDivisible(Q request);

	/**
	 * Returns how many rows one request can carry.
	 * @param rows the rows that are left, at least one
	 * @return how many of the first of them, at least one
	 */
	int fitting(List<I> rows);

	/**
	 * Returns what a repeat of one row would do.
	 */
	Idempotency idempotency(I row);

	/**
	 * Returns the results of the rows of a request, in its order.
	 */
	List<O> results(R response);

	/**
	 * Returns the response of the call.
	 */
	R response(List<O> results, ResponseMetadata metadata);

	/**
	 * Returns why a row failed, if it did.
	 */
	Optional<ServiceError> error(O result);

	/**
	 * Returns the rest of a row that the answer did not hold entirely.
	 */
	default Optional<I> rest(I row, O result) {
		return Optional.empty();
	}

	/**
	 * Returns the result of a row whose rest was asked for.
	 */
	default O join(O first, O rest) {
		return rest;
	}

	/**
	 * Returns the result with what all requests that carried the row did to it.
	 */
	O withEffect(O result, Effect effect);

	/**
	 * Returns the result of a row whose request failed as a whole.
	 */
	O failed(I row, OtsException failure, Effect effect);

}
