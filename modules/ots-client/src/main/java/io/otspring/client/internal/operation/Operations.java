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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.otspring.client.call.OtsRequest;

/**
 * All operations that the client knows, by the type of their request.
 */
public final class Operations {

	private static final Map<Class<?>, Operation<?, ?>> BY_REQUEST = Stream
		.of(TableDescriptors.ALL, RowDescriptors.ALL, IndexDescriptors.ALL, TransactionDescriptors.ALL,
				StreamDescriptors.ALL)
		.flatMap(List::stream)
		.collect(Collectors.toUnmodifiableMap(Operation::requestType, Function.identity()));

	private Operations() {
	}

	/**
	 * Returns the operation of a request.
	 * @throws IllegalArgumentException if the request is of none
	 */
	@SuppressWarnings("unchecked")
	public static <R> Operation<OtsRequest<R>, R> of(OtsRequest<R> request) {
		Operation<?, ?> operation = BY_REQUEST.get(request.getClass());
		if (operation == null) {
			throw new IllegalArgumentException("No operation has requests of " + request.getClass());
		}
		// A descriptor is registered under its request's class, whose type fixes R
		return (Operation<OtsRequest<R>, R>) operation;
	}

	/**
	 * Returns all operations.
	 */
	public static List<Operation<?, ?>> all() {
		return List.copyOf(BY_REQUEST.values());
	}

}
